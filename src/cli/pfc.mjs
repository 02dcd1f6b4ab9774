#!/usr/bin/env node
import { createRequire } from "node:module";

const { load, optimizeLater } = createRequire(import.meta.url)("./load.cjs");
const { main } = load();
optimizeLater();
process.exitCode = await main(process.argv.slice(2));
