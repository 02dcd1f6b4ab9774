import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** The tests that can kill a mutant of the checker, without those that start a compiler or a process. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["test/errors.test.ts", "test/{bind,check,operators,lower}/**/*.test.ts"],
    testTimeout: 60_000,
  },
});
