/** Finds the public static methods of the class that a Java file is named after, by reading it. */
import { topLevelParts } from "./parts.js";
import type { ForeignFunction } from "../extern.js";

export function javaMethods(text: string, file: string): readonly ForeignFunction[] {
  const bare = withoutStringsAndComments(text);
  const className = /([^/]+)\.java$/.exec(file)?.[1] ?? "";
  const declared = new RegExp(`\\bpublic\\s+(?:final\\s+|abstract\\s+)*(?:class|interface|enum|record)\\s+${className}\\b`).exec(bare);
  const packageName = /^\s*package\s+([\w.]+)\s*;/m.exec(bare)?.[1] ?? "";
  if (declared === null || packageName.replaceAll(".", "/") !== file.split("/").slice(0, -1).join("/")) return [];
  const methods: ForeignFunction[] = [];
  const pattern = /\bpublic\s+(?:(?:final|synchronized|strictfp)\s+)*static\s+(?:(?:final|synchronized|strictfp)\s+)*(?:<[^>()]*>\s*)?([\w.]+(?:\s*<[^()=;{}]*>)?(?:\s*\[\s*\])*)\s+([A-Za-z_]\w*)\s*\(/g;
  for (const match of bare.matchAll(pattern)) {
    const parts = topLevelParts(bare, match.index + match[0].length, ")");
    if (parts === undefined) continue;
    const parameters = parts.map((part) => {
      const [, type = "", name = ""] = /^(?:(?:final|@\w+(?:\([^)]*\))?)\s+)*(.+?)\s+([A-Za-z_]\w*)$/.exec(part) ?? [];
      return { name, type: type.replace(/\s+/g, ""), optional: false };
    });
    methods.push({ name: match[2] ?? "", parameters, result: (match[1] ?? "").replace(/\s+/g, "") });
  }
  return methods;
}

function withoutStringsAndComments(text: string): string {
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g, (skipped) =>
    skipped.startsWith("/") ? " " : "0",
  );
}
