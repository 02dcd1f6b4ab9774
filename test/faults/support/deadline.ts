/** All fault tests together end after half an hour, whatever hangs; the processes that they started end with them. */
const limit = 30 * 60_000;

export function setup(): void {
  setTimeout(() => {
    process.stderr.write("The fault tests have not ended within 30 minutes.\n");
    process.exit(1);
  }, limit).unref();
}
