/** `calls.py`: what a Python worker runs, one function for each call of an `extern python fn`. */
import type { Job } from "../../ir/job.js";
import { hardline, join, lines, type Doc } from "../doc.js";
import { pythonExterns, type PythonPlan } from "./plan.js";
import { imports, ref } from "./references.js";
import { call, define, docstring, printPython, returned } from "./syntax.js";
import { fromRow, toRow, type Classes } from "./types.js";

/** Undefined if the job calls no Python function. */
export function callsFile(job: Job, plan: PythonPlan, source: string): string | undefined {
  const steps = job.steps.filter((step) => step.kind === "python");
  if (steps.length === 0) return undefined;
  const classes: Classes = { names: plan.classes, imported: true };
  const externs = new Map(pythonExterns(job).map((extern) => [extern.name, extern]));
  const functions = steps.flatMap((step) =>
    step.calls.map((each, i) => {
      const extern = externs.get(each.extern);
      if (extern === undefined) throw new Error(`${each.extern} is no extern of the job`);
      const own = plan.externs.get(extern.name);
      const callee = ref(plan.modules.get(extern.file) as string, extern.name, own === extern.name ? undefined : own);
      const value = call(callee, ...extern.parameters.map(({ type }, n) => fromRow(type, `arguments[${n}]`, classes)));
      const result = extern.result.kind === "optional" ? optionalResult(value, toRow(extern.result, "given", classes)) : [returned(toRow(extern.result, value, classes))];
      return define(plan.calls.get(`${step.id}/${i}`) as string, [{ name: "arguments", type: ref("pyflink.common", "Row") }], [], "object", [
        docstring(`${extern.name}, for the step ${step.id}.`),
        ...result,
      ]);
    }),
  );
  const head = docstring(`Calls of the Python functions of ${source}: rows of arguments in, results out.`);
  return printPython(join([hardline, hardline, hardline], [lines([head, "", imports(functions)]), ...functions]));
}

/** A result that may be None is converted only if it is not, so it needs a name. */
function optionalResult(value: Doc, converted: Doc): readonly Doc[] {
  return converted === "given" ? [returned(value)] : [["given = ", value], returned(converted)];
}
