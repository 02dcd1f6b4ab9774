/** Words: what separates them, and their capitals. */

/** Unicode's White_Space, as the inside of a character class; `\s` knows another set. */
export const WHITE_SPACE =
  "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** With the first code point in upper case, and the rest as it is. */
export function capitalised(s: string): string {
  const first = s === "" ? 0 : (s.codePointAt(0) as number) > 0xffff ? 2 : 1;
  return s.slice(0, first).toUpperCase() + s.slice(first);
}

/** With the first code point in upper case, the rest in lower case. */
export function capitalWord(word: string): string {
  const first = word === "" ? 0 : (word.codePointAt(0) as number) > 0xffff ? 2 : 1;
  return word.slice(0, first).toUpperCase() + word.slice(first).toLowerCase();
}

const BEGINNING = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

/** The words of a name, such as `sensorId` and `sensor_id`. */
export function wordsOf(s: string): readonly string[] {
  return s.replace(BEGINNING, "_").split(/[^A-Za-z0-9\u0080-\uffff]+/).filter((word) => word !== "");
}
