/** Constants that the expressions of a class use: made once, in static fields that the class gets by itself. */
import { eachNeed, mapNeeds, needing, printDoc, type Doc } from "../doc.js";
import { namer } from "../names.js";
import { fieldOf, type Member } from "./classes.js";
import { name } from "./syntax.js";

interface ClassConstant {
  readonly constant: { readonly name: string; readonly type: Doc; readonly value: Doc };
}

/** The value in a static field of the class that this stands in. `name` is in capitals; of several constants the others get a number. */
export function classConstant(name: string, type: Doc, value: Doc): Doc {
  const constant: ClassConstant = { constant: { name, type, value } };
  // For the layout it is a name like any other.
  return needing(constant, name, { kind: "word" });
}

/** The members with the static fields that they need, each value once. */
export function withConstants(members: readonly Member[]): readonly Member[] {
  const fields = new Map<string, { readonly name: string; readonly field: Member }>();
  const free = namer();
  for (const { doc } of members) {
    eachNeed(doc, (each) => {
      const constant = constantOf(each);
      if (constant === undefined || fields.has(textOf(constant))) return;
      const taken = free.take(constant.name);
      fields.set(textOf(constant), { name: taken, field: fieldOf({ ...constant, modifiers: "private static final", name: taken }) });
    });
  }
  if (fields.size === 0) return members;
  const named = (each: unknown, part: Doc): Doc => {
    const constant = constantOf(each);
    return constant === undefined ? part : name(fields.get(textOf(constant))?.name as string);
  };
  return [...[...fields.values()].map(({ field }) => field), ...members.map((member) => ({ ...member, doc: mapNeeds(member.doc, named) }))];
}

function constantOf(need: unknown): ClassConstant["constant"] | undefined {
  return (need as Partial<ClassConstant>).constant;
}

function textOf({ type, value }: ClassConstant["constant"]): string {
  return printDoc([type, " ", value], { width: 80, indent: 2 });
}
