/** The evaluator's data as the text that `test/properties/jvm/Show.java` makes of Java's values. */
import type { Data } from "../../src/evaluate/data.js";
import type { Type } from "../../src/model/type.js";

export function showData(type: Type, data: Data): string {
  if (data === null) return "null";
  switch (type.kind) {
    case "optional":
      return showData(type.of, data);
    case "float":
    case "double":
      return `d${bits(data as number)}`;
    case "decimal":
      return `m${(data as { toFixed(places: number): string }).toFixed(type.scale).replace(/^-(0(?:\.0*)?)$/, "$1")}`;
    case "string":
      return quoted(data as string);
    case "bytes":
      return `x${Buffer.from(data as Uint8Array).toString("hex")}`;
    case "enum":
      return `e${type.members.findIndex(({ name }) => name === data)}`;
    case "list":
      return `[${(data as readonly Data[]).map((each) => `${showData(type.element, each)},`).join("")}]`;
    case "map": {
      const entries = [...(data as ReadonlyMap<Data, Data>)].map(([key, value]) => `${showData(type.key, key)}:${showData(type.value, value)}`);
      return `[${[...new Set(entries)].sort(byUnits).join(", ")}]`;
    }
    case "record":
      return `{${type.fields.map((field, i) => `${showData(field.type, (data as readonly Data[])[i] as Data)},`).join("")}}`;
    default:
      return String(data);
  }
}

function bits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  // Java has one NaN when it shows bits.
  view.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return view.getBigUint64(0).toString(16);
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quoted(text: string): string {
  return `"${text.split("").map((c) => (c >= " " && c <= "~" && c !== '"' && c !== "\\" ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)).join("")}"`;
}
