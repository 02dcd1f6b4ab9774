import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "test/faults/*.test.ts"],
    // A test that hangs is found at last; one on a busy machine is not taken for it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
