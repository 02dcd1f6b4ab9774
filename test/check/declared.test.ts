import { expect, test } from "vitest";
import { typeText } from "../../src/model/type.js";
import { compileText, said } from "../support/compile.js";

function typeOf(text: string, name: string) {
  return compileText(text).checked.declared.types.get(name);
}

test("fields have their types, wire names, docs and defaults", () => {
  const type = typeOf(
    '/// One reading.\nrecord R {\n  /// Who.\n  id: long @json("sensor_id")\n  level: Level = high\n  amount: decimal(10, 2)? = 1.5\n}\nenum Level { low, high @json("HIGH") }',
    "R",
  );
  expect(type).toMatchObject({
    declared: true,
    doc: "One reading.",
    fields: [
      { name: "id", wireName: "sensor_id", doc: "Who.", type: { kind: "int", bits: 64 }, default: undefined },
      {
        name: "level",
        type: { kind: "enum", members: [{ wireName: "low" }, { wireName: "HIGH" }] },
        default: { kind: "enum", enum: "Level", member: "high" },
      },
      {
        name: "amount",
        type: { kind: "optional", of: { kind: "decimal", precision: 10, scale: 2 } },
        default: { kind: "decimal", text: "1.50" },
      },
    ],
  });
});

test("an alias is its type, also through others and before it is declared", () => {
  const type = typeOf("record R { t: Warm }\ntype Warm = Celsius?\ntype Celsius = double", "R");
  expect(type?.kind === "record" && typeText(type.fields[0]!.type)).toBe("double?");
});

test("recursion is reported once, where the circle closes", () => {
  expect(said("record A { b: B? }\nrecord B { c: list<C> }\nrecord C { a: map<string, A> }")).toEqual(["3:27 PFL3001"]);
  expect(said("type A = B\ntype B = list<A>")).toEqual(["2:15 PFL3001"]);
  expect(said("record A { left: A, right: A }")).toEqual(["1:18 PFL3001", "1:28 PFL3001"]);
});

test("a chain of ten thousand records is no deep stack", () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => `record R${i} { x: R${i + 1} }`).join("\n");
  expect(said(`${chain}\nrecord R10000 { x: int }`)).toEqual([]);
});

test.each([
  ["list<string, int>", "PFL3002"],
  ["map<string>", "PFL3002"],
  ["decimal(10)", "PFL3002"],
  ["decimal", "PFL3002"],
  ["string(10)", "PFL3002"],
  ["decimal(0, 0)", "PFL3003"],
  ["decimal(5, 6)", "PFL3003"],
  ["map<Other, int>", "PFL3004"],
  ["map<string?, int>", "PFL3004"],
])("%s is refused", (type, code) => {
  expect(said(`record R { x: ${type} }\nrecord Other { x: int }`)).toEqual([`1:${code === "PFL3004" ? 19 : 15} ${code}`]);
});

test("a mistake in a type makes no noise where the type is used", () => {
  expect(said("record R { x: strng }\nfn f(r: R) -> string = upper(r.x)\nfn g(r: R) -> long = r.x + 1")).toEqual([
    "1:15 PFL2002",
  ]);
});

test("functions must not call themselves through others", () => {
  expect(said("fn a(x: int) -> int = b(x)\nfn b(x: int) -> int = c(x) + c(x)\nfn c(x: int) -> int = a(x)")).toEqual([
    "3:23 PFL3005",
  ]);
});

test("params are scalars and enums", () => {
  expect(
    said(
      "param a: decimal(4, 1) = 1.5\nparam b: Level = low\nenum Level { low }\nparam c: duration = 5s\nparam d: date = @2024-05-01",
    ),
  ).toEqual([]);
  expect(said("param a: string?\nparam b: bytes\nparam c: R\nrecord R { x: int }").map((s) => s.slice(-7))).toEqual([
    "PFL3006",
    "PFL3006",
    "PFL3006",
  ]);
});
