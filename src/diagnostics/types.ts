/** PFL30xx: types of declarations. */
import { define } from "./define.js";
import { listed } from "./words.js";

export const typeDiagnostics = {
  PFL3001: define<{ name: string; path: readonly string[] }>({
    slug: "recursive-type",
    severity: "error",
    message: (f) => `\`${f.name}\` contains itself: ${f.path.map((part) => `\`${part}\``).join(" → ")}.`,
    remedy: () => "Events have a fixed shape. Refer to the other event by a key, such as its id, instead.",
  }),
  PFL3002: define<{ name: string; expected: string; found: string }>({
    slug: "type-arguments",
    severity: "error",
    message: (f) => `\`${f.name}\` takes ${f.expected}, but here it has ${f.found}.`,
    remedy: (f) =>
      ({
        list: "Write it like `list<string>`.",
        map: "Write it like `map<string, long>`.",
        decimal: "Write it like `decimal(10, 2)`: digits in all, and digits after the point.",
      })[f.name] ?? `Write just \`${f.name}\`.`,
  }),
  PFL3003: define<{ precision: number; scale: number }>({
    slug: "decimal-range",
    severity: "error",
    message: (f) =>
      `A decimal has 1 to 38 digits, and at most as many of them after the point; this says ${f.precision} and ${f.scale}.`,
    remedy: () => "Write it like `decimal(10, 2)`: digits in all, and digits after the point.",
  }),
  PFL3004: define<{ type: string }>({
    slug: "map-key-type",
    severity: "error",
    message: (f) => `\`${f.type}\` can't be the key of a map.`,
    remedy: () => "Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null.",
  }),
  PFL3005: define<{ path: readonly string[] }>({
    slug: "recursive-fn",
    severity: "error",
    message: (f) => `\`${f.path[0] ?? ""}\` calls itself: ${f.path.map((part) => `\`${part}\``).join(" → ")}.`,
    remedy: () =>
      "Every expression ends for certain, so functions can't call themselves. Write what repeats with list functions, or as an extern function.",
  }),
  PFL3006: define<{ name: string; type: string; allowed: readonly string[] }>({
    slug: "param-type",
    severity: "error",
    message: (f) => `The param \`${f.name}\` is a \`${f.type}\`, which can't be given on a command line.`,
    remedy: (f) => `A param is an enum or one of ${listed(f.allowed, "or")}.`,
  }),
  PFL3007: define<{ name: string }>({
    slug: "empty-declaration",
    severity: "error",
    message: (f) => `\`${f.name}\` has nothing between its braces.`,
    remedy: () => "Give it at least one field or member.",
  }),
} as const;
