import type { IToken } from "chevrotain";
import { childOf, childrenOf, endOf, missing, nameOf, spanFrom, spanOf, tokenOf, tokensOf, type Build } from "../cst.js";
import type {
  EventCstNode, IfCstNode, LambdaCstNode, ListCstNode, MapCstNode, MapEntryCstNode, ParenCstNode, PrimaryCstNode, RecordCstNode, RecordEntryCstNode,
} from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { Expression, FieldInit, MapEntry, Spread } from "../nodes/expressions.js";
import { buildArguments } from "./arguments.js";
import { buildExpression } from "./expressions.js";
import { demandCommas } from "./lists.js";
import { buildLiteral } from "./literals.js";
import { buildMatch } from "./match.js";

export function buildPrimary(build: Build, cst: PrimaryCstNode): Expression | Missing {
  const literal = tokenOf(cst, "Literal");
  if (literal !== undefined) return buildLiteral(build, literal);
  const name = tokenOf(cst, "Identifier");
  if (name !== undefined) return nameExpression(build, name);
  const event = childOf(cst, "event");
  if (event !== undefined) return buildEvent(build, event);
  const call = childOf(cst, "call");
  if (call !== undefined) {
    const callee = tokenOf(call, "Identifier");
    if (callee === undefined) return missing(build, "a value", call);
    return { kind: "call", callee: nameOf(build, callee), arguments: buildArguments(build, childOf(call, "argumentList")), span: spanOf(build, call) };
  }
  const record = childOf(cst, "record");
  if (record !== undefined) return buildRecord(build, record);
  const lambda = childOf(cst, "lambda");
  if (lambda !== undefined) return buildLambda(build, lambda);
  const paren = childOf(cst, "paren");
  if (paren !== undefined) return buildParen(build, paren);
  const list = childOf(cst, "list");
  if (list !== undefined) return buildList(build, list);
  const map = childOf(cst, "map");
  if (map !== undefined) return buildMap(build, map);
  const condition = childOf(cst, "if");
  if (condition !== undefined) return buildIf(build, condition);
  const match = childOf(cst, "match");
  return match === undefined ? missing(build, "a value", cst) : buildMatch(build, match);
}

export function nameExpression(build: Build, token: IToken): Expression {
  return { kind: "name-expression", name: nameOf(build, token), span: spanOf(build, token) };
}

function buildEvent(build: Build, cst: EventCstNode): Expression {
  const dot = tokenOf(cst, "Dot");
  const name = tokenOf(cst, "AnyName");
  const of: Expression = { kind: "event", span: spanOf(build, dot ?? cst) };
  if (name === undefined) return of;
  return { kind: "member", of, name: nameOf(build, name), safe: false, span: spanFrom(build, of.span.start, endOf(name)) };
}

function buildRecord(build: Build, cst: RecordCstNode): Expression | Missing {
  const name = tokenOf(cst, "Identifier");
  if (name === undefined) return missing(build, "a value", cst);
  const items = childrenOf(cst, "recordEntry");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightBrace"));
  return { kind: "record", name: nameOf(build, name), entries: items.flatMap((item) => buildRecordEntry(build, item)), span: spanOf(build, cst) };
}

function buildRecordEntry(build: Build, cst: RecordEntryCstNode): readonly (FieldInit | Spread)[] {
  const spread = tokenOf(cst, "Ellipsis");
  const name = tokenOf(cst, "AnyName");
  const value = buildExpression(build, childOf(cst, "expression"), spread, name, tokenOf(cst, "Colon"));
  const span = spanOf(build, cst);
  if (spread !== undefined) return [{ kind: "spread", value, span }];
  return name === undefined ? [] : [{ kind: "field-init", name: nameOf(build, name), value, span }];
}

function buildLambda(build: Build, cst: LambdaCstNode): Expression {
  return {
    kind: "lambda",
    parameters: tokensOf(cst, "Identifier").map((token) => nameOf(build, token)),
    body: buildExpression(build, childOf(cst, "expression"), tokenOf(cst, "Leads"), tokenOf(cst, "RightParen")),
    span: spanOf(build, cst),
  };
}

function buildParen(build: Build, cst: ParenCstNode): Expression {
  return { kind: "paren", of: buildExpression(build, childOf(cst, "expression"), tokenOf(cst, "LeftParen")), span: spanOf(build, cst) };
}

function buildList(build: Build, cst: ListCstNode): Expression {
  const items = childrenOf(cst, "expression");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightBracket"));
  const elements = items.map((item) => buildExpression(build, item)).filter((element) => element.kind !== "missing");
  return { kind: "list", elements, span: spanOf(build, cst) };
}

function buildMap(build: Build, cst: MapCstNode): Expression {
  const items = childrenOf(cst, "mapEntry");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightBrace"));
  return { kind: "map", entries: items.flatMap((item) => buildMapEntry(build, item)), span: spanOf(build, cst) };
}

function buildMapEntry(build: Build, cst: MapEntryCstNode): readonly MapEntry[] {
  const colon = tokenOf(cst, "Colon");
  const name = tokenOf(cst, "Identifier");
  const keyCst = name === undefined ? childOf(cst, "key") : undefined;
  const key = name === undefined ? buildExpression(build, keyCst) : nameExpression(build, name);
  if (key.kind === "missing") return [];
  return [{ kind: "map-entry", key, value: buildExpression(build, childOf(cst, "value"), name ?? keyCst, colon), span: spanOf(build, cst) }];
}

function buildIf(build: Build, cst: IfCstNode): Expression {
  const [word, then, otherwise] = [tokenOf(cst, "If"), tokenOf(cst, "Then"), tokenOf(cst, "Else")];
  const [condition, value, other] = [childOf(cst, "condition"), childOf(cst, "value"), childOf(cst, "otherwise")];
  return {
    kind: "if",
    condition: buildExpression(build, condition, word),
    then: buildExpression(build, value, word, condition, then),
    else: buildExpression(build, other, word, condition, then, value, otherwise),
    span: spanOf(build, cst),
  };
}
