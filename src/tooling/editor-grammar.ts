/** What editors need to colour and to type `.pfl` without a language server, from the table of tokens. */
import { closerOf, Identifier, isKeyword, labelOf, StringText, tokenTable, type TokenRow } from "../syntax/tokens.js";

interface Pattern {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

export function textMate(): string {
  const patterns: Pattern[] = [];
  const scoped = tokenTable.filter((row) => row.scope !== undefined && row.type !== StringText);
  const [comments, rest] = [scoped.filter((row) => row.scope?.startsWith("comment")), scoped.filter((row) => !row.scope?.startsWith("comment"))];
  patterns.push(...grouped(comments));
  patterns.push({ name: "variable.other.member.pfl", match: `\\b${source(Identifier.PATTERN)}(?=\\s*:(?!:))` });
  patterns.push({ match: "(\\|>)\\s*([A-Za-z_][A-Za-z0-9_]*)", captures: { 1: { name: "keyword.operator.pipe.pfl" }, 2: { name: "entity.name.function.operator.pfl" } } });
  patterns.push({ name: "variable.other.member.pfl", match: `(?<=\\.)${source(Identifier.PATTERN)}` });
  patterns.push(...grouped(rest));
  patterns.push({ name: "entity.name.type.pfl", match: "\\b[A-Z][A-Za-z0-9_]*\\b" });
  patterns.push({ name: "entity.name.function.pfl", match: `\\b${source(Identifier.PATTERN)}(?=\\s*\\()` });
  const string = {
    name: `${tokenTable.find((row) => row.type === StringText)?.scope ?? "string"}.pfl`,
    begin: '"',
    end: '"|$',
    patterns: [
      { name: "constant.character.escape.pfl", match: '\\\\(?:[ntr"\\\\]|u\\{[0-9A-Fa-f]{1,6}\\})' },
      { name: "invalid.illegal.escape.pfl", match: "\\\\." },
    ],
  };
  const { length } = comments;
  return json({
    information_for_contributors: "GENERATED from src/syntax/tokens.ts by `npm run grammar`. Do not edit.",
    name: "PFL",
    scopeName: "source.pfl",
    fileTypes: ["pfl"],
    patterns: [...patterns.slice(0, length), string, ...patterns.slice(length)],
  });
}

/** Neighbours of one scope become one pattern, keywords as whole words. */
function grouped(rows: readonly TokenRow[]): readonly Pattern[] {
  const groups: { scope: string; rows: TokenRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last.scope === row.scope && isKeyword(row.type) === isKeyword((last.rows[0] as TokenRow).type)) last.rows.push(row);
    else groups.push({ scope: row.scope as string, rows: [row] });
  }
  return groups.map(({ scope, rows: members }) => {
    const alternatives = members.map((row) => source(row.type.PATTERN)).join("|");
    return { name: `${scope}.pfl`, match: isKeyword((members[0] as TokenRow).type) ? `\\b(?:${alternatives})\\b` : alternatives };
  });
}

function source(pattern: unknown): string {
  return pattern instanceof RegExp ? pattern.source : String(pattern);
}

export function languageConfiguration(): string {
  const pairs = [...closerOf].map(([open, close]) => [open, close].map((type) => labelOf(type).slice(1, -1)));
  return json({
    comments: { lineComment: "//" },
    brackets: pairs,
    autoClosingPairs: [...pairs.map(([open, close]) => ({ open, close })), { open: '"', close: '"', notIn: ["string", "comment"] }],
    surroundingPairs: [...pairs, ['"', '"']],
    wordPattern: source(Identifier.PATTERN),
    onEnterRules: [{ beforeText: "^\\s*///", action: { indent: "none", appendText: "/// " } }],
    indentationRules: { increaseIndentPattern: "[\\{\\(\\[]\\s*(//.*)?$", decreaseIndentPattern: "^\\s*[\\}\\)\\]]" },
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
