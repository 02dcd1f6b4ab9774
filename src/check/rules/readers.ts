/** Who reads what: one reader group for each source of each job, one reading of a stream in a job. */
import type { Report } from "../../diagnostics/report.js";
import { choiceOf } from "../../model/said.js";
import type { Checked, CheckedPipeline, CheckedStream } from "../checked.js";
import type { CheckContext } from "../context.js";
import { fix } from "../guarantee/edits.js";
import { inSourceOrder, upstreamOf, type Names } from "../guarantee/sinks.js";
import { isPravegaName, pravegaName } from "./names.js";

/** The streams that a pipeline reads, in source order. */
function readBy(pipeline: CheckedPipeline, names: Names): readonly CheckedStream[] {
  return inSourceOrder(pipeline.flows.flatMap((flow) => upstreamOf(pipeline, flow, flow.calls.length, names).sources));
}

export function checkReaders(pipeline: CheckedPipeline, streams: ReadonlyMap<string, CheckedStream>, context: CheckContext): void {
  const { report, capabilities, references } = context;
  const read = readBy(pipeline, { streams, references });
  const firsts = new Map<string, CheckedStream>();
  for (const stream of read) {
    const { symbol, cluster, streamName, said } = stream;
    const id = JSON.stringify([cluster, streamName]);
    const first = firsts.get(id);
    firsts.set(id, first ?? stream);
    if (first !== undefined) {
      const related = [{ span: first.symbol.declaration.name.span, message: "the other name is declared here" }];
      report("PFL4619", symbol.declaration.name.span, { first: first.symbol.name, second: symbol.name, stream: streamName }, { related });
    }
    const end = said.get("end")?.node;
    const noEnd = capabilities.whyNot("end-of-reading");
    if (end !== undefined && noEnd !== undefined) report("PFL5001", end.span, noEnd);
  }
}

export function checkReaderGroup({ symbol, said, readerGroup }: CheckedStream, { report, capabilities }: CheckContext): void {
  const node = said.get("reader_group")?.node;
  if (node === undefined || readerGroup === undefined) return;
  const missing = capabilities.whyNot("reader-group");
  if (missing !== undefined) report("PFL5001", node.span, missing);
  else if (!isPravegaName(readerGroup)) {
    report("PFL4101", node.span, { name: readerGroup, what: "reader group", said: true, proposal: pravegaName(readerGroup, symbol.name) });
  }
}

/** A source of a job with a reader group of its own name. */
interface Reader {
  readonly pipeline: CheckedPipeline;
  readonly stream: CheckedStream;
  readonly group: string;
}

/** Of one program, or of all files of a workspace: the jobs meet in Pravega, not in a file. */
export function checkReaderGroups(programs: readonly Pick<Checked, "pipelines" | "streams" | "clusters" | "references">[], report: Report): void {
  const readers = new Map<string, Reader[]>();
  for (const { pipelines, streams, clusters, references } of programs) {
    for (const pipeline of pipelines) {
      for (const stream of readBy(pipeline, { streams, references })) {
        const cluster = clusters.get(stream.cluster);
        const group = stream.readerGroup;
        if (group === undefined || cluster === undefined) continue;
        const id = JSON.stringify([cluster.value.controller, cluster.value.scope, group]);
        readers.set(id, [...(readers.get(id) ?? []), { pipeline, stream, group }]);
      }
    }
  }
  for (const [first, ...others] of readers.values()) {
    const second = others[0];
    if (first === undefined || second === undefined) continue;
    const { group } = second;
    const place = choiceOf(second.stream.said, "reader_group")?.said.get("name")?.node.span ?? second.stream.symbol.declaration.name.span;
    const own = `${second.pipeline.symbol.name}-${second.stream.symbol.name}`.replaceAll("_", "-");
    // Another name for a stream that two pipelines of one file read would be shared again.
    const fixes = second.stream === first.stream || own === group ? [] : [fix(`Call it "${own}"`, { span: place, text: JSON.stringify(own) })];
    const related = [{ span: first.stream.symbol.declaration.name.span, message: `also read in the pipeline ${first.pipeline.symbol.name}` }];
    report("PFL4618", place, { group, readers: [first, second].map(readerText) }, { related, fixes });
  }
}

function readerText({ pipeline, stream }: Reader): string {
  return `${pipeline.symbol.name}/${stream.symbol.name}`;
}
