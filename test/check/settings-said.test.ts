/** What is said of a wrong setting: where, in which words, with which remedy; and what its fix writes. */
import { expect, test } from "vitest";
import { compileText, PLANT } from "../support/compile.js";

const stream = (settings: string): string => `${PLANT}stream s: Reading on plant {\n${settings}\n}`;
const pipeline = (settings: string): string => `${PLANT}pipeline p {\n${settings}\n  readings |> print()\n}`;

function errors(text: string) {
  const part = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);
  const all = compileText(text).diagnostics.filter(({ severity }) => severity === "error");
  return all.map(({ span, message, remedy, related, fixes }) => ({
    ...{ at: part(span), message, remedy },
    related: related.map((each) => `${part(each.span)}: ${each.message}`),
    fixes: fixes.map(({ title, edits }) => `${title}: ${edits.map((edit) => `${part(edit.span)} -> ${edit.text}`).join()}`),
  }));
}

test.each<readonly [settings: string, at: string, message: string, remedy: string]>([
  ["parallelism: 1.5", "1.5", "`parallelism` is a whole number, but here is the number 1.5.", "Write it like `parallelism: 2`."],
  ["parallelism: true", "true", "`parallelism` is a whole number, but here is `true`.", "Write it like `parallelism: 2`."],
  ["parallelism: 0", "0", "`parallelism` is 0, but it must be from 1 to 32768.", "Choose a value that is from 1 to 32768."],
  ["parallelism: 32769", "32769", "`parallelism` is 32769, but it must be from 1 to 32768.", "Choose a value that is from 1 to 32768."],
  ["checkpoint: 5", "5", "`checkpoint` is `every` or `off`, but here is the number 5.", "Write it like `checkpoint: every(10s)`."],
  ['checkpoint: every("5s")', '"5s"', "`interval` is a duration, but here is a text.", "Write it like `10s`."],
  ["checkpoint: every(1ms)", "1ms", "`interval` is 1ms, but it must be at least 10ms.", "Choose a value that is at least 10ms."],
  ["checkpoint: every()", "every()", "`every` is not told `interval`: how long after one checkpoint the next begins.", "Write it like `every(10s)`."],
  ["checkpoint: every(5s, 6s)", "6s", "`every` takes 1 argument without a name; this is one more.", "Write it like `every(10s)`."],
  ["checkpoint: every(5s, colour: 6s)", "colour", "`every` has no argument `colour`.", "It takes `mode`, `timeout`, `min_pause` and `unaligned`."],
  ["claim: 1", "1", "`claim` is `true` or `false`, but here is the number 1.", "Write it like `claim: true`."],
  ["failure_detection: -5s", "-5s", "`failure_detection` is a duration, but here is an expression.", "Write it like `failure_detection: 50s`."],
  [
    "restart: [1]",
    "[1]",
    "`restart` is `none`, `fixed_delay`, `exponential_delay` or `failure_rate`, but here is a list.",
    "Write it like `restart: fixed_delay(attempts: 10, delay: 5s)`.",
  ],
  [
    "restart: sometimes",
    "sometimes",
    "`sometimes` is no choice for `restart`.",
    "Choose `none`, `fixed_delay(attempts: 10, delay: 5s)`, `exponential_delay(initial: 1s, max: 1m, multiplier: 2.0, reset: 10m)` or `failure_rate(failures: 3, interval: 5m, delay: 10s)`.",
  ],
  [
    "nothing_like_it: 1",
    "nothing_like_it",
    "The pipeline `p` has no setting `nothing_like_it`.",
    "The settings are `checkpoint`, `restart`, `parallelism`, `failure_detection`, `recovery`, `claim` and `allow`.",
  ],
])("pipeline { %s }", (settings, at, message, remedy) => {
  expect(errors(pipeline(settings))).toEqual([{ at, message, remedy, related: [], fixes: [] }]);
});

test.each<readonly [settings: string, at: string, message: string, remedy: string]>([
  ["start: nowhere", "nowhere", "`nowhere` is no choice for `start`.", "Choose `head` or `tail`."],
  ["start: 5", "5", "`start` is `head`, `tail` or a stream cut, but here is the number 5.", "Write it like `start: head`."],
  ["start: head(1)", "1", "`head` takes no arguments.", "Write it like `head`."],
  ["bad_events: ignore", "ignore", "`ignore` is no choice for `bad_events`.", "Choose `fail` or `skip`."],
  ["bad_events: true", "true", "`bad_events` is `fail` or `skip`, but here is `true`.", "Write it like `bad_events: fail`."],
  ["retention: 5", "5", "`retention` is a duration, but here is the number 5.", "Write it like `retention: 7d`."],
  ["routing_key: 5", "5", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
])("stream { %s }", (settings, at, message, remedy) => {
  expect(errors(stream(settings))).toEqual([{ at, message, remedy, related: [], fixes: [] }]);
});

test.each<readonly [program: string, at: string, remedy: string, fix: string]>([
  [pipeline("paralelism: 1"), "paralelism", "Did you mean `parallelism`?", "Write `parallelism`: paralelism -> parallelism"],
  [pipeline("checkpoint: evry(5s)"), "evry", "Did you mean `every`?", "Write `every`: evry -> every"],
  [pipeline("checkpoint: every(5s, timout: 10s)"), "timout", "Did you mean `timeout`?", "Write `timeout`: timout -> timeout"],
  [stream("format: jsn"), "jsn", "Did you mean `json`?", "Write `json`: jsn -> json"],
])("a word that is nearly right is mended: %#", (program, at, remedy, fix) => {
  expect(errors(program)).toMatchObject([{ at, remedy, fixes: [fix] }]);
});

test.each<readonly [settings: string, at: string, message: string, first: string]>([
  ["parallelism: 1 parallelism: 2", "parallelism", "The pipeline `p` says `parallelism` twice.", "parallelism: first said here"],
  ["checkpoint: every(5s, timeout: 10s, timeout: 11s)", "timeout: 11s", "`every` says `timeout` twice.", "timeout: 10s: first said here"],
])("said twice: %s", (settings, at, message, first) => {
  expect(errors(pipeline(settings))).toEqual([{ at, message, remedy: "Keep one of them.", related: [first], fixes: [] }]);
});

test("the misspelt word and the right one are not said twice", () => {
  expect(errors(pipeline("paralelism: 1 parallelism: 2")).map(({ at }) => at)).toEqual(["paralelism"]);
});
