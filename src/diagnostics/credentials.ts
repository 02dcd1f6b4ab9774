/** PFL42xx: clusters and credentials. */
import { define } from "./define.js";

export const clusterDiagnostics = {
  PFL4201: define<{ uri: string; problem: string }>({
    slug: "controller-uri",
    severity: "error",
    message: (f) => `"${f.uri}" is not the address of a Pravega controller: ${f.problem}.`,
    remedy: () =>
      'Write it like `"tcp://localhost:9090"`, or `"tls://controller.example:9090"` where the connection is encrypted.',
  }),
  PFL4202: define<{ scheme: string }>({
    slug: "trust-store-without-tls",
    severity: "error",
    message: (f) => `There is a trust store, but \`${f.scheme}://\` is a connection without TLS, which never looks at it.`,
    remedy: () => "Write the controller's address with `tls://`, or remove the trust store.",
  }),
  PFL4203: define<Record<never, never>>({
    slug: "host-name-not-validated",
    severity: "warning",
    message: () =>
      "The host name of the controller is not validated: whoever holds any certificate that the trust store accepts can pose as it.",
    remedy: () => "Remove `validate_host_name: false` outside of tests, and give the server a certificate with its host name.",
  }),
  PFL4204: define<{ name: string }>({
    slug: "plain-secret",
    severity: "error",
    message: (f) =>
      `The \`${f.name}\` is written down here. A secret can't stand in a program: it would be in every copy, job and log.`,
    remedy: (f) =>
      `Say where it is found when the job runs: \`${f.name}: env("PRAVEGA_${f.name.toUpperCase()}")\` or \`${f.name}: file("/run/secrets/${f.name}")\`. And change the secret, if it was real.`,
  }),
  PFL4205: define<{ credentials: string }>({
    slug: "credentials-without-tls",
    severity: "warning",
    message: (f) => `\`${f.credentials}\` is sent over a connection without TLS, where everybody on the way can read it.`,
    remedy: () => "Write the controller's address with `tls://`.",
  }),
} as const;
