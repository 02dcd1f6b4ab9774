import { expect, test } from "vitest";
import { compileText, PLANT, pipelineOf, said } from "../support/compile.js";

const cluster = (settings: string): string => `cluster c {\n${settings}\n}`;
const stream = (settings: string): string => `${PLANT}stream s: Reading on plant {\n${settings}\n}`;
const pipeline = (settings: string): string => `${PLANT}pipeline p {\n${settings}\n  readings |> print()\n}`;
const codes = (text: string): readonly string[] => said(text).map((s) => s.slice(-7));

test.each([
  ['controller: "tls://a:9090,b:9091" scope: "s.1-x"', []],
  ['controller: "localhost:9090" scope: "s"', ["PFL4201"]],
  ['controller: "tcp://localhost" scope: "s"', ["PFL4201"]],
  ['controller: "tcp://localhost:99999" scope: "s"', ["PFL4201"]],
  ['controller: "tcp://" scope: "s"', ["PFL4201"]],
  ['controller: "tcp://[::1]:9090" scope: "s"', []],
  ['controller: "tcp://h:1" scope: "under_score"', ["PFL4101"]],
  ["controller: 5 scope: true", ["PFL4004", "PFL4004"]],
  ['controller: "tcp://h:1" scope: "s" credentials: "me"', ["PFL4004"]],
  ['controller: "tcp://h:1" scope: "s" credentials: me', ["PFL2003"]],
  ['controller: "tls://h:1" scope: "s" validate_host_name: "no"', ["PFL4004"]],
])("cluster { %s }", (settings, expected) => {
  expect(codes(cluster(settings))).toEqual(expected);
});

test("what a cluster and its credentials say comes into the job, and no secret with it", () => {
  const text = `credentials me = basic(username: env("U"), password: file("/run/p"))
${PLANT.replace('scope: "plant"', 'scope: "plant"\n  credentials: me\n  trust_store: "/ca.pem"\n  validate_host_name: false').replace("tcp:", "tls:")}
pipeline p { readings |> print() }`;
  const [job] = compileText(text).jobs;
  expect(job?.clusters).toEqual([
    {
      name: "plant",
      controller: "tls://localhost:9090",
      scope: "plant",
      credentials: {
        name: "me",
        kind: "basic",
        username: { kind: "env", name: "U" },
        password: { kind: "file", path: "/run/p" },
      },
      trustStore: "/ca.pem",
      validateHostName: false,
    },
  ]);
});

test.each([
  ['credentials c = basic(username: env("U"), password: "1111_aaaa")', ["PFL4204"]],
  ['credentials c = basic("admin", "1111_aaaa")', ["PFL4007", "PFL4008", "PFL4008", "PFL4007"]],
  ["credentials c = token", ["PFL4005"]],
  ['credentials c = "admin:1111_aaaa"', ["PFL4004"]],
])("%s", (text, expected) => {
  expect([...codes(text)].sort()).toEqual([...expected].sort());
});

test.each([
  ["event_time: .at watermark: monotonous", []],
  ["event_time: .at watermark: monotonous(idle: 1m)", []],
  ["event_time: r => r.at watermark: bounded(0s, idle: 1m)", []],
  ["event_time: .celsius watermark: bounded(5s)", ["PFL3101"]],
  ["event_time: .att watermark: bounded(5s)", ["PFL3201"]],
  ["event_time: .at watermark: bounded", ["PFL4007"]],
  ["event_time: .at watermark: bounded(5s, 1m)", ["PFL4008"]],
  ["event_time: .at watermark: bounded(10us)", ["PFL4009"]],
  ["routing_key: .note", ["PFL3102"]],
  ["routing_key: .celsius", ["PFL3101"]],
  ['start: tail end: "a cut" bad_events: skip truncated: skip', []],
  ["start: middle", ["PFL4005"]],
  ["end: head", ["PFL4005"]],
  ["start: 5", ["PFL4004"]],
  ["format: avro", ["PFL4005"]],
  ["format: string", ["PFL4102"]],
  ['name: "a b"', ["PFL4101"]],
])("stream { %s }", (settings, expected) => {
  expect(codes(stream(settings))).toEqual(expected);
});

test.each([
  ["checkpoint: off", []],
  ["checkpoint: every(10s, mode: at_least_once, timeout: 1m, min_pause: 0s, unaligned: true)", []],
  ["checkpoint: every(interval: 10s)", []],
  ["checkpoint: every()", ["PFL4007"]],
  ["checkpoint: every(10s, interval: 5s)", ["PFL4002"]],
  ["checkpoint: every(1ms)", ["PFL4009"]],
  ["checkpoint: 10s", ["PFL4004"]],
  ["restart: none", []],
  ["restart: exponential_delay(initial: 1s, max: 1m, multiplier: 1.5, reset: 1h)", []],
  ["restart: exponential_delay(initial: 1s, max: 1m, multiplier: 0.5, reset: 1h)", ["PFL4009"]],
  ["restart: failure_rate(failures: 3, interval: 5m, delay: 10s)", []],
  ["restart: fixed_delay(attempts: 0, delay: 5s)", ["PFL4009"]],
  ["restart: fixed_delay(attempts: 1.5, delay: 5s)", ["PFL4004"]],
  ["parallelism: 2", []],
  ["parallelism: -2", ["PFL4009"]],
])("pipeline { %s }", (settings, expected) => {
  expect(codes(pipeline(settings))).toEqual(expected);
});

test("without a format a stream has that of its type", () => {
  const [job] = compileText(
    `${PLANT}stream a: string on plant\nstream b: bytes on plant\npipeline p { a |> print() b |> print() readings |> print() }`,
  ).jobs;
  expect(job?.streams.map((s) => [s.name, s.format])).toEqual([
    ["readings", "json"],
    ["a", "string"],
    ["b", "bytes"],
  ]);
});

test.each([
  ["exactly_once(lease: 10s, survives: 1h)", ["PFL4604"]],
  ["exactly_once(lease: 10m, survives: 10m)", []],
  ["exactly_once(lease: 9s, survives: 1h)", ["PFL4603"]],
  ["exactly_once(lease: 601s, survives: 1m)", ["PFL4603"]],
  ["exactly_once(lease: 1m, survives: 2m)", ["PFL4604"]],
  ["exactly_once(lease: 1m)", ["PFL4007"]],
  ["best_effort", []],
  ["at_most_once", ["PFL4005"]],
])("guarantee: %s", (guarantee, expected) => {
  expect(codes(pipelineOf(`  readings |> write(copies, guarantee: ${guarantee})`))).toEqual(expected);
});

test("a transaction is never open for as long as Pravega keeps it", () => {
  const with_ = (checkpoint: string, lease: string): readonly string[] =>
    codes(
      `${PLANT}pipeline p {\n  checkpoint: ${checkpoint}\n  failure_detection: 5s\n  readings |> write(copies, guarantee: exactly_once(lease: ${lease}, survives: 10s))\n}`,
    );
  expect(with_("every(2h, timeout: 50m)", "10s")).toEqual(["PFL4605"]);
  expect(with_("every(2h, timeout: 50m)", "10m")).toEqual([]);
  expect(with_("every(23h, timeout: 1h)", "10m")).toEqual(["PFL4605"]);
});

test("params keep away from the arguments of every job", () => {
  expect(
    codes(`${PLANT}param start_readings: string = "x"\nparam copies_: int = 1\nparam jar: string = "x"\nparam a_b: int = 1`),
  ).toEqual(["PFL4608", "PFL4608"]);
});
