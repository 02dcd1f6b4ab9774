/** Fits arguments to a signature: what its holes stand for. */
import { commonType, isDistinct, isHashed, isMapKey, isNumeric, isOrdered, misfit } from "../model/relate.js";
import { type Type, UNKNOWN, optional, typeText } from "../model/type.js";
import type { FunctionSignature, Pattern, TypeClass } from "./function.js";

/** What each hole of a signature stands for, by its name. */
export type Bindings = ReadonlyMap<string, Type>;

export const NO_BINDINGS: Bindings = new Map();

/** Which types a hole of each class may stand for. */
export const CLASSES: Readonly<Record<TypeClass, (type: Type) => boolean>> = {
  any: () => true,
  numeric: isNumeric,
  integer: (type) => type.kind === "int",
  fraction: (type) => type.kind === "float" || type.kind === "double",
  decimal: (type) => type.kind === "decimal",
  ordered: isOrdered,
  key: isMapKey,
  distinct: isDistinct,
  hashed: isHashed,
};

/** Bindings that also let `type` stand where `pattern` is; undefined when nothing does. */
export function bind(pattern: Pattern, type: Type, bindings: Bindings): Bindings | undefined {
  if (type.kind === "unknown") return bindings;
  switch (pattern.kind) {
    case "type":
      return misfit(type, pattern.type) === undefined ? bindings : undefined;
    case "variable": {
      const bound = bindings.get(pattern.name);
      const joined = bound === undefined ? type : commonType(bound, type);
      if (joined === undefined || joined.kind === "null" || joined.kind === "never" || !CLASSES[pattern.of](joined)) return undefined;
      return new Map([...bindings, [pattern.name, joined]]);
    }
    case "optional":
      if (type.kind === "null") return bindings;
      return bind(pattern.of, type.kind === "optional" ? type.of : type, bindings);
    case "list":
      return type.kind === "list" ? bind(pattern.element, type.element, bindings) : undefined;
    case "map": {
      if (type.kind !== "map") return undefined;
      const withKey = bind(pattern.key, type.key, bindings);
      return withKey === undefined ? undefined : bind(pattern.value, type.value, withKey);
    }
    case "lambda":
      return undefined;
  }
}

/** The type with its holes filled; `unknown` where one is not known yet. A lambda has the type of its result. */
export function fill(pattern: Pattern, bindings: Bindings): Type {
  switch (pattern.kind) {
    case "type":
      return pattern.type;
    case "variable":
      return bindings.get(pattern.name) ?? UNKNOWN;
    case "optional":
      return optional(fill(pattern.of, bindings));
    case "list":
      return { kind: "list", element: fill(pattern.element, bindings) };
    case "map":
      return { kind: "map", key: fill(pattern.key, bindings), value: fill(pattern.value, bindings) };
    case "lambda":
      return fill(pattern.result, bindings);
  }
}

/** Are all holes of the pattern known? */
export function isFilled(pattern: Pattern, bindings: Bindings): boolean {
  switch (pattern.kind) {
    case "type":
      return true;
    case "variable":
      return bindings.has(pattern.name);
    case "optional":
      return isFilled(pattern.of, bindings);
    case "list":
      return isFilled(pattern.element, bindings);
    case "map":
      return isFilled(pattern.key, bindings) && isFilled(pattern.value, bindings);
    case "lambda":
      return isFilled(pattern.result, bindings);
  }
}

/** The pattern as a signature shows it: a hole by its name. */
export function patternShort(pattern: Pattern): string {
  switch (pattern.kind) {
    case "type":
      return typeText(pattern.type);
    case "variable":
      return pattern.name;
    case "optional":
      return `${patternShort(pattern.of)}?`;
    case "list":
      return `list<${patternShort(pattern.element)}>`;
    case "map":
      return `map<${patternShort(pattern.key)}, ${patternShort(pattern.value)}>`;
    case "lambda":
      return pattern.parameters.length === 0
        ? patternShort(pattern.result)
        : `${pattern.parameters.map(patternShort).join(", ")} => ${patternShort(pattern.result)}`;
  }
}

/** `substring(s: string, start: long, length?: long) -> string` */
export function signatureText(name: string, { parameters, result }: FunctionSignature): string {
  const list = parameters.map((p) => `${p.name}${p.optional ? "?" : ""}: ${patternShort(p.type)}`);
  return `${name}(${list.join(", ")}) -> ${patternShort(result)}`;
}
