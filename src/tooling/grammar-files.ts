/** Everything that is generated from the tokens, the parser, the registries and the types of a report, by its path in the repository. */
import { createSyntaxDiagramsCode } from "chevrotain";
import { PflParser } from "../syntax/parser.js";
import { cstTypes } from "./cst-types.js";
import { ebnf } from "./ebnf.js";
import { languageConfiguration, textMate } from "./editor-grammar.js";
import { reportSchema } from "./report-schema.js";
import { aggregateReference, functionReference, operatorReference, settingReference } from "./reference.js";

export function grammarFiles(): ReadonlyMap<string, string> {
  const all = new PflParser({ validate: true }).getSerializedGastProductions();
  // From the whole to its parts: the rules of expressions are defined first, and read last.
  const first = all.findIndex((rule) => (rule as { readonly name?: string }).name === "file");
  const productions = [...all.slice(first), ...all.slice(0, first)];
  // The scripts that draw come with the library, so the page works in a clone and without a network.
  const base = "../node_modules/chevrotain/diagrams/";
  const railroad = createSyntaxDiagramsCode(productions, { resourceBase: base, css: `${base}diagrams.css` });
  return new Map([
    ["grammar/pfl.ebnf", ebnf(productions)],
    ["grammar/railroad.html", `${railroad.trim().replace(/[ \t]+$/gm, "")}\n`],
    ["grammar/pfl.tmLanguage.json", textMate()],
    ["grammar/language-configuration.json", languageConfiguration()],
    ["grammar/operators.md", operatorReference()],
    ["grammar/functions.md", functionReference()],
    ["grammar/aggregates.md", aggregateReference()],
    ["grammar/settings.md", settingReference()],
    ["grammar/guarantees.schema.json", reportSchema()],
    ["src/syntax/generated/cst.d.ts", cstTypes()],
  ]);
}
