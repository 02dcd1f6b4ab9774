/** The Java project of a job: its job class, a class for each function, records, pom.xml, README. */
import type { Job } from "../../ir/job.js";
import type { EmitOptions, OutputFile } from "../target.js";
import { javaFile } from "./classes.js";
import { javaContext, packageIn, type JavaContext } from "./context.js";
import { enumDeclaration } from "./enums.js";
import { fnFiles } from "./fns.js";
import { jobClassFile } from "./job.js";
import { jsonDeclaration } from "./json.js";
import { planJava } from "./plan.js";
import { pomFile } from "./pom.js";
import { readmeFile } from "./readme.js";
import { recordDeclaration } from "./records.js";
import { rowDeclaration } from "./rows.js";
import { serializerDeclaration } from "./serializers.js";
import { emitterOf } from "./steps/table.js";
import { streamFiles } from "./streams.js";
import { className } from "./types.js";
import type { Doc } from "../doc.js";

export interface JavaTargetOptions {
  /** Whether the Java job itself is wanted: the PyFlink job needs only what it is made of. */
  readonly job: boolean;
}

/** Total: a job that reaches it can be emitted, with the job class unless it calls Python functions. */
export function javaFiles(job: Job, options: EmitOptions, { job: wanted }: JavaTargetOptions): readonly OutputFile[] {
  const plan = planJava(job);
  const context = javaContext(job, plan, options);
  return [
    pomFile(job, plan, options, wanted),
    readmeFile(job, plan, options, wanted),
    ...(wanted ? [jobClassFile(context)] : []),
    ...fnFiles(context),
    ...job.streams.flatMap((stream) => streamFiles(stream, context)),
    ...job.steps.flatMap((step) => emitterOf(step).files(step, context)),
    ...recordFiles(context),
    ...externFiles(context, options),
  ];
}

function recordFiles({ job, plan }: JavaContext): readonly OutputFile[] {
  const suffixes = ["", "Serializer", "Json", "Row"];
  const siblings = new Set([...plan.types.values()].flatMap((name) => suffixes.map((suffix) => `${name}${suffix}`)));
  const file = (name: string, declaration: Doc): OutputFile => javaFile({ package: plan.recordsPackage, className: name, siblings, declaration });
  const rows = job.steps.some((step) => step.kind === "python");
  return [
    ...job.enums.map((type) => file(className(type, plan), enumDeclaration(type, plan))),
    ...job.records.flatMap((record) => {
      const name = className(record, plan);
      return [
        file(name, recordDeclaration(record, plan)),
        file(`${name}Serializer`, serializerDeclaration(record, plan)),
        ...(record.declared ? [file(`${name}Json`, jsonDeclaration(record, plan))] : []),
        ...(rows ? [file(`${name}Row`, rowDeclaration(record, plan))] : []),
      ];
    }),
  ];
}

/** The user's own Java files, as they are; one that declares no package gets the one that the job imports it from. */
function externFiles({ job, plan, externs }: JavaContext, options: EmitOptions): readonly OutputFile[] {
  const files = new Map<string, OutputFile>();
  for (const { name, file, language } of job.externs) {
    const text = options.externs.get(file);
    if (language !== "java" || text === undefined) continue;
    const path = `java/src/main/java/${(externs.get(name) as string).replaceAll(".", "/")}.java`;
    files.set(path, { path, text: packageIn(text) === undefined ? `package ${plan.package}.externs;\n\n${text}` : text });
  }
  return [...files.values()];
}
