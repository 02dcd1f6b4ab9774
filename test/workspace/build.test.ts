import { expect, test } from "vitest";
import { HostError, type Host } from "../../src/workspace/host.js";
import { build, type BuildOptions, type Built, type PipelineOutput } from "../../src/workspace/build.js";
import { memoryHost, watched, type MemoryHost } from "../support/memory-host.js";

const origin = { path: "main.pfl", start: 0, end: 4 };

function output(files: Readonly<Record<string, string>>, pipeline = "hot"): PipelineOutput {
  return { pipeline, origin, files: Object.entries(files).map(([path, text]) => ({ path, text })) };
}

const first = output({ "java/pom.xml": "<pom/>", "java/A.java": "class A {}", "python/job.py": "pass\n" });
const second = output({ "java/pom.xml": "<pom v='2'/>", "java/b/B.java": "class B {}", "python/job.py": "pass\n" });

function run(host: Host, outputs: readonly PipelineOutput[], options: Partial<BuildOptions> = {}): Built {
  return build(host, outputs, {
    ...{ out: "/p/build", shown: "build", source: "main.pfl", compilerVersion: "0.1.0", force: false, check: false },
    ...options,
  });
}

const codes = (built: Built): readonly string[] => built.diagnostics.map((d) => d.code);

function written(): MemoryHost {
  const host = memoryHost({ "/p/main.pfl": "" });
  expect(codes(run(host, [first]))).toEqual([]);
  return host;
}

test("writes the files and a manifest, and nothing else", () => {
  const host = memoryHost({ "/p/main.pfl": "" });
  const built = run(host, [first]);
  expect(built.written).toEqual(["hot/java/pom.xml", "hot/java/A.java", "hot/python/job.py", "hot/pfc-manifest.json"]);
  expect(Object.keys(host.snapshot()).sort()).toEqual([
    ...["/p/build/hot/java/A.java", "/p/build/hot/java/pom.xml", "/p/build/hot/pfc-manifest.json"],
    ...["/p/build/hot/python/job.py", "/p/main.pfl"],
  ]);
  expect(JSON.parse(host.snapshot()["/p/build/hot/pfc-manifest.json"] as string)).toEqual({
    compiler: "0.1.0",
    source: "main.pfl",
    files: {
      "java/A.java": host.sha256(new TextEncoder().encode("class A {}")),
      "java/pom.xml": host.sha256(new TextEncoder().encode("<pom/>")),
      "python/job.py": host.sha256(new TextEncoder().encode("pass\n")),
    },
  });
});

test("touches nothing when nothing changed", () => {
  const host = written();
  const calls: string[] = [];
  const built = run(watched(host, (_, name) => calls.push(name)), [first]);
  expect(calls).toEqual([]);
  expect(built).toMatchObject({ written: [], removed: [], unchanged: 4 });
});

test("writes only what differs and removes what is no longer produced, with its folder", () => {
  const host = written();
  const before = host.volume.statSync("/p/build/hot/python/job.py").mtimeMs;
  const built = run(host, [second]);
  expect(built.written).toEqual(["hot/java/pom.xml", "hot/java/b/B.java", "hot/pfc-manifest.json"]);
  expect(built.removed).toEqual(["hot/java/A.java"]);
  expect(host.volume.statSync("/p/build/hot/python/job.py").mtimeMs).toBe(before);
  expect(run(host, [output({ "python/job.py": "pass\n" })]).removed).toEqual(["hot/java/b/B.java", "hot/java/pom.xml"]);
  expect(host.kind("/p/build/hot/java")).toBeUndefined();
});

test("the result does not depend on what was there before", () => {
  const host = written();
  run(host, [second]);
  const fresh = memoryHost({ "/p/main.pfl": "" });
  run(fresh, [second]);
  expect(host.snapshot()).toEqual(fresh.snapshot());
});

test("refuses to overwrite an edited file, names it, and writes nothing", () => {
  const host = written();
  host.volume.writeFileSync("/p/build/hot/java/pom.xml", "<pom>mine</pom>");
  const before = host.snapshot();
  const built = run(host, [second]);
  expect(codes(built)).toEqual(["PFL6001"]);
  expect(built.diagnostics[0]?.message).toContain("build/hot/java/pom.xml");
  expect(host.snapshot()).toEqual(before);
  expect(codes(run(host, [second], { force: true }))).toEqual([]);
  expect(host.snapshot()["/p/build/hot/java/pom.xml"]).toBe("<pom v='2'/>");
});

test("an edit that the program has caught up with is no edit", () => {
  const host = written();
  host.volume.writeFileSync("/p/build/hot/java/pom.xml", "<pom v='2'/>");
  expect(codes(run(host, [second]))).toEqual([]);
});

test("refuses a foreign file in the way, unless forced", () => {
  const host = memoryHost({ "/p/build/hot/java/pom.xml": "theirs" });
  expect(codes(run(host, [first]))).toEqual(["PFL6002"]);
  expect(host.snapshot()).toEqual({ "/p/build/hot/java/pom.xml": "theirs" });
  expect(codes(run(host, [first], { force: true }))).toEqual([]);
});

test("never overwrites a folder, nor a file where a folder belongs", () => {
  const folder = memoryHost({ "/p/build/hot/java/pom.xml/x": "theirs" });
  expect(codes(run(folder, [first], { force: true }))).toEqual(["PFL6002"]);
  const file = memoryHost({ "/p/build/hot/java": "theirs" });
  expect(codes(run(file, [first], { force: true }))).toEqual(["PFL6002", "PFL6002"]);
  expect(file.snapshot()).toEqual({ "/p/build/hot/java": "theirs" });
});

test("leaves an edited file that is no longer produced", () => {
  const host = written();
  host.volume.writeFileSync("/p/build/hot/java/A.java", "class A { int mine; }");
  const built = run(host, [second]);
  expect(built.diagnostics.map((d) => [d.code, d.severity])).toEqual([["PFL6005", "warning"]]);
  expect(host.snapshot()["/p/build/hot/java/A.java"]).toContain("mine");
  expect(built.written).toContain("hot/java/b/B.java");
});

test.each([
  ["a linked folder", "/p/build/hot/java", "/outside"],
  ["a linked pipeline folder", "/p/build/hot", "/outside"],
  ["a linked file", "/p/build/hot/java/pom.xml", "/outside/pom.xml"],
])("does not write through %s, even when forced", (_, link, target) => {
  const host = memoryHost({ "/outside/pom.xml": "sentinel", "/p/build/hot/other": "" });
  if (link === "/p/build/hot") host.volume.rmSync(link, { recursive: true });
  host.volume.mkdirSync(link.slice(0, link.lastIndexOf("/")), { recursive: true });
  host.volume.symlinkSync(target, link);
  const built = run(host, [first], { force: true });
  expect(new Set(codes(built))).toEqual(new Set(["PFL6003"]));
  expect(host.list("/outside")).toEqual(["pom.xml"]);
  expect(host.snapshot()["/outside/pom.xml"]).toBe("sentinel");
});

test("sees a link for what it is where what it leads to is what would be written", () => {
  const host = written();
  host.volume.renameSync("/p/build/hot/java/pom.xml", "/p/pom.xml");
  host.volume.symlinkSync("/p/pom.xml", "/p/build/hot/java/pom.xml");
  expect(codes(run(host, [first]))).toEqual(["PFL6003"]);
});

test("follows a link that the user names as the output folder", () => {
  const host = memoryHost({ "/real/keep": "" });
  host.volume.mkdirSync("/p");
  host.volume.symlinkSync("/real", "/p/build");
  expect(codes(run(host, [first]))).toEqual([]);
  expect(host.snapshot()["/real/hot/python/job.py"]).toBe("pass\n");
});

test.each([
  ["no JSON", "{"],
  ["another JSON", "[]"],
  ["a path that leads out", JSON.stringify({ compiler: "x", source: "y", files: { "../../main.pfl": "0".repeat(64) } })],
  ["an absolute path", JSON.stringify({ compiler: "x", source: "y", files: { "/p/main.pfl": "0".repeat(64) } })],
])("a manifest with %s is refused", (_, text) => {
  const host = written();
  host.volume.writeFileSync("/p/build/hot/pfc-manifest.json", text);
  const before = host.snapshot();
  expect(codes(run(host, [second]))).toContain("PFL6004");
  expect(host.snapshot()).toEqual(before);
  expect(codes(run(host, [second], { force: true }))).toEqual([]);
});

test("check says what would change, and changes nothing", () => {
  const host = written();
  const before = host.snapshot();
  const calls: string[] = [];
  const built = run(watched(host, (_, name) => calls.push(name)), [second], { check: true });
  expect(built.diagnostics.map((d) => d.message.replace(/.*`(.*)`.*: it/, "$1"))).toEqual([
    ...["build/hot/java/pom.xml would be changed.", "build/hot/java/b/B.java would be written."],
    ...["build/hot/pfc-manifest.json would be changed.", "build/hot/java/A.java would be removed."],
  ]);
  expect([calls, host.snapshot()]).toEqual([[], before]);
  expect(codes(run(host, [first], { check: true }))).toEqual([]);
});

test("several pipelines are all or nothing together", () => {
  const host = memoryHost({ "/p/build/cold/python/job.py": "theirs" });
  const built = run(host, [first, output({ "python/job.py": "ours" }, "cold")]);
  expect(codes(built)).toEqual(["PFL6002"]);
  expect(host.snapshot()).toEqual({ "/p/build/cold/python/job.py": "theirs" });
});

/** Runs `second` over `first` with the n-th changing call broken, for every n. */
function eachCall(spoil: (n: number) => never, then: (host: MemoryHost, n: number, failed: boolean) => void): number {
  for (let n = 1; ; n++) {
    const host = written();
    let reached = false;
    let failed = false;
    const host2 = watched(host, (call) => {
      if (call !== n) return;
      reached = true;
      spoil(n);
    });
    try {
      run(host2, [second, output({ "x/y": "z" }, "cold")]);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      failed = true;
    }
    if (!reached) return n - 1;
    then(host, n, failed);
  }
}

function states(): { readonly old: Readonly<Record<string, string>>; readonly new: Readonly<Record<string, string>> } {
  const host = written();
  const old = host.snapshot();
  run(host, [second, output({ "x/y": "z" }, "cold")]);
  return { old, new: host.snapshot() };
}

test.each(["ENOSPC", "EACCES", "EIO", "EROFS", "ENAMETOOLONG", "EMFILE"])("every call that fails with %s leaves the old set", (code) => {
  const expected = states();
  const tried = eachCall(
    (n) => {
      throw new HostError(code, "/p", `call ${n}`);
    },
    (host, n, failed) => {
      // After the point of no return only tidying can fail, and that is no failure.
      const outcome = failed ? expected.old : expected.new;
      const files = withoutStaging(host.snapshot());
      expect([n, files]).toEqual([n, withoutStaging(outcome)]);
      // Whatever was left is put right by the next build.
      run(host, [second, output({ "x/y": "z" }, "cold")]);
      expect([n, host.snapshot()]).toEqual([n, expected.new]);
    },
  );
  expect(tried).toBeGreaterThan(20);
});

test("a kill at every call leaves a folder that the next build completes", () => {
  const expected = states();
  class Killed extends Error {}
  const tried = eachCallKilled(
    () => new Killed(),
    (host, n) => {
      const next = memoryHost({}, { id: 2, dead: [1], volume: host.volume });
      expect([n, codes(run(next, [second, output({ "x/y": "z" }, "cold")]))]).toEqual([n, []]);
      expect([n, next.snapshot()]).toEqual([n, expected.new]);
    },
  );
  expect(tried).toBeGreaterThan(20);
});

test("a kill, and then the former program again: the old set", () => {
  const host = written();
  const old = host.snapshot();
  eachCallKilled(
    () => new Error("killed"),
    (killed, n) => {
      const next = memoryHost({}, { id: 2, dead: [1], volume: killed.volume });
      run(next, [first]);
      const { "/p/build/cold/x/y": _y, "/p/build/cold/pfc-manifest.json": _m, ...rest } = next.snapshot();
      expect([n, rest]).toEqual([n, old]);
    },
  );
});

/** As `eachCall`, but after the n-th call no other has an effect, as in a process that is no more. */
function eachCallKilled(killed: () => Error, then: (host: MemoryHost, n: number) => void): number {
  for (let n = 1; ; n++) {
    const host = written();
    let reached = false;
    const dying = watched(host, (call) => {
      if (call < n) return;
      reached = true;
      throw killed();
    });
    try {
      run(dying, [second, output({ "x/y": "z" }, "cold")]);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    if (!reached) return n - 1;
    then(host, n);
  }
}

function withoutStaging(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes(".pfc-staging")));
}

test("a second build at the same time is refused, and the owner named", () => {
  const host = written();
  let inner: unknown;
  run(
    watched(host, (_, name, path) => {
      if (inner !== undefined || name !== "create" || !path.includes("new-")) return;
      inner = catching(() => run(memoryHost({}, { id: 2, volume: host.volume }), [output({ a: "b" })]));
    }),
    [second],
  );
  expect(inner).toMatchObject({ code: "EBUSY", message: expect.stringContaining("process 1") });
  expect(codes(run(host, [second]))).toEqual([]);
});

function catching(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test("a link put into the way between plan and writing is not followed", () => {
  const host = written();
  host.volume.mkdirSync("/outside");
  const error = catching(() =>
    run(
      watched(host, (_, name, path) => {
        if (name !== "create" || !path.includes("journal")) return;
        host.volume.renameSync("/p/build/hot/java", "/p/java");
        host.volume.symlinkSync("/outside", "/p/build/hot/java");
      }),
      [second],
    ),
  );
  expect(error).toMatchObject({ code: "ELOOP" });
  expect(host.list("/outside")).toEqual([]);
});
