/** What is wrong with characters and tokens by themselves, wherever they stand. */
import type { IToken, TokenType } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf } from "../diagnostics/report.js";
import type { SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";
import { foreignMarks } from "./foreign-words.js";
import type { Lexed } from "./lexer.js";
import { BadMoment, BadNumber, BlockComment, SingleQuoted, UnclosedText } from "./tokens.js";

/** At most `most` of them; there may be one for each character. */
export function lexicalDiagnostics(source: SourceFile, lexed: Lexed, most: number): Diagnostic[] {
  const found: Diagnostic[] = lexed.unknown.slice(0, most).map(({ start, end }) => unknownCharacter(source, start, end));
  for (const token of [...lexed.tokens, ...lexed.comments]) {
    const row = rows.get(token.tokenType);
    if (row === undefined) continue;
    if (found.length >= most) break;
    const start = token.startOffset;
    found.push(row(token, { path: source.path, start, end: start + token.image.length }));
  }
  return found;
}

const rows: ReadonlyMap<TokenType, (token: IToken, span: Span) => Diagnostic> = new Map([
  [UnclosedText, (_token: IToken, span: Span) => diagnosticOf("PFL1004", span, {})],
  [SingleQuoted, singleQuotes],
  [BadNumber, (token: IToken, span: Span) => diagnosticOf("PFL1006", span, { text: token.image, why: "is no number, duration or size", near: nearUnit(token.image) })],
  [BadMoment, (token: IToken, span: Span) => diagnosticOf("PFL1007", span, { text: token.image, why: "is no timestamp, date or time" })],
  [BlockComment, (_token: IToken, span: Span) => diagnosticOf("PFL1014", { ...span, end: span.start + 2 }, {})],
]);

function unknownCharacter(source: SourceFile, start: number, end: number): Diagnostic {
  const text = source.text.slice(start, Math.min(end, start + 20));
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Cs}]/gu, (mark) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const why = foreignMarks.get(text.charAt(0)) ?? (/^\p{L}/u.test(text) ? "Names are made of the letters a to z, digits and `_`." : "Remove it, or put it into a text in double quotes.");
  return diagnosticOf("PFL1003", { path: source.path, start, end }, { text: shown, why });
}

function singleQuotes(token: IToken, span: Span): Diagnostic {
  const body = token.image.replace(/^'|'$/g, "").replaceAll("\\'", "'").replace(/(?<!\\)"/g, '\\"');
  const fixes = [{ title: "Use double quotes", edits: [{ span, text: `"${body}"` }] }];
  return diagnosticOf("PFL1013", span, { text: token.image }, { fixes });
}

/** `5sec` and `10min` are what people write at first. */
function nearUnit(text: string): string | undefined {
  const parts = /^([0-9][0-9_]*)([A-Za-z]+)$/.exec(text);
  const unit = parts === null ? undefined : longUnits.get((parts[2] as string).toLowerCase());
  return unit === undefined ? undefined : `${parts?.[1] as string}${unit}`;
}

const longUnits: ReadonlyMap<string, string> = new Map([
  ["sec", "s"], ["secs", "s"], ["second", "s"], ["seconds", "s"],
  ["min", "m"], ["mins", "m"], ["minute", "m"], ["minutes", "m"],
  ["hr", "h"], ["hrs", "h"], ["hour", "h"], ["hours", "h"],
  ["day", "d"], ["days", "d"],
  ["milli", "ms"], ["millis", "ms"], ["msec", "ms"],
  ["k", "KB"], ["kb", "KB"], ["mb", "MB"], ["gb", "GB"], ["kib", "KiB"], ["mib", "MiB"], ["gib", "GiB"],
]);
