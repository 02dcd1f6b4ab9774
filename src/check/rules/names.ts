/** Names and addresses that Pravega takes, and what goes together in a cluster. */
import { kebabCase } from "../../text/case.js";
import type { CheckedCluster, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";

/** Source: `NameUtils.validateUserStreamName` and `validateUserScopeName` in pravega 0.13.0. */
const PRAVEGA_NAME = /^[A-Za-z0-9.-]{1,255}$/;

export function checkStreamName({ symbol, said, streamName }: CheckedStream, { report }: CheckContext): void {
  if (PRAVEGA_NAME.test(streamName)) return;
  const place = said.get("name")?.node ?? symbol.declaration.name;
  report("PFL4101", place.span, {
    name: streamName,
    what: "stream",
    said: said.has("name"),
    proposal: pravegaName(streamName, "events"),
  });
}

export function checkClusterRules({ symbol, said, value, credentials }: CheckedCluster, { report }: CheckContext): void {
  const scope = said.get("scope")?.node;
  if (scope !== undefined && !PRAVEGA_NAME.test(value.scope)) {
    report("PFL4101", scope.span, {
      name: value.scope,
      what: "scope",
      said: true,
      proposal: pravegaName(value.scope, symbol.name),
    });
  }
  const controller = said.get("controller")?.node;
  if (controller === undefined) return;
  const problem = uriProblem(value.controller);
  if (problem !== undefined) {
    report("PFL4201", controller.span, { uri: value.controller, problem });
    return;
  }
  const scheme = value.controller.slice(0, value.controller.indexOf("://"));
  const secure = scheme === "tls" || scheme === "pravegas";
  const trustStore = said.get("trust_store")?.node;
  if (trustStore !== undefined && !secure) report("PFL4202", trustStore.span, { scheme });
  const validate = said.get("validate_host_name")?.node;
  if (validate !== undefined && !value.validateHostName) report("PFL4203", validate.span, {});
  const place = said.get("credentials")?.node;
  if (place !== undefined && credentials !== undefined && !secure) report("PFL4205", place.span, { credentials });
}

/** Source: `ClientConfig` and `ControllerResolverFactory` in pravega-client 0.13.0. */
function uriProblem(uri: string): string | undefined {
  const [, scheme, rest = ""] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(uri) ?? [];
  if (scheme === undefined) return "it does not begin with `tcp://` or `tls://`";
  if (!["tcp", "tls", "pravega", "pravegas"].includes(scheme)) return `\`${scheme}://\` is no scheme of Pravega`;
  for (const endpoint of rest.split(",")) {
    const [, port] = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:]+\]):(\d{1,5})$/.exec(endpoint) ?? [];
    if (port === undefined) return endpoint === "" ? "it names no host" : `"${endpoint}" is not a host with a port`;
    if (Number(port) < 1 || Number(port) > 65535) return `${port} is no port`;
  }
  return undefined;
}

/** Of a stream, a scope or a reader group. */
export function isPravegaName(name: string): boolean {
  return PRAVEGA_NAME.test(name);
}

/** A name that Pravega takes, as near to a name as can be. */
export function pravegaName(name: string, otherwise: string): string {
  const proposal = kebabCase(name.replace(/[^A-Za-z0-9.-]+/g, "-")).slice(0, 255);
  return proposal === "" ? kebabCase(otherwise) : proposal;
}
