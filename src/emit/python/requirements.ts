/** What `pip install -r` gets for a job. */
export function requirementsFile(): string {
  return `# For Python 3.10 or 3.11.
apache-flink==1.20.5
# Beam, which PyFlink's workers run on, imports pkg_resources: later releases have none.
setuptools<82
`;
}
