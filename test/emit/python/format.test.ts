/** Emitted Python is as formatters leave it, compiles, and says what the program says. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { format } from "@wasm-fmt/ruff_fmt";
import { expect, test } from "vitest";
import { emitted, folders, isGenerated } from "./programs.js";

test.each(folders)("a formatter leaves the Python of %s unchanged", (_, folder) => {
  const files = emitted(folder).filter(isGenerated);
  expect(files.length).toBeGreaterThan(0);
  for (const { path, text } of files) expect(format(text, path), path).toBe(text);
});

test.each(folders)("Python compiles what is emitted for %s", (_, folder) => {
  const out = mkdtempSync(join(tmpdir(), "pfc-python-"));
  try {
    const paths = emitted(folder).flatMap(({ path, text }) => {
      const full = join(out, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
      return path.endsWith(".py") ? [full] : [];
    });
    const program = "import pathlib, sys\nfor p in sys.argv[1:]:\n    compile(pathlib.Path(p).read_text('utf-8'), p, 'exec')\n    print(p)";
    const compiled = execFileSync("python3", ["-W", "error", "-c", program, ...paths], { encoding: "utf8" });
    expect(compiled.trim().split("\n")).toEqual(paths);
  } finally {
    rmSync(out, { recursive: true });
  }
});

test("emitting is repeatable", () => {
  for (const [, folder] of folders) expect(emitted(folder)).toEqual(emitted(folder));
});

test("no secret's value is asked for, only where it is", () => {
  const [job] = emitted(join(import.meta.dirname, "hostile"));
  expect(job?.text).toContain("Secret.env(\"A_B\"), Secret.file('/run/it\\'s \"secret\"\\\\p')");
});
