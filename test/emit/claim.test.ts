/** Both jobs say whether they take their savepoint over, where the program says so; else nothing. */
import { expect, test } from "vitest";
import { planJava } from "../../src/emit/java/plan.js";
import { javaFiles } from "../../src/emit/java/target.js";
import { pythonFiles } from "../../src/emit/python/target.js";
import { jobOf } from "../support/compile.js";
import { plant } from "../support/guarantee.js";

test.each([
  ["", undefined],
  ["claim: true", "CLAIM"],
  ["claim: false", "NO_CLAIM"],
])("%s", (setting, mode) => {
  const job = jobOf(plant({ pipeline: `checkpoint: every(10s) ${setting}` }));
  const options = { source: "main.pfl", compilerVersion: "0", externs: new Map<string, string>() };
  const text = (files: readonly { readonly text: string }[]): string => files.map((file) => file.text).join("\n");
  const said = (all: string): string | undefined => /execution\.state-recovery\.claim-mode",\s*"(\w+)"/.exec(all)?.[1];
  expect(said(text(javaFiles(job, options, { job: true })))).toBe(mode);
  expect(/execution\.state-recovery\.claim-mode": "(\w+)"/.exec(text(pythonFiles(job, planJava(job), options)))?.[1]).toBe(mode);
}, 60_000);
