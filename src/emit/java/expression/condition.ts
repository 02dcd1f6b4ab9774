import type { CoalesceValue, IfValue, MatchValue, Value } from "../../../ir/values.js";
import { type Constant, type Type, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaConstant } from "../constants.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { binary, call, genericCall, lambda, name, ternary, unary } from "../syntax.js";
import { boxedType, isPrimitive } from "../types.js";
import { VALUES, boxed, isSimple, once, saysItsType } from "./once.js";
import type { JavaScope } from "./scope.js";

export function javaIf(value: IfValue, scope: JavaScope): Doc {
  const [then, otherwise] = branches([value.then, value.else], scope);
  return ternary(javaValue(value.condition, scope), then as Doc, otherwise as Doc);
}

export function javaCoalesce(value: CoalesceValue, scope: JavaScope): Doc {
  const { left, right } = value;
  if (!isSimple(left)) {
    const said = saysItsType(left) ? [] : [boxedType(value.type, scope.plan)];
    return genericCall(ref(VALUES), said, "or", javaValue(left, scope), lambda([], boxed(right, scope)));
  }
  const doc = javaValue(left, scope);
  return ternary(binary(doc, "!=", name("null")), doc, boxed(right, scope));
}

/** A primitive beside an object would unbox the object, which may be null. */
function branches(values: readonly Value[], scope: JavaScope): readonly Doc[] {
  const objects = values.filter((value) => !(value.kind === "constant" && value.value.kind === "null"));
  return values.map((value) => (objects.length > 1 ? boxed(value, scope) : javaValue(value, scope)));
}

/** A chain of conditions; the last arm needs none, since the arms cover everything. */
export function javaMatch(value: MatchValue, scope: JavaScope): Doc {
  if (!isSimple(value.subject)) {
    return once(value.subject, "with", value.type, scope, (subject, inner) => javaMatch({ ...value, subject }, inner));
  }
  const docs = branches([...value.arms.map((arm) => arm.value), ...(value.otherwise === undefined ? [] : [value.otherwise])], scope);
  const last = docs.length - 1;
  return docs.slice(0, last).reduceRight<Doc>((otherwise, doc, i) => {
    const before = value.arms.slice(0, i).some((arm) => arm.pattern.kind === "null");
    const pattern = (value.arms[i] as MatchValue["arms"][number]).pattern;
    return ternary(matches(value.subject, pattern, before, scope), doc, otherwise);
  }, docs[last] as Doc);
}

/** `known`: an arm above has taken null. */
function matches(subject: Value, pattern: Constant, known: boolean, scope: JavaScope): Doc {
  const type: Type = required(subject.type);
  const doc = javaValue(subject, scope);
  if (pattern.kind === "null") return binary(doc, "==", name("null"));
  const constant = javaConstant(pattern, type, scope.plan);
  if (pattern.kind === "enum") return binary(doc, "==", constant);
  const mayBeNull = subject.type.kind === "optional" && !known;
  if (pattern.kind === "bool" && !mayBeNull) return pattern.value ? doc : unary("!", doc);
  if (!isPrimitive(type)) return call(constant, "equals", doc);
  return mayBeNull ? call(ref("java.util.Objects"), "equals", doc, constant) : binary(doc, "==", constant);
}
