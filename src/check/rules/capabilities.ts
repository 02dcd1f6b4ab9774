/** Calls that not every wanted target can make. */
import type { CheckContext } from "../context.js";

export function checkCapabilities({ calls, capabilities, report }: CheckContext): void {
  const missing = capabilities.whyNot("python-functions");
  if (missing === undefined) return;
  for (const [node, call] of calls) {
    if (call.kind === "extern-python") report("PFL5001", node.span, { ...missing, what: `${missing.what} (\`${call.name}\`)` });
  }
}
