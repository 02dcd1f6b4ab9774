import { describe, expect, test } from "vitest";
import { isInside } from "../../src/workspace/paths.js";

describe("a path of a manifest or a journal", () => {
  test.each(["a", "a/b", "java/src/main/java/A.java", ".gitignore", "a/.b", "...", "a/...", "a..b/c.", " "])("%j stays inside", (path) => {
    expect(isInside(path)).toBe(true);
  });

  test.each(["", ".", "..", "/", "/a", "a/", "a//b", "../a", "a/..", "a/../b", "./a", "a/./b", "a\\b", "c:a", "a\0", "..\n/../a"])("%j leads out, or is not in its plain form", (path) => {
    expect(isInside(path)).toBe(false);
  });
});
