/** The class that runs a job's steps between the ends of a test. That it runs is shown on a real Flink, in test/e2e. */
import { expect, test } from "vitest";
import { javaFiles } from "../../../src/emit/java/target.js";
import { javaTestClass } from "../../../src/emit/java/test-class.js";
import { jobOf, pipelineOf } from "../../support/compile.js";

const options = { source: "main.pfl", compilerVersion: "0.0.0", externs: new Map<string, string>() };

test("it feeds the method of the steps, keeps what comes, and takes the params", () => {
  const job = jobOf(pipelineOf("  readings |> filter(.celsius > limit) |> write(copies, guarantee: at_least_once)", "param limit: double = 80.0\n"));
  const { name, file } = javaTestClass(job, options);
  expect([name, file.path]).toEqual(["hot.TestOfHot", "java/src/main/java/hot/TestOfHot.java"]);
  expect(file.text.replace(/\s+/g, " ")).toContain(
    'DataStream<Reading> written = Hot.hot( TestEnds.source( env, "readings", new ReadingJson(), Hot.readingsWatermarks(), false ), limit ); TestEnds.sink(written, "copies", new ReadingJson());',
  );
  expect(file.text).toContain('.option("limit", "80", "parameter limit")');
});

test("it is no part of the emitted job", () => {
  const job = jobOf(pipelineOf("  readings |> print()"));
  expect(javaTestClass(job, options).file.text).toContain("Hot.hot(");
  expect(javaFiles(job, options, { job: true }).some((file) => file.path.includes("TestOf") || file.text.includes("TestEnds"))).toBe(false);
});
