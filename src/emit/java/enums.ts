/** An enum of the program as a Java enum, with the names that its members have in the program and in JSON. */
import type { EnumMemberType, EnumType } from "../../model/type.js";
import type { Doc } from "../doc.js";
import { enumOf, fieldOf, methodOf, override, returns, statement, switchOver, throws, type Member } from "./classes.js";
import { memberName } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { inParentheses } from "./syntax-arguments.js";
import { assign, binary, create, field, name, stringLiteral } from "./syntax.js";
import { className, recordClass } from "./types.js";
import { group, join, line } from "../doc.js";

export function enumDeclaration(type: EnumType, plan: JavaPlan): Doc {
  return enumOf({
    doc: `${type.doc === undefined ? "" : `${type.doc}\n\n`}enum ${type.name}`,
    name: className(type, plan),
    constants: type.members.map((member) => ({
      doc: member.doc,
      name: memberName(type, member.name),
      arguments: group(inParentheses(join([",", line], [stringLiteral(member.name), stringLiteral(member.wireName)]))),
    })),
    members: [
      fieldOf({ doc: "The name in the program.", modifiers: "public final", type: "String", name: "programName" }),
      fieldOf({ doc: "The name in JSON.", modifiers: "public final", type: "String", name: "wireName" }),
      methodOf({
        modifiers: "",
        type: undefined,
        name: className(type, plan),
        parameters: [
          { type: "String", name: "programName" },
          { type: "String", name: "wireName" },
        ],
        body: ["programName", "wireName"].map((each) => statement(assign(field(name("this"), each), "=", name(each)))),
      }),
      lookup(type, plan, "ofProgramName", (member) => member.name),
      lookup(type, plan, "ofWireName", (member) => member.wireName),
      override({ doc: "The name in the program.", type: "String", name: "toString", body: [returns(name("programName"))] }),
    ],
  });
}

function lookup(type: EnumType, plan: JavaPlan, method: string, nameOf: (member: EnumMemberType) => string): Member {
  const cases = type.members.map((member) => ({ label: stringLiteral(nameOf(member)), body: [returns(name(memberName(type, member.name)))] }));
  const known = type.members.map(nameOf).join(", ");
  const message = binary(binary(stringLiteral('"'), "+", name("name")), "+", stringLiteral(`" is not one of ${known}`));
  const otherwise = { label: undefined, body: [throws(create(name("IllegalArgumentException"), message))] };
  return methodOf({
    modifiers: "public static",
    type: recordClass(type, plan),
    name: method,
    parameters: [{ type: "String", name: "name" }],
    body: [switchOver(name("name"), [...cases, otherwise])],
  });
}
