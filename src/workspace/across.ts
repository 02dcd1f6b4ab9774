/** What the files of a workspace do to one another: their jobs meet in Pravega, their output in one folder. */
import { checkReaderGroups } from "../check/rules/readers.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors, reporter, type Report } from "../diagnostics/report.js";
import { folderOf } from "./paths.js";
import type { Program } from "./program.js";

/** What no file alone shows, among those without errors. A file that is there twice is no other file. */
export function checkAcross(programs: readonly Program[]): readonly Diagnostic[] {
  const { report, diagnostics } = reporter();
  const whole = programs.filter(({ compiled }) => !hasErrors(compiled.diagnostics));
  const files = [...new Map(whole.map((program) => [program.path, program])).values()];
  checkReaderGroups(files.map(({ compiled }) => compiled.checked), report);
  checkPipelineNames(files, report);
  return diagnostics;
}

/** Pipelines of one folder are written to one folder, by their names; so are their jobs called, and found again. */
function checkPipelineNames(programs: readonly Program[], report: Report): void {
  const firsts = new Map<string, { readonly path: string; readonly place: Diagnostic["span"] }>();
  for (const { path, source, compiled } of programs) {
    for (const { symbol } of compiled.checked.pipelines) {
      const place = symbol.declaration.name.span;
      const id = JSON.stringify([folderOf(path), symbol.name]);
      const first = firsts.get(id);
      if (first === undefined) firsts.set(id, { path, place });
      else if (first.path !== path) {
        const facts = { name: symbol.name, files: [first.place.path, source.path] };
        report("PFL6007", place, facts, { related: [{ span: first.place, message: "the other pipeline of this name" }] });
      }
    }
  }
}
