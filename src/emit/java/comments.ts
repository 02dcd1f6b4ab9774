/** Comments with text of the user in them: it can't end the comment, start an escape, or add a line that the comment does not begin. */
import { hardline, join, type Doc } from "../doc.js";

/** Columns of text in a line of a comment. */
const WIDTH = 76;

/** A Javadoc comment and the line break after it; nothing for no text. Paragraphs are separated by blank lines. */
export function javadoc(text: string | undefined): Doc {
  if (text === undefined || text === "") return "";
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(safe)
    .filter((paragraph) => paragraph !== "")
    .map(wrapped);
  const [first, ...rest] = paragraphs;
  if (first === undefined) return "";
  const all = [...first, ...rest.flatMap(([head, ...tail]) => ["", `<p>${head}`, ...tail])];
  if (all.length === 1) return [`/** ${all[0]} */`, hardline];
  return ["/**", hardline, join(hardline, all.map((line) => (line === "" ? " *" : ` * ${line}`))), hardline, " */", hardline];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  ["\\", "&#92;"],
  ["@", "&#64;"],
]);

/** Words of letters that mean nothing to anybody. Most texts are such, and to look for others takes longer than to lay the text out. */
const HARMLESS = /^[!-%'-),-.0-;=?A-[\]-~]+(?: [!-%'-),-.0-;=?A-[\]-~]+)*$/;

/** On one line; what Javadoc or the compiler would act on is an entity of HTML. */
function safe(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[&<\\@]/g, (character) => ENTITIES.get(character) as string)
    .replaceAll("*/", "*&#47;")
    .trim();
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
