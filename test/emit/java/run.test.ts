import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { javaFiles } from "../../../src/emit/java/target.js";
import type { OutputFile } from "../../../src/emit/target.js";
import type { Job } from "../../../src/ir/job.js";
import { jobOf, pipelineOf } from "../../support/compile.js";
import { runOnFlink } from "../../support/flink.js";
import { hotSensors, PYTHON_CALLS } from "./jobs.js";

function emitted(job: Job, wanted = true): readonly OutputFile[] {
  return javaFiles(job, { source: "main.pfl", compilerVersion: "0.1.0", externs: new Map() }, { job: wanted });
}

/** The same record in two releases of a program. */
function release(name: string, fields: string, members: string): readonly OutputFile[] {
  const declarations = `enum Level { ${members} }\nrecord Part { id: int ${name === "after" ? 'note: string = "new"' : ""} }\nrecord Kept { ${fields} }\nstream kept: Kept on plant\nstream again: Kept on plant`;
  return emitted(jobOf(pipelineOf("  kept |> write(again, guarantee: at_least_once)", declarations).replace("pipeline hot", `pipeline ${name}`)));
}

test("emitted Java compiles without a warning, keeps what it is given, and runs on Flink", () => {
  const kitchenSink = jobOf(readFileSync(join(import.meta.dirname, "kitchen-sink.pfl"), "utf8"));
  const output = runOnFlink({
    files: [
      ...emitted(hotSensors),
      ...emitted(kitchenSink),
      ...emitted(jobOf(readFileSync(join(import.meta.dirname, "python-calls.pfl"), "utf8"), PYTHON_CALLS), false),
      ...release("before", "id: string  gone: list<string>  n: int  f: float  level: Level  price: decimal(6, 2)  parts: list<Part>  m: map<string, int>", "low, high"),
      ...release("after", "m: map<string, int>  added: double?  n: long  f: double?  level: Level  price: decimal(20, 4)  parts: list<Part>  id: string  count: int = 7", "middle, high, low"),
    ],
    tests: [join(import.meta.dirname, "jvm/Check.java")],
    mainClass: "Check",
  });
  const lines = output.split("\n");
  expect(lines.some((line) => line.startsWith('best "so" far: > Everything{yes=true, i8=-3'))).toBe(true);
  expect(lines.flatMap((line) => (line.startsWith("= ") ? [line.slice(2)] : []))).toEqual([
    "JSON is kept",
    "bytes are kept",
    "read Kept{m={a=1}, added=null, n=5, f=1.5, level=high, price=12.3400, parts=[Part{id=1, note=new}, Part{id=2, note=new}], id=x, count=7}",
    "COMPATIBLE_AFTER_MIGRATION",
    "INCOMPATIBLE",
    '{"sensor":"a","peak":99.5,"count":2,"until":"2024-05-01T12:01:00Z"}',
    '{"sensor":"a","peak":85.0,"count":1,"until":"2024-05-01T12:02:00Z"}',
    '{"sensor":"b","peak":81.0,"count":1,"until":"2024-05-01T12:01:00Z"}',
    "HIGH n=2 with_price=1 least=null most=12.50 sum_price=12.50 mean=null mean_price=12.500000 first_text=t small=-3 sum_i=-2 mean_l=4.5",
    "t 1, t 2",
    "Everything.i8: the number 300 is outside the range of int8",
    "Everything.price: the number 1.234 has more than 2 digits after the point, the most of decimal(10, 2)",
    "Everything.place.level: \"x\" is not one of low, HIGH, class",
    "Everything.places[1].x: expected an integer, found the string \"y\"",
    "Everything.place.y: missing",
  ]);
}, 300_000);
