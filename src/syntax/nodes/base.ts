/** What all nodes of the syntax tree have in common, and the parts that most of them have. */
import type { Span } from "../../text/span.js";

export interface NodeBase {
  readonly span: Span;
}

/** A part that should have been there. Its span is the empty place where it was expected. */
export interface Missing extends NodeBase {
  readonly kind: "missing";
  /** What was expected, in words for people: "a type". */
  readonly expected: string;
}

export interface Name extends NodeBase {
  readonly kind: "name";
  readonly text: string;
}

/** The text of `///` lines, without their marks, joined by line breaks. */
export interface Doc extends NodeBase {
  readonly kind: "doc";
  readonly text: string;
}

export interface DeclarationBase extends NodeBase {
  readonly doc: Doc | undefined;
  readonly name: Name | Missing;
}
