/** A path, its text and where its lines start. The same object stands for the same text: phases may keep results by identity. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Line and column, both counted from 1; the column in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) lineStarts.push(i + 1);
  return { path, text, lineStarts };
}

/** Where an offset is; an offset past the end is at the end. */
export function positionAt(source: SourceFile, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((source.lineStarts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: at - (source.lineStarts[low] as number) + 1 };
}

/** The text of a line counted from 1, without its line break; empty past the end. */
export function lineText(source: SourceFile, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return "";
  const end = source.lineStarts[line] ?? source.text.length + 1;
  return source.text.slice(start, end - 1).replace(/\r$/, "");
}
