/** `a.b().c().d()`: on one line, or one call a line. */
import { breakParent, conditionalGroup, group, hardline, indent, join, softline, willBreak, type Doc } from "../doc.js";
import { printArguments } from "./syntax-arguments.js";
import { at, shapeOf, typeArgumentList, type CallShape, type Shape } from "./syntax.js";

type ChainShape = Extract<Shape, { kind: "call" | "field" | "index" }>;

interface Link {
  readonly kind: Shape["kind"] | "other";
  /** Of a field, or the text of a word. */
  readonly name: string | undefined;
  readonly shape: Shape | undefined;
  readonly doc: Doc;
}

/** As wide as an indent: a receiver that short lets the chain begin on its line. */
const SHORT = 2;

export function printChain(chain: ChainShape, isStatement: boolean): Doc {
  const links = linksOf(chain);
  const groups = grouped(links);
  const merge = groups.length >= 2 && beginsOnFirstLine(groups, isStatement);
  const docs = groups.map((links) => links.map((link) => link.doc));
  if (groups.length <= (merge ? 3 : 2)) return group(docs);
  const head = docs.slice(0, merge ? 2 : 1);
  const expanded: Doc = [head, indent([hardline, join(hardline, docs.slice(merge ? 2 : 1))])];
  const calls = links.flatMap(({ shape }) => (shape?.kind === "call" ? [shape] : []));
  const many = calls.length > 2 && calls.some((call) => !call.arguments.every((argument) => isSimpleArgument(argument)));
  if (many || docs.slice(0, -1).some(willBreak) || lastBreaksAfterLambdas(links, docs, calls)) return group(expanded);
  return [willBreak(docs) ? breakParent : "", conditionalGroup([docs, expanded])];
}

function linksOf(chain: ChainShape): Link[] {
  const links: Link[] = [];
  let shape: Shape | undefined = chain;
  let doc: Doc | undefined;
  while (shape?.kind === "call" || shape?.kind === "field" || shape?.kind === "index") {
    links.unshift({ kind: shape.kind, name: shape.kind === "field" ? shape.name : undefined, shape, doc: linkText(shape) });
    doc = shape.object;
    shape = doc === undefined ? undefined : shapeOf(doc);
  }
  if (doc !== undefined) {
    links.unshift({ kind: shape?.kind ?? "other", name: shape?.kind === "word" ? wordText(doc) : undefined, shape, doc: at({ in: "object" }, doc) });
  }
  return links;
}

function linkText(shape: ChainShape): Doc {
  switch (shape.kind) {
    case "field":
      return [".", shape.name];
    case "index": {
      const index = shapeOf(shape.index);
      if (index?.kind === "literal" && index.integer) return ["[", shape.index, "]"];
      return group(["[", indent([softline, at({ in: "index" }, shape.index)]), softline, "]"]);
    }
    case "call":
      return [
        shape.object === undefined ? "" : ".",
        shape.typeArguments.length > 0 ? typeArgumentList(shape.typeArguments) : "",
        shape.name,
        printArguments(shape.arguments),
      ];
  }
}

function wordText(doc: Doc): string | undefined {
  const contents = typeof doc === "object" && !Array.isArray(doc) && doc.type === "label" ? doc.contents : doc;
  return typeof contents === "string" ? contents : undefined;
}

/** The receiver with the fields after it; then one group for each call, with the fields before it and the indexes after it. */
function grouped(links: readonly Link[]): Link[][] {
  const first = [links[0] as Link];
  let i = 1;
  while (links[i]?.kind === "index") first.push(links[i++] as Link);
  if (links[0]?.kind !== "call") {
    while (i + 1 < links.length && links[i]?.kind !== "call") first.push(links[i++] as Link);
  }
  const groups = [first];
  let current: Link[] = [];
  let called = false;
  for (; i < links.length; i++) {
    const link = links[i] as Link;
    if (called && link.kind !== "index") {
      groups.push(current);
      current = [];
      called = false;
    }
    if (link.kind === "call") called = true;
    current.push(link);
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

/** A class, `this`, or a very short variable keeps the first call on its line. */
function beginsOnFirstLine(groups: readonly Link[][], isStatement: boolean): boolean {
  const [first, second] = groups as [Link[], Link[]];
  const last = first.at(-1) as Link;
  const indexed = second[0]?.kind === "index";
  if (first.length > 1) return last.kind === "field" && (isClass(last) || indexed);
  if (last.name === "this") return true;
  return last.kind === "word" && (isClass(last) || (isStatement && (last.name ?? "").length <= SHORT) || indexed);
}

function isClass({ name }: Link): boolean {
  return name !== undefined && /^[A-Z]|^[$_]+$/.test(name);
}

function lastBreaksAfterLambdas(links: readonly Link[], docs: readonly Doc[], calls: readonly CallShape[]): boolean {
  if (links.at(-1)?.kind !== "call" || !willBreak(docs.at(-1) as Doc)) return false;
  return calls.slice(0, -1).some((call) => call.arguments.some((argument) => shapeOf(argument)?.kind === "lambda"));
}

/** Short enough in structure to stay in a chain on one line. */
export function isSimpleArgument(argument: Doc, depth = 2): boolean {
  if (depth <= 0) return false;
  const shape = shapeOf(argument);
  switch (shape?.kind) {
    case "word":
    case "literal":
    case "class-literal":
      return true;
    case "new":
    case "call": {
      const object = shape.kind === "call" ? shape.object : undefined;
      if (object !== undefined && !isSimpleArgument(object, depth)) return false;
      return shape.arguments.length <= depth && shape.arguments.every((inner) => isSimpleArgument(inner, depth - 1));
    }
    case "index":
      return isSimpleArgument(shape.object, depth) && isSimpleArgument(shape.index, depth);
    case "field":
    case "method-reference":
      return isSimpleArgument(shape.object, depth);
    case "unary":
      return isSimpleArgument(shape.operand, depth);
    default:
      return false;
  }
}
