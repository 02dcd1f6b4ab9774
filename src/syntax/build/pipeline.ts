import { childOf, childrenOf, docBefore, missing, nameOrMissing, spanFrom, spanOf, tokenOf, type Build } from "../cst.js";
import type { FlowCstNode, FlowStatementCstNode, LetStatementCstNode, PipelineDeclarationCstNode, PipelineItemCstNode, StepCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { Flow, LetStatement, OperatorCall, PipelineDeclaration, PipelineItem } from "../nodes/pipelines.js";
import { buildArguments } from "./arguments.js";
import { buildSetting } from "./settings.js";

export function buildPipelineDeclaration(build: Build, cst: PipelineDeclarationCstNode): PipelineDeclaration {
  return {
    kind: "pipeline-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, tokenOf(cst, "Identifier"), "the name of the pipeline", tokenOf(cst, "Pipeline")),
    items: childrenOf(cst, "pipelineItem").flatMap((item) => buildItem(build, item)),
    span: spanOf(build, cst),
  };
}

function buildItem(build: Build, cst: PipelineItemCstNode): readonly PipelineItem[] {
  const setting = childOf(cst, "setting");
  if (setting !== undefined) return [buildSetting(build, setting)];
  const letStatement = childOf(cst, "letStatement");
  if (letStatement !== undefined) return [buildLet(build, letStatement)];
  const statement = childOf(cst, "flowStatement");
  return statement === undefined ? [] : [{ kind: "flow-statement", flow: buildFlow(build, statement), span: spanOf(build, statement) }];
}

function buildLet(build: Build, cst: LetStatementCstNode): LetStatement {
  const [word, name, assign] = [tokenOf(cst, "Let"), tokenOf(cst, "Identifier"), tokenOf(cst, "Assign")];
  const flow = childOf(cst, "flow");
  return {
    kind: "let-statement",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "a name for the flow", word),
    flow: flow === undefined ? missing(build, "a flow", word, name, assign) : buildFlow(build, flow),
    span: spanOf(build, cst),
  };
}

function buildFlow(build: Build, cst: FlowCstNode | FlowStatementCstNode): Flow {
  const source = tokenOf(cst, "Identifier");
  const span = spanOf(build, cst);
  const nowhere: Missing = { kind: "missing", expected: "the name of a stream or of a `let`", span: spanFrom(build, span.start, span.start) };
  return {
    kind: "flow",
    source: source === undefined ? nowhere : nameOrMissing(build, source, nowhere.expected),
    operators: childrenOf(cst as FlowCstNode, "step").map((step) => buildStep(build, step)),
    span,
  };
}

function buildStep(build: Build, cst: StepCstNode): OperatorCall {
  const call = childOf(cst, "operatorCall");
  const name = call === undefined ? undefined : tokenOf(call, "Identifier");
  const step = tokenOf(cst, "Step");
  const place = missing(build, "an operator", step);
  return {
    kind: "operator-call",
    name: nameOrMissing(build, name, "an operator", step),
    arguments: call === undefined ? [] : buildArguments(build, childOf(call, "argumentList")),
    span: call === undefined ? place.span : spanOf(build, call),
  };
}
