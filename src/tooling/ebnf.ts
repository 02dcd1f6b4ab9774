/** The grammar for people, from the live parser. */
import { Lexer, type ISerializedGast } from "chevrotain";
import { precedence } from "../syntax/precedence.js";
import { SEPARATOR } from "../syntax/expression-parser.js";
import { AnyName, BinaryOperator, Literal, Text, tokenTable, UnaryOperator, type TokenRow } from "../syntax/tokens.js";

type Production = ISerializedGast & {
  readonly name?: string;
  readonly terminalLabel?: string;
  readonly definition?: readonly Production[];
};

const rows = new Map(tokenTable.map((row) => [row.type.name, row]));

export function ebnf(productions: readonly ISerializedGast[]): string {
  const rules = productions.map((rule) => {
    const { name, definition } = rule as Production;
    return `${name as string} ::=${body(definition ?? [])}`;
  });
  return [
    "/* GENERATED from src/syntax by `npm run grammar`. Do not edit.",
    "",
    "   ?  at most once    *  any number of times    +  at least once    |  or",
    "   White space and line breaks mean nothing between tokens. Comments run from // to the end of the line;",
    "   /// above a declaration, a field, a member of an enum or a let describes it. */",
    "",
    "/* ---- rules ---- */",
    "",
    ...rules.flatMap((rule) => [rule, ""]),
    "/* ---- how tightly operators bind, loosest first ---- */",
    "",
    ...levels(),
    "",
    "/* ---- tokens ---- */",
    "",
    ...[AnyName, Literal, Text, BinaryOperator, UnaryOperator].map((category) => `${category.name} ::= ${members(category.name)}`),
    ...tokenTable.filter((row) => isLexical(row)).map((row) => `${row.type.name} ::= ${String(row.type.PATTERN)}`),
    "",
  ].join("\n");
}

/** The alternatives of a long choice stand below each other. */
function body(parts: readonly Production[]): string {
  const [only] = parts;
  const text = sequence(parts);
  if (parts.length !== 1 || only?.type !== "Alternation" || text.length < 80) return ` ${parts.length === 1 && only?.type === "Alternation" ? text.replace(/^\( (.*) \)$/, "$1") : text}`;
  return `\n    ${(only.definition ?? []).map((part) => sequence(part.definition ?? [])).join("\n  | ")}`;
}

function sequence(parts: readonly Production[]): string {
  return parts.map(phrase).join(" ");
}

function phrase(production: Production): string {
  const parts = production.definition ?? [];
  switch (production.type) {
    case "Terminal":
      return terminal(production.name as string);
    case "NonTerminal":
      return production.name as string;
    case "Alternation":
      return parts.length === 1 ? phrase(parts[0] as Production) : `( ${parts.map((part) => sequence(part.definition ?? [])).join(" | ")} )`;
    case "Alternative":
      return sequence(parts);
    case "Option":
      return `${wrapped(parts)}?`;
    case "RepetitionMandatory":
      return `${wrapped(parts)}+`;
    case "RepetitionWithSeparator":
      return `( ${sequence(parts)} ( "," ${sequence(parts)} )* )?`;
    default:
      return isList(parts) ? `( ${sequence(parts.slice(0, -1))} ( "," ${sequence(parts.slice(0, -1))} )* ","? )?` : `${wrapped(parts)}*`;
  }
}

/** Items between which the builder demands commas. */
function isList(parts: readonly Production[]): boolean {
  const [only] = parts.at(-1)?.definition ?? [];
  return only?.terminalLabel === SEPARATOR.LABEL;
}

function wrapped(parts: readonly Production[]): string {
  const [only] = parts;
  const simple = parts.length === 1 && (only?.type === "Terminal" || only?.type === "NonTerminal");
  return simple ? sequence(parts) : `( ${sequence(parts)} )`;
}

/** A keyword or a mark as it is written, another token by its name. */
function terminal(name: string): string {
  const row = rows.get(name);
  return row !== undefined && isWritten(row) ? `"${row.label.slice(1, -1)}"` : name;
}

function isWritten(row: TokenRow): boolean {
  return /^`[^`]+`$/.test(row.label) && row.type.PATTERN !== Lexer.NA;
}

/** Tokens of their own form, without those that are only matched to be reported. */
function isLexical(row: TokenRow): boolean {
  return row.type.PATTERN !== Lexer.NA && !isWritten(row) && (row.scope !== undefined || row.type.name === "Identifier");
}

function members(category: string): string {
  const found = tokenTable.filter((row) => (isWritten(row) || isLexical(row) || row.type === Text) && (row.type.CATEGORIES ?? []).some((c) => c.name === category));
  return found.map((row) => terminal(row.type.name)).join(" | ");
}

function levels(): readonly string[] {
  const all = Object.entries(precedence);
  return [...new Set(all.map(([, { level }]) => level))]
    .sort((a, b) => a - b)
    .map((level) => {
      const operators = all.filter(([, p]) => p.level === level);
      const how = { left: "from the left", right: "from the right", not: "not in a row" }[operators[0]?.[1].associates ?? "left"];
      const extra = level === precedence["=="].level ? "  is null  is not null" : "";
      return `/* ${level}  ${operators.map(([operator]) => operator).join("  ")}${extra}  (${how}) */`;
    });
}
