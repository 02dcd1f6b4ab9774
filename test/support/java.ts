/** Runs values as the Java that they become: compiled by javac against the runtime's sources, with all warnings as errors. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { format } from "prettier";
import javaPlugin from "prettier-plugin-java";
import { expect } from "vitest";
import { hardline, indent, join as joinDocs, type Doc } from "../../src/emit/doc.js";
import { javaValue } from "../../src/emit/java/expression.js";
import { javaScope, withParameters, type JavaScope } from "../../src/emit/java/expression/scope.js";
import { withConstants } from "../../src/emit/java/class-constants.js";
import { returns } from "../../src/emit/java/classes.js";
import { fieldName, memberName } from "../../src/emit/java/members.js";
import type { JavaPlan } from "../../src/emit/java/plan.js";
import { ref, resolveReferences } from "../../src/emit/java/references.js";
import { at, call, name } from "../../src/emit/java/syntax.js";
import { javaType } from "../../src/emit/java/types.js";
import type { JobFn, Value } from "../../src/ir/values.js";
import { re2jJar } from "./re2j.js";
import type { EnumType, RecordType, Type } from "../../src/model/type.js";

const runtime = resolve(import.meta.dirname, "../../src/runtime/functions/src/main/java");
const LAYOUT = { width: 80, indent: 2 };

export interface JavaCase {
  readonly label: string;
  readonly value: Value;
  /** What the value should be, or the message of the exception. */
  readonly expected: Value | string;
}

export interface JavaProgram {
  readonly fns: readonly JobFn[];
  readonly types: readonly (RecordType | EnumType)[];
}

/** The cases whose Java gives something else, as `label: found, not expected`. */
export async function wrongInJava(cases: readonly JavaCase[], { fns, types }: JavaProgram = { fns: [], types: [] }): Promise<readonly string[]> {
  const plan = planOf(types);
  const scope = javaScope(plan, { fn: (fn, args) => call(ref("cases.Fns"), `${fn}_`, ...args) });
  const methods = cases.flatMap(({ value, expected }, i): Doc[] => [
    method(plan, value.type, `found${i}`, [], javaValue(value, scope)),
    ...(typeof expected === "string" ? [] : [method(plan, expected.type, `expected${i}`, [], javaValue(expected, scope))]),
  ]);
  const files = new Map<string, string>();
  files.set("cases/Cases.java", await file(methods, "cases", "Cases"));
  files.set("cases/Fns.java", await file(fns.map((fn) => fnMethod(fn, plan)), "cases", "Fns"));
  for (const type of types) files.set(`cases/records/${plan.types.get(type.name)}.java`, declaration(type, plan));
  files.set("cases/Main.java", mainClass(cases));
  const output = run(files).split("\n").filter((line) => line !== "");
  return output;
}

/** The functions as a class, printed and not formatted. */
export function javaOfFns({ fns, types }: JavaProgram): string {
  const plan = planOf(types);
  const methods = fns.map((fn): Doc => {
    const { parameters, scope } = fnScope(fn, plan);
    return [javaType(fn.result, plan), ` ${fn.name}_(`, joinDocs(", ", [...parameters]), ") {", indent([hardline, returns(javaValue(fn.body, scope))]), hardline, "}"];
  });
  const file: Doc = ["class Fns {", indent(methods.map((each): Doc => [hardline, hardline, each])), hardline, "}", hardline];
  return resolveReferences(file, "cases", new Set(), LAYOUT).text;
}

/** How many functions a class of `sourcesOf` has. */
export const FNS_OF_A_CLASS = 200;

/** The functions as static methods `<name>_` of `cases.Fns0`, `cases.Fns1` and so on, and the classes of the types. */
export function sourcesOf({ fns, types }: JavaProgram): ReadonlyMap<string, string> {
  const plan = planOf(types);
  const files = new Map(types.map((type) => [`cases/records/${plan.types.get(type.name)}.java`, declaration(type, plan)]));
  for (let i = 0; i * FNS_OF_A_CLASS < fns.length; i++) {
    const methods = fns.slice(i * FNS_OF_A_CLASS, (i + 1) * FNS_OF_A_CLASS).map((fn) => fnMethod(fn, plan));
    files.set(`cases/Fns${i}.java`, classText(methods, "cases", `Fns${i}`));
  }
  return files;
}

function fnScope(fn: JobFn, plan: JavaPlan): { readonly parameters: readonly Doc[]; readonly scope: JavaScope } {
  const calls = javaScope(plan, { fn: (called, args) => call(ref("cases.Fns"), `${called}_`, ...args) });
  const { names, scope } = withParameters(calls, fn.parameters, "as primitives");
  return { parameters: fn.parameters.map((parameter, i): Doc => [javaType(parameter.type, plan), " ", names[i] as string]), scope };
}

function planOf(types: readonly (RecordType | EnumType)[]): JavaPlan {
  return {
    package: "cases",
    recordsPackage: "cases.records",
    jobClass: "Main",
    artifact: "cases",
    types: new Map(types.map((type) => [type.name, type.name])),
    functions: new Map(),
  };
}

function fnMethod(fn: JobFn, plan: JavaPlan): Doc {
  const { parameters, scope } = fnScope(fn, plan);
  return method(plan, fn.result, `${fn.name}_`, parameters, javaValue(fn.body, scope));
}

function method(plan: JavaPlan, type: Type, methodName: string, parameters: readonly Doc[], body: Doc): Doc {
  const statement: Doc = ["return ", at({ in: "value" }, body), ";"];
  const result = type.kind === "null" ? name("Object") : javaType(type, plan);
  return ["static ", result, ` ${methodName}(`, joinDocs(", ", [...parameters]), ") { ", statement, " }"];
}

/** A formatter reads it as Java does: what it can't read is no Java. */
async function file(members: readonly Doc[], packageName: string, className: string): Promise<string> {
  return format(classText(members, packageName, className), { parser: "java", plugins: [javaPlugin] });
}

function classText(members: readonly Doc[], packageName: string, className: string): string {
  const body = joinDocs(hardline, withConstants(members.map((member) => ({ doc: member, field: false }))).map((member) => member.doc));
  const { imports, text } = resolveReferences(body, packageName, new Set(), LAYOUT);
  return `package ${packageName};\n${imports.map((i) => `import ${i};\n`).join("")}final class ${className} {\n${text}\n}\n`;
}

function declaration(type: RecordType | EnumType, plan: JavaPlan): string {
  const className = plan.types.get(type.name) as string;
  if (type.kind === "enum") {
    const members = type.members.map((m) => `${memberName(type, m.name)}(${JSON.stringify(m.wireName)})`).join(", ");
    return `package cases.records;\npublic enum ${className} {\n  ${members};\n  public final String wireName;\n  ${className}(String w) { wireName = w; }\n}\n`;
  }
  const fields = type.fields.map((f) => ({ name: fieldName(type, f.name), type: resolveReferences(javaType(f.type, plan), "cases.records", new Set(), { width: 200, indent: 2 }).text }));
  const list = fields.map((f) => f.name).join(", ");
  return [
    "package cases.records;",
    "import java.math.BigDecimal;",
    "import java.util.*;",
    `public final class ${className} {`,
    ...fields.map((f) => `  public final ${f.type} ${f.name};`),
    `  public ${className}(${fields.map((f) => `${f.type} ${f.name}`).join(", ")}) { ${fields.map((f) => `this.${f.name} = ${f.name};`).join(" ")} }`,
    `  List<Object> all() { return Arrays.asList(${list}); }`,
    `  @Override public boolean equals(Object o) { return o instanceof ${className} && all().equals(((${className}) o).all()); }`,
    "  @Override public int hashCode() { return all().hashCode(); }",
    "  @Override public String toString() { return all().toString(); }",
    "}",
  ].join("\n");
}

function mainClass(cases: readonly JavaCase[]): string {
  const lines = cases.map(({ label, expected }, i) => {
    const want = typeof expected === "string" ? literal(`throws ${expected}`) : `text(() -> Cases.expected${i}())`;
    return `    check(${literal(label)}, text(() -> Cases.found${i}()), ${want});`;
  });
  return `package cases;
import java.util.concurrent.Callable;
public final class Main {
  static String text(Callable<Object> value) {
    try {
      Object found = value.call();
      String kind = found == null ? "" : found instanceof java.util.List ? "List" : found instanceof java.util.Map ? "Map" : found.getClass().getSimpleName();
      return kind + " " + found;
    } catch (Exception e) {
      return "throws " + e.getMessage();
    }
  }
  static void check(String label, String found, String expected) {
    if (!found.equals(expected)) System.out.println(label + ": " + found + ", not " + expected);
  }
  public static void main(String[] args) {
${lines.join("\n")}
  }
}
`;
}

function literal(text: string): string {
  return `"${[...text].map((c) => (/[ !#-[\]-~]/.test(c) ? c : [...c].flatMap((u) => u.split("")).map((u) => `\\u${u.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""))).join("").replace(/\\u0022/g, '\\"').replace(/\\u005c/g, "\\\\").replace(/\\u000a/g, "\\n")}"`;
}

function run(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "pfc-java-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const sources = [...files.keys()].map((path) => join(folder, path));
    const classes = join(folder, "classes");
    const options = ["--release", "11", "-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d", classes, "-sourcepath", runtime, "-cp", re2jJar()];
    const compiled = attempt("javac", [...options, ...sources]);
    expect(compiled.failed ? compiled.output : "").toBe("");
    return attempt("java", ["-Dfile.encoding=UTF-8", "-Duser.language=tr", "-Duser.timezone=Asia/Kathmandu", "-cp", `${classes}:${re2jJar()}`, "cases.Main"]).output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function attempt(command: string, args: readonly string[]): { readonly output: string; readonly failed: boolean } {
  try {
    return { output: execFileSync(command, [...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }), failed: false };
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    return { output: `${stdout ?? ""}${stderr ?? ""}` || String(error), failed: true };
  }
}
