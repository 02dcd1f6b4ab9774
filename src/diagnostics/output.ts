/** PFL6xxx: the output folder. Their place is the pipeline whose output it is. */
import { define } from "./define.js";
import { listed } from "./words.js";

export const outputDiagnostics = {
  PFL6001: define<{ path: string }>({
    slug: "output-edited",
    severity: "error",
    message: (f) => `\`${f.path}\` was edited since pfc wrote it; nothing was written.`,
    remedy: () => "Move the change to the program or to a file of its own, or overwrite it with `--force`.",
  }),
  PFL6002: define<{ path: string; kind: "file" | "folder" | "file on the way" }>({
    slug: "output-in-the-way",
    severity: "error",
    message: (f) =>
      f.kind === "file on the way"
        ? `\`${f.path}\` is a file, and the output needs a folder there; nothing was written.`
        : `\`${f.path}\` is a ${f.kind} that pfc did not write; nothing was written.`,
    remedy: (f) =>
      f.kind === "file"
        ? "Move it away, choose another folder with `--out`, or overwrite it with `--force`."
        : "Move it away, or choose another folder with `--out`.",
  }),
  PFL6003: define<{ path: string }>({
    slug: "output-through-link",
    severity: "error",
    message: (f) => `\`${f.path}\` is a symbolic link, and pfc never writes through one inside its output; nothing was written.`,
    remedy: () => "Remove the link, or name the folder that it leads to with `--out`.",
  }),
  PFL6004: define<{ path: string }>({
    slug: "broken-manifest",
    severity: "error",
    message: (f) => `\`${f.path}\` is no manifest of pfc, so it can't tell its own files from yours; nothing was written.`,
    remedy: () => "Restore it, or repeat with `--force` to overwrite the files that have the names of output files.",
  }),
  PFL6005: define<{ path: string }>({
    slug: "edited-file-left",
    severity: "warning",
    message: (f) => `\`${f.path}\` is no longer part of the output, but it was edited, so it was left where it is.`,
    remedy: () => "Remove it when you no longer need the change.",
  }),
  PFL6006: define<{ path: string; change: "new" | "changed" | "removed" }>({
    slug: "output-differs",
    severity: "error",
    message: (f) => `\`${f.path}\` is not what the program gives now: it would be ${f.change === "new" ? "written" : f.change}.`,
    remedy: () => "Run `pfc compile` without `--check` and commit what it writes.",
  }),
  PFL6007: define<{ name: string; files: readonly string[] }>({
    slug: "pipeline-name-shared",
    severity: "warning",
    message: (f) =>
      `${listed(f.files)} both have a pipeline \`${f.name}\`: they are written to the same folder, and a savepoint of one can be restored into the other.`,
    remedy: () => "Give one of them another name.",
  }),
} as const;
