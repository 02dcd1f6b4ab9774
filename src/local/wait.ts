export function sleep(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

/** Asks until there is an answer; fails with the error of `late` after the time. */
export async function waitFor<T>(ask: () => Promise<T | undefined> | T | undefined, millis: number, late: () => Error, every = 100): Promise<T> {
  const end = Date.now() + millis;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw late();
    await sleep(every);
  }
}
