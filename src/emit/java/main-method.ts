/** `main` of a class that runs a job: it reads the arguments, and in the end it lets Flink execute what it has put together. */
import type { Doc } from "../doc.js";
import { OPTIONS, paramDeclaration } from "./arguments.js";
import { methodOf, spaced, statement, variable, type Member } from "./classes.js";
import type { JavaContext } from "./context.js";
import { ref } from "./references.js";
import { call, name, stringLiteral } from "./syntax.js";

export const ENVIRONMENT = "org.apache.flink.streaming.api.environment.StreamExecutionEnvironment";

/** The names that `main` has given away before its body begins. */
export function namesOfMain({ params }: JavaContext): readonly string[] {
  return ["args", "options", "env", ...params.values()];
}

export interface MainMethod {
  /** The parsed arguments, which the body knows as `options`. */
  readonly options: Doc;
  /** What the body knows as `env`. */
  readonly environment: Doc;
  readonly body: readonly Doc[];
}

export function mainMethod({ options, environment, body }: MainMethod, context: JavaContext): Member {
  const { job } = context;
  return methodOf({
    modifiers: "public static",
    type: "void",
    name: "main",
    parameters: [{ type: "String[]", name: "args" }],
    throws: ["Exception"],
    body: [
      variable(ref(OPTIONS), "options", options),
      ...job.params.map((param) => paramDeclaration(param, context)),
      spaced(variable(ref(ENVIRONMENT), "env", environment)),
      ...body,
      spaced(statement(call(name("env"), "execute", stringLiteral(job.name)))),
    ],
  });
}
