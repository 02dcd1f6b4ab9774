/** Flink's REST interface, as far as a local run asks it. */
import { Problem } from "./problem.js";
import { sleep, waitFor } from "./wait.js";

export interface JobStatus {
  /** `RUNNING`, `RESTARTING`, `FINISHED`, `FAILED`, `CANCELED` … */
  readonly state: string;
  /** The first failure of the job, as its messages say it; undefined where there was none. */
  readonly failure: string | undefined;
}

export interface Rest {
  readonly get: (path: string) => Promise<unknown>;
  readonly status: (job: string) => Promise<JobStatus>;
  /** How many events the sources of a job have taken in. */
  readonly eventsRead: (job: string) => Promise<number>;
  /** Ends a job: windows give what they hold, and sinks commit. */
  readonly drain: (job: string, savepoints: string) => Promise<void>;
  readonly cancel: (job: string) => Promise<void>;
}

export function restOf(address: string): Rest {
  const send = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, { ...init, headers: { "content-type": "application/json" }, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    if (!response.ok) throw new Problem(`Flink refused ${path}: ${messagesOf(text).slice(0, 2000)}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const get = (path: string): Promise<unknown> => send(path);

  const status = async (job: string): Promise<JobStatus> => {
    const { state } = (await get(`/jobs/${job}`)) as { state: string };
    const history = (await get(`/jobs/${job}/exceptions?maxExceptions=20`)) as {
      exceptionHistory?: { entries?: readonly { timestamp: number; stacktrace: string }[] };
    };
    const entries = [...(history.exceptionHistory?.entries ?? [])].sort((a, b) => a.timestamp - b.timestamp);
    return { state, failure: entries[0] && messagesOf(entries[0].stacktrace) };
  };

  return {
    get,
    status,
    eventsRead: async (job) => {
      const { vertices } = (await get(`/jobs/${job}`)) as { vertices: readonly { id: string }[] };
      let sum = 0;
      for (const { id } of vertices) {
        const path = `/jobs/${job}/vertices/${id}/subtasks/metrics`;
        const names = ((await get(path)) as readonly { id: string }[]).map((m) => m.id).filter((m) => /^Source__.*\.numRecordsIn$/.test(m));
        if (names.length === 0) continue;
        const values = (await get(`${path}?get=${names.map(encodeURIComponent).join(",")}&agg=sum`)) as readonly { sum?: number }[];
        sum += values.reduce((total, value) => total + (value.sum ?? 0), 0);
      }
      return sum;
    },
    drain: async (job, savepoints) => {
      const body = JSON.stringify({ drain: true, targetDirectory: `file://${savepoints}`, formatType: "NATIVE" });
      const { "request-id": request } = (await send(`/jobs/${job}/stop`, { method: "POST", body })) as { "request-id": string };
      const ended = await waitFor(
        async () => {
          const answer = (await get(`/jobs/${job}/savepoints/${request}`)) as { status: { id: string }; operation?: { "failure-cause"?: { "stack-trace"?: string } } };
          return answer.status.id === "COMPLETED" ? answer : undefined;
        },
        120_000,
        () => new Problem("the job did not end within two minutes of being asked to."),
        200,
      );
      const cause = ended.operation?.["failure-cause"]?.["stack-trace"];
      if (cause !== undefined) throw new Problem(`the job could not be ended with its results: ${messagesOf(cause)}`);
      await waitFor(async () => ((await status(job)).state === "FINISHED" ? true : undefined), 60_000, () => new Problem("the job did not finish."), 100);
    },
    cancel: async (job) => {
      await send(`/jobs/${job}?mode=cancel`, { method: "PATCH" }).catch(() => {});
      for (let i = 0; i < 100; i++) {
        const { state } = await status(job).catch(() => ({ state: "CANCELED" }));
        if (/^(CANCELED|FAILED|FINISHED)$/.test(state)) return;
        await sleep(100);
      }
    },
  };
}

/** A Java stack trace without its frames, each message once, the cause last. */
export function messagesOf(trace: string): string {
  const lines = trace
    .replace(/\\n/g, "\n")
    .replace(/\\t/g, "\t")
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\s*(at |\.\.\. \d+ more)/.test(line));
  return [...new Set(lines)].join("\n");
}
