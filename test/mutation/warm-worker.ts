/**
 * One thread for the tests of many mutants: to load the compiler takes a second, to run the tests that a mutant needs
 * a few milliseconds. A mutant is a branch that is chosen while the code runs, so nothing need be loaded again for it.
 */
import type { Plugin } from "vitest/config";
import { ThreadsPoolWorker, type PoolOptions, type PoolWorker } from "vitest/node";

/** A thread gathers listeners with every run, so that it is exchanged now and then. */
const RUNS_OF_A_THREAD = 200;

let thread: ThreadsPoolWorker | undefined;
let runs = 0;

async function warmThread(options: PoolOptions): Promise<ThreadsPoolWorker> {
  if (thread === undefined || ++runs % RUNS_OF_A_THREAD === 0) {
    await thread?.stop();
    thread = new ThreadsPoolWorker(options);
    await thread.start();
  }
  return thread;
}

/** What Vitest holds for a worker of its own for one run; that it stops is only said. */
function warmWorker(options: PoolOptions): PoolWorker {
  const listeners: { event: string; heard: (arg: unknown) => void }[] = [];
  let worker: ThreadsPoolWorker | undefined;
  return {
    name: "warm",
    start: async () => {
      worker = await warmThread(options);
    },
    stop: async () => {
      for (const { event, heard } of listeners) worker?.off(event, heard);
    },
    on: (event, heard) => {
      listeners.push({ event, heard });
      worker?.on(event, heard);
    },
    off: (event, heard) => worker?.off(event, heard),
    send: (message) => {
      if (message.type !== "stop") return worker?.send(message);
      for (const { event, heard } of listeners) {
        if (event === "message") heard({ __vitest_worker_response__: true, type: "stopped" });
      }
    },
    deserialize: (data) => data,
  };
}

/** Set here, since Stryker asks for threads that live for one run. */
export const warm: Plugin = {
  name: "warm-worker",
  configureVitest({ vitest, project }) {
    project.config.isolate = false;
    project.config.pool = "warm";
    project.config.poolRunner = { name: "warm", createPoolWorker: warmWorker };
    vitest.onClose(async () => {
      await thread?.stop();
      thread = undefined;
    });
  },
};
