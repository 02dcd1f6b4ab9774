/** Params become arguments of the jobs, beside those that every job has. */
import type { CheckedParam, CheckedStream, CheckedCluster } from "../checked.js";
import type { CheckContext } from "../context.js";

export function checkParamNames(
  params: ReadonlyMap<string, CheckedParam>,
  clusters: ReadonlyMap<string, CheckedCluster>,
  streams: ReadonlyMap<string, CheckedStream>,
  { report }: CheckContext,
): void {
  const taken = new Map<string, string>([
    ["jar", "the path of the job's jar"],
    ["help", "the list of arguments"],
    ["python", "the Python of the workers"],
    ["start-checks", "whether the job looks at its streams before it starts"],
    ["controller", "the address of the controller"],
    ["scope", "the scope of the streams"],
  ]);
  for (const name of clusters.keys()) {
    taken.set(argumentOf(`controller_${name}`), `the controller of the cluster ${name}`);
    taken.set(argumentOf(`scope_${name}`), `the scope of the cluster ${name}`);
  }
  for (const name of streams.keys()) {
    taken.set(argumentOf(`start_${name}`), `where reading ${name} starts`);
    taken.set(argumentOf(`end_${name}`), `where reading ${name} ends`);
  }
  for (const { symbol } of params.values()) {
    const argument = argumentOf(symbol.name);
    const meaning = taken.get(argument);
    if (meaning !== undefined) report("PFL4608", symbol.declaration.name.span, { name: symbol.name, argument, meaning });
  }
}

function argumentOf(name: string): string {
  return name.replaceAll("_", "-");
}
