/** The PyFlink job of a pipeline: everything in `python/` but the wrappers, which are the same for every job. */
import type { Job } from "../../ir/job.js";
import type { JavaPlan } from "../java/plan.js";
import type { EmitOptions, OutputFile } from "../target.js";
import { callsFile } from "./calls.js";
import { jobFile } from "./job.js";
import { planPython } from "./plan.js";
import { readmeFile } from "./readme.js";
import { recordsFile } from "./records.js";
import { requirementsFile } from "./requirements.js";

export function pythonFiles(job: Job, java: JavaPlan, options: EmitOptions): readonly OutputFile[] {
  const python = planPython(job);
  const file = (name: string, text: string | undefined): OutputFile[] => (text === undefined ? [] : [{ path: `python/${name}`, text }]);
  return [
    ...file(`${python.module}.py`, jobFile({ job, java, python }, `Compiled from ${options.source} by pfc ${options.compilerVersion}.`)),
    ...file("records.py", recordsFile(job, python, options.source)),
    ...file("calls.py", callsFile(job, python, options.source)),
    ...[...python.modules].flatMap(([path, module]) => file(`${module}.py`, options.externs.get(path))),
    ...file("requirements.txt", requirementsFile()),
    ...file("README.md", readmeFile(job, python, java, options)),
  ];
}
