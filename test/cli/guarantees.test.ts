import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, pfc } from "../support/command.js";
import { pipelineOf } from "../support/compile.js";

const GOOD = pipelineOf("  readings |> write(copies, guarantee: exactly_once(lease: 5m, survives: 4m))");
const BROKEN = pipelineOf("  readings |> write(copies, guarantee: exactly_once(lease: 20s, survives: 20s))");
const folder = (text: string): string => join(folderWith({ "main.pfl": text }), "main.pfl");

test("a program whose promises hold", async () => {
  const { code, out, err } = await pfc("guarantees", folder(GOOD));
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^hot → copies: exactly once\n/);
  expect(out).not.toContain("\u001b");
  expect((await pfc("guarantees", "--color", folder(GOOD))).out).toContain("\u001b[1mhot → copies");
});

test("a promise that does not hold is said on stderr, shown on stdout, and fails", async () => {
  const { code, out, err } = await pfc("guarantees", folder(BROKEN));
  expect(code).toBe(1);
  expect(err).toContain("PFL4610");
  expect(out).toContain("no guarantee, but exactly once is declared");
});

test("Markdown and JSON", async () => {
  const path = folder(GOOD);
  expect((await pfc("guarantees", path, "--format", "markdown")).out).toMatch(/^# What .*main\.pfl guarantees\n\n## hot → copies: exactly once\n/);
  const report = JSON.parse((await pfc("guarantees", path, "--format", "json")).out) as { version: number; holds: boolean; sinks: { stream: string }[] };
  expect([report.version, report.holds, report.sinks.map(({ stream }) => stream)]).toEqual([1, true, ["copies"]]);
  expect((await pfc("guarantees", path, "--format", "xml")).code).toBe(2);
  expect((await pfc("guarantees", `${path}x`)).code).toBe(3);
});

test("a picture of a program, but not of one with errors", async () => {
  const path = folder(GOOD);
  expect((await pfc("graph", path)).out).toMatch(/^flowchart TD\n {2}subgraph g0 \["hot"\]\n/);
  expect((await pfc("graph", path, "--format", "svg")).out).toMatch(/^<svg xmlns=/);
  const broken = await pfc("graph", folder(BROKEN));
  expect([broken.code, broken.out]).toEqual([1, ""]);
  expect(broken.err).toContain("PFL4610");
});
