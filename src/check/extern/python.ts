/** Finds the functions at the top level of a Python file by reading it: strings and comments are passed over, nothing is run. */
import { topLevelParts } from "./parts.js";
import type { ForeignFunction } from "../extern.js";

export function pythonFunctions(text: string): readonly ForeignFunction[] {
  const bare = withoutStringsAndComments(text);
  const functions: ForeignFunction[] = [];
  for (const match of bare.matchAll(/^def[ \t]+([A-Za-z_]\w*)[ \t]*\(/gm)) {
    const [whole, name] = match as readonly string[] as readonly [string, string];
    const parts = topLevelParts(bare, match.index + whole.length);
    if (parts === undefined) continue;
    // A job gives arguments by position: what can only be given by its name must have a default, and is then left alone.
    const star = parts.findIndex((part) => part.startsWith("*"));
    const positional = (star === -1 ? parts : parts.slice(0, star)).filter((part) => part !== "/");
    const named = star === -1 ? [] : parts.slice(star).filter((part) => !part.startsWith("*") && !part.includes("="));
    const parameters = [...positional, ...(named.length === 0 ? [] : ["*", ...named])].map((part) => ({
      name: /^[A-Za-z_]\w*/.exec(part)?.[0] ?? part,
      type: undefined,
      optional: part.includes("="),
    }));
    functions.push({ name, parameters, result: undefined });
  }
  return functions;
}

/** What could look like code but is none becomes a blank. */
function withoutStringsAndComments(text: string): string {
  return text.replace(/#[^\n]*|("""|''')(?:\\.|.)*?(?:\1|$)|(["'])(?:\\.|(?!\2)[^\\\n])*\2?/gs, " ");
}
