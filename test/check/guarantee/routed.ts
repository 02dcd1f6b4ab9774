/** Programs with a sink that is routed in one way or another, and what is said about the order of its keys. */
import type { Premise } from "../../../src/check/guarantee/proof.js";
import { compile } from "../../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceOf } from "../../support/compile.js";
import { compileOn, plant } from "../../support/guarantee.js";

const DECLARATIONS = `enum Level { low, high }
record Key { sensor: string room: string }
record Out { sensor: string room: string level: Level nested: Key peak: double count: long }
fn tag(s: string) -> string = upper(s)`;

/** Further declarations, and what is written to `out`: events of `type`, `Out` unless it is said. */
export interface Routed {
  readonly more?: string;
  readonly type?: string;
}

/** A flow with a key, and how what comes out of it is routed. Its flows write to `out` in the end, unless they say it themselves. */
export function routed(flow: string, routing: string | undefined, { more = "", type = "Out" }: Routed = {}): string {
  const out = `stream out: ${type} on plant${routing === undefined ? "" : ` { routing_key: ${routing} }`}`;
  const flows = flow.includes("write(") ? flow : `${flow} |> write(out, guarantee: at_least_once)`;
  const allow = flow.includes("key_by") ? 'allow: { PFL4623: "few" }' : "";
  return plant({ more: `${DECLARATIONS}\n${more}\n${out}`, flows, pipeline: `checkpoint: every(10s) ${allow}` }).replace(
    "record Reading { sensor: string celsius: double at: timestamp }",
    "record Reading { sensor: string room: string celsius: double at: timestamp }",
  );
}

/** What is proved of the order of keys, for each sink; undefined where nothing is asked. */
export function ordersOf(text: string, files: ReadonlyMap<string, string> = new Map()): readonly (Premise["status"] | undefined)[] {
  const { proofs } = compile([sourceOf(text)], { platform: DEFAULT_PLATFORM, files });
  return proofs.map((proof) => proof.premises.find((each) => each.id === "order-of-a-key")?.status);
}

/** What is warned of: the code, the text of the place, the message and the titles of the fixes. */
export function warnedOf(text: string): readonly { readonly code: string; readonly place: string; readonly message: string; readonly fixes: readonly string[] }[] {
  return compileOn(text).diagnostics.map(({ code, span, message, fixes }) => ({
    code,
    place: text.slice(span.start, span.end),
    message,
    fixes: fixes.map(({ title }) => title),
  }));
}
