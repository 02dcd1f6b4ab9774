/** The parts between commas from `start` to the closing bracket, brackets within counted; undefined when it never closes. */
export function topLevelParts(text: string, start: number): readonly string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < text.length; i++) {
    const c = text[i] as string;
    if (depth === 0 && (c === "," || c === ")")) {
      parts.push(text.slice(from, i).trim().replace(/\s/g, " "));
      from = i + 1;
      if (c === ")") return parts.filter((part) => part !== "");
    } else if ("([{<".includes(c)) depth++;
    else if (")]}>".includes(c)) depth--;
  }
  return undefined;
}
