/** The files of extern functions: there, with the function and its parameters. They are read, never run. */
import { EXTERN_LANGUAGES } from "../bind/fn.js";
import type { Signature } from "../model/declared.js";
import type { ExternSymbol } from "../model/symbol.js";
import { counted } from "../diagnostics/words.js";
import { nearest } from "../text/suggest.js";
import type { CheckContext } from "./context.js";
import { javaMethods } from "./extern/java.js";
import { pythonFunctions } from "./extern/python.js";

/** A function as its own language declares it. */
export interface ForeignFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string | undefined; readonly optional: boolean }[];
  readonly result: string | undefined;
}

export function checkExtern(symbol: ExternSymbol, signature: Signature, context: CheckContext): void {
  const { from } = symbol.declaration;
  const { report, files } = context;
  const word = symbol.declaration.language;
  // A language that we don't know has been reported by the binder.
  if (from.kind === "missing" || word.kind === "missing" || !EXTERN_LANGUAGES.some((l) => l === word.text)) return;
  const language = signature.kind === "extern-python" ? PYTHON : JAVA;
  const file = from.value;
  if (!language.path.test(file)) {
    report("PFL4404", from.span, { file, language: language.name, expected: language.example });
    return;
  }
  const text = files.get(file);
  if (text === undefined) {
    report("PFL4401", from.span, { file });
    return;
  }
  const functions = language.functions(text, file);
  const found = functions.filter((f) => f.name === symbol.name);
  if (found.length === 0) {
    const near = nearest(
      symbol.name,
      functions.map((f) => f.name),
    );
    report("PFL4402", from.span, { name: symbol.name, file, looked: language.looked, near });
    return;
  }
  const problems = found.map((f) => language.difference(f, signature));
  const [problem] = problems;
  if (problem !== undefined && problems.every((p) => p !== undefined)) {
    report("PFL4403", symbol.declaration.name.span, { name: symbol.name, file, ...problem });
  }
}

interface Difference {
  readonly found: string;
  readonly expected: string;
}

interface Language {
  readonly name: string;
  readonly path: RegExp;
  readonly example: string;
  readonly looked: string;
  readonly functions: (text: string, file: string) => readonly ForeignFunction[];
  readonly difference: (found: ForeignFunction, signature: Signature) => Difference | undefined;
}

const PYTHON: Language = {
  name: "Python",
  path: /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.py$/,
  example: "classify.py",
  looked: "function",
  functions: pythonFunctions,
  difference: (found, signature) => {
    const declared = signature.parameters.map((p) => p.name);
    const names = found.parameters.map((p) => p.name);
    const taken = found.parameters.filter((p, i) => !p.optional || i < declared.length).map((p) => p.name);
    const same = taken.length === declared.length && taken.every((name, i) => name === declared[i]);
    return same ? undefined : { found: parameterWords(names), expected: parameterWords(declared) };
  },
};

/** What a Java method may write for a type of ours. */
const JAVA_TYPES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  bool: ["boolean"],
  int8: ["byte"],
  int16: ["short"],
  int: ["int"],
  long: ["long"],
  float: ["float"],
  double: ["double"],
  string: ["String", "java.lang.String", "CharSequence"],
  bytes: ["byte[]"],
  date: ["int"],
  time: ["long"],
  timestamp: ["long"],
  duration: ["long"],
};

const JAVA: Language = {
  name: "Java",
  path: /^(?:[A-Za-z_]\w*\/)*[A-Za-z_]\w*\.java$/,
  example: "acme/Scores.java",
  looked: "public static method",
  functions: javaMethods,
  difference: (found, signature) => {
    if (found.parameters.length !== signature.parameters.length) {
      const count = (n: number): string => (n === 0 ? "no parameters" : counted(n, "parameter"));
      return { found: count(found.parameters.length), expected: count(signature.parameters.length) };
    }
    for (const [index, parameter] of signature.parameters.entries()) {
      const wanted = JAVA_TYPES[scalarText(parameter.type)];
      const type = found.parameters[index]?.type ?? "";
      if (wanted === undefined || wanted.includes(type)) continue;
      return {
        found: `\`${type}\` for its parameter ${index + 1}`,
        expected: `\`${parameter.name}: ${scalarText(parameter.type)}\`, in Java \`${wanted[0]}\``,
      };
    }
    const wanted = JAVA_TYPES[scalarText(signature.result)];
    if (wanted === undefined || found.result === undefined || wanted.includes(found.result)) return undefined;
    return {
      found: `the result \`${found.result}\``,
      expected: `the result \`${scalarText(signature.result)}\`, in Java \`${wanted[0]}\``,
    };
  },
};

function scalarText(type: Signature["result"]): string {
  return type.kind === "int" ? { 8: "int8", 16: "int16", 32: "int", 64: "long" }[type.bits] : type.kind;
}

function parameterWords(names: readonly string[]): string {
  return names.length === 0 ? "no parameters" : `the parameters (${names.join(", ")})`;
}
