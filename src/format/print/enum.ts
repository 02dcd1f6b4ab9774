import type { Doc } from "prettier";
import { block, breakParent, docLines, group, ifBreak, indent, join, line, type NodeOf, type Placed, type Printing } from "../printing.js";
import { annotations } from "./record.js";

/** Members that fit stay on one line, with commas; otherwise each has its line. */
export function printEnumDeclaration(node: NodeOf<"enum-declaration">, printing: Printing): Doc {
  const head: Doc = [docLines(node), "enum ", printing.child("name"), " "];
  const members = printing.children("members");
  const explained = node.members.some((member) => member.doc !== undefined || ((member as Placed).comments ?? []).length > 0);
  if (explained || members.length === 0) return [head, block(node.members, members, printing), explained ? breakParent : ""];
  return [head, group(["{", indent([line, join([ifBreak("", ","), line], [...members])]), line, "}"])];
}

export function printEnumMember(node: NodeOf<"enum-member">, printing: Printing): Doc {
  return [docLines(node), printing.child("name"), annotations(printing)];
}
