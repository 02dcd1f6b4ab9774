import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Annotation, EnumDeclaration, RecordDeclaration } from "../syntax/nodes/declarations.js";
import { nearest } from "../text/suggest.js";
import { reportTwice, type BindContext } from "./scope.js";
import { bindType } from "./type.js";

export function bindRecord(node: RecordDeclaration, context: BindContext): void {
  reportTwice(
    node.fields.map((f) => f.name),
    "field",
    ownerOf("record", node.name),
    context.report,
  );
  for (const field of node.fields) {
    bindType(field.type, context);
    bindAnnotations(field.annotations, context);
  }
}

export function bindEnum(node: EnumDeclaration, context: BindContext): void {
  reportTwice(
    node.members.map((m) => m.name),
    "member",
    ownerOf("enum", node.name),
    context.report,
  );
  for (const member of node.members) bindAnnotations(member.annotations, context);
}

function bindAnnotations(annotations: readonly Annotation[], context: BindContext): void {
  for (const { name } of annotations) {
    if (name.kind === "missing" || name.text === "json") continue;
    context.report("PFL2008", name.span, { name: name.text, near: nearest(name.text, ["json"]) });
  }
  reportTwice(
    annotations.map((a) => a.name),
    "annotation",
    "This declaration",
    context.report,
  );
}

export function ownerOf(what: string, name: Name | Missing): string {
  return name.kind === "missing" ? `This ${what}` : `The ${what} \`${name.text}\``;
}
