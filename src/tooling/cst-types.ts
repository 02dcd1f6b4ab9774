/** The types of the CST, from the live parser. Every child is optional: recovery may lose what the grammar demands. */
import { generateCstDts } from "chevrotain";
import { PflParser } from "../syntax/parser.js";

export function cstTypes(): string {
  const parser = new PflParser({ validate: true });
  const text = generateCstDts(parser.getGAstProductions(), { includeVisitorInterface: false });
  const optional = text.replace(/^ {2}(\w+): ((?:\w+)\[\]);$/gm, "  readonly $1?: $2;");
  return `// GENERATED from src/syntax/parser.ts by \`npm run grammar\`. Do not edit.\n${optional}`;
}
