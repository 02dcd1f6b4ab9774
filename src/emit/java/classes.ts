/** Statements, methods, classes and whole files of Java. */
import { group, hardline, indent, join, line, lines, softline, type Doc } from "../doc.js";
import type { OutputFile } from "../target.js";
import { ref, resolveReferences } from "./references.js";
import { block, inParentheses } from "./syntax-arguments.js";
import { withConstants } from "./class-constants.js";
import { at, name, printAssignment, shapeOf } from "./syntax.js";
import { javadoc } from "./comments.js";

export { block };

/** `expression;` */
export function statement(expression: Doc): Doc {
  return [at({ in: "statement" }, expression), ";"];
}

/** `type name = value;` */
export function variable(type: Doc, name: string, value: Doc): Doc {
  return [type, " ", printAssignment(name, " =", value), ";"];
}

/** `return value;` or `return;` */
export function returns(value?: Doc): Doc {
  return value === undefined ? "return;" : ["return ", leaving(value), ";"];
}

export function throws(value: Doc): Doc {
  return ["throw ", leaving(value), ";"];
}

function leaving(value: Doc): Doc {
  const doc = at({ in: "return" }, value);
  if (shapeOf(value)?.kind !== "binary") return doc;
  return group([{ type: "if-break", breakContents: "(", flatContents: "" }, indent([softline, doc]), softline, { type: "if-break", breakContents: ")", flatContents: "" }]);
}

export function ifThen(condition: Doc, then: readonly Doc[], otherwise?: readonly Doc[]): Doc {
  const test: Doc = ["if ", group(inParentheses(group(at({ in: "condition" }, condition)))), " ", block(then)];
  return otherwise === undefined ? test : [test, " else ", block(otherwise)];
}

/** `for (type name : values) { … }` */
export function forEach(type: Doc, name: string, values: Doc, body: readonly Doc[]): Doc {
  return group(["for (", type, " ", name, " : ", at({ in: "argument" }, values), ") ", block(body)]);
}

/** `for (init; condition; update) { … }`; the parts are expressions, the first a declaration without its semicolon. */
export function forLoop(init: Doc, condition: Doc, update: Doc, body: readonly Doc[]): Doc {
  const head = join(line, [[init, ";"], [at({ in: "lambda" }, condition), ";"], at({ in: "value" }, update)]);
  return ["for ", group(inParentheses(head)), " ", block(body)];
}

export interface SwitchCase {
  /** Undefined: `default`. */
  readonly label: Doc | undefined;
  readonly body: readonly Doc[];
}

export function switchOver(subject: Doc, cases: readonly SwitchCase[]): Doc {
  const groups = cases.map(({ label, body }): Doc => [label === undefined ? "default" : ["case ", label], ":", indent(body.flatMap((each) => [hardline, each]))]);
  return ["switch ", group(inParentheses(group(at({ in: "condition" }, subject)))), " ", block(groups)];
}

/** A blank line before the statement or field. */
export function spaced(doc: Doc): Doc {
  return [hardline, doc];
}

export interface Member {
  readonly doc: Doc;
  /** Fields stand close together; methods and classes have a blank line around them. */
  readonly field: boolean;
}

export interface Parameter {
  readonly type: Doc;
  readonly name: string;
}

export interface Method {
  readonly doc?: string | undefined;
  readonly annotations?: readonly Doc[];
  /** `public static` */
  readonly modifiers: string;
  /** Undefined for a constructor. */
  readonly type: Doc | undefined;
  readonly name: string;
  readonly parameters?: readonly Parameter[];
  readonly throws?: readonly Doc[];
  readonly body: readonly Doc[];
}

/** With `@Override` and `public`. */
export function override(method: Omit<Method, "modifiers" | "annotations"> & { readonly modifiers?: string }): Member {
  return methodOf({ modifiers: "public", ...method, annotations: ["@Override"] });
}

export function methodOf(method: Method): Member {
  const parameters = (method.parameters ?? []).map((parameter): Doc => [parameter.type, " ", parameter.name]);
  const list = parameters.length === 0 ? "()" : inParentheses(join([",", line], parameters));
  const throwing = method.throws === undefined ? "" : group(indent([line, ["throws ", join(", ", [...method.throws])]]));
  const head: Doc = [method.type === undefined ? "" : [method.type, " "], method.name, group(list), throwing];
  return {
    field: false,
    doc: [
      javadoc(method.doc),
      ...(method.annotations ?? []).map((annotation) => [annotation, hardline]),
      method.modifiers === "" ? "" : [method.modifiers, " "],
      group(head),
      " ",
      block(method.body),
    ],
  };
}

export interface FieldOptions {
  readonly doc?: string | undefined;
  readonly modifiers: string;
  readonly type: Doc;
  readonly name: string;
  readonly value?: Doc;
}

export function fieldOf({ doc, modifiers, type, name, value }: FieldOptions): Member {
  const declared = value === undefined ? name : printAssignment(name, " =", value);
  return { field: true, doc: [javadoc(doc), modifiers, " ", type, " ", declared, ";"] };
}

/** A field with a blank line before it. */
export function spacedField(options: FieldOptions): Member {
  const field = fieldOf(options);
  return { field: true, doc: spaced(field.doc) };
}

export function serialVersion(): Member {
  return fieldOf({ modifiers: "private static final", type: "long", name: "serialVersionUID", value: name("1L") });
}

export interface ClassOptions {
  readonly doc?: string | undefined;
  readonly annotations?: readonly Doc[];
  readonly modifiers: string;
  readonly name: string;
  readonly extends?: Doc;
  readonly implements?: readonly Doc[];
  readonly members: readonly Member[];
}

export function classOf({ members: declared, ...options }: ClassOptions): Doc {
  const members = withConstants(declared);
  const interfaces = options.implements ?? [];
  const clauses: Doc[] = [];
  if (options.extends !== undefined) clauses.push(["extends ", options.extends]);
  if (interfaces.length > 0) clauses.push(group(["implements", indent([line, join([",", line], [...interfaces])])]));
  const empty = members.length === 0;
  const body = [indent(clauses.flatMap((clause) => [line, clause])), empty ? " " : line];
  const head: Doc = ["class ", options.name, clauses.length === 0 ? " " : clauses.length > 1 ? body : group(body)];
  return [
    javadoc(options.doc),
    ...(options.annotations ?? []).map((annotation) => [annotation, hardline]),
    options.modifiers === "" ? "" : [options.modifiers, " "],
    group(head),
    bodyOf(members, true),
  ];
}

/** A class begins with a blank line, an enum's constants do not. */
function bodyOf(members: readonly Member[], spacedStart: boolean): Doc {
  if (members.length === 0) return "{}";
  let wide = spacedStart;
  const docs = members.map((member, i): Doc => {
    const blank = wide || (i > 0 && !member.field);
    wide = !member.field;
    return blank ? spaced(withoutSpace(member.doc)) : member.doc;
  });
  return group(["{", indent(docs.flatMap((doc) => [hardline, doc])), hardline, "}"]);
}

/** A spaced field right after a method or at the start of a class has one blank line, not two. */
function withoutSpace(doc: Doc): Doc {
  return Array.isArray(doc) && doc.length === 2 && doc[0] === hardline ? (doc[1] as Doc) : doc;
}

export interface EnumConstant {
  readonly doc: string | undefined;
  readonly name: string;
  readonly arguments: Doc;
}

export function enumOf(options: { readonly doc: string | undefined; readonly name: string; readonly constants: readonly EnumConstant[]; readonly members: readonly Member[] }): Doc {
  const constants = options.constants.map((constant): Doc => [javadoc(constant.doc), constant.name, constant.arguments]);
  let wide = false;
  const members = options.members.map((member, i): Doc => {
    const blank = i > 0 && (wide || !member.field);
    wide = !member.field;
    return blank ? spaced(withoutSpace(member.doc)) : withoutSpace(member.doc);
  });
  const body: Doc = [join([",", hardline], constants), ";", hardline, hardline, lines(members)];
  return [javadoc(options.doc), "public ", group(["enum ", options.name, " "]), group(["{", indent([hardline, body]), hardline, "}"])];
}

/** Formatters of Java agree on these. */
const WIDTH = 80;
const INDENT = 2;

export interface JavaFile {
  readonly package: string;
  readonly className: string;
  /** Simple names of all classes of the package. */
  readonly siblings: ReadonlySet<string>;
  readonly declaration: Doc;
}

export function javaFile({ package: packageName, className, siblings, declaration }: JavaFile): OutputFile {
  const { imports, text } = resolveReferences(declaration, packageName, new Set([...siblings, className]), { width: WIDTH, indent: INDENT });
  const parts = [`package ${packageName};`, ...(imports.length > 0 ? [imports.map((full) => `import ${full};`).join("\n")] : []), text];
  return { path: `java/src/main/java/${packageName.replaceAll(".", "/")}/${className}.java`, text: `${parts.join("\n\n")}\n` };
}

/** `name(Type.class)` on a class. */
export function annotation(type: string, argument: Doc): Doc {
  return ["@", ref(type), "(", argument, ")"];
}
