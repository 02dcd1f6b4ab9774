import { examine, type Finding } from "../../local/doctor.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { useColor, type ColorChoice } from "../terminal.js";

const marks: Readonly<Record<Finding["state"], { readonly sign: string; readonly color: number }>> = {
  ok: { sign: "ok", color: 32 },
  note: { sign: "note", color: 33 },
  missing: { sign: "missing", color: 31 },
};

/** Prints what was found; fails when `pfc run` could not work. */
export function doctorCommand(options: ColorChoice): ExitCode {
  const color = useColor(options, process.stdout);
  const findings = examine();
  for (const { state, what, detail } of findings) {
    const { sign, color: code } = marks[state];
    const mark = sign.padEnd(8);
    process.stdout.write(`${color ? `\u001b[${code}m${mark}\u001b[0m` : mark} ${what}: ${detail}\n`);
  }
  const missing = findings.filter((finding) => finding.state === "missing").length;
  process.stdout.write(missing === 0 ? "\n`pfc run` can work here.\n" : `\n${missing} missing: \`pfc run\` can't work here; \`pfc compile\` can.\n`);
  return missing === 0 ? exitCodes.ok : exitCodes.found;
}
