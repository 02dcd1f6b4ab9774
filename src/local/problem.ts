/** Something on this machine is missing or did not work: the message says what, and what to do. Not a mistake in pfc, so without a stack trace. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly explained = true;
}
