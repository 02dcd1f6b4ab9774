/**
 * Prints documents of printable ASCII, each line of which is as wide as it is long. The result is that of Prettier's printer, of which a
 * test makes sure; it takes a fraction of the time, and printing is half of what a short compile does.
 */
import type { Doc } from "./doc.js";

export interface PrintOptions {
  readonly width: number;
  /** Spaces for each level. */
  readonly indent: number;
}

type Mode = 0 | 1;
const FLAT: Mode = 0;
const BREAK: Mode = 1;

/** What is still to be printed, the next one last: three arrays, since an object for each entry is what takes the time. */
interface Stack {
  readonly docs: Doc[];
  readonly modes: Mode[];
  /** Spaces that a line break is followed by. */
  readonly margins: number[];
}

const unusual = /[^\x20-\x7e]/;
const SPACE = 32;

/** Undefined if a line holds more than printable ASCII. What the text needs is added to `needs`, in the order of the text. */
export function printPlain(root: Doc, options: PrintOptions, needs: unknown[] = []): string | undefined {
  const docs: Doc[] = [root];
  const modes: Mode[] = [BREAK];
  const margins: number[] = [0];
  const groups = new Map<symbol, Mode>();
  const printed: string[] = [];
  // Of the line that is being printed. Its text is never looked at, since that would put it together from its parts each time.
  let text = "";
  let column = 0;
  let endsInSpace = false;
  // A line break in something laid out flat: what follows it is measured anew.
  let remeasure = false;
  while (docs.length > 0) {
    const doc = docs.pop() as Doc;
    const mode = modes.pop() as Mode;
    const margin = margins.pop() as number;
    if (typeof doc === "string") {
      if (doc === "") continue;
      text += doc;
      column += doc.length;
      endsInSpace = doc.charCodeAt(doc.length - 1) === SPACE;
      continue;
    }
    if (Array.isArray(doc)) {
      for (let i = doc.length - 1; i >= 0; i--) {
        docs.push(doc[i] as Doc);
        modes.push(mode);
        margins.push(margin);
      }
      continue;
    }
    let next: Doc;
    let nextMode = mode;
    let nextMargin = margin;
    switch (doc.type) {
      case "line":
        if (mode === FLAT && doc.hard !== true) {
          if (doc.soft !== true) {
            text += " ";
            column++;
            endsInSpace = true;
          }
          continue;
        }
        if (mode === FLAT) remeasure = true;
        printed.push(endsInSpace ? text.trimEnd() : text);
        text = " ".repeat(margin);
        column = margin;
        endsInSpace = margin > 0;
        continue;
      case "group":
        next = doc.contents;
        if (mode === FLAT && !remeasure) nextMode = doc.break ? BREAK : FLAT;
        else {
          remeasure = false;
          const rest = { docs, modes, margins };
          const states = doc.expandedStates;
          const left = options.width - column;
          if (doc.flat !== undefined && fits(doc, rest, left)) nextMode = FLAT;
          else {
            const others = doc.break ? undefined : doc.flat === undefined ? (states?.slice(0, -1) ?? [next]) : states?.slice(1, -1);
            const chosen = others?.find((state) => fits(state, rest, left));
            nextMode = chosen === undefined ? BREAK : FLAT;
            next = chosen ?? states?.at(-1) ?? next;
          }
        }
        if (doc.id !== undefined) groups.set(doc.id, nextMode);
        if (nextMode === FLAT && next === doc.contents && doc.flat !== undefined) {
          if (doc.flat !== "") {
            text += doc.flat;
            column += doc.flat.length;
            endsInSpace = doc.flat.endsWith(" ");
          }
          if (doc.needs.length > 0) needs.push(...doc.needs);
          continue;
        }
        break;
      case "indent":
        next = doc.contents;
        nextMargin += options.indent;
        break;
      case "align":
        next = doc.contents;
        nextMargin += doc.n;
        break;
      case "indent-if-break":
        next = doc.contents;
        if (groups.get(doc.groupId) === BREAK) nextMargin += options.indent;
        break;
      case "if-break":
        next = mode === BREAK ? doc.breakContents : doc.flatContents;
        break;
      case "label":
        if (doc.need !== undefined) needs.push(doc.need);
        next = doc.contents;
        break;
      case "break-parent":
        continue;
    }
    docs.push(next);
    modes.push(nextMode);
    margins.push(nextMargin);
  }
  printed.push(text);
  // Without the line breaks between lines: one within a line is unusual, too.
  return unusual.test(printed.join("")) ? undefined : printed.join("\n");
}

/** Whether a document, laid out flat, and what follows it up to the next line break have room. */
function fits(first: Doc, rest: Stack, room: number): boolean {
  const docs: Doc[] = [first];
  const modes: Mode[] = [FLAT];
  let following = rest.docs.length;
  let left = room;
  // A space counts only if something follows it on the line.
  let space = 0;
  while (left >= 0) {
    if (docs.length === 0) {
      if (following === 0) return true;
      following--;
      docs.push(rest.docs[following] as Doc);
      modes.push(rest.modes[following] as Mode);
    }
    const doc = docs.pop() as Doc;
    const mode = modes.pop() as Mode;
    if (typeof doc === "string") {
      if (doc === "") continue;
      left -= doc.length + space;
      space = 0;
      continue;
    }
    if (Array.isArray(doc)) {
      for (let i = doc.length - 1; i >= 0; i--) {
        docs.push(doc[i] as Doc);
        modes.push(mode);
      }
      continue;
    }
    let next: Doc;
    let nextMode = mode;
    switch (doc.type) {
      case "line":
        if (mode === BREAK || doc.hard === true) return true;
        if (doc.soft !== true) space = 1;
        continue;
      case "group":
        if (mode === FLAT && doc.flat !== undefined && isAsWideAsLong(doc.flat, space)) {
          if (doc.flat === "") continue;
          left -= doc.flat.length + space;
          space = 0;
          continue;
        }
        if (doc.break) nextMode = BREAK;
        next = nextMode === BREAK ? (doc.expandedStates?.at(-1) ?? doc.contents) : doc.contents;
        break;
      case "if-break":
        next = mode === BREAK ? doc.breakContents : doc.flatContents;
        break;
      case "break-parent":
        continue;
      default:
        next = doc.contents;
    }
    docs.push(next);
    modes.push(nextMode);
  }
  return false;
}

/** Of spaces one after the other only one may count, and none at the end of a line: where there are such, each part has to be looked at. */
function isAsWideAsLong(flat: string, spaceBefore: number): boolean {
  return !flat.endsWith(" ") && !flat.includes("  ") && !(spaceBefore === 1 && flat.startsWith(" "));
}
