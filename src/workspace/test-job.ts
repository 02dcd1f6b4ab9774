/** What running a test on a real engine needs of a program. */
import { javaFiles } from "../emit/java/target.js";
import { javaTestClass } from "../emit/java/test-class.js";
import { constantText } from "../emit/options.js";
import type { OutputFile } from "../emit/target.js";
import type { Job } from "../ir/job.js";
import type { Test } from "../ir/test.js";
import { assetFolders } from "./assets.js";
import { HostError, type Host } from "./host.js";
import { fileName, joinPath } from "./paths.js";
import { launchOf, type Program } from "./program.js";
import { readText } from "./text.js";
import { compilerVersion } from "./version.js";

export interface TestJob {
  /** Runs the job's steps between the ends of a test. */
  readonly mainClass: string;
  /** The Java sources beside the runtime's, by their paths below the source folder. */
  readonly files: readonly OutputFile[];
}

const sourceFolder = "java/src/main/java/";

export function testJob(host: Host, program: Program, job: Job): TestJob {
  const options = { source: fileName(program.path), compilerVersion, externs: program.files };
  const testClass = javaTestClass(job, options);
  const emitted = [...javaFiles(job, options, { job: true }), testClass.file].filter((file) => file.path.startsWith(sourceFolder));
  const path = joinPath(assetFolders(host).runtime, "local/TestEnds.java");
  const ends = readText(host, path);
  if (ends === undefined) throw new HostError("ENOENT", path, "the installation of pfc is incomplete");
  return { mainClass: testClass.name, files: [...emitted.map((file) => ({ ...file, path: file.path.slice(sourceFolder.length) })), { path: "pfl/local/TestEnds.java", text: ends }] };
}

/** The params that a test gives to the job, by their names, as a command line writes them. */
export function paramTexts(test: Test, job: Job): ReadonlyMap<string, string> {
  return new Map(test.params.filter(({ name }) => job.params.some((param) => param.name === name)).map(({ name, value }) => [name, constantText(value)]));
}

/** The same as arguments of the job. */
export function paramArguments(test: Test, job: Job): readonly string[] {
  const { options } = launchOf(job);
  return [...paramTexts(test, job)].flatMap(([name, value]) => [`--${options.get(`params/${name}`) ?? name}`, value]);
}
