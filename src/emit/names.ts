/** Names of a target: legal there, unique where they stand. */

export interface ReservedWords {
  /** No field, variable, method or package may have these names. */
  readonly values: ReadonlySet<string>;
  /** No class of a program may have these. */
  readonly types: ReadonlySet<string>;
}

/** The words of a name, however it is written: `max_celsius`, `maxCelsius` and `MaxCelsius` have the same two. */
function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A digit can't begin a name; a name without letters has no words at all. */
function begun(name: string, start: string): string {
  return name === "" ? start : /^\d/.test(name) ? `${start}${name}` : name;
}

export function camelCase(name: string): string {
  const [first, ...rest] = words(name);
  return begun([first?.toLowerCase() ?? "", ...rest.map((word) => capital(word.toLowerCase()))].join(""), "x");
}

/** Keeps capitals within a word: `RPMReading` stays as it is. */
export function pascalCase(name: string): string {
  return begun(name.split(/[^A-Za-z0-9]+/).map(capital).join(""), "X");
}

export function constantCase(name: string): string {
  return begun(words(name).join("_").toUpperCase(), "X");
}

export function snakeCase(name: string): string {
  return begun(words(name).join("_").toLowerCase(), "x");
}

export function kebabCase(name: string): string {
  return begun(words(name).join("-").toLowerCase(), "x");
}

/** Gives each thing a name that none before it has. */
export interface Namer {
  /** The wanted name if it is free, or the first free one of `wanted2`, `wanted3` … */
  readonly take: (wanted: string) => string;
}

/** With `related`, a name is free only if these names made of it are free too; all of them are taken. Case makes no difference. */
export function namer(taken: Iterable<string> = [], related: (name: string) => readonly string[] = (name) => [name]): Namer {
  const used = new Set([...taken].map(folded));
  return {
    take(wanted) {
      for (let n = 1; ; n++) {
        const name = n === 1 ? wanted : `${wanted}${n}`;
        const names = related(name).map(folded);
        if (names.some((each) => used.has(each))) continue;
        for (const each of names) used.add(each);
        return name;
      }
    },
  };
}

/** Files whose names differ in case only are one file on some systems. */
function folded(name: string): string {
  return name.toLowerCase();
}
