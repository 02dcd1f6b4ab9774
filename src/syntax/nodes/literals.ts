/** Nodes of literals. */
import type { NodeBase } from "./base.js";

export interface NullLiteral extends NodeBase {
  readonly kind: "null";
}

export interface BoolLiteral extends NodeBase {
  readonly kind: "bool";
  readonly value: boolean;
}

/** `1_000`, `0xFF`; the sign is an operator. */
export interface IntegerLiteral extends NodeBase {
  readonly kind: "integer";
  readonly value: bigint;
}

/** `80.0`, `1.5e-3`, or with the suffix a decimal: `19.99dec`. */
export interface FractionLiteral extends NodeBase {
  readonly kind: "fraction";
  /** Digits without `_` and suffix. */
  readonly text: string;
  readonly decimal: boolean;
}

export interface StringLiteral extends NodeBase {
  readonly kind: "string";
  /** With escapes resolved. */
  readonly value: string;
}

/** `5s`, `1h30m`, `250ms`, `10us`; units d, h, m, s, ms, us. */
export interface DurationLiteral extends NodeBase {
  readonly kind: "duration";
  readonly micros: bigint;
}

/** `64KiB`, `8MB`; units B, KB, MB, GB, KiB, MiB, GiB. */
export interface SizeLiteral extends NodeBase {
  readonly kind: "size";
  readonly bytes: bigint;
}

/** `@2024-05-01T12:00:00Z` or with an offset, up to six digits of a second. */
export interface TimestampLiteral extends NodeBase {
  readonly kind: "timestamp";
  /** Microseconds since 1970, UTC. */
  readonly micros: bigint;
}

/** `@2024-05-01` */
export interface DateLiteral extends NodeBase {
  readonly kind: "date";
  /** Days since 1970. */
  readonly days: number;
}

/** `@12:30:00` */
export interface TimeLiteral extends NodeBase {
  readonly kind: "time";
  /** Microseconds since midnight. */
  readonly micros: bigint;
}
