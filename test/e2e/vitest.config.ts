import { defineConfig } from "vitest/config";
import { shortLivedJava } from "../../src/tooling/java-options.js";

/** Real Flink, real Pravega: one file after the other, with time for the first download. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    env: shortLivedJava,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 1_200_000,
  },
});
