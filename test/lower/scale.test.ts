import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { sourceOf } from "../support/compile.js";

test("ten thousand declarations take about ten times as long as a thousand", { timeout: 120_000 }, () => {
  const program = (count: number): string => {
    let text = 'cluster plant { controller: "tcp://localhost:9090", scope: "plant" }\n';
    for (let i = 0; i < count / 5; i++) {
      text += `record R${i} { sensor: string, celsius: double, at: timestamp }\n`;
      text += `stream in${i}: R${i} on plant\nstream out${i}: R${i} on plant\n`;
      text += `fn f${i}(x: double) -> double = x * 2.0\n`;
      text += `pipeline p${i} { checkpoint: every(10s)\n  in${i} |> filter(f${i}(.celsius) > 80.0) |> write(out${i}, guarantee: at_least_once)\n}\n`;
    }
    return text;
  };
  const millis = (count: number): number => {
    const source = sourceOf(program(count));
    const start = performance.now();
    const { jobs } = compile([source], { platform: DEFAULT_PLATFORM, files: new Map() });
    expect(jobs.length).toBe(count / 5);
    return performance.now() - start;
  };
  millis(1_000);
  const small = Math.min(millis(1_000), millis(1_000), millis(1_000));
  const large = Math.min(millis(10_000), millis(10_000));
  // Ten times the program in a hundred times the time would be quadratic.
  expect(large / small).toBeLessThan(40);
});
