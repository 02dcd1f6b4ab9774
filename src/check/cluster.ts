import { ownerOf } from "../bind/record.js";
import type { Row } from "../model/form.js";
import { boolOf, millisOf, symbolOf, textOf } from "../model/said.js";
import type { ClusterSymbol } from "../model/symbol.js";
import { ALLOW } from "./allow.js";
import type { CheckedCluster } from "./checked.js";
import type { CheckContext } from "./context.js";
import { readSettings } from "./said.js";
import { saidContext } from "./setting-context.js";

export const CLUSTER_SETTINGS: readonly Row[] = [
  {
    name: "controller",
    summary: "the address of Pravega's controller",
    example: '"tcp://localhost:9090"',
    value: { kind: "text" },
    required: true,
  },
  { name: "scope", summary: "the scope that its streams live in", example: '"plant"', value: { kind: "text" }, required: true },
  {
    name: "credentials",
    summary: "who we are",
    example: "plant_user",
    value: { kind: "name", of: ["credentials"], what: "set of credentials" },
  },
  {
    name: "trust_store",
    summary: "a PEM file with the certificates to trust",
    example: '"/etc/pravega/ca.pem"',
    value: { kind: "text" },
  },
  {
    name: "validate_host_name",
    summary: "whether the server's certificate must bear its host name",
    example: "true",
    value: { kind: "bool" },
  },
  {
    name: "max_lease",
    summary: "the longest lease that its controller grants, where that is not 10m",
    example: "30m",
    value: { kind: "duration", min: 10_000 },
  },
  ALLOW,
];

export function checkCluster(symbol: ClusterSymbol, context: CheckContext): CheckedCluster {
  const { name, declaration } = symbol;
  const owner = ownerOf("cluster", declaration.name);
  const said = readSettings(declaration.settings, CLUSTER_SETTINGS, owner, declaration.name.span, saidContext(context));
  return {
    symbol,
    said,
    maxLease: millisOf(said, "max_lease"),
    credentials: symbolOf(said, "credentials")?.name,
    value: {
      name,
      controller: textOf(said, "controller") ?? "",
      scope: textOf(said, "scope") ?? "",
      trustStore: textOf(said, "trust_store"),
      validateHostName: boolOf(said, "validate_host_name") ?? true,
    },
  };
}
