/** Events from CSV (RFC 4180): each row becomes the JSON of an event, so that what is wrong in a cell is a bad event like any other. */
import { required, type RecordType, type Type } from "../model/type.js";

/** What is wrong with the file itself. */
export class CsvMistake extends Error {
  override readonly name = "CsvMistake";
}

/** The JSON texts of the rows. The first row names the fields, as the program or as JSON does; an empty cell is null or the field's default. */
export function csvEvents(text: string, type: RecordType): readonly string[] {
  const [head, ...rows] = csvRows(text);
  if (head === undefined) throw new CsvMistake("the first line names the fields, and there is none");
  const fields = head.cells.map((name) => {
    const field = type.fields.find((each) => each.name === name.trim()) ?? type.fields.find((each) => each.wireName === name.trim());
    if (field === undefined) throw new CsvMistake(`line 1: ${type.name} has no field "${name}"; it has ${type.fields.map((each) => each.name).join(", ")}`);
    return field;
  });
  return rows.map(({ line, cells }) => {
    if (cells.length !== fields.length) throw new CsvMistake(`line ${line}: ${cells.length} cells, but the first line has ${fields.length}`);
    const entries = fields.flatMap((field, i) => {
      const cell = cells[i] as string;
      const absent = cell === "" && required(field.type).kind !== "string";
      return absent ? [] : [`${JSON.stringify(field.wireName)}:${cellJson(cell, field.type)}`];
    });
    return `{${entries.join(",")}}`;
  });
}

/** Numbers, bools and what has parts stand in a cell as in JSON; all else is a text. */
function cellJson(cell: string, type: Type): string {
  switch (required(type).kind) {
    case "bool":
    case "int":
    case "float":
    case "double":
    case "decimal":
      return cell.trim();
    case "list":
    case "map":
    case "record":
      return cell;
    case "string":
      return cell === "" && type.kind === "optional" ? "null" : JSON.stringify(cell);
    default:
      return JSON.stringify(cell.trim());
  }
}

interface CsvRow {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

function csvRows(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new CsvMistake(`line ${begun}: a quote is never closed`);
        const c = text[at] as string;
        if (c === '"' && text[at + 1] === '"') at++;
        else if (c === '"') break;
        if (c === "\n") line++;
        cell += c;
      }
      at++;
    } else while (at < text.length && !/[,\r\n]/.test(text[at] as string)) cell += text[at++];
    cells.push(cell);
    if (text[at] === ",") {
      at++;
      if (at < text.length) continue;
      cells.push("");
    } else if (at < text.length && !/[\r\n]/.test(text[at] as string)) throw new CsvMistake(`line ${line}: after a closing quote comes a comma or the end of the line`);
    if (text.startsWith("\r\n", at)) at += 2;
    else at++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ line: begun, cells });
    cells = [];
    line++;
    begun = line;
  }
  return rows;
}
