/** `records.py`: records and enums as the user's Python functions see them. */
import type { Job } from "../../ir/job.js";
import type { EnumType, RecordType } from "../../model/type.js";
import { hardline, join, lines, type Doc } from "../doc.js";
import { fieldName, pythonTypes, type PythonPlan } from "./plan.js";
import { imports, ref } from "./references.js";
import { pythonNamer, RESERVED } from "./reserved.js";
import { assign, block, call, define, docstring, printPython, returned, stringLiteral } from "./syntax.js";
import { fromRow, pythonType, toRow, type Classes } from "./types.js";

/** Undefined if no Python function sees a record or an enum. */
export function recordsFile(job: Job, plan: PythonPlan, source: string): string | undefined {
  const types = pythonTypes(job);
  if (types.length === 0) return undefined;
  const classes: Classes = { names: plan.classes, imported: false };
  const body = types.map((type) => (type.kind === "enum" ? enumClass(type, plan) : recordClass(type, classes, plan)));
  const head = docstring(`Records and enums of ${source}, as its Python functions see them.`);
  return printPython(join([hardline, hardline], [lines([head, "", "from __future__ import annotations", "", imports(body)]), ...body].map((each, i) => (i === 0 ? each : [hardline, each]))));
}

function enumClass(type: EnumType, plan: PythonPlan): Doc {
  const members = pythonNamer(RESERVED.members);
  const doc = documentation(type.doc ?? `The enum ${type.name}.`, type.members);
  const rows = type.members.map((member) => assign(members.take(fieldName(member.name)), stringLiteral(member.name)));
  return block(["class ", plan.classes.get(type.name) as string, "(", ref("enum", "Enum"), "):"], [doc, "", ...rows]);
}

function recordClass(type: RecordType, classes: Classes, plan: PythonPlan): Doc {
  const name = plan.classes.get(type.name) as string;
  const free = pythonNamer(RESERVED.members);
  const fields = type.fields.map((field) => ({ ...field, python: free.take(fieldName(field.name)) }));
  const row = ref("pyflink.common", "Row");
  const doc = documentation(type.doc ?? `The record ${type.name}.`, type.fields);
  const annotated = fields.map((field): Doc => [field.python, ": ", pythonType(field.type, classes), ...(OF_TUPLES.has(field.python) ? [HIDES] : [])]);
  const ofRow = define("of_row", ["cls", { name: "row", type: row }], [], name, [
    docstring("The record of a row that comes from the JVM."),
    returned(call("cls", ...fields.map((field, i) => fromRow(field.type, `row[${i}]`, classes)))),
  ]);
  const toRows = define("to_row", ["self"], [], row, [
    docstring("The row of the record, for the JVM."),
    returned(call(row, ...fields.map((field) => toRow(field.type, `self.${field.python}`, classes)))),
  ]);
  return block(
    ["class ", name, "(", ref("typing", "NamedTuple"), "):"],
    [doc, "", ...annotated, "", lines(["@classmethod", ofRow]), "", toRows],
  );
}

/** Methods of every tuple: a field of such a name hides one, which mypy asks to be said. */
const OF_TUPLES: ReadonlySet<string> = new Set(["count", "index"]);
const HIDES = "  # type: ignore[assignment]";

/** The words of the declaration, and those of its members. */
function documentation(doc: string, members: readonly { readonly name: string; readonly doc: string | undefined }[]): Doc {
  const told = members.flatMap((member) => (member.doc === undefined ? [] : [`${member.name}: ${member.doc.replace(/\s+/g, " ").trim()}`]));
  return docstring([doc, ...told].join("\n\n"));
}

