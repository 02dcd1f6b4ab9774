/** What the cases of a file gave, as one table at its end. */
import type { Counts } from "./counts.js";

export interface Row {
  readonly program: string;
  /** Stream of the program. */
  readonly output: string;
  readonly fault: string;
  readonly matrix: string;
  readonly fed: number;
  readonly counts: Counts;
  readonly restores: number;
  /** What else was seen, such as sizes or times. */
  readonly seen: string;
  readonly failure: string | undefined;
  readonly expected: string;
  /** Undefined: as expected. */
  readonly verdict: string | undefined;
}

const rows: Row[] = [];

export function addRow(row: Row): void {
  rows.push(row);
}

/** In Markdown, so that it can be pasted into a report. */
export function printTable(): void {
  const head = ["case", "fault", "matrix", "events in", "due", "out", "missing", "doubled", "changed", "out of order", "wrong", "restores", "also seen", "expected", "verdict"];
  const lines = rows.map(({ counts, ...row }) => [
    row.output === "copies" ? row.program : `${row.program} (${row.output})`,
    ...[row.fault, row.matrix, row.fed, counts.expected, counts.out, counts.missing, counts.doubled, counts.changed, counts.disordered, counts.wrong, row.restores, row.seen, row.expected],
    row.verdict === undefined ? "as expected" : `**${row.verdict.split("\n")[0]}**`,
  ]);
  const text = [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  process.stdout.write(`\n${text}\n\n`);
  for (const { program, failure } of rows) {
    const causes = failure?.split("\n").filter((line) => /\w{3}/.test(line));
    if (causes !== undefined) process.stdout.write(`${program}: ${causes.at(-1)?.slice(0, 600)}\n\n`);
  }
}
