/** What `pip install -r` gets for a job. */
export function requirementsFile(): string {
  return "# For Python 3.10 or 3.11, which PyFlink 1.20 and the wrappers run on.\napache-flink==1.20.5\n";
}
