import { childOf, childrenOf, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { SettingCstNode, SettingsCstNode } from "../generated/cst.js";
import type { Setting } from "../nodes/pipelines.js";
import { buildExpression } from "./expressions.js";

export function buildSettings(build: Build, cst: SettingsCstNode | undefined): readonly Setting[] {
  return cst === undefined ? [] : childrenOf(cst, "setting").map((setting) => buildSetting(build, setting));
}

export function buildSetting(build: Build, cst: SettingCstNode): Setting {
  const name = tokenOf(cst, "AnyName");
  return {
    kind: "setting",
    name: nameOrMissing(build, name, "the name of a setting"),
    value: buildExpression(build, childOf(cst, "expression"), name, tokenOf(cst, "Colon")),
    span: spanOf(build, cst),
  };
}
