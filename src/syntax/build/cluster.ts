import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { ClusterDeclarationCstNode } from "../generated/cst.js";
import type { ClusterDeclaration } from "../nodes/declarations.js";
import { buildSettings } from "./settings.js";

export function buildClusterDeclaration(build: Build, cst: ClusterDeclarationCstNode): ClusterDeclaration {
  return {
    kind: "cluster-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, tokenOf(cst, "Identifier"), "the name of the cluster", tokenOf(cst, "Cluster")),
    settings: buildSettings(build, childOf(cst, "settings")),
    span: spanOf(build, cst),
  };
}
