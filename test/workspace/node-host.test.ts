import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeHost } from "../../src/workspace/node-host.js";

let folder: string;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pfc-host-"));
  writeFileSync(join(folder, "file"), "abc");
  writeFileSync(join(folder, "long"), "x".repeat(100_000));
  writeFileSync(join(folder, "empty"), "");
  symlinkSync(join(folder, "file"), join(folder, "link"));
  mkdirSync(join(folder, "folder"));
  expect(spawnSync("mkfifo", [join(folder, "pipe")]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("whether a file holds bytes", () => {
  test.each([
    ["the same", "file", "abc", true],
    ["the same, of some length", "long", "x".repeat(100_000), true],
    ["none, as wanted", "empty", "", true],
    ["others", "file", "abd", false],
    ["fewer", "file", "abcd", false],
    ["more", "file", "ab", false],
    ["some where none are wanted", "file", "", false],
    ["none", "empty", "a", false],
    ["a link to the same", "link", "abc", false],
    ["a folder", "folder", "abc", false],
    ["a folder where no bytes are wanted", "folder", "", false],
    ["a pipe that nobody writes to", "pipe", "abc", false],
    ["a pipe where no bytes are wanted", "pipe", "", false],
    ["nothing there", "missing", "abc", false],
    ["a file on the way", "file/below", "abc", false],
  ])("%s", (_, name, wanted, held) => {
    expect(nodeHost.holds(join(folder, name), bytes(wanted))).toBe(held);
  });
});
