/** Says what takes long, on stderr: one line for each step, with its time. */

export interface Progress {
  readonly step: <T>(label: string, run: (note: (text: string) => void) => Promise<T>) => Promise<T>;
  readonly line: (text: string) => void;
}

/** A step that takes less is not worth a line: what is cached already, for instance. In milliseconds. */
const worthTelling = 300;

/** On a terminal the line of a step is rewritten with its seconds and what it is at; elsewhere it is printed at its end. */
export function progressOn(stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }): Progress {
  const live = stream.isTTY === true;
  const show = (text: string): void => void stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  return {
    line: (text) => void stream.write(live ? `\r\u001b[K${text}\n` : `${text}\n`),
    step: async (label, run) => {
      const start = Date.now();
      const seconds = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
      let at = "";
      const draw = (): void => show(`  ${label} … ${seconds()}${at === "" ? "" : `  ${at}`}`);
      const timer = live ? setInterval(draw, worthTelling) : undefined;
      try {
        const result = await run((text) => (at = text));
        const done = Date.now() - start < worthTelling ? "" : `  ${label} (${seconds()})\n`;
        stream.write(live ? `\r\u001b[K${done}` : done);
        return result;
      } catch (error) {
        stream.write(live ? `\r\u001b[K  ${label}: failed after ${seconds()}\n` : `  ${label}: failed after ${seconds()}\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

export const silent: Progress = { line: () => {}, step: (_, run) => run(() => {}) };
