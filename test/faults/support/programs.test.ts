/** What the scenarios say about their programs is what the checker says: this needs no cluster. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import * as jobManager from "../scenarios/job-manager.js";
import * as mixed from "../scenarios/mixed.js";
import * as pravega from "../scenarios/pravega.js";
import * as refused from "../scenarios/refused.js";
import * as savepoints from "../scenarios/savepoints.js";
import * as taskManager from "../scenarios/task-manager.js";
import * as warned from "../scenarios/warned.js";
import { compileProgram } from "./programs.js";
import type { Scenario } from "./scenario.js";

const scenarios: readonly Scenario[] = [jobManager, mixed, pravega, refused, savepoints, taskManager, warned].flatMap((file) => Object.values(file));
const jobs = scenarios.flatMap((scenario) => scenario.jobs);
const cases = new Map(
  jobs.flatMap(({ program, refusedFor = [], warnedFor = [], next }) => [[program, [refusedFor, warnedFor]] as const, ...(next === undefined ? [] : [[next, [[], []]] as const])]),
);

test.each([...cases])("%s: errors and warnings %j", { timeout: 60_000 }, (program, [refusedFor, warnedFor]) => {
  expect(compileProgram(program, refusedFor, warnedFor).job.steps.length).toBeGreaterThan(1);
});

test("every program is in a scenario", () => {
  const programs = readdirSync(resolve(import.meta.dirname, "../programs")).flatMap((name) => (name.endsWith(".pfl") ? [name.slice(0, -4)] : []));
  expect(programs.filter((name) => !cases.has(name))).toEqual([]);
});
