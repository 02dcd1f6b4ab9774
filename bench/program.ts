/** Programs of any size for the benchmarks: records, streams, fns and pipelines that refer to each other. */

/** A program of about `declarations` declarations, five to a group, each group a pipeline from one stream to another. */
export function programOf(declarations: number): string {
  const groups = Math.max(1, Math.round((declarations - 1) / 5));
  const parts = [`cluster plant {\n  controller: "tcp://localhost:9090"\n  scope: "plant"\n}\n`];
  for (let i = 0; i < groups; i++) parts.push(group(i));
  return parts.join("\n");
}

function group(i: number): string {
  return `record Reading${i} {
  sensor: string
  celsius: double
  at: timestamp
  note: string?
}

record Alert${i} {
  sensor: string
  peak: double
  count: long
  until: timestamp
}

stream readings${i}: Reading${i} on plant {
  name: "readings-${i}"
  format: json
  event_time: .at
  watermark: bounded(5s)
}

stream alerts${i}: Alert${i} on plant {
  name: "alerts-${i}"
  format: json
  routing_key: .sensor
}

pipeline hot${i} {
  checkpoint: every(10s)

  readings${i}
    |> filter(.celsius > ${i}.5 && length(.sensor) > 2)
    |> key_by(.sensor)
    |> window(tumbling(1m), late: drop)
    |> aggregate(Alert${i} { sensor: key, peak: max(.celsius), count: count(), until: window.end })
    |> write(alerts${i}, guarantee: exactly_once(lease: 5m, survives: 4m))
}
`;
}
