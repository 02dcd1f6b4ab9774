import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { StreamDeclarationCstNode } from "../generated/cst.js";
import type { StreamDeclaration } from "../nodes/declarations.js";
import { buildSettings } from "./settings.js";
import { buildType } from "./types.js";

export function buildStreamDeclaration(build: Build, cst: StreamDeclarationCstNode): StreamDeclaration {
  const [word, name, colon, on] = [tokenOf(cst, "Stream"), tokenOf(cst, "name"), tokenOf(cst, "Colon"), tokenOf(cst, "On")];
  const type = childOf(cst, "type");
  return {
    kind: "stream-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "the name of the stream", word),
    type: buildType(build, type, word, name, colon),
    cluster: nameOrMissing(build, tokenOf(cst, "cluster"), "the name of a cluster", word, name, colon, type, on),
    settings: buildSettings(build, childOf(cst, "settings")),
    span: spanOf(build, cst),
  };
}
