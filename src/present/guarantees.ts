/** The proofs of a program as blocks: for each sink what it promises, why that holds, and what ends it. */
import type { Premise, Restarts, SinkProof } from "../check/guarantee/proof.js";
import { durationText } from "../text/duration.js";
import type { Block, Item, Mark } from "./block.js";
import { arithmeticText, LEVEL_NAMES, originText, quantityText, shortOrigin, termText, type Places } from "./sentence.js";

/** With `details`, the origin of every fact in full, and the table of outages. */
export function guaranteeBlocks(proofs: readonly SinkProof[], places: Places, details: boolean): readonly Block[] {
  if (proofs.length === 0) return [{ kind: "paragraph", text: "No pipeline writes to a stream, so nothing is promised." }];
  return proofs.flatMap((proof) => sinkBlocks(proof, places, details));
}

function sinkBlocks(proof: SinkProof, places: Places, details: boolean): readonly Block[] {
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: `${proof.pipeline} → ${proof.stream}: ${verdict(proof)}` },
    { kind: "paragraph", text: summary(proof, places) },
  ];
  const item = details ? premiseItem : shortItem;
  if (proof.premises.length > 0) blocks.push({ kind: "list", items: proof.premises.map((premise) => item(premise, places)) });
  if (details && proof.outage !== undefined) blocks.push({ kind: "heading", level: 3, text: "Outages" }, outageTable(proof.outage, places));
  const end = ending(proof, places);
  if (end.length > 0) blocks.push({ kind: "list", items: end });
  return blocks;
}

function verdict({ declared, effective, holds }: SinkProof): string {
  if (holds) return `${LEVEL_NAMES[effective]}${effective === declared.level ? "" : `, more than the ${LEVEL_NAMES[declared.level]} that is declared`}`;
  return `${LEVEL_NAMES[effective]}, but ${LEVEL_NAMES[declared.level]} is declared`;
}

function summary({ because, sources, streamName, platform, place }: SinkProof, places: Places): string {
  const from = sources.map(({ stream, start, end }) => `\`${stream}\` (from ${start}${end === undefined ? "" : ` to ${end}`})`).join(", ");
  const connector = platform.connector === "own" ? "pfc's connector" : "the upstream connector";
  return `${because} Reads ${from === "" ? "nothing" : from}, writes Pravega's stream \`${streamName}\`, on Flink ${platform.flink} with ${connector}; ${places(place)}.`;
}

/** A broken premise that the promise survives is a weakness. */
function markOf({ status, required }: Premise): Mark {
  return status === "broken" && !required ? "weak" : status;
}

function premiseItem(premise: Premise, places: Places): Item {
  const value = premise.value === undefined ? "" : `${quantityText(premise.value)}: `;
  const details = [`${value}${originText(premise.origin, places)}`];
  if (premise.arithmetic !== undefined) details.push(arithmeticText(premise.arithmetic));
  const code = premise.code !== undefined && premise.status === "broken" ? ` [${premise.code}]` : "";
  return { mark: markOf(premise), text: `${premise.statement}${code}`, details };
}

/** Of what holds only where that is said; of all else, the whole. */
function shortItem(premise: Premise, places: Places): Item {
  if (premise.status === "broken") return premiseItem(premise, places);
  const { arithmetic, origin } = premise;
  const details = arithmetic === undefined ? [] : [arithmeticText(arithmetic)];
  return { mark: markOf(premise), text: `${premise.statement} (${shortOrigin(origin, places)})`, details };
}

function outageTable(outage: NonNullable<SinkProof["outage"]>, places: Places): Block {
  const { lease, survives, durable, oneFailure, restarts, planned, transaction } = outage;
  const kept = durable ? "the events of open transactions are in the state too" : "the transaction alone carries the events";
  return {
    kind: "table",
    head: ["what", "how long", "from"],
    rows: [
      ["lease of a transaction", termText(lease), originText(lease.origin, places)],
      ["longest outage to survive", termText(survives), `${originText(survives.origin, places)}; ${kept}`],
      ...oneFailure.terms.map((term) => [term.what, termText(term), originText(term.origin, places)]),
      ["one failure in all", durationText(oneFailure.total), `${oneFailure.relation} ${termText(oneFailure.limit)}: ${oneFailure.holds ? "fits" : "does not fit"}`],
      ["left for planned stops after it", durationText(planned), "computed"],
      ["restarts that fail at once", restartsText(restarts), originText(restarts.origin, places)],
      ["age of a transaction", durationText(transaction.total), `${transaction.relation} ${termText(transaction.limit)}: ${transaction.holds ? "fits" : "does not fit"}`],
    ],
  };
}

function restartsText({ attempts, total, inTime, firstTooLate }: Restarts): string {
  if (attempts === 0) return "none: the job ends at its first failure";
  const until = total === undefined ? "without end" : `over ${durationText(total)}`;
  const late = firstTooLate === undefined ? "" : `, number ${firstTooLate.attempt} comes too late (after ${durationText(firstTooLate.after)})`;
  return `${attempts ?? "any number"} ${until}, ${inTime} in time${late}`;
}

function ending({ holds, breaksFirst, questions, silenced }: SinkProof, places: Places): readonly Item[] {
  const items: Item[] = [];
  // What is broken already is said by its premise.
  if (holds && breaksFirst !== undefined) {
    const way = breaksFirst.loud ? "Nothing is lost without a word." : "This happens without a word.";
    items.push({ mark: breaksFirst.loud ? "point" : "weak", text: `What breaks first: ${breaksFirst.what}`, details: [`${breaksFirst.then} ${way}`] });
  }
  for (const { setting, owner, what, example } of questions) {
    items.push({ mark: "assumed", text: `Not known: ${what}.`, details: [`\`${setting}\` of ${owner} would say it: \`${example}\``] });
  }
  for (const { code, reason, place, message, at } of silenced) {
    items.push({ mark: "weak", text: `${code} was silenced: "${reason}"`, details: [`${places(place)}, for ${places(at)}: ${message}`] });
  }
  return items;
}
