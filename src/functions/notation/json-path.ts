/** Paths into JSON: `$` is all of it, `.name` and `["name"]` are fields of an object, `[0]` is an element of an array. */

import type { TextRule } from "../function.js";

export const JSON_PATH: TextRule = {
  what: "a path into JSON",
  constant: true,
  wrong(text) {
    const path = jsonPath(text);
    return "mistake" in path ? path.mistake : undefined;
  },
};

/** The steps of the path, or what is wrong with it, as a sentence. */
export function jsonPath(path: string): readonly (string | number)[] | { readonly mistake: string } {
  if (!path.startsWith("$")) return { mistake: "It begins with `$`, which stands for all of the JSON." };
  const steps: (string | number)[] = [];
  for (let at = 1; at < path.length; ) {
    const [text, name, index, quoted] = STEP.exec(path.slice(at)) ?? [];
    if (text === undefined) return { mistake: `\`${path.slice(at)}\` is no step; write \`.name\`, \`["name"]\` or \`[0]\`.` };
    steps.push(index !== undefined ? Number(index) : (name ?? (quoted as string).replace(/\\(.)/g, "$1")));
    at += text.length;
  }
  return steps;
}

/** A name in quotes has `\"` and `\\` for the quote and the backslash. */
const STEP = /^(?:\.([A-Za-z_][\w-]*)|\[(\d{1,9})\]|\["((?:[^"\\]|\\["\\])*)"\])/;
