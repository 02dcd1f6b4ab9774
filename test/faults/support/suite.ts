/** Scenarios as tests, one after the other on one cluster. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lastLines, readLog } from "../../../src/local/children.js";
import { progressOn } from "../../../src/local/progress.js";
import { prepare } from "../../../src/local/session.js";
import { openCluster, type Cluster, type ClusterOptions } from "./cluster.js";
import { buildAll, type Built } from "./programs.js";
import { runScenario, type Scenario } from "./scenario.js";
import { printTable } from "./table.js";

/** The last that the processes of Flink complained about. */
function logsOf(cluster: Cluster): string {
  return (["jobmanager", "taskmanager"] as const)
    .map((kind) => {
      const lines = readLog(join(cluster.folder, "flink", "log", `${kind}.sh.out`)).split("\n");
      return lastLines(lines.filter((line) => /ERROR|FATAL|Exception|OutOfMemory|exhausted/.test(line) && !/^\s+at /.test(line)).join("\n"), 8);
    })
    .join("\n");
}

export function testScenarios(options: ClusterOptions, scenarios: readonly Scenario[]): void {
  let cluster: Cluster;
  let built: ReadonlyMap<string, Built>;

  beforeAll(async () => {
    const progress = progressOn(process.stderr);
    const prepared = await prepare(progress);
    const building = progress.step("compiling programs", () => buildAll(prepared, scenarios.flatMap(({ jobs }) => jobs)));
    // Seen below, when there is a cluster to be stopped.
    building.catch(() => {});
    cluster = await openCluster(prepared, progress, options);
    built = await building;
  });
  afterAll(async () => {
    printTable();
    await cluster?.stop();
  });

  const named = scenarios.map((scenario) => [`${scenario.rows}: ${scenario.fault}`, scenario] as const);
  test.each(named)("%s", { timeout: 600_000 }, async (_, scenario) => {
    const rows = await runScenario(cluster, built, scenario).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${logsOf(cluster)}`, { cause: error });
    });
    const otherwise = rows.filter(({ verdict }) => verdict !== undefined).map(({ program, output, verdict, counts }) => ({ program, output, verdict, ...counts }));
    expect(otherwise).toEqual([]);
  });
}
