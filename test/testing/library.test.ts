/** What a build tool does with the library: compiles a program, and runs its tests. */
import { expect, test } from "vitest";
import { compile, DEFAULT_PLATFORM, runTest, sourceFile } from "../../src/index.js";

const PROGRAM = `
cluster plant {
  controller: "tcp://localhost:9090"
  scope: "plant"
}

record Reading {
  sensor: string
  celsius: double
}

stream readings: Reading on plant
stream hot: Reading on plant

pipeline alerts {
  checkpoint: every(10s)
  readings |> filter(.celsius > 80.0) |> write(hot, guarantee: at_least_once)
}

test "hot ones pass" {
  pipeline: alerts
  given readings: [Reading { sensor: "a", celsius: 90 }, Reading { sensor: "b", celsius: 20 }]
  expect hot: [Reading { sensor: "a", celsius: 90 }]
}

test "all pass" {
  pipeline: alerts
  given readings: [Reading { sensor: "b", celsius: 20 }]
  expect hot: [Reading { sensor: "b", celsius: 20 }]
}
`;

test("the tests of a program run without a command", () => {
  const { diagnostics, jobs, tests } = compile([sourceFile("main.pfl", PROGRAM)], { platform: DEFAULT_PLATFORM, files: new Map() });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  const outcomes = tests.map((each) => {
    const job = jobs.find(({ name }) => name === each.pipeline);
    return job === undefined ? undefined : [each.name, runTest(each, job, { files: new Map(), seed: 1 }).outcome.kind];
  });
  expect(outcomes).toEqual([
    ["hot ones pass", "passed"],
    ["all pass", "failed"],
  ]);
});
