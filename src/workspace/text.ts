import { HostError, type Host } from "./host.js";

/** The text of a UTF-8 file, without a byte order mark; undefined where there is none. Throws a `HostError` for other bytes. */
export function readText(host: Host, path: string): string | undefined {
  const bytes = host.read(path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new HostError("EILSEQ", path, "it is not UTF-8 text");
  }
}
