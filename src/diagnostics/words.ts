/** Small pieces of sentences that many messages share. */

/** `Did you mean \`x\`?`, or the other sentence where nothing is near. */
export function didYouMean(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

/** `` `a`, `b` and `c` `` */
export function listed(words: readonly string[], joiner: "and" | "or" = "and"): string {
  const quoted = words.map((word) => `\`${word}\``);
  if (quoted.length < 2) return quoted.join("");
  return `${quoted.slice(0, -1).join(", ")} ${joiner} ${quoted.at(-1) as string}`;
}

/** `1 argument`, `2 arguments` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `a stream`, `an enum` */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
