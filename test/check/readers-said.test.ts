/** What is said of readers that meet, of time that stands still and of jobs of which only a part ends: where, in which words, with which fix. */
import { expect, test } from "vitest";
import { PLANT } from "../support/compile.js";
import { errorsOf, notesOf, warningsOf } from "./errors-of.js";

const UPSTREAM = { flink: "1.20", connector: "upstream" } as const;
const WINDOW = "key_by(.sensor) |> window(tumbling(1m), late: drop) |> reduce((a, b) => b) |> print()";
const OTHER = 'cluster other { controller: "tcp://other:9090" scope: "plant" }';

test.each<readonly [text: string, said: readonly string[]]>([
  ['stream a: string on plant { truncated: skip reader_group: group("g") }\npipeline p { a |> print() }', []],
  [
    "stream a: string on plant\nstream b: string on plant { truncated: fail }\nstream c: string on plant\npipeline p { let x = a |> filter(true) x |> union(b) |> print() }",
    [
      "PFL5001 a: Failing when events were truncated before they were read is not available here: the reader group of the upstream connector skips truncated events silently. Say `truncated: skip` if that is acceptable, or choose the own connector.",
      "PFL5001 b: Failing when events were truncated before they were read is not available here: the reader group of the upstream connector skips truncated events silently. Say `truncated: skip` if that is acceptable, or choose the own connector.",
    ],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g_g") }\npipeline p { a |> print() }',
    ['PFL4101 group("g_g"): Pravega takes no reader group with the name "g_g": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "g-g", for example.'],
  ],
  [
    'stream a_b: string on plant { truncated: skip name: "ab" reader_group: group("") }\npipeline p { a_b |> print() }',
    ['PFL4101 group(""): Pravega takes no reader group with the name "": only letters, digits, `.` and `-` are allowed, at most 255 of them. Call it "a-b", for example.'],
  ],
  [
    "stream a: string on plant { truncated: skip reader_group: group(5) }\npipeline p { a |> print() }",
    ['PFL4004 5: `name` is a text, but here is the number 5. Write it like `"plant-readings"`.'],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g") }\nstream b: string on plant { truncated: skip reader_group: group("g") }\npipeline p_q { a |> print() b |> print() }',
    ['PFL4618 "g": `p_q/a` and `p_q/b` would share the reader group `g`: each gets some segments, and none gets all events. Give every source of every job a reader group of its own. (a: also read in the pipeline p_q) [Call it "p-q-b": "g" -> "p-q-b"]'],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("p-b") }\nstream b: string on plant { truncated: skip reader_group: group("p-b") }\npipeline p { a |> print() b |> print() }',
    ['PFL4618 "p-b": `p/a` and `p/b` would share the reader group `p-b`: each gets some segments, and none gets all events. Give every source of every job a reader group of its own. (a: also read in the pipeline p)'],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g") }\npipeline p { a |> print() }\npipeline q { a |> print() }\npipeline r { a |> print() }',
    ['PFL4618 "g": `p/a` and `q/a` would share the reader group `g`: each gets some segments, and none gets all events. Give every source of every job a reader group of its own. (a: also read in the pipeline p)'],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g") }\nstream b: string on other { truncated: skip reader_group: group("g") }\npipeline p { a |> print() b |> print() }',
    [],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g") }\nstream b: string on plant { truncated: skip reader_group: group("h") }\npipeline p { a |> print() b |> print() }',
    [],
  ],
  [
    'stream a: string on plant { truncated: skip reader_group: group("g") }\nstream b: string on plant { truncated: skip reader_group: group("g") }\npipeline p { a |> print() }',
    [],
  ],
  [
    'stream a: string on nowhere { truncated: skip reader_group: group("g") }\nstream b: string on nowhere { truncated: skip reader_group: group("g") }\npipeline p { a |> print() b |> print() }',
    [
      "PFL2003 nowhere: There is no cluster named `nowhere`. Declare it, or use `plant` or `other`.",
      "PFL2003 nowhere: There is no cluster named `nowhere`. Declare it, or use `plant` or `other`.",
    ],
  ],
  ['stream a: string on plant { truncated: skip }\nstream b: string on plant { truncated: skip name: "a" }\npipeline p { a |> print() b |> print() }', []],
  ['stream a: string on plant { truncated: skip }\nstream b: string on other { truncated: skip name: "a" }\npipeline p { a |> print() b |> print() }', []],
  [
    "stream a: string on plant { truncated: skip end: tail }\npipeline p { a |> print() }",
    ["PFL5001 tail: Reading up to an end is not available here: the reader of the upstream connector reads on past the end, and the job never ends. Remove `end`, or choose the own connector."],
  ],
  [
    'stream a: string on plant { truncated: skip }\nstream a_sink: string on plant { truncated: skip name: "x" }\npipeline p { a_sink |> write(a, guarantee: at_least_once) }',
    [
      "PFL4607 a_sink: `a_sink` and `write(a)` would both have the operator id `a-sink`, by which a job finds its state again. Give one of them another name.",
      "PFL4601 at_least_once: `at_least_once` needs checkpoints, and the pipeline `p` has none: after a failure nobody would know what was written. Add `checkpoint: every(10s)` to the pipeline. [Take a checkpoint each 10s:  -> checkpoint: every(10s)\n\n  ]",
    ],
  ],
])("readers: %s", (text, said) => {
  expect(errorsOf(`${PLANT}${OTHER}\n${text}`, {}, UPSTREAM)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    'stream a: string on plant\nstream b: string on plant { name: "a" }\npipeline p { a |> print() b |> print() }',
    ['PFL4619 b: `a` and `b` are one stream, "a", which this pipeline reads twice. Read it once, and start both flows from `a`. (a: the other name is declared here)'],
  ],
  [
    'stream a: string on plant\nstream b: string on plant { name: "a" }\nstream c: string on plant { name: "a" }\npipeline p { let x = a |> filter(true) b |> union(c, x) |> print() }',
    [
      'PFL4619 b: `a` and `b` are one stream, "a", which this pipeline reads twice. Read it once, and start both flows from `a`. (a: the other name is declared here)',
      'PFL4619 c: `a` and `c` are one stream, "a", which this pipeline reads twice. Read it once, and start both flows from `a`. (a: the other name is declared here)',
    ],
  ],
  [
    "stream a: string on plant { end: tail }\nstream b: string on plant\npipeline p { a |> print() b |> print() }",
    ["PFL4626 tail: Reading `a` ends, but `b` in the same job never does: the job runs on for ever. Give the others an `end` too, remove this one, or make two pipelines."],
  ],
  ['stream a: string on plant { end: tail }\nstream b: string on plant { end: "cut" }\npipeline p { a |> print() b |> print() }', []],
  [
    "pipeline p { readings |> union(copies) |> write(readings, guarantee: at_least_once) }",
    ["PFL4609 readings: This pipeline writes to `readings` what it reads from it: events go round for ever unless something stops them. Write to another stream, or make sure that a filter ends the round."],
  ],
])("readers that are warned of: %s", (text, said) => {
  expect(warningsOf(`${PLANT}${OTHER}\n${text}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "stream a: Reading on plant { event_time: .at watermark: bounded(5s) }\npipeline p { a |> WINDOW }",
    ["PFL4621 bounded(5s): A segment of `a` in which no events come holds the time of all others up: windows then never close. Say after how long a quiet segment no longer counts, such as `watermark: bounded(5s, idle: 1m)`. [Pass over a segment after 1m without events:  -> , idle: 1m]"],
  ],
  [
    "stream a: Reading on plant { event_time: .at watermark: bounded(by: 5s, idle: 5s) }\npipeline p { checkpoint: every(10s) a |> WINDOW }",
    ["PFL4622 5s: A segment of `a` counts as idle after 5s, but while the stream scales a segment can wait for a checkpoint, 10s apart: time then goes on without it, and its events are late. Choose an `idle` of at least 10s, or take checkpoints more often. [Wait 10s: 5s -> 10s]"],
  ],
  ["stream a: Reading on plant { event_time: .at watermark: bounded(5s, idle: 10s) }\npipeline p { checkpoint: every(10s) a |> WINDOW }", []],
  [
    "stream a: Reading on plant { event_time: .at watermark: monotonous }\npipeline p { checkpoint: every(90s) a |> WINDOW }",
    ["PFL4621 monotonous: A segment of `a` in which no events come holds the time of all others up: windows then never close. Say after how long a quiet segment no longer counts, such as `watermark: bounded(5s, idle: 1m)`. [Pass over a segment after 1m30s without events:  -> (idle: 1m30s)]"],
  ],
  [
    "stream a: Reading on plant { event_time: .at watermark: monotonous() }\npipeline p { checkpoint: every(10s) a |> WINDOW }",
    ["PFL4621 monotonous(): A segment of `a` in which no events come holds the time of all others up: windows then never close. Say after how long a quiet segment no longer counts, such as `watermark: bounded(5s, idle: 1m)`. [Pass over a segment after 1m without events:  -> idle: 1m]"],
  ],
  [
    "stream a: Reading on plant { event_time: .at watermark: bounded(5s) }\npipeline p { a |> union(readings) |> WINDOW }",
    ["PFL4621 bounded(5s): While no events come in `a`, it holds the time of `readings` up too: windows then never close. Say after how long a quiet segment no longer counts, such as `watermark: bounded(5s, idle: 1m)`. [Pass over a segment after 1m without events:  -> , idle: 1m]"],
  ],
  ["stream a: Reading on plant { event_time: .at watermark: bounded(5s) end: tail }\npipeline p { a |> WINDOW }", []],
  ['stream a: Reading on plant { event_time: .at watermark: bounded("5s") }\npipeline p { a |> WINDOW }', []],
  ["stream a: Reading on plant\npipeline p { a |> WINDOW }", []],
  ["pipeline p { readings |> WINDOW }", []],
  [
    "stream a: Reading on plant { end: tail }\nstream b: Reading on plant { end: tail }\npipeline p { a |> union(b) |> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b) |> print() }",
    ["PFL4627 window: Reading `a` and `b` ends, but a window by the clock of the machine that is open then never closes: its result is lost. Use windows of event time, which all close at the end."],
  ],
  [
    "stream a: Reading on plant { end: tail }\nstream b: Reading on plant\npipeline p { a |> union(b) |> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b) |> print() }",
    ["PFL4626 tail: Reading `a` ends, but `b` in the same job never does: the job runs on for ever. Give the others an `end` too, remove this one, or make two pipelines."],
  ],
])("time: %s", (text, said) => {
  expect(warningsOf(`${PLANT}${text.replace("WINDOW", WINDOW)}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "stream more: Reading on plant\npipeline p { checkpoint: every(10s, timeout: 1m) failure_detection: 50s recovery: 30s readings |> write(copies, guarantee: exactly_once(lease: 10m, survives: 1m)) readings |> write(more, guarantee: exactly_once(lease: 10m, survives: 1m)) }",
    ["PFL4606 exactly_once(lease: 10m, survives: 1m): `copies` and `more` are each written exactly once, but not together: for a moment a reader can see the events of one and not yet those of the other. Where this matters, write both kinds of events to one stream."],
  ],
  [
    "stream more: Reading on plant\npipeline p { checkpoint: every(10s, timeout: 1m) failure_detection: 50s recovery: 30s readings |> write(copies, guarantee: exactly_once(lease: 10m, survives: 1m)) readings |> write(more, guarantee: at_least_once) }",
    [],
  ],
  [
    "pipeline p { checkpoint: every(10s, timeout: 1m) failure_detection: 50s recovery: 30s readings |> write(copies, guarantee: exactly_once(lease: 10m, survives: 1m)) readings |> write(copies, guarantee: exactly_once(lease: 10m, survives: 1m)) }",
    [],
  ],
  [
    "pipeline p { checkpoint: every(10s, timeout: 1m) failure_detection: 50s recovery: 30s readings |> write(copies, guarantee: exactly_once(lease: 10m, survives: 1m)) readings |> write(nowhere, guarantee: exactly_once(lease: 10m, survives: 1m)) }",
    [],
  ],
])("promises: %s", (text, said) => {
  expect(notesOf(`${PLANT}${text}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    'stream a: string on plant { reader_group: group("g_g") }',
    ["PFL5001 group(\"g_g\"): A reader group is not available here: the own connector keeps positions in Flink's state and has none. Remove `reader_group`, or choose the upstream connector."],
  ],
  ["stream a: string on plant { reader_group: group(5) }", ['PFL4004 5: `name` is a text, but here is the number 5. Write it like `"plant-readings"`.']],
])("what the own connector has not: %s", (text, said) => {
  expect(errorsOf(`${PLANT}${text}`)).toEqual(said);
});
