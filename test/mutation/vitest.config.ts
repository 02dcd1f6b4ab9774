import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { warm } from "./warm-worker.js";

/** The tests that can kill a mutant of the checker, without those that start a compiler or a process. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  plugins: [warm],
  test: {
    include: ["test/errors.test.ts", "test/{bind,check,operators,lower}/**/*.test.ts"],
    exclude: ["test/lower/scale.test.ts"],
    setupFiles: ["test/mutation/no-mutant.ts"],
    testTimeout: 60_000,
  },
});
