/** Runs again when a file of a folder changes, until somebody has seen enough. */
import { watch as watchFolder, type FSWatcher } from "node:fs";

/** An editor saves in several steps: what comes so close together, in milliseconds, is one change. */
const together = 80;

/** Calls `again` after each change; what changes while it runs is one more change. Ends with the signal. */
export async function watchFolders(folders: readonly string[], again: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let changed: (() => void) | undefined;
  let pending = false;
  const notice = (): void => {
    pending = true;
    changed?.();
  };
  const watchers = [...new Set(folders)].map((folder): FSWatcher => {
    const watcher = watchFolder(folder, { recursive: true }, (_event, name) => {
      // Our own half-written files are no change.
      if (name === null || !/\.pfc-\d+$/.test(name)) notice();
    });
    watcher.on("error", notice);
    return watcher;
  });
  signal.addEventListener("abort", notice, { once: true });
  try {
    while (!signal.aborted) {
      if (!pending) await new Promise<void>((resolve) => (changed = resolve));
      if (signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, together));
      pending = false;
      await again();
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}
