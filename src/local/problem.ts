/** Something on this machine is missing or did not work: the message says what, and what to do. Not a mistake in pfc, so without a stack trace. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly explained = true;
  constructor(
    message: string,
    /** 1 where the program or its result is at fault, 3 where the machine is. */
    readonly exitCode: 1 | 3 = 3,
  ) {
    super(message);
  }
}
