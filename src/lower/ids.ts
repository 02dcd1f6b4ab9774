/** Ids of steps: the uids by which a job finds its state again. They depend on the flow that a step is in, and on nothing else. */
export interface StepIds {
  readonly source: (stream: string) => string;
  readonly sink: (stream: string) => string;
  /** `alerts-filter-1`, counted in the pipeline for each prefix and word. */
  readonly step: (prefix: string, word: string) => string;
}

/** Ids of sources and sinks come from the streams of the program, so no other step takes one of those. */
export function reservedIds(streams: Iterable<string>): ReadonlySet<string> {
  return new Set([...streams].flatMap((name) => [dashed(name), `${dashed(name)}-sink`]));
}

/** The ids of one pipeline. */
export function stepIds(reserved: ReadonlySet<string>): StepIds {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const take = (id: string): string => {
    used.add(id);
    return id;
  };
  const counted = (base: string): string => {
    let n = counts.get(base) ?? 0;
    do n++;
    while (used.has(`${base}-${n}`) || reserved.has(`${base}-${n}`));
    counts.set(base, n);
    return take(`${base}-${n}`);
  };
  return {
    source: (stream) => take(dashed(stream)),
    sink: (stream) => {
      const id = `${dashed(stream)}-sink`;
      let n = 1;
      while (used.has(n === 1 ? id : `${id}-${n}`)) n++;
      return take(n === 1 ? id : `${id}-${n}`);
    },
    step: (prefix, word) => counted(`${dashed(prefix)}-${dashed(word)}`),
  };
}

function dashed(name: string): string {
  return name.replaceAll("_", "-");
}
