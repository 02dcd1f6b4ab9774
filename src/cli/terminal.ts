/** Writing for people or for programs: colours only where they are seen and wanted. */

export interface ColorChoice {
  /** `--color`, `--no-color`, or neither. */
  readonly color?: boolean | undefined;
}

/** Decided for each stream by itself: https://no-color.org and the habits of FORCE_COLOR. */
export function useColor(choice: ColorChoice, stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (choice.color !== undefined) return choice.color;
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined && forced !== "") return forced !== "0";
  return stream.isTTY === true && env["TERM"] !== "dumb";
}

/** Escape sequences and other control characters made harmless: text of a program never steers the terminal. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}
