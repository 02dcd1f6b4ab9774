import type { Bound } from "../bind/bound.js";
import { testsOf } from "../bind/test.js";
import { reporter } from "../diagnostics/report.js";
import type { Signature } from "../model/declared.js";
import type { FnSymbol, Symbol } from "../model/symbol.js";
import type { Type } from "../model/type.js";
import type { Capabilities } from "../platform/capabilities.js";
import type { Checked, CheckedParam } from "./checked.js";
import { checkCluster } from "./cluster.js";
import type { CheckContext } from "./context.js";
import { checkCredentials } from "./credentials.js";
import { checkDeclaredTypes } from "./declared.js";
import { derivations } from "./derive.js";
import { checkExtern } from "./extern.js";
import { checkFn, signatureOf } from "./fn.js";
import { knownOf } from "./guarantee/judge.js";
import { checkParam, paramType } from "./param.js";
import { checkPipeline } from "./pipeline.js";
import { checkCapabilities } from "./rules/capabilities.js";
import { checkGuarantees } from "./rules/guarantee.js";
import { checkClusterRules, checkStreamName } from "./rules/names.js";
import { checkParamNames } from "./rules/params.js";
import { checkPipelineRules } from "./rules/pipeline.js";
import { checkReaderGroup, checkReaderGroups, checkReaders } from "./rules/readers.js";
import { checkRecursion } from "./rules/recursion.js";
import { checkFunctionsOfStream, checkState } from "./rules/state.js";
import { checkTime } from "./rules/time.js";
import { checkStream } from "./stream.js";
import { checkTest } from "./test.js";

/** Finds what everything means, from types over functions and streams to pipelines, then the rules that see the whole program. */
export function check(bound: Bound, capabilities: Capabilities, files: ReadonlyMap<string, string | undefined>): Checked {
  const { report, diagnostics } = reporter();
  const types = new Map<string, Type>();
  const functions = new Map<string, Signature>();
  const paramTypes = new Map<string, Type>();
  const context: CheckContext = {
    bound,
    capabilities,
    files,
    report,
    declared: { types, functions, params: paramTypes },
    types: new Map(),
    conversions: new Map(),
    calls: new Map(),
    references: new Map(),
  };

  const all = <K extends Symbol["kind"]>(kind: K) =>
    [...bound.symbols.values()].filter((s): s is Extract<Symbol, { kind: K }> => s.kind === kind);
  checkDeclaredTypes(types, context);
  for (const symbol of all("param")) paramTypes.set(symbol.name, paramType(symbol, context));
  for (const symbol of [...all("fn"), ...all("extern")]) functions.set(symbol.name, signatureOf(symbol, context));
  const params = new Map<string, CheckedParam>();
  for (const symbol of all("param")) params.set(symbol.name, checkParam(symbol, paramTypes.get(symbol.name) as Type, context));
  for (const symbol of all("extern")) checkExtern(symbol, functions.get(symbol.name) as Signature, context);
  checkRecursion(checkFns(all("fn"), context), context);

  const credentials = named(all("credentials").map((symbol) => checkCredentials(symbol, context)));
  const clusters = named(all("cluster").map((symbol) => checkCluster(symbol, context)));
  const streams = named(all("stream").map((symbol) => checkStream(symbol, context)));
  const made = derivations(bound.symbols.keys());
  const pipelines = all("pipeline").map((symbol) => checkPipeline(symbol, streams, made, context));

  for (const cluster of clusters.values()) checkClusterRules(cluster, context);
  for (const stream of streams.values()) {
    checkStreamName(stream, context);
    checkReaderGroup(stream, context);
    checkFunctionsOfStream(stream, context);
  }
  checkReaderGroups([{ pipelines, streams, clusters, references: context.references }], report);
  const known = knownOf({ ...context, streams, clusters }, capabilities);
  checkParamNames(params, clusters, streams, context);
  for (const pipeline of pipelines) {
    checkGuarantees(pipeline, known, report);
    checkTime(pipeline, streams, context);
    checkState(pipeline, streams, context);
    checkReaders(pipeline, streams, context);
    checkPipelineRules(pipeline, streams, context);
  }
  const tests = testsOf(bound.files).flatMap((node) => checkTest(node, pipelines, streams, context) ?? []);
  checkCapabilities(context);
  const { declared, conversions, calls, references } = context;
  return {
    bound,
    declared,
    types: context.types,
    conversions,
    calls,
    references,
    params,
    credentials,
    clusters,
    streams,
    pipelines,
    tests,
    diagnostics,
  };
}

/** Checks the bodies of functions, and keeps apart who calls whom. */
function checkFns(symbols: readonly FnSymbol[], context: CheckContext) {
  return new Map(
    symbols.map((symbol) => {
      const calls: CheckContext["calls"] = new Map();
      checkFn(symbol, { ...context, calls });
      for (const [node, call] of calls) context.calls.set(node, call);
      return [symbol.name, { symbol, calls }] as const;
    }),
  );
}

function named<T extends { readonly symbol: { readonly name: string } }>(
  things: readonly (T | undefined)[],
): ReadonlyMap<string, T> {
  return new Map(things.flatMap((thing) => (thing === undefined ? [] : [[thing.symbol.name, thing] as const])));
}
