import { expect, test } from "vitest";
import { csvEvents } from "../../src/testing/csv.js";
import type { RecordType } from "../../src/model/type.js";
import { jobOf, PLANT } from "../support/compile.js";

const type = jobOf(`${PLANT.replace("celsius: double", 'celsius: double @json("c")')}pipeline p { readings |> print() }`).records[0] as RecordType;

test.each([
  ["sensor,celsius\na,1.5\n", ['{"sensor":"a","c":1.5}']],
  ["c,sensor\r\n1e3,b\r\n\r\n2,\"x,\"\"y\"\"\nz\"\r\n", ['{"c":1e3,"sensor":"b"}', '{"c":2,"sensor":"x,\\"y\\"\\nz"}']],
  ['note,at,tags\n,2024-05-01T12:00:00Z,"[""a""]"\nx,,\n', ['{"note":null,"at":"2024-05-01T12:00:00Z","tags":["a"]}', '{"note":"x"}']],
  ["\uFEFFsensor\ngrüße\n\"\"\n", ['{"sensor":"grüße"}']],
  ["sensor,note\na,", ['{"sensor":"a","note":null}']],
  ["celsius\nhot\n", ['{"c":hot}']],
])("%j", (text, events) => {
  expect(csvEvents(text, type)).toEqual(events);
});

test.each([
  ["", "the first line names the fields"],
  ["sensor,heat\n", 'line 1: Reading has no field "heat"; it has sensor, celsius'],
  ["sensor,celsius\na\n", "line 2: 1 cells, but the first line has 2"],
  ['sensor\n"a\nb', "line 2: a quote is never closed"],
  ['sensor\n"a"b\n', "line 2: after a closing quote"],
])("%j is refused", (text, said) => {
  expect(() => csvEvents(text, type)).toThrow(said);
});
