/** The jar of a job without a Maven build for each: the runtime with the Pravega client once, then only the job's own classes. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PipelineOutput } from "../workspace/build.js";
import { cached, type Cache } from "./cache.js";
import { runTool } from "./children.js";
import { maven, pom, pravegaVersion, re2j } from "./maven.js";
import { flinkVersion, type PythonEnvironment } from "./python-env.js";
import type { Toolchain } from "./toolchain.js";

const relocated = ["io.netty", "io.grpc", "io.perfmark", "com.google", "org.apache.commons", "org.bouncycastle", "org.checkerframework"];
const unwanted = ["META-INF/*.SF", "META-INF/*.RSA", "META-INF/*.DSA", "META-INF/versions/**", "META-INF/maven/**", "META-INF/native/**", "module-info.class", "google/**"];

/** As the pom of an emitted job does it; the classes are compiled before. */
const runtimePom = pom(
  "pfl-runtime",
  `<dependencies>
    <dependency><groupId>io.pravega</groupId><artifactId>pravega-client</artifactId><version>${pravegaVersion}</version>
      <exclusions>
        <exclusion><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></exclusion>
        <exclusion><groupId>io.netty</groupId><artifactId>netty-tcnative-boringssl-static</artifactId></exclusion>
      </exclusions></dependency>
    ${re2j}
  </dependencies>
  <build><finalName>pfl-runtime</finalName><plugins>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-jar-plugin</artifactId><version>3.4.1</version></plugin>
    <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-shade-plugin</artifactId><version>3.6.0</version>
      <configuration>
        <createDependencyReducedPom>false</createDependencyReducedPom>
        <filters><filter><artifact>*:*</artifact><excludes>${unwanted.map((path) => `<exclude>${path}</exclude>`).join("")}</excludes></filter></filters>
        <relocations>${relocated.map((name) => `<relocation><pattern>${name}</pattern><shadedPattern>pfl.shaded.${name}</shadedPattern></relocation>`).join("")}</relocations>
        <transformers><transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/></transformers>
      </configuration></plugin>
  </plugins></build>`,
);

/** The jar with the connector, the named helpers and the Pravega client. `sources` are the Java files of the runtime. */
export async function runtimeJar(
  cache: Cache,
  tools: Toolchain,
  python: PythonEnvironment,
  pravegaJars: string,
  sources: PipelineOutput["files"],
  note: (text: string) => void,
): Promise<string> {
  const folder = await cached(cache, {
    name: "runtime",
    key: [runtimePom, flinkVersion, ...sources.flatMap((file) => [file.path, file.text])],
    make: async (into) => {
      note("compiling");
      await compileJava(tools, python, sources, [join(pravegaJars, "*")], join(into, "source"), join(into, "target", "classes"));
      writeFileSync(join(into, "pom.xml"), runtimePom);
      await maven(tools, into, ["jar:jar", "shade:shade"], "Maven could not put the runtime into one jar", note);
    },
  });
  return join(folder, "target", "pfl-runtime.jar");
}

/** A thin jar that names the runtime's jar as its class path: Flink's class loader follows that, on this machine. */
export async function jobJar(
  tools: Toolchain,
  python: PythonEnvironment,
  sources: PipelineOutput["files"],
  runtime: string,
  mainClass: string,
  folder: string,
): Promise<string> {
  const classes = join(folder, "classes");
  await compileJava(tools, python, sources, [runtime], join(folder, "source"), classes);
  const manifest = join(folder, "manifest.txt");
  writeFileSync(manifest, [`Main-Class: ${mainClass}`, `Class-Path: ${pathToFileURL(runtime).href}`, ""].map(manifestLine).join("\n"));
  const jar = join(folder, "job.jar");
  const command = tools.jdk.javac.command.replace(/javac$/, "jar");
  await runTool(command, ["--create", "--file", jar, "--manifest", manifest, "-C", classes, "."], { log: join(folder, "jar.log"), failure: "The job's jar could not be written" });
  return jar;
}

/** A line of a manifest has at most 72 bytes; a space continues it. */
function manifestLine(line: string): string {
  const parts = [line.slice(0, 70)];
  for (let at = 70; at < line.length; at += 69) parts.push(` ${line.slice(at, at + 69)}`);
  return parts.join("\n");
}

export async function compileJava(
  tools: Toolchain,
  python: PythonEnvironment,
  sources: PipelineOutput["files"],
  classPath: readonly string[],
  sourceFolder: string,
  classes: string,
): Promise<void> {
  for (const file of sources) {
    const path = join(sourceFolder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  mkdirSync(classes, { recursive: true });
  const list = join(sourceFolder, "sources.txt");
  writeFileSync(list, sources.map((file) => `${JSON.stringify(join(sourceFolder, file.path))}\n`).join(""));
  const lib = join(python.flinkHome, "lib");
  const flink = readdirSync(lib).filter((name) => /^(flink-dist|log4j-api)-/.test(name)).map((name) => join(lib, name));
  const args = ["--release", "11", "-encoding", "UTF-8", "-proc:none", "-nowarn", "-Xlint:none", "-cp", [...flink, ...classPath].join(":"), "-d", classes, `@${list}`];
  await runTool(tools.jdk.javac.command, args, { log: join(sourceFolder, "javac.log"), failure: "The Java functions of the job do not compile" });
}
