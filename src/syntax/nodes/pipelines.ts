/** Nodes of pipelines: settings, flows, operators. */
import type { DeclarationBase, Missing, Name, NodeBase } from "./base.js";
import type { Argument, Expression } from "./expressions.js";

/** `pipeline hot_sensors { … }` */
export interface PipelineDeclaration extends DeclarationBase {
  readonly kind: "pipeline-declaration";
  readonly items: readonly PipelineItem[];
}

export type PipelineItem = Setting | LetStatement | FlowStatement;

/** `checkpoint: every(10s)` */
export interface Setting extends NodeBase {
  readonly kind: "setting";
  readonly name: Name | Missing;
  readonly value: Expression | Missing;
}

/** `let hot = readings |> filter(.celsius > 80.0)` */
export interface LetStatement extends DeclarationBase {
  readonly kind: "let-statement";
  readonly flow: Flow | Missing;
}

/** A flow as a statement: it ends in a sink. */
export interface FlowStatement extends NodeBase {
  readonly kind: "flow-statement";
  readonly flow: Flow;
}

/** `readings |> filter(…) |> write(alerts, …)` */
export interface Flow extends NodeBase {
  readonly kind: "flow";
  /** The name of a stream or of a `let`. */
  readonly source: Name | Missing;
  readonly operators: readonly OperatorCall[];
}

/** `filter(.celsius > 80.0)` after `|>` */
export interface OperatorCall extends NodeBase {
  readonly kind: "operator-call";
  readonly name: Name | Missing;
  readonly arguments: readonly Argument[];
}
