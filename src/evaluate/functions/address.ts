import type { ADDRESS_FUNCTIONS } from "../../functions/address.js";
import { decodeUrl } from "./encoding.js";
import { type Meaning, always } from "./meaning.js";
import { keyValues } from "./text.js";

export const ADDRESS_MEANINGS: { readonly [N in keyof typeof ADDRESS_FUNCTIONS]: Meaning } = {
  url_scheme: always((url: string) => partsOf(url)[1]?.toLowerCase() ?? null),
  url_host: always((url: string) => {
    const [, bracketed, plain] = authorityOf(url) ?? [];
    return (bracketed ?? plain ?? "").toLowerCase() || null;
  }),
  url_port: always((url: string) => {
    const digits = authorityOf(url)?.[3] ?? "";
    return digits === "" || digits.length > 5 || Number(digits) > 65535 ? null : Number(digits);
  }),
  url_path: always((url: string) => partsOf(url)[3] as string),
  url_query: always((url: string) => partsOf(url)[4] ?? null),
  url_fragment: always((url: string) => partsOf(url)[5] ?? null),
  parse_query: always((query: string) => new Map([...keyValues(query, "&", "=")].map(([name, value]) => [decoded(name), decoded(value)]))),
  is_ipv4: always((s: string) => ipv4(s) !== undefined),
  is_ipv6: always((s: string) => ipv6(s) !== undefined),
  ip_in_network: always(inNetwork),
};

/** RFC 3986, appendix B: scheme, authority, path, query, fragment. */
const URL = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;

/** An address in brackets or a name, and the port. */
const AUTHORITY = /^(?:[^]*@)?(?:\[([^\]]*)\]|([^:]*))(?::([0-9]*))?$/;

function partsOf(url: string): readonly (string | undefined)[] {
  return URL.exec(url) ?? [];
}

function authorityOf(url: string): readonly (string | undefined)[] | undefined {
  return AUTHORITY.exec(partsOf(url)[2] ?? "") ?? undefined;
}

function decoded(s: string): string {
  return decodeUrl(s.replaceAll("+", " ")) ?? s;
}

/** Two groups of 16 bits. */
function ipv4(s: string): readonly number[] | undefined {
  const bytes = s.split(".").map((part) => number(part, 255));
  const [a, b, c, d] = bytes;
  if (bytes.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [(a << 8) | b, (c << 8) | d];
}

/** Decimal digits without zeros before them. */
function number(s: string, most: number): number | undefined {
  return /^(?:0|[1-9][0-9]{0,2})$/.test(s) && Number(s) <= most ? Number(s) : undefined;
}

const GROUPS = 8;

function ipv6(s: string): readonly number[] | undefined {
  const gap = s.indexOf("::");
  if (gap < 0) {
    const all = groupsOf(s, true);
    return all?.length === GROUPS ? all : undefined;
  }
  const [head, tail] = [groupsOf(s.slice(0, gap), false), groupsOf(s.slice(gap + 2), true)];
  if (head === undefined || tail === undefined || head.length + tail.length >= GROUPS) return undefined;
  return [...head, ...Array.from({ length: GROUPS - head.length - tail.length }, () => 0), ...tail];
}

/** The groups between colons, of which the last may be an IPv4 address. */
function groupsOf(s: string, last: boolean): readonly number[] | undefined {
  if (s === "") return [];
  const parts = s.split(":");
  const end = last ? ipv4(parts.at(-1) as string) : undefined;
  const plain = end === undefined ? parts : parts.slice(0, -1);
  return plain.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part)) ? [...plain.map((part) => parseInt(part, 16)), ...(end ?? [])] : undefined;
}

function address(s: string): readonly number[] | undefined {
  return s.includes(":") ? ipv6(s) : ipv4(s);
}

function inNetwork(ip: string, network: string): boolean | null {
  const slash = network.indexOf("/");
  const found = address(ip);
  const base = slash < 0 ? undefined : address(network.slice(0, slash));
  const bits = number(network.slice(slash + 1), 128);
  if (found === undefined || base === undefined || bits === undefined || bits > 16 * base.length) return null;
  return found.length === base.length && base.every((group, i) => ((group ^ (found[i] as number)) & mask(bits - 16 * i)) === 0);
}

/** The first bits of a group. */
function mask(bits: number): number {
  return (0xffff << (16 - Math.min(16, Math.max(0, bits)))) & 0xffff;
}
