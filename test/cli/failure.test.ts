import { expect, test } from "vitest";
import { parseDuration, parsePairs, parseTargets } from "../../src/cli/arguments.js";
import { UsageError } from "../../src/cli/exit.js";
import { failure, internalReport } from "../../src/cli/failure.js";
import { plain, useColor } from "../../src/cli/terminal.js";
import { Problem } from "../../src/local/problem.js";
import { HostError } from "../../src/workspace/host.js";

function said(error: unknown): readonly [number, string] {
  let text = "";
  return [failure(error, undefined, (t) => (text += t)), text];
}

test("each kind of failure has its exit code", () => {
  expect(said(new UsageError("no such target"))).toEqual([2, "pfc: no such target\n"]);
  expect(said(new HostError("ENOSPC", "/out/x", "the disk is full"))).toEqual([3, "pfc: /out/x: the disk is full (ENOSPC)\n"]);
  expect(said(new Problem("there is no javac"))).toEqual([3, "pfc: there is no javac\n"]);
  expect(said(new Problem("the job failed", 1))).toEqual([1, "pfc: the job failed\n"]);
});

test("an internal error tells where it was, and nothing of the user's", () => {
  const error = new TypeError("cannot read hunter2 of /home/user/secret.pfl");
  error.stack = `TypeError: cannot read hunter2\n    at lower (/home/user/pfc/dist/pfc.cjs:1:200)\n    at file:///home/user/x.mjs:3:4`;
  const text = internalReport(error);
  expect(said(error)).toEqual([70, text]);
  expect(text).toContain("at lower (pfc.cjs:1:200)");
  expect(text).not.toMatch(/hunter2|home|secret/);
});

test("colours follow the option, then NO_COLOR, then FORCE_COLOR, then the terminal", () => {
  const [terminal, file] = [{ isTTY: true }, { isTTY: false }];
  expect(useColor({}, terminal, {})).toBe(true);
  expect(useColor({}, file, {})).toBe(false);
  expect(useColor({}, terminal, { NO_COLOR: "1" })).toBe(false);
  expect(useColor({}, terminal, { NO_COLOR: "" })).toBe(true);
  expect(useColor({}, file, { FORCE_COLOR: "1" })).toBe(true);
  expect(useColor({}, terminal, { TERM: "dumb" })).toBe(false);
  expect(useColor({ color: true }, file, { NO_COLOR: "1" })).toBe(true);
});

test("text of a program never steers the terminal", () => {
  expect(plain("a\u001b[31mb\u0007\tc\r")).toBe("a\\u{1b}[31mb\\u{7}\tc\\u{d}");
});

test("values of options", () => {
  expect(parseTargets("java,python")).toEqual(["python", "java"]);
  expect(parseDuration("1m30s")).toBe(90_000);
  expect(parseDuration("250ms")).toBe(250);
  for (const bad of ["", "5", "s", "5 s", "0s", "1d"]) expect(() => parseDuration(bad)).toThrow(UsageError);
  expect([...parsePairs("--input", ["a=b=c"], "x")]).toEqual([["a", "b=c"]]);
  for (const bad of ["a", "=b", "a="]) expect(() => parsePairs("--input", [bad], "x")).toThrow(UsageError);
});
