/** `README.md` of the Java project: from the files to a running job. */
import type { Job } from "../../ir/job.js";
import type { EmitOptions, OutputFile } from "../target.js";
import type { JavaPlan } from "./plan.js";

export function readmeFile(job: Job, plan: JavaPlan, options: EmitOptions, hasJob: boolean): OutputFile {
  const sources = `src/main/java/${plan.package}`;
  const rows = [
    ...(hasJob ? [[`${sources}/${plan.jobClass}.java`, "the job: its arguments, steps and settings"] as const] : []),
    [`${sources}/`, "one class for each function of a step"] as const,
    [`${sources}/records/`, "records and enums, how they are kept in state, their JSON"] as const,
    ["runtime/", "the Pravega connector and the functions of the language"] as const,
  ];
  const run = hasJob
    ? `
## Run

On a Flink 1.20 cluster:

\`\`\`sh
flink run -d target/${plan.artifact}.jar
\`\`\`

The job's own arguments stand at the end of the command; \`flink run target/${plan.artifact}.jar --help\` lists them.
A restart from a savepoint (\`flink run -s\`) goes on where it was; \`--start-…\` counts only without one.
`
    : `
The job itself is in \`../python\`: it takes its functions from this jar.
`;
  const text = `# ${job.name}: the Java ${hasJob ? "job" : "functions"}

Compiled from ${options.source} by pfc ${options.compilerVersion}.

| Path | What it is |
| --- | --- |
${rows.map(([path, what]) => `| \`${path}\` | ${what} |`).join("\n")}

## Build

With JDK 11 or 17 and Maven, in this folder:

\`\`\`sh
mvn -q package        # builds target/${plan.artifact}.jar
\`\`\`
${run}`;
  return { path: "java/README.md", text };
}
