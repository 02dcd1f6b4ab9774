/** Literal tokens → nodes with their values. A literal that means nothing is reported here and read as something harmless. */
import type { IToken, TokenType } from "chevrotain";
import type { Span } from "../../text/span.js";
import { spanFrom, spanOf, type Build } from "../cst.js";
import type { Expression } from "../nodes/expressions.js";
import type { IntegerLiteral, StringLiteral } from "../nodes/literals.js";
import * as t from "../tokens.js";
import { buildMoment } from "./moments.js";

export const MAX_LONG = 2n ** 63n - 1n;

export function buildLiteral(build: Build, token: IToken): Expression {
  const row = literals.get(token.tokenType);
  // Every token of the category has its row; the fallback keeps a new one from being a crash.
  return row === undefined ? { kind: "null", span: spanOf(build, token) } : row(build, token, spanOf(build, token));
}

const literals: ReadonlyMap<TokenType, (build: Build, token: IToken, span: Span) => Expression> = new Map([
  [t.NullWord, (_build, _token, span): Expression => ({ kind: "null", span })],
  [t.TrueWord, (_build, _token, span): Expression => ({ kind: "bool", value: true, span })],
  [t.FalseWord, (_build, _token, span): Expression => ({ kind: "bool", value: false, span })],
  [t.Integer, buildInteger],
  [t.Fraction, (_build, token, span): Expression => ({ kind: "fraction", text: token.image.replaceAll("_", ""), decimal: false, span })],
  [t.Decimal, (_build, token, span): Expression => ({ kind: "fraction", text: token.image.slice(0, -3).replaceAll("_", ""), decimal: true, span })],
  [t.Duration, buildDuration],
  [t.Size, buildSize],
  [t.StringText, buildString],
  [t.UnclosedText, buildString],
  [t.SingleQuoted, buildString],
  [t.Timestamp, buildMoment],
  [t.DateOnly, buildMoment],
  [t.TimeOnly, buildMoment],
  [t.BadMoment, buildMoment],
  [t.BadNumber, buildBadNumber],
]);

export function buildInteger(_build: Build, token: IToken, span: Span): IntegerLiteral {
  const digits = token.image.replaceAll("_", "");
  // `0x_` has digits for the lexer and none for a number.
  return { kind: "integer", value: /^0[xX]$/.test(digits) ? 0n : BigInt(digits), span };
}

/** Was reported with the tokens. */
function buildBadNumber(_build: Build, _token: IToken, span: Span): Expression {
  return { kind: "integer", value: 0n, span };
}

const unitMicros: Readonly<Record<string, bigint>> = {
  d: 86_400_000_000n, h: 3_600_000_000n, m: 60_000_000n, s: 1_000_000n, ms: 1000n, us: 1n,
};

function buildDuration(build: Build, token: IToken, span: Span): Expression {
  let micros = 0n;
  let last: bigint | undefined;
  let ordered = true;
  for (const [, digits, unit] of token.image.matchAll(/([0-9][0-9_]*)(us|ms|s|m|h|d)/g)) {
    const size = unitMicros[unit as string] ?? 0n;
    if (last !== undefined && size >= last) ordered = false;
    last = size;
    micros += BigInt((digits as string).replaceAll("_", "")) * size;
  }
  if (!ordered) build.report("PFL1006", span, { text: token.image, why: "has its units out of order: the larger ones come first, each once", near: undefined });
  else if (micros > MAX_LONG) build.report("PFL1006", span, { text: token.image, why: "is longer than a duration can be, some 292,000 years", near: undefined });
  return { kind: "duration", micros: micros > MAX_LONG ? MAX_LONG : micros, span };
}

const unitBytes: Readonly<Record<string, bigint>> = {
  B: 1n, KB: 1000n, MB: 1000n ** 2n, GB: 1000n ** 3n, KiB: 1024n, MiB: 1024n ** 2n, GiB: 1024n ** 3n,
};

function buildSize(build: Build, token: IToken, span: Span): Expression {
  const parts = /^([0-9_]+)(.+)$/.exec(token.image);
  const bytes = BigInt((parts?.[1] ?? "0").replaceAll("_", "")) * (unitBytes[parts?.[2] ?? "B"] ?? 1n);
  if (bytes > MAX_LONG) build.report("PFL1006", span, { text: token.image, why: "is larger than a size can be", near: undefined });
  return { kind: "size", bytes: bytes > MAX_LONG ? MAX_LONG : bytes, span };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", '"': '"', "\\": "\\", "'": "'" };

export function buildString(build: Build, token: IToken, span: Span): StringLiteral {
  const closed = token.tokenType === t.StringText;
  const body = token.image.slice(1, closed || /^'.*'$/s.test(token.image) ? -1 : undefined);
  const value = body.replace(/\\(?:u\{([^}"]*)\}|([^\n\r]?))/gu, (whole: string, hex: string | undefined, mark: string | undefined, offset: number) => {
    const resolved = hex === undefined ? escapes[mark ?? ""] : codePoint(hex);
    if (resolved !== undefined) return resolved;
    const start = span.start + 1 + offset;
    if (token.tokenType === t.StringText) build.report("PFL1005", spanFrom(build, start, start + whole.length), { text: whole });
    return "";
  });
  return { kind: "string", value, span };
}

/** One character by its number; undefined for what is none, such as half a surrogate pair. */
function codePoint(hex: string): string | undefined {
  if (!/^[0-9a-fA-F]{1,6}$/.test(hex)) return undefined;
  const value = parseInt(hex, 16);
  return value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff) ? undefined : String.fromCodePoint(value);
}
