/** `npm run bench`: everything; `npm run bench -- compile` or `-- jobs` for a part. All figures are ratios of one run. */
import { benchCompile } from "./compile.js";
import { benchEvaluate } from "./evaluate.js";
import { benchJobs } from "./jobs.js";

const wanted = process.argv.slice(2);
const runs = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (runs("compile")) benchCompile();
if (runs("evaluate")) benchEvaluate();
if (runs("jobs")) await benchJobs();
