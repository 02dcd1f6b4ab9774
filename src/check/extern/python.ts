/** Finds the functions at the top level of a Python file by reading it: strings and comments are passed over, nothing is run. */
import { topLevelParts } from "./parts.js";
import type { ForeignFunction } from "../extern.js";

export function pythonFunctions(text: string): readonly ForeignFunction[] {
  const bare = withoutStringsAndComments(text);
  const functions: ForeignFunction[] = [];
  for (const match of bare.matchAll(/^def[ \t]+([A-Za-z_]\w*)[ \t]*\(/gm)) {
    const start = match.index + match[0].length;
    const parts = topLevelParts(bare, start, ")");
    if (parts === undefined) continue;
    const parameters = parts
      .filter((part) => part !== "/" && part !== "*" && part !== "")
      .map((part) => ({
        name: /^\**\s*([A-Za-z_]\w*)/.exec(part)?.[1] ?? part,
        type: undefined,
        optional: part.startsWith("*") || part.includes("="),
      }));
    functions.push({ name: match[1] ?? "", parameters, result: undefined });
  }
  return functions;
}

/** Blanks out what could look like code but is none, keeping line breaks. */
function withoutStringsAndComments(text: string): string {
  return text.replace(
    /#[^\n]*|[rRbBuUfF]{0,2}(?:"""(?:\\[\s\S]|(?!""")[\s\S])*(?:"""|$)|'''(?:\\[\s\S]|(?!''')[\s\S])*(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)/g,
    (skipped) => (skipped.startsWith("#") ? "" : `0${skipped.replace(/[^\n]/g, "")}`),
  );
}
