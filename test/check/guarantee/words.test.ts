/** What the proof says, word for word: people, audits and the checker's own messages read it. */
import { describe, expect, test } from "vitest";
import type { Origin, PremiseId, Quantity, Term } from "../../../src/check/guarantee/proof.js";
import type { ConnectorKind } from "../../../src/platform/releases.js";
import { durationText } from "../../../src/text/duration.js";
import { plant, proofOf, type Plant } from "../../support/guarantee.js";

/** The place as it is written, whose default it is, or what the platform does. */
function origin(from: Origin, text: string): string {
  switch (from.kind) {
    case "source":
      return text.slice(from.place.start, from.place.end);
    case "default":
      return `default of ${from.by}, else ${from.setting ?? "nothing"}`;
    case "platform":
      return `platform: ${from.fact}`;
    case "unknown":
      return `unknown, else ${from.setting}`;
    case "computed":
      return "computed";
  }
}

function quantity(value: Quantity): string {
  return value.unit === "ms" ? durationText(value.amount) : `${value.amount}`;
}

const EXACT: Plant = {};
const ENDS: Plant = { readings: "end: tail retention: 2h", guarantee: "exactly_once(lease: 5m, survives: 1h)" };
const LEAST: Plant = {
  guarantee: "at_least_once",
  readings: "bad_events: skip truncated: skip",
  pipeline: "checkpoint: every(1m, mode: at_least_once) claim: true",
  through: "|> filter(random() < 0.5 && uuid() != .sensor)",
};
const UPSTREAM: Plant = {
  readings: 'truncated: skip retention: 7d reader_group: group("g", refresh: 4s)',
  guarantee: "exactly_once(lease: 5m, survives: 6m)",
  pipeline: "checkpoint: every(10s) claim: false",
};
const SHORT: Plant = { guarantee: "exactly_once(lease: 50s, survives: 20s)", pipeline: "checkpoint: every(2d)", cluster: "max_lease: 20m" };
const LATE: Plant = { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 10, delay: 1m)", through: "|> filter(random() < 0.5)" };

describe("premises", () => {
  const premise = (program: Plant, connector: ConnectorKind, id: PremiseId): readonly string[] => {
    const text = plant(program);
    return proofOf(text, connector)
      .premises.filter((each) => each.id === id)
      .map((each) => {
        const { status, required, statement, value, stream, code } = each;
        const facts = [...(value === undefined ? [] : [quantity(value)]), origin(each.origin, text), ...(stream === undefined ? [] : [stream])];
        return `${status}${required ? "" : ", a weakness at most"}${code === undefined ? "" : ` ${code}`}: ${statement} (${facts.join("; ")})`;
      });
  };
  test.each<readonly [Plant, ConnectorKind, PremiseId, string]>([
    [EXACT, "own", "replayable-sources", "holds: Every source is a Pravega stream, which is read again from the positions of the last checkpoint. (platform: positions are part of the job's state)"],
    [EXACT, "own", "retention", "assumed: Events are kept for longer than the longest outage. (unknown, else retention; readings)"],
    [ENDS, "own", "retention", "holds: Events are kept for longer than the longest outage. (2h; 2h; readings)"],
    [{ readings: "retention: 1m" }, "own", "retention", "broken PFL4614: Events are kept for longer than the longest outage. (1m; 1m; readings)"],
    [EXACT, "own", "truncated-events", "holds: Events that were deleted before they were read end the job. (fail; default of pfc, else truncated; readings)"],
    [{ readings: "truncated: fail" }, "own", "truncated-events", "holds: Events that were deleted before they were read end the job. (fail; fail; readings)"],
    [LEAST, "own", "truncated-events", "broken, a weakness at most PFL4615: Events that were deleted before they were read end the job. (skip; skip; readings)"],
    [UPSTREAM, "upstream", "truncated-events", "holds: No event is deleted during the longest outage, so none is passed over. (skip; 7d; readings)"],
    [EXACT, "upstream", "truncated-events", "broken PFL5001: Events that were deleted before they were read end the job. (fail; platform: the reader group of the upstream connector skips truncated events silently; readings)"],
    [EXACT, "own", "bad-events", "holds, a weakness at most: Events that can't be read end the job. (fail; default of pfc, else bad_events; readings)"],
    [LEAST, "own", "bad-events", "broken, a weakness at most PFL4616: Events that can't be read end the job. (skip; skip; readings)"],

    [LEAST, "own", "checkpoints", "holds: The job takes a checkpoint every 1m. (1m; every(1m, mode: at_least_once))"],
    [{ pipeline: "" }, "own", "checkpoints", "broken PFL4601: The job takes checkpoints. (default of pfc, else checkpoint)"],
    [{ pipeline: "checkpoint: off" }, "own", "checkpoints", "broken PFL4601: The job takes checkpoints. (off)"],
    [{ pipeline: "checkpoint: every(5)" }, "own", "checkpoints", "broken PFL4601: The job takes checkpoints. (default of pfc, else checkpoint)"],
    [EXACT, "own", "checkpoint-mode", "holds: Checkpoints count every event once. (exactly_once; default of pfc, else mode)"],
    [{ pipeline: "checkpoint: every(10s, mode: at_least_once)" }, "own", "checkpoint-mode", "broken PFL4602: Checkpoints count every event once. (at_least_once; at_least_once)"],
    [ENDS, "own", "final-checkpoint", "holds: A job that comes to its end takes a last checkpoint. (default of pfc, else nothing)"],

    [EXACT, "own", "lease-range", "holds: The controller grants leases from 10s to 10m. (5m; default of pravega, else max_lease)"],
    [SHORT, "own", "lease-range", "holds: The controller grants leases from 10s to 20m. (50s; 20m)"],
    [{ guarantee: "exactly_once(lease: 5s, survives: 1s)" }, "own", "lease-range", "broken PFL4603: The controller grants leases from 10s to 10m. (5s; default of pravega, else max_lease)"],
    [EXACT, "own", "outage-within-lease", "holds: The longest outage to survive, 4m, is within the lease of 5m. (4m; 4m)"],
    [ENDS, "own", "durable-writer", "holds: The writer keeps the events of open transactions in its state, and writes them again where the lease has run out. (1h; platform: the connector has a durable writer)"],
    [
      UPSTREAM,
      "upstream",
      "durable-writer",
      "broken PFL5001: The writer keeps the events of open transactions in its state, and writes them again where the lease has run out. (6m; platform: the upstream connector loses a transaction that has expired, without a word)",
    ],
    // 50 s until a lost machine is noticed, and a first delay of 1.1 s.
    [EXACT, "own", "one-failure", "holds: One failure of a machine is over before its transactions are given up. (51s100ms; computed)"],
    [SHORT, "own", "one-failure", "broken PFL4610: One failure of a machine is over before its transactions are given up. (51s100ms; computed)"],
    [EXACT, "own", "promised-outage", "holds, a weakness at most: What is promised to be survived covers one failure of a machine. (4m; 4m)"],
    [SHORT, "own", "promised-outage", "broken, a weakness at most PFL4611: What is promised to be survived covers one failure of a machine. (20s; 20s)"],
    // 50 s and ten minutes.
    [LATE, "own", "restarts", "broken, a weakness at most PFL4612: Every restart comes before the transactions are given up. (10m50s; fixed_delay(attempts: 10, delay: 1m))"],
    [{ pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 1, delay: 1m)" }, "own", "restarts", "holds, a weakness at most: Every restart comes before the transactions are given up. (1m50s; fixed_delay(attempts: 1, delay: 1m))"],
    [ENDS, "own", "controller-memory", "holds: The controller remembers for 1d how a transaction ended. (1h; default of pravega, else nothing)"],
    [{ guarantee: "exactly_once(lease: 5m, survives: 2d)" }, "own", "controller-memory", "broken PFL4613: The controller remembers for 1d how a transaction ended. (2d; default of pravega, else nothing)"],
    // Twice the timeout of ten minutes, which holds a checkpoint each ten seconds up.
    [EXACT, "own", "transaction-age", "holds: A transaction is committed before Pravega ends it for its age. (20m; computed)"],
    [SHORT, "own", "transaction-age", "broken PFL4605: A transaction is committed before Pravega ends it for its age. (2d10m; computed)"],

    [EXACT, "own", "stable-ids", "holds: Every source and sink has an id that stays the same from one version of the program to the next. (default of pfc, else nothing)"],
    [EXACT, "own", "restore-mode", "holds: A job can be restored with and without claiming its savepoint. (platform: A job can be restored with and without claiming its savepoint.)"],
    [LEAST, "own", "restore-mode", "holds: A job can be restored with and without claiming its savepoint. (claim; true)"],
    [UPSTREAM, "upstream", "restore-mode", "broken PFL5001: A restored job claims its savepoint. (no_claim; false)"],
    [EXACT, "upstream", "restore-mode", "holds: A restored job claims its savepoint. (claim; platform: the reader of the upstream connector can't take the full checkpoint that follows such a restore, and the job fails)"],
    [{ pipeline: "checkpoint: every(10s) claim: true" }, "upstream", "restore-mode", "holds: A restored job claims its savepoint. (claim; true)"],
    [EXACT, "own", "stop-with-savepoint", "holds, a weakness at most: A job can be stopped with a savepoint. (platform: A job can be stopped with a savepoint.)"],
    [
      EXACT,
      "upstream",
      "stop-with-savepoint",
      "broken, a weakness at most: A job can be stopped with a savepoint. (platform: the reader of the upstream connector never ends, and the job runs on without checkpoints)",
    ],
    [EXACT, "own", "commit-failures", "holds: A transaction that can't be committed fails the job. (platform: A transaction that can't be committed fails the job.)"],
    [EXACT, "upstream", "commit-failures", "assumed: A transaction that can't be committed fails the job. (platform: the writer of the upstream connector only logs it)"],
    [EXACT, "upstream", "reader-timeouts", "holds: The readers see a checkpoint before it is given up. (computed; readings)"],
    [UPSTREAM, "upstream", "reader-timeouts", "broken PFL4617: The readers see a checkpoint before it is given up. (computed; readings)"],

    [EXACT, "own", "deterministic", "holds, a weakness at most: The same events give the same results again. (computed)"],
    [LEAST, "own", "deterministic", "broken, a weakness at most PFL4625: The same events give the same results again. (random, uuid; random)"],
    [LATE, "own", "deterministic", "holds, a weakness at most: Results that differ through `random` are never seen: what is not yet committed is thrown away with its transaction. (random; random)"],
  ])("%o, %s: %s", (program, connector, id, expected) => {
    expect(premise(program, connector, id)).toEqual([expected]);
  });
});

describe("arithmetic", () => {
  const text = (program: Plant, { what, millis, origin: from }: Term): string =>
    `${millis === undefined ? "?" : durationText(millis)} ${what} (${origin(from, plant(program))})`;

  test.each<readonly [Plant, readonly string[]]>([
    [
      EXACT,
      ["50s until a lost machine is noticed (default of flink, else failure_detection)", "1s100ms until the first restart (default of flink, else restart)", "? until the job runs again (unknown, else recovery)", "5m the lease (5m)"],
    ],
    [
      { ...ENDS, pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 9, delay: 2s) recovery: 3s failure_detection: 4s" },
      [
        "4s until a lost machine is noticed (4s)",
        "2s until the first restart (fixed_delay(attempts: 9, delay: 2s))",
        "3s until the job runs again (3s)",
        "1d for how long the controller remembers transactions (default of pravega, else nothing)",
      ],
    ],
  ])("of one failure in %o", (program, expected) => {
    const sum = proofOf(plant(program)).outage?.oneFailure;
    expect([...(sum?.terms ?? []), ...(sum === undefined ? [] : [sum.limit])].map((each) => text(program, each))).toEqual(expected);
  });

  test.each<readonly [Plant, readonly string[]]>([
    [
      EXACT,
      [
        "10m until the next checkpoint begins, at worst after the timeout of the one before (default of flink, else timeout)",
        "10m until it has to be complete (default of flink, else timeout)",
        "1d the longest life of a transaction, a day (default of pravega, else nothing)",
      ],
    ],
    [
      { pipeline: "checkpoint: every(1h, timeout: 1m)", guarantee: "exactly_once(lease: 80s, survives: 1m)" },
      ["1h until the next checkpoint begins (1h)", "1m until it has to be complete (1m)", "22h13m20s the longest life of a transaction, 1000 leases (80s)"],
    ],
  ])("of a transaction in %o", (program, expected) => {
    const sum = proofOf(plant(program)).outage?.transaction;
    expect([...(sum?.terms ?? []), ...(sum === undefined ? [] : [sum.limit])].map((each) => text(program, each))).toEqual(expected);
  });

  test("of what is promised", () => {
    const outage = proofOf(plant(EXACT)).outage;
    expect([outage?.lease.what, outage?.survives.what]).toEqual(["the lease", "the longest outage to survive"]);
  });

  test("of the readers of the upstream connector", () => {
    const of = (program: Plant) => proofOf(plant(program), "upstream").premises.find((each) => each.id === "reader-timeouts")?.arithmetic;
    const shown = (program: Plant): readonly string[] => {
      const sum = of(program);
      return [...(sum?.terms ?? []), ...(sum === undefined ? [] : [sum.limit])].map((each) => text(program, each));
    };
    expect(shown(EXACT)).toEqual([
      "3s until a reader looks at its group (default of pravega, else reader_group refresh)",
      "1s until a read gives up waiting (default of pravega, else reader_group read_timeout)",
      "5s until the beginning of a checkpoint is given up (default of pravega, else reader_group initiate_timeout)",
    ]);
    expect(of(EXACT)?.relation).toBe("less than");
    // The sum that is broken is the one that is shown.
    expect(shown({ pipeline: "checkpoint: every(10s, timeout: 5s)" })).toEqual([
      "5s until the beginning of a checkpoint is given up (default of pravega, else reader_group initiate_timeout)",
      "5s until a checkpoint is given up (5s)",
    ]);
    expect(shown({ readings: 'reader_group: group("g", initiate_timeout: 15m)' })).toEqual([
      "15m until the beginning of a checkpoint is given up (15m)",
      "10m until a checkpoint is given up (default of flink, else timeout)",
    ]);
  });
});

describe("what breaks first", () => {
  test.each<readonly [Plant, ConnectorKind, string, string]>([
    [EXACT, "own", "An outage of more than 5m, the lease.", "Pravega has ended the transactions: the job ends, and names what is lost."],
    [{ readings: "truncated: skip retention: 7d" }, "upstream", "An outage of more than 5m, the lease.", "Pravega has ended the transactions: their events are lost, and the job runs on."],
    [
      { guarantee: "exactly_once(lease: 5m, survives: 1h)" },
      "own",
      "An outage of more than 1d.",
      "The controller no longer knows how the transactions ended: the job ends and asks for a decision.",
    ],
    [ENDS, "own", "An outage of more than 2h, the retention of readings.", "Events are deleted before they are read: the job fails and says which."],
    [LEAST, "own", "An outage of more than the retention of readings.", "Events are deleted before they are read, and passed over."],
    [SHORT, "own", "A premise that is broken already: One failure of a machine is over before its transactions are given up.", "The promise does not hold from the start."],
  ])("%o, %s: %s", (program, connector, what, then) => {
    expect(proofOf(plant(program), connector).breaksFirst).toMatchObject({ what, then });
  });

  test("what is broken from the start and what the controller forgets is said aloud", () => {
    expect(proofOf(plant(SHORT)).breaksFirst?.loud).toBe(true);
    expect(proofOf(plant({ guarantee: "exactly_once(lease: 5m, survives: 1h)" })).breaksFirst?.loud).toBe(true);
  });
});

test("what is asked", () => {
  expect(proofOf(plant(EXACT)).questions).toEqual([
    { setting: "retention", owner: "stream readings", what: "for how long the events of readings are kept at least", example: "retention: 7d", premise: "retention" },
    { setting: "recovery", owner: "pipeline hot", what: "how long a restart takes until the job runs again", example: "recovery: 30s", premise: "one-failure" },
  ]);
});

test("repeats that differ are named in the reason of the level", () => {
  expect(proofOf(plant(LEAST)).because).toBe("Every checkpoint waits for Pravega to have all events before it; after a failure some can come again, and differ then.");
  expect(proofOf(plant({ guarantee: "at_least_once" })).because).toBe("Every checkpoint waits for Pravega to have all events before it; after a failure some can come again.");
});
