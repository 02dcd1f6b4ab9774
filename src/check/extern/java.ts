/** Finds the public static methods of the class that a Java file is named after, by reading it. */
import { topLevelParts } from "./parts.js";
import type { ForeignFunction } from "../extern.js";

/** Modifiers, type parameters, result, name. */
const METHOD =
  /\b((?:(?:public|static|final|synchronized|strictfp)\s+)+)(?:<[^>()]*>\s*)?([\w.]+(?:\s*<[^()=;{}]*>)?(?:\s*\[\s*\])*)\s+([A-Za-z_]\w*)\s*\(/g;

export function javaMethods(text: string, file: string): readonly ForeignFunction[] {
  const bare = withoutStringsAndComments(text);
  const className = /([^/]+)\.java$/.exec(file)?.[1] ?? "";
  const declared = new RegExp(`\\bpublic\\s+(?:final\\s+|abstract\\s+)*(?:class|interface|enum|record)\\s+${className}\\b`).exec(
    bare,
  );
  const packageName = /^\s*package\s+([\w.]+)\s*;/m.exec(bare)?.[1] ?? "";
  if (declared === null || packageName.replaceAll(".", "/") !== file.split("/").slice(0, -1).join("/")) return [];
  const methods: ForeignFunction[] = [];
  for (const match of bare.matchAll(METHOD)) {
    const [whole, modifiers = "", result = "", name = ""] = match;
    if (!/\bpublic\b/.test(modifiers) || !/\bstatic\b/.test(modifiers)) continue;
    const parts = topLevelParts(bare, match.index + whole.length, ")");
    if (parts === undefined) continue;
    const parameters = parts.map((part) => {
      const [, type = "", parameter = ""] = /^(?:(?:final|@\w+(?:\([^)]*\))?)\s+)*(.+?)\s+([A-Za-z_]\w*)$/.exec(part) ?? [];
      return { name: parameter, type: type.replace(/\s+/g, ""), optional: false };
    });
    methods.push({ name, parameters, result: result.replace(/\s+/g, "") });
  }
  return methods;
}

function withoutStringsAndComments(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g, (skipped) =>
    skipped.startsWith("/") ? " " : "0",
  );
}
