import type { ADDRESS_FUNCTIONS } from "../../../functions/address.js";
import { type JavaFunction, helper } from "./function.js";

const URLS = "pfl.lang.Urls";
const NETWORKS = "pfl.lang.Networks";

export const JAVA_ADDRESS: { readonly [N in keyof typeof ADDRESS_FUNCTIONS]: JavaFunction } = {
  url_scheme: helper(URLS, "scheme"),
  url_host: helper(URLS, "host"),
  url_port: helper(URLS, "port"),
  url_path: helper(URLS, "path"),
  url_query: helper(URLS, "query"),
  url_fragment: helper(URLS, "fragment"),
  parse_query: helper(URLS, "parameters"),
  is_ipv4: helper(NETWORKS, "isIpv4"),
  is_ipv6: helper(NETWORKS, "isIpv6"),
  ip_in_network: helper(NETWORKS, "contains"),
};
