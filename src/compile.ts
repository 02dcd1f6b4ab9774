/** The whole compiler on one page: text, trees, names, types, jobs. Each phase gives plain data and what it has to say. */
import { bind } from "./bind/bind.js";
import type { Bound } from "./bind/bound.js";
import { silence } from "./check/allow.js";
import { check } from "./check/check.js";
import type { Checked } from "./check/checked.js";
import type { SinkProof } from "./check/guarantee/proof.js";
import { proveGuarantees } from "./check/guarantee/prove.js";
import { checkJobs } from "./check/rules/jobs.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { hasErrors, inSourceOrder, withoutEchoes } from "./diagnostics/report.js";
import type { Job } from "./ir/job.js";
import type { Test } from "./ir/test.js";
import { lower } from "./lower/lower.js";
import { lowerTests } from "./lower/test.js";
import { flinkFacts } from "./platform/facts.js";
import { capabilitiesOf } from "./platform/capabilities.js";
import type { Platform } from "./platform/releases.js";
import { parse, type Parsed } from "./syntax/parse.js";
import type { SourceFile } from "./text/source-file.js";

export interface CompileOptions {
  readonly platform: Platform;
  /** Text of the files that `extern` declarations and tests name, by the path as written; undefined where there is none. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** The targets that are asked for by name. What only some targets can do is refused when another was asked for. */
  readonly targets?: readonly string[];
  /**
   * For tests only, and on no command line: codes of errors in spite of which jobs are made. So a test can run what the checker
   * refuses, and see that what it says is true.
   */
  readonly tolerate?: readonly string[];
}

export interface Compiled {
  readonly parsed: readonly Parsed[];
  readonly bound: Bound;
  readonly checked: Checked;
  /** Of all phases, in the order of the sources. */
  readonly diagnostics: readonly Diagnostic[];
  /** One for each pipeline; none when there are errors, unless all are tolerated. */
  readonly jobs: readonly Job[];
  /** None when there are errors. */
  readonly tests: readonly Test[];
  /** One for each sink whose guarantee was understood, also where there are errors. */
  readonly proofs: readonly SinkProof[];
}

export function compile(sources: readonly SourceFile[], options: CompileOptions): Compiled {
  return compileParsed(sources.map(parse), options);
}

/** For a caller that has had to parse already, to find out which files to read. */
export function compileParsed(parsed: readonly Parsed[], options: CompileOptions): Compiled {
  const sources = parsed.map((p) => p.source);
  const bound = bind(parsed.map((p) => p.file));
  const capabilities = capabilitiesOf(options.platform, options.targets);
  const checked = check(bound, capabilities, options.files);

  const ofForm = parsed.flatMap((p) => p.diagnostics);
  const ofMeaning = [...bound.diagnostics, ...checked.diagnostics];
  const ofText = [...ofForm, ...withoutEchoes(ofMeaning, ofForm)];
  const texts = new Map(sources.map((s) => [s.path, s.text]));
  const jobs = hasErrors(ofText.filter(({ code }) => options.tolerate?.includes(code) !== true)) ? [] : lower(checked, texts, flinkFacts(options.platform.flink));
  const tests = hasErrors(ofText) ? [] : lowerTests(checked);

  const paths = sources.map((s) => s.path);
  const { kept, allowed } = silence(inSourceOrder([...ofText, ...checkJobs(checked, jobs)], paths), checked);
  const proofs = proveGuarantees(checked, capabilities, jobs, allowed);
  return { parsed, bound, checked, diagnostics: inSourceOrder(kept, paths), jobs, tests, proofs };
}
