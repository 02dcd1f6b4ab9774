/** PFL31xx to PFL39xx: expressions. */
import { define } from "./define.js";
import { counted, didYouMean, listed, withArticle } from "./words.js";

/** Values and names. */
const valueDiagnostics = {
  PFL3101: define<{ expected: string; found: string; reason: string; remedy: string | undefined }>({
    slug: "type-mismatch",
    severity: "error",
    message: (f) => `This is \`${f.found}\`, but \`${f.expected}\` is expected here: ${f.reason}.`,
    remedy: (f) => f.remedy ?? "Write a value of that type, or change the type that is declared.",
  }),
  PFL3102: define<{ found: string; needs: string }>({
    slug: "may-be-null",
    severity: "error",
    message: (f) => `This is \`${f.found}\` and may be null; ${f.needs}.`,
    remedy: () => "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`.",
  }),
  PFL3103: define<{ literal: string; type: string; range: string }>({
    slug: "literal-out-of-range",
    severity: "error",
    message: (f) => `\`${f.literal}\` does not fit into \`${f.type}\`: ${f.range}.`,
    remedy: () => "Write a smaller number or declare a wider type.",
  }),
  PFL3104: define<{ name: string; near: string | undefined; field: boolean; event: boolean }>({
    slug: "unknown-value",
    severity: "error",
    message: (f) => `There is no value named \`${f.name}\` here.`,
    remedy: (f) =>
      f.field
        ? `The event has a field of that name: write \`.${f.name}\`.`
        : didYouMean(f.near, f.event ? "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program." : "Write a literal, or the name of something that is known here."),
  }),
  PFL3105: define<{ name: string; kind: string }>({
    slug: "not-a-value",
    severity: "error",
    message: (f) => `\`${f.name}\` is ${withArticle(f.kind)}, not a value.`,
    remedy: (f) =>
      f.kind === "fn" || f.kind === "extern" || f.kind === "function"
        ? `Call it: \`${f.name}(…)\`.`
        : f.kind === "enum"
          ? `Write a member of it: \`${f.name}.member\`.`
          : f.kind === "record"
            ? `Make one with \`${f.name} { field: value }\`.`
            : "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program.",
  }),
  PFL3106: define<{ text: string }>({
    slug: "no-event-here",
    severity: "error",
    message: (f) => `\`${f.text}\` stands for the event at hand, but there is none here.`,
    remedy: () => "Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event.",
  }),
  PFL3107: define<{ text: string }>({
    slug: "event-outside-aggregate-function",
    severity: "error",
    message: (f) => `\`${f.text}\` is one event's, but the result of an aggregate is about many.`,
    remedy: () => "Use it inside `min`, `max`, `sum`, `count` or `avg`, such as `max(.celsius)`; the key of the flow is `key`.",
  }),
  PFL3108: define<{ name: string }>({
    slug: "no-window-here",
    severity: "error",
    message: (f) => `\`${f.name}\` is known only in an \`aggregate\`${f.name === "key" ? "" : " directly after a `window`"}.`,
    remedy: (f) =>
      f.name === "key"
        ? "Write what `key_by` is given, such as `.sensor`, or do this in the `aggregate`."
        : "Put `|> window(…)` before the `aggregate`, or leave it out.",
  }),
  PFL3109: define<{ literal: string }>({
    slug: "size-is-no-value",
    severity: "error",
    message: (f) => `\`${f.literal}\` is a size; sizes are for settings.`,
    remedy: () => "In an expression write the number of bytes.",
  }),
  PFL3110: define<Record<never, never>>({
    slug: "not-constant",
    severity: "error",
    message: () => "This has to be known when compiling, but it is computed.",
    remedy: () => "Write a literal: a number, a text, a duration, an enum member, `null`, or a list or map of these.",
  }),
} as const;

/** Fields, members, indices. */
const accessDiagnostics = {
  PFL3201: define<{ type: string; name: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-field",
    severity: "error",
    message: (f) => `\`${f.type}\` has no field \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `Its fields are ${listed(f.known.slice(0, 12))}.`),
  }),
  PFL3202: define<{ type: string; name: string; call: boolean }>({
    slug: "type-without-fields",
    severity: "error",
    message: (f) => `\`${f.type}\` has no fields, so there is no \`${f.name}\`.`,
    remedy: (f) => (f.call ? `There is a function: \`${f.name}(…)\`.` : "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."),
  }),
  PFL3203: define<{ type: string }>({
    slug: "needless-safe-access",
    severity: "warning",
    message: (f) => `This is \`${f.type}\` and never null, so \`?.\` does what \`.\` does.`,
    remedy: () => "Write `.`.",
  }),
  PFL3204: define<{ type: string }>({
    slug: "not-indexable",
    severity: "error",
    message: (f) => `\`${f.type}\` has no elements to index.`,
    remedy: () => "Lists take a position from 0, `tags[0]`, maps take a key, `prices[\"EUR\"]`. A part of a string is `substring(s, 0, 1)`.",
  }),
  PFL3205: define<{ enum: string; name: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-enum-member",
    severity: "error",
    message: (f) => `The enum \`${f.enum}\` has no member \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `Its members are ${listed(f.known.slice(0, 12))}.`),
  }),
} as const;

/** Operators. */
const operatorDiagnostics = {
  PFL3301: define<{ operator: string; left: string; right: string; remedy: string }>({
    slug: "operator-types",
    severity: "error",
    message: (f) => `\`${f.operator}\` does not work on \`${f.left}\` and \`${f.right}\`.`,
    remedy: (f) => f.remedy,
  }),
  PFL3302: define<{ operator: string; type: string; takes: string }>({
    slug: "operand-type",
    severity: "error",
    message: (f) => `\`${f.operator}\` takes ${f.takes}, but this is \`${f.type}\`.`,
    remedy: (f) => (f.takes === "a bool" ? "Compare it with something: nothing counts as true but `true`." : "Convert it first, such as with `to_double(x)` or `parse_long(s)`."),
  }),
  PFL3303: define<{ left: string; right: string }>({
    slug: "not-comparable",
    severity: "error",
    message: (f) => `\`${f.left}\` and \`${f.right}\` can't be compared.`,
    remedy: () => "Compare values of one type; convert one of them first, such as with `to_string(x)` or `to_double(x)`.",
  }),
  PFL3304: define<{ operator: string; type: string }>({
    slug: "not-ordered",
    severity: "error",
    message: (f) => `\`${f.type}\` has no order, so \`${f.operator}\` means nothing.`,
    remedy: () => "Numbers, strings, dates, times, timestamps and durations have an order. Others compare with `==` and `!=`.",
  }),
  PFL3305: define<{ negated: boolean }>({
    slug: "compared-with-null",
    severity: "error",
    message: () => "Null is not compared, it is tested.",
    remedy: (f) => `Write \`is ${f.negated ? "not " : ""}null\`.`,
  }),
  PFL3306: define<{ type: string }>({
    slug: "never-null",
    severity: "warning",
    message: (f) => `This is \`${f.type}\` and never null.`,
    remedy: () => "Leave the test out, or declare the type with `?` if null is meant to occur.",
  }),
  PFL3307: define<{ found: string; needs: string; failing: string }>({
    slug: "failure-not-handled",
    severity: "error",
    message: (f) => `${f.failing}: this is \`${f.found}\`, null standing for the failure; ${f.needs}.`,
    remedy: () =>
      "Say what then: `?? other` for another value, `?? fail(\"why\")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.",
  }),
} as const;

/** `if` and `match`. */
const branchDiagnostics = {
  PFL3401: define<{ first: string; other: string; what: string }>({
    slug: "branches-differ",
    severity: "error",
    message: (f) => `${f.what} have one type, but here are \`${f.first}\` and \`${f.other}\`.`,
    remedy: () => "Make them one type, such as with `to_string(x)` or `to_double(x)`.",
  }),
  PFL3402: define<{ missing: readonly string[] }>({
    slug: "match-not-exhaustive",
    severity: "error",
    message: (f) => `This \`match\` says nothing about ${listed(f.missing)}.`,
    remedy: (f) => (f.missing.length === 1 && f.missing[0] === "_" ? "Add `_ => …` for all other values." : `Add ${f.missing.length === 1 ? "an arm" : "arms"} for ${listed(f.missing)}, or \`_ => …\` for all others.`),
  }),
  PFL3403: define<{ type: string }>({
    slug: "match-pattern",
    severity: "error",
    message: (f) => `A pattern for \`${f.type}\` is a literal, an enum member, \`null\` or \`_\`.`,
    remedy: () => "For conditions use `if … then … else …`.",
  }),
  PFL3404: define<{ pattern: string }>({
    slug: "match-arm-never-reached",
    severity: "error",
    message: (f) => `An arm above covers \`${f.pattern}\` already, so this one is never reached.`,
    remedy: () => "Remove the arm.",
  }),
  PFL3405: define<{ type: string }>({
    slug: "match-type",
    severity: "error",
    message: (f) => `\`match\` does not work on \`${f.type}\`.`,
    remedy: () => "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`.",
  }),
} as const;

/** Records, lists, maps. */
const constructionDiagnostics = {
  PFL3501: define<{ name: string; near: string | undefined; other: string | undefined }>({
    slug: "unknown-record",
    severity: "error",
    message: (f) => (f.other === undefined ? `There is no record named \`${f.name}\`.` : `\`${f.name}\` is ${withArticle(f.other)}, not a record.`),
    remedy: (f) => didYouMean(f.near, "Declare it: `record Name { field: type }`."),
  }),
  PFL3502: define<{ record: string; missing: readonly string[] }>({
    slug: "missing-fields",
    severity: "error",
    message: (f) => `This \`${f.record}\` lacks ${counted(f.missing.length, "field")}: ${listed(f.missing)}.`,
    remedy: () => "Give every field that has no default, or spread a record that has them: `...r`.",
  }),
  PFL3503: define<{ name: string }>({
    slug: "field-given-twice",
    severity: "error",
    message: (f) => `\`${f.name}\` is given twice.`,
    remedy: () => "Remove one of them.",
  }),
  PFL3504: define<{ type: string }>({
    slug: "spread-of-no-record",
    severity: "error",
    message: (f) => `\`...\` takes the fields of a record, but this is \`${f.type}\`.`,
    remedy: () => "Spread an event or another record that is not null.",
  }),
  PFL3505: define<{ what: string }>({
    slug: "empty-collection",
    severity: "error",
    message: (f) => `This empty ${f.what} could be of anything.`,
    remedy: () => "Use it where its type is known, such as in a field of a declared record.",
  }),
  PFL3506: define<{ record: string | undefined; field: string }>({
    slug: "record-without-name",
    severity: "error",
    message: (f) =>
      f.record === undefined
        ? `This is written like a map, but there is no value named \`${f.field}\` that could be its key.`
        : `This is written like a map, but a record is expected here: \`${f.record}\`.`,
    remedy: (f) =>
      f.record === undefined
        ? `A record has its name before it, \`Name { ${f.field}: … }\`, and is declared. A text as a key stands in quotes.`
        : `Write its name before it, and the names of its fields without quotes: \`${f.record} { ${f.field}: … }\`.`,
  }),
} as const;

/** Functions and lambdas. */
const functionDiagnostics = {
  PFL3601: define<{ name: string; near: string | undefined; kind: string | undefined }>({
    slug: "unknown-function",
    severity: "error",
    message: (f) => (f.kind === undefined ? `There is no function named \`${f.name}\`.` : `\`${f.name}\` is ${withArticle(f.kind)}, not a function.`),
    remedy: (f) => didYouMean(f.near, `Declare it: \`fn ${f.name}(x: long) -> long = …\`.`),
  }),
  PFL3602: define<{ name: string; expected: string; found: number }>({
    slug: "argument-count",
    severity: "error",
    message: (f) => `\`${f.name}\` takes ${f.expected}, but here it has ${counted(f.found, "argument")}.`,
    remedy: () => "Give one value for each parameter.",
  }),
  PFL3603: define<{ name: string; found: readonly string[]; signatures: readonly string[] }>({
    slug: "argument-types",
    severity: "error",
    message: (f) => `\`${f.name}\` does not take ${listed(f.found)}.`,
    remedy: (f) => `It is ${listed(f.signatures.slice(0, 10), "or")}.`,
  }),
  PFL3604: define<{ name: string; function: string; near: string | undefined; twice: boolean }>({
    slug: "argument-name",
    severity: "error",
    message: (f) => (f.twice ? `\`${f.function}\` has its \`${f.name}\` twice here.` : `\`${f.function}\` has no parameter \`${f.name}\`.`),
    remedy: (f) => (f.twice ? "Remove one of them." : didYouMean(f.near, "Leave the name out, or write one of its parameters.")),
  }),
  PFL3605: define<Record<never, never>>({
    slug: "lambda-here",
    severity: "error",
    message: () => "A lambda is not a value; it can only be given to an operator or a function that takes one.",
    remedy: () => "Write the expression itself, or declare a `fn`.",
  }),
  PFL3606: define<{ expected: number; found: number }>({
    slug: "lambda-parameters",
    severity: "error",
    message: (f) => `A lambda with ${counted(f.expected, "parameter")} is expected here, but this has ${f.found}.`,
    remedy: (f) => (f.expected === 2 ? "Write it like `(a, b) => …`." : "Write it like `r => …`."),
  }),
  PFL3607: define<{ name: string; instead: string | undefined }>({
    slug: "aggregate-function-here",
    severity: "error",
    message: (f) => `\`${f.name}\` looks at many events, which only the operator \`aggregate\` has.`,
    remedy: (f) => (f.instead === undefined ? "Use it in `|> aggregate(…)`." : `Use it in \`|> aggregate(…)\`; for two values there is \`${f.instead}(a, b)\`.`),
  }),
  PFL3608: define<{ name: string }>({
    slug: "nested-aggregate-function",
    severity: "error",
    message: (f) => `\`${f.name}\` stands inside another aggregate function.`,
    remedy: () => "Aggregate functions look at events, not at each other's results. Use two steps: `|> aggregate(…) |> … |> aggregate(…)`.",
  }),
  PFL3609: define<{ name: string }>({
    slug: "python-function-here",
    severity: "error",
    message: (f) => `\`${f.name}\` is a Python function and is called once for every event, so it can't stand here.`,
    remedy: () =>
      "Call it in `map`, `flat_map`, `filter`, `select` or `add_columns`, outside of `if`, `match`, `&&`, `||`, `??` and lambdas of list functions; put its result into a column first: `|> add_columns(x: f(.))`.",
  }),
  PFL3610: define<{ name: string; type: string; takes: string }>({
    slug: "aggregate-function-type",
    severity: "error",
    message: (f) => `\`${f.name}\` takes ${f.takes}, but this is \`${f.type}\`.`,
    remedy: () => "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`.",
  }),
  PFL3611: define<{ name: string }>({
    slug: "duplicate-lambda-parameter",
    severity: "error",
    message: (f) => `Two parameters are named \`${f.name}\`.`,
    remedy: () => "Give each its own name.",
  }),
  PFL3612: define<{ name: string; parameter: string; found: number; least: number; most: number }>({
    slug: "constant-range",
    severity: "error",
    message: (f) => `The \`${f.parameter}\` of \`${f.name}\` goes from ${f.least} to ${f.most}, but this is ${f.found}.`,
    remedy: () => "Write the share of the values that are below: `0.95` for the 95th percentile.",
  }),
  PFL3613: define<{ what: string; function: string; wrong: string }>({
    slug: "constant-text",
    severity: "error",
    message: (f) => `This is not ${f.what}: ${f.wrong}`,
    remedy: (f) => `The page of \`${f.function}\` in the reference of functions says what it takes.`,
  }),
  PFL3614: define<{ what: string; function: string }>({
    slug: "text-not-constant",
    severity: "error",
    message: (f) => `\`${f.function}\` needs ${f.what} that is known when compiling, and this is computed.`,
    remedy: () => "Write it as a text in quotes.",
  }),
} as const;

export const expressionDiagnostics = {
  ...valueDiagnostics,
  ...accessDiagnostics,
  ...operatorDiagnostics,
  ...branchDiagnostics,
  ...constructionDiagnostics,
  ...functionDiagnostics,
} as const;
