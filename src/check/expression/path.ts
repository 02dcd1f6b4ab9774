/** Flow typing: which values a condition has shown not to be null. */
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { ExpressionScope } from "../context.js";

/** `r.note` for a name, the event or a field of these; undefined for anything that is computed. */
export function pathOf(node: Expression | Missing): string | undefined {
  switch (node.kind) {
    case "event":
      return ".";
    case "name-expression":
      return node.name.text;
    case "paren":
      return pathOf(node.of);
    case "member": {
      const of = pathOf(node.of);
      return of === undefined || node.name.kind === "missing" ? undefined : `${of}.${node.name.text}`;
    }
    default:
      return undefined;
  }
}

/** The paths that are not null when the condition has come out as `outcome`. */
export function shownByCondition(node: Expression | Missing, outcome: boolean): readonly string[] {
  switch (node.kind) {
    case "is-null":
      return node.negated === outcome ? pathsOf(node.operand) : [];
    case "paren":
      return shownByCondition(node.of, outcome);
    case "unary":
      return node.operator === "!" ? shownByCondition(node.operand, !outcome) : [];
    case "binary":
      if (node.operator === (outcome ? "&&" : "||")) {
        return [...shownByCondition(node.left, outcome), ...shownByCondition(node.right, outcome)];
      }
      return [];
    default:
      return [];
  }
}

/** The path of a value that is not null, and of what it was reached through: `.a?.b` is not null, so `.a` isn't. */
export function pathsOf(node: Expression | Missing): readonly string[] {
  const path = pathOf(node);
  if (path === undefined) return [];
  const inner = node.kind === "paren" ? node.of : node;
  return inner.kind === "member" ? [path, ...pathsOf(inner.of)] : [path];
}

export function narrow(scope: ExpressionScope, paths: readonly string[]): ExpressionScope {
  return paths.length === 0 ? scope : { ...scope, narrowed: new Set([...(scope.narrowed ?? []), ...paths]) };
}

/** Without what was shown of names that now mean something else; `.` is the event. */
export function forget(narrowed: ReadonlySet<string> | undefined, roots: readonly string[]): ReadonlySet<string> {
  return new Set([...(narrowed ?? [])].filter((path) => !roots.some((root) => path === root || path.startsWith(`${root}.`))));
}

export function isNarrowed(node: Expression, scope: ExpressionScope): boolean {
  if (scope.narrowed === undefined) return false;
  const path = pathOf(node);
  return path !== undefined && scope.narrowed.has(path);
}
