/** What an operator is: one file says how it is called, what it needs, what comes out of it, and what it means. */
import type { Report } from "../diagnostics/report.js";
import type { Aggregate, Step, Window } from "../ir/steps.js";
import type { Lambda, LambdaParameter, Value } from "../ir/values.js";
import type { FlowType } from "../model/flow.js";
import type { Row } from "../model/form.js";
import type { Said } from "../model/said.js";
import type { Field, RecordType, Type } from "../model/type.js";
import type { Capabilities } from "../platform/capabilities.js";
import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Argument, Expression } from "../syntax/nodes/expressions.js";
import type { OperatorCall } from "../syntax/nodes/pipelines.js";
import type { Span } from "../text/span.js";

/** `F` are the facts that checking finds for lowering: plain data. */
export interface Operator<F = unknown> {
  readonly name: string;
  /** One sentence, for completion, hover and the reference. */
  readonly summary: string;
  readonly example: string;
  readonly parameters: readonly Row[];
  /** What further arguments are, where any number of them is allowed: "fields to keep, or `name: expression`". */
  readonly rest?: string;
  /** `keyed`: only after `key_by`, also through a window. `window-too`: keyed, and says itself what a window does to it. */
  readonly input: "any" | "keyed" | "keyed-or-window";
  /** Ends a flow. Its events can still go on to a further operator. */
  readonly sink?: boolean;
  // Written as methods, so that operators with different facts fit one registry; each gets back the facts that it gave.
  /** Undefined after a mistake, which has been reported. */
  check(call: OperatorCheck): Checking<F> | undefined;
  lower(call: OperatorLower, facts: F): Port;
}

export interface Checking<F> {
  readonly output: FlowType;
  readonly facts: F;
}

/** What an operator sees when its call is checked. */
export interface OperatorCheck {
  readonly node: OperatorCall;
  readonly input: FlowType;
  readonly said: Said;
  readonly rest: readonly Argument[];
  readonly report: Report;
  readonly capabilities: Capabilities;
  /** Checks a function over events: `.field`, an expression over `.`, or a lambda. Gives the type of its result. */
  readonly lambda: (node: Expression | Missing, parameters: readonly Type[], expected?: Type, python?: boolean) => Type;
  /** Checks the result of an aggregate: over `key`, aggregate functions and, in a window, `window`. */
  readonly aggregated: (node: Expression) => Type;
  /** A record for these fields; the same one for the same fields. */
  readonly derive: (fields: readonly Field[], what: string) => RecordType;
  /** The flow that a name stands for; reports where there is none. */
  readonly flow: (name: Name) => FlowType | undefined;
  /** The type of the events of a stream. */
  readonly streamType: (name: string) => Type;
}

/** Where a flow stands while it is lowered. */
export interface Port {
  /** The step that its events come out of. */
  readonly step: string;
  readonly event: Type;
  readonly key: Type | undefined;
  readonly window: Window | undefined;
}

/** What an operator has at hand when its call is lowered. */
export interface OperatorLower {
  readonly node: OperatorCall;
  readonly input: Port;
  readonly said: Said;
  readonly rest: readonly Argument[];
  readonly origin: Span;
  /** One line for Flink's UI. */
  readonly label: string;
  /** A fresh id for a step: `alerts-filter-1`; without a word, that of this operator. */
  readonly id: (word?: string) => string;
  readonly sinkId: (stream: string) => string;
  /** Turns functions over the event into lambdas, and puts a step before for the Python functions that they call. */
  readonly functions: (nodes: readonly Expression[]) => Functions;
  /** A function that calls no Python: of one event, or of the parameters given. */
  readonly lambda: (node: Expression, parameters: readonly Type[]) => Lambda;
  readonly aggregated: (node: Expression) => { readonly aggregates: readonly Aggregate[]; readonly result: Value };
  readonly flow: (name: Name) => Port;
  readonly streamType: (name: string) => Type;
  /** The events of a port as another type; a step where that changes anything. */
  readonly converted: (port: Port, type: Type) => Port;
  readonly add: (step: Step) => void;
}

export interface Functions {
  /** The step that their events come from: the input, or the Python step. */
  readonly step: string;
  readonly parameters: readonly LambdaParameter[];
  readonly bodies: readonly Value[];
}

/** Checks that the facts of an operator are those that it lowers. */
export function operator<F>(definition: Operator<F>): Operator<F> {
  return definition;
}
