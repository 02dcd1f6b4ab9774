/** How a command ends: the exit codes that the README promises. */
export const exitCodes = {
  ok: 0,
  /** Errors in a program, or under `--check` something that differs. */
  found: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** The disk, the network or a tool that is needed said no. */
  io: 3,
  /** A mistake in pfc itself. */
  internal: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line makes no sense; the message says what would. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
