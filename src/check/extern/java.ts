/** Finds the public static methods of the class that a Java file is named after, by reading it. */
import { topLevelParts } from "./parts.js";
import type { ForeignFunction } from "../extern.js";

/** Modifiers, type parameters, result, name. */
const METHOD =
  /\b((?:(?:public|static|final|synchronized|strictfp)\s+)+)(?:<[^>()]*>\s*)?([\w.]+(?:\s*<[^()=;{}]*>)?(?:\s*\[\s*\])*)\s+([A-Za-z_]\w*)\s*\(/g;

export function javaMethods(text: string, file: string): readonly ForeignFunction[] {
  const bare = withoutStringsAndComments(text);
  const path = file.replace(/\.java$/, "").split("/");
  const declared = new RegExp(`\\bpublic\\s+(?:final\\s+|abstract\\s+)*(?:class|interface|enum|record)\\s+${path.pop()}\\b`).test(bare);
  const packageName = /^\s*package\s+([\w.]+)\s*;/m.exec(bare)?.[1] ?? "";
  if (!declared || packageName !== path.join(".")) return [];
  const methods: ForeignFunction[] = [];
  for (const match of bare.matchAll(METHOD)) {
    const [whole, modifiers, result, name] = match as readonly string[] as readonly [string, string, string, string];
    if (!/\bpublic\b/.test(modifiers) || !/\bstatic\b/.test(modifiers)) continue;
    const parts = topLevelParts(bare, match.index + whole.length);
    if (parts === undefined) continue;
    const parameters = parts.map((part) => {
      const [, type = "", parameter = "", array = ""] = /^(?:(?:final|@\w+(?:\([^)]*\))?)\s+)*(.+?)\s+([A-Za-z_]\w*)((?:\s*\[\s*\])*)$/.exec(part) ?? [];
      return { name: parameter, type: (type + array).replace(/\s/g, ""), optional: false };
    });
    methods.push({ name, parameters, result: result.replace(/\s/g, "") });
  }
  return methods;
}

function withoutStringsAndComments(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*.*?(?:\*\/|$)|(["'])(?:\\.|(?!\1)[^\\\n])*\1?/gs, " ");
}
