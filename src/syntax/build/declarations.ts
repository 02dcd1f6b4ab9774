/** One row per construct: which builder reads it. */
import { childOf, type Build } from "../cst.js";
import type { DeclarationCstNode } from "../generated/cst.js";
import type { Declaration } from "../nodes/declarations.js";
import { buildClusterDeclaration } from "./cluster.js";
import { buildCredentialsDeclaration } from "./credentials.js";
import { buildEnumDeclaration } from "./enum.js";
import { buildExternDeclaration } from "./extern.js";
import { buildFnDeclaration } from "./fn.js";
import { buildParamDeclaration } from "./param.js";
import { buildPipelineDeclaration } from "./pipeline.js";
import { buildRecordDeclaration } from "./record.js";
import { buildStreamDeclaration } from "./stream.js";
import { buildTestDeclaration } from "./test.js";
import { buildTypeDeclaration } from "./type.js";

type Key = Exclude<keyof DeclarationCstNode["children"], undefined>;
type Builders = { readonly [K in Key]: (build: Build, cst: NonNullable<ReturnType<typeof childOf<DeclarationCstNode, K>>>) => Declaration };

const builders: Builders = {
  recordDeclaration: buildRecordDeclaration,
  enumDeclaration: buildEnumDeclaration,
  typeDeclaration: buildTypeDeclaration,
  credentialsDeclaration: buildCredentialsDeclaration,
  clusterDeclaration: buildClusterDeclaration,
  streamDeclaration: buildStreamDeclaration,
  paramDeclaration: buildParamDeclaration,
  fnDeclaration: buildFnDeclaration,
  externDeclaration: buildExternDeclaration,
  pipelineDeclaration: buildPipelineDeclaration,
  testDeclaration: buildTestDeclaration,
};

/** Undefined where recovery left nothing of the declaration. */
export function buildDeclaration(build: Build, cst: DeclarationCstNode): Declaration | undefined {
  for (const key of Object.keys(builders) as Key[]) {
    const child = childOf(cst, key);
    if (child !== undefined) return (builders[key] as (build: Build, cst: typeof child) => Declaration)(build, child);
  }
  return undefined;
}
