/** Which parameters of the program a function uses, through the `fn`s that it calls as well. */
import type { Job } from "../../ir/job.js";
import type { Lambda, Value } from "../../ir/values.js";
import { allValues } from "../../ir/walk.js";

/** In the order of the job. */
export function paramsOf(uses: readonly (Value | Lambda)[], job: Job): readonly string[] {
  const params = new Set<string>();
  const fns = new Set<string>();
  const visit = (parts: readonly (Value | Lambda)[]): void => {
    for (const value of allValues(parts)) {
      if (value.kind === "param") params.add(value.name);
      if (value.kind !== "fn" || fns.has(value.name)) continue;
      fns.add(value.name);
      const fn = job.fns.find((each) => each.name === value.name);
      if (fn !== undefined) visit([fn.body]);
    }
  };
  visit(uses);
  return job.params.map((param) => param.name).filter((name) => params.has(name));
}
