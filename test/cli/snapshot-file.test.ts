/** The snapshot is shortened at the place where Node's own compiled code begins, and nowhere else. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const { withoutNodesCode } = (await import(pathToFileURL(join(root, "src/tooling/snapshot-file.mjs")).href)) as {
  readonly withoutNodesCode: (snapshot: Buffer) => Buffer | undefined;
};

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** Modules with names and code of different lengths. */
function modules(count: number): Buffer {
  const one = (i: number): Buffer[] => [number(`m${i}`.length), Buffer.from(`m${i}`), number(i * 7), Buffer.alloc(i * 7, 1)];
  return Buffer.concat([number(count), ...Array.from({ length: count }, (_, i) => one(i)).flat()]);
}

const heap = Buffer.from(Array.from({ length: 4_000 }, (_, i) => (i * 37) % 256));

test("what comes before the list stays, and the list becomes an empty one", () => {
  expect(withoutNodesCode(Buffer.concat([heap, modules(324)]))).toEqual(Buffer.concat([heap, number(0)]));
});

test.each([
  ["has no list", heap],
  ["ends within the list", Buffer.concat([heap, modules(324)]).subarray(0, -1)],
  ["goes on after the list", Buffer.concat([heap, modules(324), Buffer.alloc(1)])],
  ["has a list too short to be that of Node", Buffer.concat([heap, modules(12)])],
  ["is empty", Buffer.alloc(0)],
])("a file that %s is left alone", (_, file) => {
  expect(withoutNodesCode(file)).toBeUndefined();
});

test.runIf(process.platform !== "win32")("what is installed is shortened already", () => {
  expect(withoutNodesCode(readFileSync(join(root, "dist/pfc.blob")))).toBeUndefined();
});
