/** One row per kind of node: a kind without its printer does not compile. */
import type { Doc } from "prettier";
import type { Node } from "../syntax/nodes/node.js";
import { printCall, printFieldInit, printList, printMap, printMapEntry, printRecord, printSpread } from "./print/collections.js";
import { printClusterDeclaration } from "./print/cluster.js";
import { printIf, printLambda, printMatch, printMatchArm } from "./print/control.js";
import { printCredentialsDeclaration } from "./print/credentials.js";
import { printEnumDeclaration, printEnumMember } from "./print/enum.js";
import { printExternDeclaration } from "./print/extern.js";
import { printFile } from "./print/file.js";
import { printFnDeclaration, printParameter } from "./print/fn.js";
import { printBinary, printIndex, printIsNull, printMember, printParen, printUnary } from "./print/operations.js";
import { printParamDeclaration } from "./print/param.js";
import { printArgument, printFlow, printFlowStatement, printLet, printOperatorCall, printPipelineDeclaration, printSetting } from "./print/pipeline.js";
import { printAnnotation, printField, printRecordDeclaration } from "./print/record.js";
import { printStreamDeclaration } from "./print/stream.js";
import { printClause, printTestDeclaration } from "./print/test.js";
import { printTypeDeclaration } from "./print/type.js";
import { printNamedType, printOptionalType } from "./print/types.js";
import { hardline, verbatim, type NodeOf, type Printing } from "./printing.js";

const printers: { readonly [K in Node["kind"]]: (node: NodeOf<K>, printing: Printing) => Doc } = {
  file: printFile,
  "record-declaration": printRecordDeclaration,
  "field-declaration": printField,
  annotation: printAnnotation,
  "enum-declaration": printEnumDeclaration,
  "enum-member": printEnumMember,
  "type-declaration": printTypeDeclaration,
  "credentials-declaration": printCredentialsDeclaration,
  "cluster-declaration": printClusterDeclaration,
  "stream-declaration": printStreamDeclaration,
  "param-declaration": printParamDeclaration,
  "fn-declaration": printFnDeclaration,
  "extern-declaration": printExternDeclaration,
  "pipeline-declaration": printPipelineDeclaration,
  "test-declaration": printTestDeclaration,
  clause: printClause,
  setting: printSetting,
  "let-statement": printLet,
  "flow-statement": printFlowStatement,
  flow: printFlow,
  "operator-call": printOperatorCall,
  argument: printArgument,
  parameter: printParameter,
  "named-type": printNamedType,
  "optional-type": printOptionalType,
  null: verbatim,
  bool: verbatim,
  integer: verbatim,
  fraction: verbatim,
  string: verbatim,
  duration: verbatim,
  size: verbatim,
  timestamp: verbatim,
  date: verbatim,
  time: verbatim,
  "name-expression": verbatim,
  event: verbatim,
  member: printMember,
  index: printIndex,
  call: printCall,
  unary: printUnary,
  binary: printBinary,
  "is-null": printIsNull,
  if: printIf,
  match: printMatch,
  "match-arm": printMatchArm,
  lambda: printLambda,
  record: printRecord,
  "field-init": printFieldInit,
  spread: printSpread,
  list: printList,
  map: printMap,
  "map-entry": printMapEntry,
  paren: printParen,
  name: verbatim,
  doc: verbatim,
  missing: () => "",
};

export function printNode(node: Node, printing: Printing): Doc {
  const printed = (printers[node.kind] as (node: Node, printing: Printing) => Doc)(node, printing);
  // Comments where a construct has no place for them go above it.
  const rest = printing.dangling();
  return rest.length === 0 ? printed : [rest.map((comment) => [comment, hardline]), printed];
}
