/** What comes from Maven Central: the embedded Pravega, and its client for the job's jar. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, type Cache } from "./cache.js";
import { runTool } from "./children.js";
import { Problem } from "./problem.js";
import type { Toolchain } from "./toolchain.js";

export const pravegaVersion = "0.13.0";

/** The regular expressions of jobs. */
export const re2j = "<dependency><groupId>com.google.re2j</groupId><artifactId>re2j</artifactId><version>1.8</version></dependency>";

/**
 * Maven by itself takes protobuf 2.5.0 (through Hadoop), and a Jackson and a Jersey that do not fit together: the server would not start.
 * Measured on JDK 17.
 */
const standalonePom = pom(
  "pravega-standalone",
  `<dependencyManagement><dependencies>
    ${bom("com.fasterxml.jackson", "jackson-bom", "2.13.5")}
    ${bom("org.glassfish.jersey", "jersey-bom", "2.35")}
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>io.pravega</groupId><artifactId>pravega-standalone</artifactId><version>${pravegaVersion}</version>
      <exclusions><exclusion><groupId>org.apache.hadoop</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>
    <dependency><groupId>com.google.protobuf</groupId><artifactId>protobuf-java</artifactId><version>3.20.1</version></dependency>
    ${re2j}
  </dependencies>`,
);

export function pom(artifact: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>pfl.local</groupId>
  <artifactId>${artifact}</artifactId>
  <version>1</version>
  ${body}
</project>
`;
}

function bom(group: string, artifact: string, version: string): string {
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>pom</type><scope>import</scope></dependency>`;
}

export const standaloneEntry = { name: "pravega-standalone", key: [standalonePom] };

/** The folder with the jars of an embedded Pravega, and of what else the runtime is compiled with. */
export async function pravegaJars(cache: Cache, tools: Toolchain, note: (text: string) => void): Promise<string> {
  const folder = await cached(cache, {
    ...standaloneEntry,
    make: async (into) => {
      writeFileSync(join(into, "pom.xml"), standalonePom);
      await maven(tools, into, ["dependency:copy-dependencies", "-DoutputDirectory=lib", "-Dmdep.overWriteSnapshots=true"], "Maven could not fetch Pravega", note);
      if (!readdirSync(join(into, "lib")).includes(`pravega-standalone-${pravegaVersion}.jar`)) {
        throw new Problem("Maven ended without an error, but did not fetch Pravega.");
      }
    },
  });
  return join(folder, "lib");
}

/** Runs goals on the pom of a folder. Maven checks the sums of what it downloads, and `-C` makes a wrong one an error. */
export async function maven(
  tools: Toolchain,
  folder: string,
  goals: readonly string[],
  failure: string,
  note: (text: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, ...(tools.jdk.home === undefined ? {} : { JAVA_HOME: tools.jdk.home }) };
  let downloads = 0;
  await runTool(tools.maven.command, ["-B", "-C", "-f", join(folder, "pom.xml"), ...goals], {
    ...{ cwd: folder, env, log: join(folder, "maven.log"), failure: `${failure}; is Maven Central reachable?` },
    onLine: (line) => {
      const file = /^(?:\[INFO\] )?Downloaded from \S+: \S*\/(\S+)/.exec(line)?.[1];
      if (file !== undefined) note(`${++downloads} files, ${file}`);
    },
  });
}
