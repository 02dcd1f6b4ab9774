/**
 * Environment of tests that start Java. Each of their processes lives for a minute or two, in which the optimizing compiler of the JVM
 * takes more time than it gives back: without it a local Pravega and Flink with one job take little more than half (23 s of CPU for 40 s),
 * and the connector's tests half.
 */
export const shortLivedJava = { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" };
