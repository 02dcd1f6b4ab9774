/** Functions of other languages: how their files are read, and what is said where they are not as declared. */
import { expect, test } from "vitest";
import { javaMethods } from "../../src/check/extern/java.js";
import { pythonFunctions } from "../../src/check/extern/python.js";
import type { ForeignFunction } from "../../src/check/extern.js";
import { compileText } from "../support/compile.js";
import { errorsOf } from "./errors-of.js";

function shown({ name, parameters, result }: ForeignFunction): string {
  const each = parameters.map((p) => `${p.type === undefined ? "" : `${p.type} `}${p.name}${p.optional ? "?" : ""}`);
  return `${result === undefined ? "" : `${result} `}${name}(${each.join(", ")})`;
}

test.each<readonly [text: string, functions: readonly string[]]>([
  ["def f(a): pass\ndef g(): pass", ["f(a)", "g()"]],
  ["def  \tf \t(a): pass", ["f(a)"]],
  ["def f(\n  a: int,\n  b,\n): pass", ["f(a, b)"]],
  ["def f(a, /, b=1, *, c, d=None, *rest, **more): pass", ["f(a, b?, *, c)"]],
  ["def f(a: dict[str, int] = {1: (2, 3)}, * rest): pass", ["f(a?)"]],
  ["def f(a, *rest, b=1, **more): pass", ["f(a)"]],
  ["def f(*, a, b): pass", ["f(*, a, b)"]],
  ["def f(**more): pass", ["f()"]],
  ["def f(ä, a): pass", ["f(ä, a)"]],
  ["  def f(a): pass", []],
  ["async def f(a): pass", []],
  ["undef f(a): pass\nx = 1; def g(a): pass", []],
  ["def f: pass\ndef (a): pass\ndef 1(a): pass\ndef 'f'(a): pass", []],
  ["def f(a, b", []],
  ["def f(a # of, b)\n, b): pass", ["f(a, b)"]],
  ["# def f(a): pass\ndef g(b): pass", ["g(b)"]],
  ['"""\ndef f(a): pass\n"""\ndef g(b): pass', ["g(b)"]],
  ["'''\ndef f(a): pass\n\"\"\" # '''\ndef g(b): pass", ["g(b)"]],
  ['"""\ndef f(a): pass\n\'\'\' # """\ndef g(b): pass', ["g(b)"]],
  ['"""\\"""\ndef f(a): pass\n"""\ndef g(b): pass', ["g(b)"]],
  ['x = """"""\ndef g(b): pass', ["g(b)"]],
  ['"""\ndef f(a): pass', []],
  ["'''\ndef f(a): pass\\", []],
  ['x = "\\" # not"\ndef g(b): pass', ["g(b)"]],
  ["x = 'it\\'s'\ndef g(b): pass", ["g(b)"]],
  ['x = "a\\\ndef f(a): pass"\ndef g(b): pass', ["g(b)"]],
  ['x = "not closed\ndef g(b): pass', ["g(b)"]],
  ["x = 'not closed\ndef g(b): pass", ["g(b)"]],
  ["x = \"'\"\ndef g(b): pass\ny = '\"'", ["g(b)"]],
  ["def f(a=')', b=\"(\", c=r'\\'', d=f\"{1}\"): pass", ["f(a?, b?, c?, d?)"]],
])("Python: %j", (text, functions) => {
  expect(pythonFunctions(text).map(shown)).toEqual(functions);
});

test.each<readonly [members: string, methods: readonly string[]]>([
  ["public static int f() { }", ["int f()"]],
  ["public  static\n final synchronized  strictfp int  f ( int a , int b ) { }", ["int f(int a, int b)"]],
  ["static public long f(long  a) { }", ["long f(long a)"]],
  ["public int f() { } static int g() { } int h() { } private static int i() { } publicstatic int j() { }", []],
  ["public static <T extends Number> T f(T a) { }", ["T f(T a)"]],
  ["public static java.util.Map < String ,  Long > f(java.util.Map<String,  Long>  a, int b) { }", ["java.util.Map<String,Long> f(java.util.Map<String,Long> a, int b)"]],
  ["public static byte  [ ] f(byte [] a, byte b [ ], int [] c [], String... d) { }", ["byte[] f(byte[] a, byte[] b, int[][] c, String... d)"]],
  ["public static int f(final int a, @Nullable String b, @Size(min = 1, max = 2)  final  @A int c, finality d) { }", ["int f(int a, String b, int c, finality d)"]],
  ["public static int f(int) { }", ["int f( )"]],
  ["public static int f(int a", []],
  ['@Named("public static int f(int a)") public static int g(int b) { }', ["int g(int b)"]],
  ['String s = "a\\"public static int f(int a) {"; public static int g(int b) { }', ["int g(int b)"]],
  ["char c = '\"'; public static int g(int b) { } char d = '\\''; public static int h(int c) { }", ["int g(int b)", "int h(int c)"]],
  ['String s = "not closed\npublic static int g(int b) { }', ["int g(int b)"]],
  ["// public static int f(int a) { }\npublic static int g(int b) { }", ["int g(int b)"]],
  ["/* public static int f(int a) { }\n * \" */ public static int g(int b) { }", ["int g(int b)"]],
  ["public static int g(int b /* , int c */, // )\n int d) { }", ["int g(int b, int d)"]],
  ["public static int g(int b) { } /* public static int f(int a) { }", ["int g(int b)"]],
  ["public static final int F = f(1);", []],
  ["public static class K { } public static int g(int b) { }", ["int g(int b)"]],
])("Java: %j", (members, methods) => {
  expect(javaMethods(`package  acme.risk ;\npublic class S {\n${members}\n}\n`, "acme/risk/S.java").map(shown)).toEqual(methods);
});

const METHOD = "public static int f() { return 1; }";
test.each<readonly [file: string, text: string, found: boolean]>([
  ["S.java", `public class S { ${METHOD} }`, true],
  ["S.java", `import a.B;\n\npublic   final\nabstract  class\tS<T> { ${METHOD} }`, true],
  ["S.java", `public interface S { ${METHOD} }`, true],
  ["S.java", `public enum S { A; ${METHOD} }`, true],
  ["S.java", `public record S(int a) { ${METHOD} }`, true],
  ["S.java", `class S { ${METHOD} }`, false],
  ["S.java", `public class Scores { ${METHOD} }`, false],
  ["S.java", `public class T { ${METHOD} }`, false],
  ["S.java", `// public class S\nclass T { ${METHOD} }`, false],
  ["S.java", `package a; public class S { ${METHOD} }`, false],
  ["a/S.java", `public class S { ${METHOD} }`, false],
  ["a/S.java", `  package a; public class S { ${METHOD} }`, true],
  ["a/S.java", `/* of */ package\ta\n; public class S { ${METHOD} }`, true],
  ["a/S.java", `// package a;\npublic class S { ${METHOD} }`, false],
  ["a/S.java", `import the.package a; public class S { ${METHOD} }`, false],
  ["a.java/S.java", `package a.java; public class S { ${METHOD} }`, true],
  ["a/b/S.java", `package a.b; public class S { ${METHOD} }`, true],
  ["a/b/S.java", `package a; public class S { ${METHOD} }`, false],
])("the class of %s: %s", (file, text, found) => {
  expect(javaMethods(text, file).map(shown)).toEqual(found ? ["int f()"] : []);
});

const FILES = {
  "a/S.java": `package a;
public class S {
  public static double f(double x) { return x; }
  public static double g(String s, int n) { return n; }
  public static void h() { }
  public static long moment(long at, int day, CharSequence s, byte[] b, short n, byte m, float x, boolean y) { return at; }
  public static String over(int x) { return ""; }
  public static String over(int x, int y) { return ""; }
  public static java.util.List<String> listed(Integer maybe, java.math.BigDecimal d) { return null; }
}
`,
  "f.py": `def f(a, b=1, *, c=2): ...
def g(a, b): ...
def h(): ...
def named(a, *, b): ...
`,
};

test.each<readonly [text: string, said: readonly string[]]>([
  ['extern java fn f(x: double) -> double from "a/S.java"', []],
  [
    'extern java fn f(x: long) -> double from "a/S.java"',
    ['PFL4403 f: `f` is declared with `x: long`, in Java `long`, but in "a/S.java" it has `double` for its parameter 1. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn f(x: double) -> int from "a/S.java"',
    ['PFL4403 f: `f` is declared with the result `int`, in Java `int`, but in "a/S.java" it has the result `double`. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn f(x: string) -> long from "a/S.java"',
    ['PFL4403 f: `f` is declared with `x: string`, in Java `String`, but in "a/S.java" it has `double` for its parameter 1. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn f() -> double from "a/S.java"',
    ['PFL4403 f: `f` is declared with no parameters, but in "a/S.java" it has 1 parameter. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn g(s: string, n: int8) -> double from "a/S.java"',
    ['PFL4403 g: `g` is declared with `n: int8`, in Java `byte`, but in "a/S.java" it has `int` for its parameter 2. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn g(s: string, n: int16) -> double from "a/S.java"',
    ['PFL4403 g: `g` is declared with `n: int16`, in Java `short`, but in "a/S.java" it has `int` for its parameter 2. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn g(s: string, n: duration) -> double from "a/S.java"',
    ['PFL4403 g: `g` is declared with `n: duration`, in Java `long`, but in "a/S.java" it has `int` for its parameter 2. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn g(s: string) -> double from "a/S.java"',
    ['PFL4403 g: `g` is declared with 1 parameter, but in "a/S.java" it has 2 parameters. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn g(s: string, n: int) -> int8 from "a/S.java"',
    ['PFL4403 g: `g` is declared with the result `int8`, in Java `byte`, but in "a/S.java" it has the result `double`. Let both say the same, in the same order.'],
  ],
  [
    'extern java fn h(x: int) -> int from "a/S.java"',
    ['PFL4403 h: `h` is declared with 1 parameter, but in "a/S.java" it has no parameters. Let both say the same, in the same order.'],
  ],
  ['extern java fn moment(at: timestamp, day: date, s: string, b: bytes, n: int16, m: int8, x: float, y: bool) -> duration from "a/S.java"', []],
  ['extern java fn moment(at: time, day: int, s: string, b: bytes, n: int16, m: int8, x: float, y: bool) -> long from "a/S.java"', []],
  ['extern java fn over(x: int) -> string from "a/S.java"', []],
  ['extern java fn over(x: int, y: int) -> string from "a/S.java"', []],
  [
    'extern java fn over(x: int, y: int, z: int) -> string from "a/S.java"',
    ['PFL4403 over: `over` is declared with 3 parameters, but in "a/S.java" it has 1 parameter. Let both say the same, in the same order.'],
  ],
  ['extern java fn listed(maybe: int?, d: decimal(10, 2)) -> list<string> from "a/S.java"', []],
  [
    'extern java fn listd(maybe: int?) -> list<string> from "a/S.java"',
    ['PFL4402 "a/S.java": "a/S.java" has no public static method named `listd`. Did you mean `listed`?'],
  ],
  [
    'extern java fn nothing_like_it() -> int from "a/S.java"',
    ['PFL4402 "a/S.java": "a/S.java" has no public static method named `nothing_like_it`. Add a public static method of that name, or correct the name.'],
  ],
  [
    'extern java fn f(x: double) -> double from "S.java"',
    ['PFL4401 "S.java": There is no file "S.java". Paths are relative to the `.pfl` file. Create the file, or correct the path.'],
  ],
  [
    'extern java fn f(x: double) -> double from "a.b/S.java"',
    ['PFL4404 "a.b/S.java": "a.b/S.java" is no path of a Java file beside the program. Name a file below the folder of the `.pfl` file, such as `"acme/Scores.java"`.'],
  ],
  [
    'extern java fn f(x: double) -> double from "f.py"',
    ['PFL4404 "f.py": "f.py" is no path of a Java file beside the program. Name a file below the folder of the `.pfl` file, such as `"acme/Scores.java"`.'],
  ],
  [
    'extern java fn f(x: double) -> double from "a/S.java.txt"',
    ['PFL4404 "a/S.java.txt": "a/S.java.txt" is no path of a Java file beside the program. Name a file below the folder of the `.pfl` file, such as `"acme/Scores.java"`.'],
  ],
  ['extern python fn f(a: int) -> int from "f.py"', []],
  ['extern python fn f(a: int, b: int) -> int from "f.py"', []],
  [
    'extern python fn f(a: int, b: int, c: int) -> int from "f.py"',
    ['PFL4403 f: `f` is declared with the parameters (a, b, c), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn f(a: int, c: int) -> int from "f.py"',
    ['PFL4403 f: `f` is declared with the parameters (a, c), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn f(a: int, b: int, rest: int) -> int from "f.py"',
    ['PFL4403 f: `f` is declared with the parameters (a, b, rest), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn g(b: int, a: int) -> int from "f.py"',
    ['PFL4403 g: `g` is declared with the parameters (b, a), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn g(a: int, c: int) -> int from "f.py"',
    ['PFL4403 g: `g` is declared with the parameters (a, c), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn g(a: int) -> int from "f.py"',
    ['PFL4403 g: `g` is declared with the parameters (a), but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn g() -> int from "f.py"',
    ['PFL4403 g: `g` is declared with no parameters, but in "f.py" it has the parameters (a, b). Let both say the same, in the same order.'],
  ],
  ['extern python fn h() -> int from "f.py"', []],
  [
    'extern python fn h(a: int) -> int from "f.py"',
    ['PFL4403 h: `h` is declared with the parameters (a), but in "f.py" it has no parameters. Let both say the same, in the same order.'],
  ],
  ['extern python fn kelvin() -> int from "f.py"', ['PFL4402 "f.py": "f.py" has no function named `kelvin`. Add a function of that name, or correct the name.']],
  [
    'extern python fn named(a: int, b: int) -> int from "f.py"',
    ['PFL4403 named: `named` is declared with the parameters (a, b), but in "f.py" it has the parameters (a, *, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn named(a: int) -> int from "f.py"',
    ['PFL4403 named: `named` is declared with the parameters (a), but in "f.py" it has the parameters (a, *, b). Let both say the same, in the same order.'],
  ],
  [
    'extern python fn f(a: int) -> int from "../f.py"',
    ['PFL4404 "../f.py": "../f.py" is no path of a Python file beside the program. Name a file below the folder of the `.pfl` file, such as `"classify.py"`.'],
  ],
  [
    'extern python fn f(a: int) -> int from "sub/f.py"',
    ['PFL4401 "sub/f.py": There is no file "sub/f.py". Paths are relative to the `.pfl` file. Create the file, or correct the path.'],
  ],
  [
    'extern python fn f(a: int) -> int from "f.pyc"',
    ['PFL4404 "f.pyc": "f.pyc" is no path of a Python file beside the program. Name a file below the folder of the `.pfl` file, such as `"classify.py"`.'],
  ],
  ['extern rust fn f(a: int) -> int from "f.rs"', ["PFL2010 rust: Functions written in `rust` can't be called. An extern function is written in `python` or in `java`."]],
  [
    'extern fn f(a: int) -> int from "f.py"',
    ["PFL1016 fn: `fn` is a word of the language, so it can't be `python` or `java`. Choose another name, such as `fn_` or a longer one."],
  ],
  ["extern java fn f(a: int) -> int from f.py", ["PFL1001 f: Expected the file in double quotes after `from`, but found `f`. Write the file in double quotes here."]],
  ["extern java fn f(a: int) -> int", ["PFL1001 : Expected `from` after `int`, but found the end of the declaration. Write `from` here."]],
])("%s", (text, said) => {
  expect(errorsOf(text, FILES)).toEqual(said);
});

test("a file that was looked for and is not there is no empty file", () => {
  const text = 'extern python fn f() -> int from "f.py"';
  expect(errorsOf(text, { "f.py": "" })).toEqual(['PFL4402 "f.py": "f.py" has no function named `f`. Add a function of that name, or correct the name.']);
  expect(compileText(text).diagnostics.map(({ code }) => code)).toEqual(["PFL4401"]);
});
