/** `README.md` of the PyFlink job: from the files to a running job. */
import type { Job } from "../../ir/job.js";
import type { JavaPlan } from "../java/plan.js";
import type { EmitOptions } from "../target.js";
import { pythonTypes, type PythonPlan } from "./plan.js";

export function readmeFile(job: Job, plan: PythonPlan, java: JavaPlan, options: EmitOptions): string {
  const usesPython = job.steps.some((step) => step.kind === "python");
  const script = `${plan.module}.py`;
  const rows: readonly (readonly [file: string, what: string])[] = [
    [script, "the job: its steps, settings, arguments, and `main`"],
    ["pravega_config.py, pravega_reader.py, pravega_writer.py, pravega_start.py", "Pravega for PyFlink, for your own jobs too"],
    ["jvm.py", "PyFlink streams whose operators are Java functions"],
    ["arguments.py, rows.py", "typed arguments; values between the JVM and Python"],
    ...(usesPython ? [["calls.py", "what the Python workers run"] as const] : []),
    ...(pythonTypes(job).length > 0 ? [["records.py", "records as your Python functions see them"] as const] : []),
    ...[...plan.modules.values()].map((module) => [`${module}.py`, "your functions"] as const),
  ];
  return `# ${job.name}: the PyFlink job

Compiled from ${options.source} by pfc ${options.compilerVersion}. Its typed operators are the Java functions of \`../java\`, which run in the JVM.${
    usesPython ? "\nOnly your own Python functions run in Python workers." : ""
  }

| File | What it is |
| --- | --- |
${rows.map(([file, what]) => `| ${file.split(", ").map((each) => `\`${each}\``).join(", ")} | ${what} |`).join("\n")}

## Run

With JDK 11 or 17, Maven and Python 3.10 or 3.11, in this folder:

\`\`\`sh
mvn -q -f ../java/pom.xml package        # builds ../java/target/${java.artifact}.jar
python3 -m venv .venv
.venv/bin/pip install -r requirements.txt
\`\`\`

On a Flink ${FLINK} cluster:

\`\`\`sh
flink run -d -pyclientexec "$PWD/.venv/bin/python" -pyexec "$PWD/.venv/bin/python" -py "$PWD/${script}"
\`\`\`

The job's own arguments stand at the end of the command, after \`--\`; \`.venv/bin/python ${script} --help\` lists them.
\`flink\` is that of the cluster, or of PyFlink: \`.venv/bin/python -m pyflink.find_flink_home\` says where its \`bin\` is.
${usesPython ? "Each task manager needs the same Python environment at the same path; `--python` names another.\n" : ""}
In one process, to try it:

\`\`\`sh
.venv/bin/python ${script}
\`\`\`

A restart from a savepoint (\`flink run -s\`) goes on where it was; \`--start-…\` counts only without one.
`;
}

const FLINK = "1.20";
