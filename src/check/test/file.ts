import type { Span } from "../../text/span.js";
import type { CheckContext } from "../context.js";

/** A file of a test: beside the program or below, of a kind that can be read; and there, unless a run writes it. */
export function checkFile(file: string, place: Span, kind: RegExp, mustExist: boolean, { report, files }: CheckContext): boolean {
  const inside = /^(?:[\w.-]+\/)*[\w.-]+$/.test(file) && !file.split("/").some((part) => /^\.+$/.test(part));
  if (!inside || !kind.test(file)) {
    report("PFL4706", place, { file, inside, kinds: [...kind.source.matchAll(/[a-z]{3,}/g)].map((match) => `.${match[0]}`) });
    return false;
  }
  if (!mustExist || files.get(file) !== undefined) return true;
  report("PFL4705", place, { file });
  return false;
}
