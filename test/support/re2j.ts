/** The library of regular expressions that jobs are compiled with, from Maven's repository on this machine. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The path of its jar, which Maven fetches if it is not there. */
export function re2jJar(): string {
  const jar = join(homedir(), ".m2/repository/com/google/re2j/re2j/1.8/re2j-1.8.jar");
  if (!existsSync(jar)) execFileSync("mvn", ["-q", "-B", "dependency:get", "-Dartifact=com.google.re2j:re2j:1.8"]);
  return jar;
}
