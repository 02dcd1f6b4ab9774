/** Random programs from the live grammar: what the parser can say, this can write. */
import type { ISerializedGast } from "chevrotain";
import type { Random } from "../../src/evaluate/random.js";
import { PflParser } from "../../src/syntax/parser.js";

type Production = ISerializedGast & {
  readonly name?: string;
  readonly definition?: readonly Production[];
  readonly nonTerminalName?: string;
};

const rules = new Map(new PflParser({ validate: true }).getSerializedGastProductions().map((rule) => [(rule as Production).name as string, rule as Production]));

const samples: Readonly<Record<string, readonly string[]>> = {
  Identifier: ["a", "b", "sensor", "Reading", "Alert", "filter", "window", "key", "long_name_that_takes_its_place_in_a_line", "_"],
  AnyName: ["a", "sensor", "type", "from", "on", "is", "match", "stream", "not", "div"],
  Literal: ["1", "80.0", "0xFF", "1_000", "19.99dec", '"text"', '"a\\n\\"b\\" // no comment"', "5s", "1h30m", "8MB", "@2024-05-01", "@2024-05-01T12:00:00Z", "@12:30:00", "null", "true", "false"],
  Text: ['"f.py"', '"a b"'],
  Integer: ["1", "10", "38"],
  BinaryOperator: ["+", "-", "*", "/", "%", "div", "&&", "||", "??", "==", "<", ">="],
  UnaryOperator: ["-", "!"],
};

const words: Readonly<Record<string, string>> = {
  Step: "|>", Leads: "=>", Arrow: "->", SafeDot: "?.", Ellipsis: "...", Less: "<", Greater: ">", Assign: "=", Question: "?", Minus: "-", Dot: ".",
  Comma: ",", Colon: ":", At: "@", LeftParen: "(", RightParen: ")", LeftBracket: "[", RightBracket: "]", LeftBrace: "{", RightBrace: "}",
};

/** The tokens of a few random declarations; the deeper, the simpler. */
export function generate(next: Random): readonly string[] {
  const tokens: string[] = [];
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const times = (most: number, depth: number): number => (depth > 22 ? 0 : Math.floor(next() * (most + 1)));
  const write = (production: Production, depth: number): void => {
    const parts = production.definition ?? [];
    const all = (): void => parts.forEach((part) => write(part, depth + 1));
    switch (production.type) {
      case "Terminal": {
        const name = production.name as string;
        tokens.push(name in samples ? pick(samples[name] as readonly string[]) : (words[name] ?? name.toLowerCase()));
        return;
      }
      case "NonTerminal":
        return write(rules.get(production.name as string) as Production, depth + 1);
      case "Alternation":
        // The first alternatives are the simple ones.
        return write(depth > 22 ? (parts[0] as Production) : pick(parts), depth + 1);
      case "Option":
        return times(1, depth) === 1 ? all() : undefined;
      case "RepetitionMandatory":
        for (let n = 1 + times(2, depth); n > 0; n--) all();
        return;
      case "Repetition":
        for (let n = times(3, depth); n > 0; n--) all();
        return;
      case "RepetitionWithSeparator":
        for (let n = times(3, depth); n > 0; n--) {
          all();
          if (n > 1) tokens.push(",");
        }
        return;
      default:
        return all();
    }
  };
  for (let n = 1 + Math.floor(next() * 3); n > 0; n--) write(rules.get("declaration") as Production, 0);
  return tokens;
}

/** Tokens with white space, line breaks and comments between them. */
export function scatter(tokens: readonly string[], next: Random): string {
  return tokens
    .map((token) => {
      const chance = next();
      if (chance < 0.03) return `// ${Math.floor(next() * 100)}\n${token}`;
      if (chance < 0.05) return `\n// own line\n\n${token}`;
      if (chance < 0.06) return `\n/// doc ${Math.floor(next() * 100)}\n${token}`;
      if (chance < 0.12) return `\n${token}`;
      return token;
    })
    .join(" ");
}
