/** What is said of wrong arguments of a setting; and what comes of settings and streams that are right, or of which a part is wrong. */
import { expect, test } from "vitest";
import { compileText, PLANT } from "../support/compile.js";
import { errorsOf } from "./errors-of.js";

const pipeline = (settings: string): string => `${PLANT}pipeline p {\n  ${settings}\n  readings |> print()\n}`;

test.each<readonly [text: string, said: readonly string[]]>([
  ["parallelism: 32768", []],
  ["parallelism: -1", ["PFL4009 -1: `parallelism` is -1, but it must be from 1 to 32768. Choose a value that is from 1 to 32768."]],
  ["parallelism: -1.5", ["PFL4004 -1.5: `parallelism` is a whole number, but here is an expression. Write it like `parallelism: 2`."]],
  ["parallelism: !true", ["PFL4004 !true: `parallelism` is a whole number, but here is an expression. Write it like `parallelism: 2`."]],
  ['parallelism: -"a"', ['PFL4004 -"a": `parallelism` is a whole number, but here is an expression. Write it like `parallelism: 2`.']],
  ["parallelism: -", ["PFL1001 |>: Expected a setting, a `let`, a flow or `}` after `readings`, but found `|>`. Write a setting, a `let`, a flow or `}` here."]],
  ["parallelism: --2", []],
  ["parallelism: -true", ["PFL4004 -true: `parallelism` is a whole number, but here is an expression. Write it like `parallelism: 2`."]],
  ["parallelism: 1 + 1", ["PFL4004 1 + 1: `parallelism` is a whole number, but here is an expression. Write it like `parallelism: 2`."]],
  ["parallelism:", ["PFL1001 |>: Expected a setting, a `let`, a flow or `}` after `readings`, but found `|>`. Write a setting, a `let`, a flow or `}` here."]],
  ["restart: fixed_delay(attempts: 0, delay: 5s)", ["PFL4009 0: `attempts` is 0, but it must be at least 1. Choose a value that is at least 1."]],
  ["restart: fixed_delay(attempts: 2147483647, delay: 0s)", []],
  [
    "restart: fixed_delay(attempts: 2147483648, delay: 5s)",
    ["PFL4009 2147483648: `attempts` is 2147483648, but it must be from 1 to 2147483647. Choose a value that is from 1 to 2147483647."],
  ],
  [
    "restart: fixed_delay(colour: 1)",
    [
      "PFL4007 fixed_delay(colour: 1): `fixed_delay` is not told `attempts`: how often. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4007 fixed_delay(colour: 1): `fixed_delay` is not told `delay`: how long after a failure. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4006 colour: `fixed_delay` has no argument `colour`. It takes `attempts` and `delay`.",
    ],
  ],
  [
    "restart: fixed_delay(attemps: 1, delay: 5s)",
    ["PFL4006 attemps: `fixed_delay` has no argument `attemps`. Did you mean `attempts`? [Write `attempts`: attemps -> attempts]"],
  ],
  [
    "restart: fixed_delay(attempts: 1)",
    ["PFL4007 fixed_delay(attempts: 1): `fixed_delay` is not told `delay`: how long after a failure. Write it like `fixed_delay(attempts: 10, delay: 5s)`."],
  ],
  [
    "restart: fixed_delay(1, 5s)",
    [
      "PFL4007 fixed_delay(1, 5s): `fixed_delay` is not told `attempts`: how often. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4007 fixed_delay(1, 5s): `fixed_delay` is not told `delay`: how long after a failure. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4008 1: `fixed_delay` takes no arguments. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4008 5s: `fixed_delay` takes no arguments. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
    ],
  ],
  [
    "restart: fixed_delay",
    [
      "PFL4007 fixed_delay: `fixed_delay` is not told `attempts`: how often. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
      "PFL4007 fixed_delay: `fixed_delay` is not told `delay`: how long after a failure. Write it like `fixed_delay(attempts: 10, delay: 5s)`.",
    ],
  ],
  [
    "restart: exponential_delay(initial: 1s, max: 1m, multiplier: 0.5, reset: 1h)",
    ["PFL4009 0.5: `multiplier` is 0.5, but it must be at least 1. Choose a value that is at least 1."],
  ],
  [
    'restart: exponential_delay(initial: 1s, max: 1m, multiplier: "2", reset: 1h)',
    ['PFL4004 "2": `multiplier` is a number, but here is a text. Write it like `multiplier: 2.0`.'],
  ],
  [
    "restart: exponential_delay(initial: 1s, max: 1m, multiplier: -2.5, reset: 1h)",
    ["PFL4009 -2.5: `multiplier` is -2.5, but it must be at least 1. Choose a value that is at least 1."],
  ],
  [
    "restart: exponential_delay(initial: 0s, max: 1m, multiplier: 2, reset: 1h)",
    ["PFL4009 0s: `initial` is 0s, but it must be at least 1ms. Choose a value that is at least 1ms."],
  ],
  ["restart: none()", []],
  ["restart: none(5)", ["PFL4008 5: `none` takes no arguments. Write it like `none`."]],
  ["restart: (none)", []],
  [
    "restart: ((5))",
    ["PFL4004 5: `restart` is `none`, `fixed_delay`, `exponential_delay` or `failure_rate`, but here is the number 5. Write it like `restart: fixed_delay(attempts: 10, delay: 5s)`."],
  ],
  ["parallelism: (2)", []],
  ["parallelism: ()", ["PFL1001 ): Expected a value after `(`, but found `)`. Write a value here."]],
  [
    "restart: -none",
    ["PFL4004 -none: `restart` is `none`, `fixed_delay`, `exponential_delay` or `failure_rate`, but here is an expression. Write it like `restart: fixed_delay(attempts: 10, delay: 5s)`."],
  ],
  ["checkpoint: every(intervall: 5s)", ["PFL4006 intervall: `every` has no argument `intervall`. Did you mean `interval`? [Write `interval`: intervall -> interval]"]],
  ["checkpoint: every(10ms)", []],
  ["checkpoint: every(10us)", ["PFL4009 10us: `interval` is 10us, but it must be whole milliseconds. Choose a value that is whole milliseconds."]],
  ["checkpoint: every(1500us)", ["PFL4009 1500us: `interval` is 1500us, but it must be whole milliseconds. Choose a value that is whole milliseconds."]],
  ["checkpoint: every(10s, mode: sometimes)", ["PFL4005 sometimes: `sometimes` is no choice for `mode`. Choose `exactly_once` or `at_least_once`."]],
  ["checkpoint: every(10s, mode: 5)", ["PFL4004 5: `mode` is `exactly_once` or `at_least_once`, but here is the number 5. Write it like `mode: exactly_once`."]],
  ["checkpoint: every(, mode: at_least_once)", ["PFL1001 ,: Expected `,` or `)` after `(`, but found `,`. Write `,` or `)` here."]],
  ["checkpoint: every(mode: )", ["PFL1001 ): Expected a value after `:`, but found `)`. Write a value here."]],
  ["checkpoint: every(interval: )", ["PFL1001 ): Expected a value after `:`, but found `)`. Write a value here."]],
  [
    "checkpoint: every(interval: , colour: 1)",
    [
      "PFL1001 ,: Expected a value after `:`, but found `,`. Write a value here.",
      "PFL4006 colour: `every` has no argument `colour`. It takes `mode`, `timeout`, `min_pause` and `unaligned`.",
    ],
  ],
  ["checkpoint: every(-5s)", ["PFL4004 -5s: `interval` is a duration, but here is an expression. Write it like `10s`."]],
  ["checkpoint: every", ["PFL4007 every: `every` is not told `interval`: how long after one checkpoint the next begins. Write it like `every(10s)`."]],
  ["checkpoint: off(1)", ["PFL4008 1: `off` takes no arguments. Write it like `off`."]],
  ["checkpoint: of", ["PFL4005 of: `of` is no choice for `checkpoint`. Did you mean `off`? [Write `off`: of -> off]"]],
  ["checkpoint: evry(colour: 1)", ["PFL4005 evry: `evry` is no choice for `checkpoint`. Did you mean `every`? [Write `every`: evry -> every]"]],
  ["checkpoint: every(10s, unaligned: 1)", ["PFL4004 1: `unaligned` is `true` or `false`, but here is the number 1. Write it like `unaligned: true`."]],
  ["recovery: 0s", []],
  ["failure_detection: 0s", ["PFL4009 0s: `failure_detection` is 0s, but it must be at least 1ms. Choose a value that is at least 1ms."]],
  ["claim: yes", ["PFL4004 yes: `claim` is `true` or `false`, but here is `yes`. Write it like `claim: true`."]],
  [
    "checkpoint: every(10s) chekpoint: every(5s)",
    ["PFL4001 chekpoint: The pipeline `p` has no setting `chekpoint`. Did you mean `checkpoint`? [Write `checkpoint`: chekpoint -> checkpoint]"],
  ],
  [
    "checkpoint",
    [
      "PFL2003 checkpoint: There is no stream named `checkpoint`. Declare it, or use `readings` or `copies`.",
      "PFL4307 checkpoint: This flow ends nowhere: what comes out of it is thrown away. End it with `write(…)` or `print()`, or give it a name with `let`.",
      "PFL1001 readings: Expected `|>` or `:` after `checkpoint`, but found `readings`. Write `|>` or `:` here.",
    ],
  ],
])("pipeline { %s }", (text, said) => {
  expect(errorsOf(pipeline(text))).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["name: 5", ['PFL4004 5: `name` is a text, but here is the number 5. Write it like `name: "hot-alerts"`.']],
  ["name: head", ['PFL4004 head: `name` is a text, but here is `head`. Write it like `name: "hot-alerts"`.']],
  ["start: cut", ["PFL4005 cut: `cut` is no choice for `start`. Choose `head` or `tail`."]],
  ['start: ["a"]', ['PFL4004 ["a"]: `start` is `head`, `tail` or a stream cut, but here is a list. Write it like `start: head`.']],
  ["end: 5", ["PFL4004 5: `end` is `tail` or a stream cut, but here is the number 5. Write it like `end: tail`."]],
  ["retention: 0s", ["PFL4009 0s: `retention` is 0s, but it must be at least 1ms. Choose a value that is at least 1ms."]],
  ["retention: 10us", ["PFL4009 10us: `retention` is 10us, but it must be whole milliseconds. Choose a value that is whole milliseconds."]],
  ["retention: (10s)", []],
  ['reader_group: "a"', ['PFL4004 "a": `reader_group` is `group`, but here is a text. Write it like `reader_group: group("plant-readings")`.']],
  ["reader_group: group", ['PFL4007 group: `group` is not told `name`: its name in Pravega, which no other source may have. Write it like `group("plant-readings")`.']],
  ["reader_group: group(5)", ['PFL4004 5: `name` is a text, but here is the number 5. Write it like `"plant-readings"`.']],
  ['reader_group: group("a", "b")', ['PFL4008 "b": `group` takes 1 argument without a name; this is one more. Write it like `group("plant-readings")`.']],
  ['reader_group: group("a", refresh: 5)', ["PFL4004 5: `refresh` is a duration, but here is the number 5. Write it like `refresh: 3s`."]],
  [
    "event_time: .at watermark: bounded(idle: 5s)",
    ["PFL4007 bounded(idle: 5s): `bounded` is not told `by`: by how much events can be out of order. Write it like `bounded(5s)`."],
  ],
  ["event_time: .at watermark: bounded(-1s)", ["PFL4004 -1s: `by` is a duration, but here is an expression. Write it like `5s`."]],
  ["event_time: .at watermark: monotonous(5s)", ["PFL4008 5s: `monotonous` takes no arguments. Write it like `monotonous()`."]],
  ["event_time: .at watermark: bounded(5s, idl: 5s)", ["PFL4006 idl: `bounded` has no argument `idl`. Did you mean `idle`? [Write `idle`: idl -> idle]"]],
])("stream s { %s }", (text, said) => {
  expect(errorsOf(`${PLANT}stream s: Reading on plant { ${text} }`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ['basic(username: env("U"), password: env("P"))', []],
  [
    'basic(username: env("U"), password: "secret")',
    ["PFL4204 \"secret\": The `password` is written down here. A secret can't stand in a program: it would be in every copy, job and log. Say where it is found when the job runs: `password: env(\"PRAVEGA_PASSWORD\")` or `password: file(\"/run/secrets/password\")`. And change the secret, if it was real."],
  ],
  [
    'basic(username: env("U"), password: 5)',
    ['PFL4004 5: `password` is `env` or `file`, but here is the number 5. Write it like `password: file("/run/secrets/password")`.'],
  ],
  ['basic(username: env("U"), password: enb("P"))', ["PFL4005 enb: `enb` is no choice for `password`. Did you mean `env`? [Write `env`: enb -> env]"]],
  ['basic(username: env("U"), password: env(5))', ['PFL4004 5: `name` is a text, but here is the number 5. Write it like `"PRAVEGA_PASSWORD"`.']],
  [
    "basic(username: env, password: file())",
    [
      'PFL4007 env: `env` is not told `name`: the name of the variable. Write it like `env("PRAVEGA_PASSWORD")`.',
      'PFL4007 file(): `file` is not told `path`: the path of the file. Write it like `file("/run/secrets/password")`.',
    ],
  ],
  [
    'basic(username: env("U"))',
    ['PFL4007 basic(username: env("U")): `basic` is not told `password`: where the password is found. Write it like `basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.'],
  ],
  [
    'basic(user: env("U"), password: env("P"))',
    [
      'PFL4007 basic(user: env("U"), password: env("P")): `basic` is not told `username`: where the name of the user is found. Write it like `basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.',
      "PFL4006 user: `basic` has no argument `user`. It takes `username` and `password`.",
    ],
  ],
  [
    "5",
    ['PFL4004 5: `credentials` is `basic`, but here is the number 5. Write it like `credentials: basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.'],
  ],
  [
    "basic",
    [
      'PFL4007 basic: `basic` is not told `username`: where the name of the user is found. Write it like `basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.',
      'PFL4007 basic: `basic` is not told `password`: where the password is found. Write it like `basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.',
    ],
  ],
  ["bearer", ['PFL4005 bearer: `bearer` is no choice for `credentials`. Choose `basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))`.']],
  ["", ["PFL1001 : Expected a value after `=`, but found the end of the declaration. Write a value here."]],
])("credentials c = %s", (text, said) => {
  expect(errorsOf(`credentials c = ${text}`)).toEqual(said);
});

const settingsOf = (settings: string) => compileText(pipeline(settings)).checked.pipelines[0]?.settings;

test("settings that are not said are left to Flink", () => {
  expect(settingsOf("")).toEqual({ checkpoint: undefined, restart: undefined, parallelism: undefined, claim: undefined, failureDetection: undefined });
});

test.each<readonly [settings: string, expected: object]>([
  ["parallelism: 32768", { parallelism: 32768 }],
  ["failure_detection: 50s", { failureDetection: 50_000 }],
  ["claim: false", { claim: false }],
  ["checkpoint: off", { checkpoint: undefined }],
  ["checkpoint: every(10s)", { checkpoint: { interval: 10_000, mode: "exactly_once", timeout: undefined, minPause: undefined, unaligned: false } }],
  [
    "checkpoint: every(10ms, mode: at_least_once, timeout: 1m, min_pause: 0s, unaligned: true)",
    { checkpoint: { interval: 10, mode: "at_least_once", timeout: 60_000, minPause: 0, unaligned: true } },
  ],
  ["restart: none", { restart: { kind: "none" } }],
  ["restart: fixed_delay(attempts: 3, delay: 1500ms)", { restart: { kind: "fixed_delay", attempts: 3, delay: 1500 } }],
  [
    "restart: exponential_delay(initial: 1s, max: 1m, multiplier: 1.5, reset: 1h)",
    { restart: { kind: "exponential_delay", initial: 1000, max: 60_000, multiplier: 1.5, reset: 3_600_000 } },
  ],
  ["restart: failure_rate(failures: 3, interval: 5m, delay: 10s)", { restart: { kind: "failure_rate", failures: 3, interval: 300_000, delay: 10_000 } }],
])("%s is what the job gets", (settings, expected) => {
  expect(settingsOf(settings)).toMatchObject(expected);
});

test.each(["checkpoint: every(10s, colour: 5)", "checkpoint: every(10s, mode: sometimes)", "checkpoint: every(interval: )", "restart: fixed_delay(attempts: 1)", "parallelism: 0", "failure_detection: 5"])(
  "%s is taken for not said",
  (settings) => {
    expect(settingsOf(settings)).toMatchObject({ checkpoint: undefined, restart: undefined, parallelism: undefined, failureDetection: undefined });
  },
);

function streamOf(settings: string, type = "Reading") {
  const { symbol, said, eventTime, routingKey, ...rest } = compileText(`${PLANT}stream s: ${type} on plant { ${settings} }`).checked.streams.get("s") ?? {};
  return { ...rest, said: [...(said?.keys() ?? [])], name: symbol?.name, eventTime: eventTime?.kind, routingKey: routingKey?.kind };
}

test.each<readonly [settings: string, expected: object]>([
  ["", { name: "s", cluster: "plant", streamName: "s", format: "json", start: "head", end: undefined, badEvents: "fail", truncated: "fail", watermark: undefined, retention: undefined, readerGroup: undefined }],
  ['name: "x" start: tail end: tail bad_events: skip truncated: skip retention: 7d', { streamName: "x", start: "tail", end: "tail", badEvents: "skip", truncated: "skip", retention: 604_800_000 }],
  ['start: "from here" end: "to here"', { start: "from here", end: "to here" }],
  ["bad_events: fail truncated: fail", { badEvents: "fail", truncated: "fail" }],
  ["event_time: .at watermark: bounded(5s, idle: 1m) routing_key: .sensor", { watermark: { bound: 5000, idleness: 60_000 }, eventTime: "member", routingKey: "member" }],
  ["event_time: .at watermark: bounded(0s)", { watermark: { bound: 0, idleness: undefined } }],
  ["event_time: .at watermark: monotonous(idle: 2m)", { watermark: { bound: 0, idleness: 120_000 } }],
  ["event_time: .at watermark: bounded(5)", { watermark: undefined, said: ["event_time"] }],
  ['reader_group: group("g", refresh: 3s)', { readerGroup: "g" }],
  ["start: nowhere end: head name: 5 retention: 5 bad_events: 5", { start: "head", end: undefined, streamName: "s", retention: undefined, badEvents: "fail", said: [] }],
])("stream s { %s }", (settings, expected) => {
  expect(streamOf(settings)).toMatchObject(expected);
});

test.each([
  ["string", "", "string"],
  ["bytes", "", "bytes"],
  ["bytes", "format: bytes", "bytes"],
  ["Reading", "format: json", "json"],
  ["Reading", "format: string", "string"],
  ["int", "", "json"],
])("a stream of %s { %s } is kept as %s", (type, settings, format) => {
  expect(streamOf(settings, type).format).toBe(format);
});

test("a cluster validates names unless told otherwise, and what is wrong is empty", () => {
  const clusterOf = (settings: string) => compileText(`cluster c { ${settings} }`).checked.clusters.get("c");
  expect(clusterOf('controller: "tls://h:1" scope: "s"')).toMatchObject({ maxLease: undefined, credentials: undefined, value: { controller: "tls://h:1", scope: "s", trustStore: undefined, validateHostName: true } });
  expect(clusterOf('controller: "tls://h:1" scope: "s" max_lease: 30m trust_store: "/ca" validate_host_name: true')).toMatchObject({ maxLease: 1_800_000, value: { trustStore: "/ca", validateHostName: true } });
  expect(clusterOf("controller: 5 validate_host_name: false")?.value).toMatchObject({ controller: "", scope: "", validateHostName: false });
});

test("credentials without one of their secrets are none", () => {
  const kept = (value: string): readonly string[] => [...compileText(`credentials c = ${value}`).checked.credentials.keys()];
  expect(kept('basic(username: env("U"), password: file("/p"))')).toEqual(["c"]);
  expect(kept('basic(username: env("U"))')).toEqual([]);
  expect(kept('basic(username: env("U"), password: env(5))')).toEqual([]);
  expect(kept("5")).toEqual([]);
});
