import { defineConfig } from "vitest/config";
import { shortLivedJava } from "../../src/tooling/java-options.js";

/** Real Flink, real Pravega, real faults: one file after the other. */
export default defineConfig({
  test: {
    include: ["test/faults/*.test.ts"],
    globalSetup: ["test/faults/support/deadline.ts"],
    env: shortLivedJava,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 1_200_000,
  },
});
