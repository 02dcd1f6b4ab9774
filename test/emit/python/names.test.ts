import { join } from "node:path";
import { expect, test } from "vitest";
import { emitted } from "./programs.js";

const files = new Map(emitted(join(import.meta.dirname, "hostile")).map((file) => [file.path, file.text]));

test("a file never hides a module of Python or one that lies beside every job", () => {
  expect([...files.keys()].sort()).toEqual(
    ["README.md", "calls.py", "enum_.py", "json_.py", "my_funcs.py", "records.py", "requirements.txt"].map((name) => `python/${name}`),
  );
});

test("keywords and names of the module get an underscore", () => {
  const job = files.get("python/json_.py");
  expect(job).toMatch(/def json\(\n {4}args_: JvmStream,\n {4}functions_: JvmStream,\n {4}\*,/);
  expect(job).toContain("configure_ = args_.union(functions_)");
  const records = files.get("python/records.py");
  expect(records).toContain("class class_(NamedTuple):");
  expect(records).toContain("    private: Optional[str]\n    None_: Optional[str]\n    of_row_: int\n");
  expect(records).toContain('    None_ = "None"\n    mro_ = "mro"\n    low = "low"\n');
});

test("fields that hide a method of tuples are told to the type checker", () => {
  expect(files.get("python/records.py")).toContain("    count: int  # type: ignore[assignment]\n");
});

test("user's functions are imported from their renamed modules", () => {
  const calls = files.get("python/calls.py");
  expect(calls).toContain("from enum_ import json\n");
  expect(calls).toContain("from my_funcs import _f\n");
  expect(files.get("python/json_.py")).toContain('("calls.py", "records.py", "rows.py", "enum_.py", "my_funcs.py")');
});

test("options keep the names of the program, whatever they are in Python", () => {
  const job = files.get("python/json_.py");
  for (const option of ["--args", "--controller-env", "--scope-jvm-stream", "--start-functions", "--since"]) expect(job).toContain(`"${option}"`);
});
