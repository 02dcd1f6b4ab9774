/** Which parameters of the program a function uses, through the `fn`s that it calls as well. */
import type { Job } from "../../ir/job.js";
import type { Lambda, Value } from "../../ir/values.js";

/** In the order of the job. */
export function paramsOf(uses: readonly (Value | Lambda)[], job: Job): readonly string[] {
  const params = new Set<string>();
  const fns = new Set<string>();
  const visit = (value: Value | Lambda): void => {
    if (value.kind === "param") params.add(value.name);
    if (value.kind === "fn" && !fns.has(value.name)) {
      fns.add(value.name);
      const fn = job.fns.find((each) => each.name === value.name);
      if (fn !== undefined) visit(fn.body);
    }
    for (const operand of operands(value)) visit(operand);
  };
  for (const use of uses) visit(use);
  return job.params.map((param) => param.name).filter((name) => params.has(name));
}

/** The values directly inside a value. */
export function operands(value: Value | Lambda): readonly (Value | Lambda)[] {
  switch (value.kind) {
    case "lambda":
      return [value.body];
    case "constant":
    case "variable":
    case "param":
    case "aggregate-result":
    case "window":
      return [];
    case "field":
      return [value.of];
    case "index":
      return [value.of, value.index];
    case "function":
    case "fn":
    case "extern":
      return value.arguments;
    case "arithmetic":
    case "compare":
    case "logic":
    case "coalesce":
      return [value.left, value.right];
    case "negate":
    case "not":
    case "is-null":
    case "convert":
      return [value.operand];
    case "if":
      return [value.condition, value.then, value.else];
    case "match":
      return [value.subject, ...value.arms.map((arm) => arm.value), ...(value.otherwise === undefined ? [] : [value.otherwise])];
    case "record":
      return value.fields;
    case "list":
      return value.elements;
    case "map":
      return value.entries.flat();
  }
}
