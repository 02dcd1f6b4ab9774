import { BOOL, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, mapOf, optionalOf, signature } from "./function.js";

const PART = [signature({ url: STRING }, optionalOf(exactly(STRING)))];

/** Split as RFC 3986 says in its appendix B, which every string can be. */
const SPLIT = "The URL is split after RFC 3986 and not looked at further.";

/** URLs and addresses of machines. */
export const ADDRESS_FUNCTIONS = family({
  url_scheme: {
    summary: "The scheme of a URL.",
    doc: `In lower case; null where there is none. ${SPLIT}`,
    signatures: PART,
    examples: [{ call: 'url_scheme("HTTPS://a.org/b") ?? ""', value: '"https"' }],
  },
  url_host: {
    summary: "The name of the machine in a URL.",
    doc: `In lower case, an IPv6 address without its brackets; null where there is none. ${SPLIT}`,
    signatures: PART,
    examples: [
      { call: 'url_host("https://me@A.org:8080/b") ?? ""', value: '"a.org"' },
      { call: 'url_host("/b") ?? "none"', value: '"none"' },
    ],
  },
  url_port: {
    summary: "The port in a URL.",
    doc: `From 0 to 65,535; null where it says none, also where the scheme has a usual one. ${SPLIT}`,
    signatures: [signature({ url: STRING }, optionalOf(exactly(INT)))],
    examples: [{ call: 'url_port("https://a.org:8080/b") ?? 443', value: "8080" }],
  },
  url_path: {
    summary: "The path in a URL.",
    doc: `As it is written, with its \`%\`; empty where there is none. ${SPLIT}`,
    signatures: [signature({ url: STRING }, STRING)],
    examples: [{ call: 'url_path("https://a.org/b/c?d=1#e")', value: '"/b/c"' }],
  },
  url_query: {
    summary: "The query of a URL.",
    doc: `What is after \`?\`, as it is written; null where there is none. See \`parse_query\`. ${SPLIT}`,
    signatures: PART,
    examples: [{ call: 'url_query("https://a.org/b?d=1&d=2#e") ?? ""', value: '"d=1&d=2"' }],
  },
  url_fragment: {
    summary: "The fragment of a URL.",
    doc: `What is after \`#\`, as it is written; null where there is none. ${SPLIT}`,
    signatures: PART,
    examples: [{ call: 'url_fragment("https://a.org/b?d=1#e") ?? ""', value: '"e"' }],
  },
  parse_query: {
    summary: "The parameters in the query of a URL, by name.",
    doc:
      "Parameters are separated by `&`, names and values by `=`; `+` is a space, and `%` with two digits a byte of UTF-8. What can't be decoded stays as it is written. " +
      "Of parameters with the same name the last one counts.",
    signatures: [signature({ query: STRING }, mapOf(exactly(STRING), exactly(STRING)))],
    examples: [{ call: 'parse_query("a=1+2&b=%C3%BC&c")', value: '{ "a": "1 2", "b": "ü", "c": "" }' }],
  },
  is_ipv4: {
    summary: "Is the string an IPv4 address?",
    doc: "Four decimal numbers from 0 to 255 with dots between them, and no zeros before a number.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [
      { call: 'is_ipv4("192.168.0.1")', value: "true" },
      { call: 'is_ipv4("192.168.0.01")', value: "false" },
    ],
  },
  is_ipv6: {
    summary: "Is the string an IPv6 address?",
    doc: "After RFC 4291, without the name of a zone.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [{ call: 'is_ipv6("2001:db8::1")', value: "true" }],
  },
  ip_in_network: {
    summary: "Is an IP address in a network?",
    doc: "The network is an address and the number of bits that count, such as `10.0.0.0/8`. Null where either can't be read; false where one is IPv4 and the other IPv6.",
    signatures: [signature({ ip: STRING, network: STRING }, optionalOf(exactly(BOOL)))],
    examples: [
      { call: 'ip_in_network("10.1.2.3", "10.0.0.0/8") ?? false', value: "true" },
      { call: 'ip_in_network("2001:db9::", "2001:db8::/32") ?? true', value: "false" },
    ],
  },
});
