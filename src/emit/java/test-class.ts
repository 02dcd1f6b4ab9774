/** A class that runs the steps of a job between the ends of a test (`pfl.local.TestEnds`): for `pfc test --engine flink`, never a part of a job. */
import type { Job, JobStream } from "../../ir/job.js";
import type { Doc } from "../doc.js";
import { namer } from "../names.js";
import type { EmitOptions, OutputFile } from "../target.js";
import { paramOptions } from "./arguments.js";
import { classOf, methodOf, spaced, statement, variable } from "./classes.js";
import { javaContext, type JavaContext } from "./context.js";
import { DATA_STREAM, flowMethod } from "./flow.js";
import { jobFile, paramVariable } from "./function-class.js";
import { eventTimeParams, schema, watermarkMethods } from "./job.js";
import { mainMethod, namesOfMain } from "./main-method.js";
import { planJava } from "./plan.js";
import { ref } from "./references.js";
import { eventType } from "./steps/step.js";
import { call, generic, name, stringLiteral } from "./syntax.js";
import { boxedType } from "./types.js";

const ENDS = "pfl.local.TestEnds";

export interface JavaTestClass {
  /** With its package. */
  readonly name: string;
  readonly file: OutputFile;
}

/** Total, for a job that calls no Python function. Its arguments are the params of the job. */
export function javaTestClass(job: Job, options: EmitOptions): JavaTestClass {
  const plan = planJava(job);
  const context = javaContext(job, plan, options);
  const className = `TestOf${plan.jobClass}`;
  const declaration = classOf({
    doc: `The steps of ${job.name} between the ends of a test.`,
    modifiers: "public final",
    name: className,
    members: [methodOf({ modifiers: "private", type: undefined, name: className, body: [] }), main(context)],
  });
  return { name: `${plan.package}.${className}`, file: jobFile(className, declaration, context) };
}

function main(context: JavaContext) {
  const { job, plan } = context;
  const flow = flowMethod(context);
  const jobClass = ref(`${plan.package}.${plan.jobClass}`);
  const watermarks = watermarkMethods(flow);
  const streamOf = (stream: string): JobStream => job.streams.find((each) => each.name === stream) as JobStream;
  const sources = flow.sources.map(({ stream }): Doc => {
    const declared = streamOf(stream);
    const times = call(jobClass, watermarks.get(stream) as string, ...eventTimeParams(stream, context).map((param) => paramVariable(param, context)));
    return call(ref(ENDS), "source", name("env"), stringLiteral(stream), schema(declared, context), times, name(`${declared.badEvents === "skip"}`));
  });
  const steps = call(jobClass, flow.name, ...sources, ...job.params.map((param) => paramVariable(param.name, context)));
  const written = namer(namesOfMain(context)).take("written");
  const [only, ...more] = flow.writes;
  const type = only === undefined || more.length > 0 ? ref(`${plan.package}.${plan.jobClass}.Outputs`) : generic(ref(DATA_STREAM), boxedType(eventType(only.input, context), plan));
  const sinks = flow.writes.map((step) => statement(call(ref(ENDS), "sink", flow.output(step, name(written)), stringLiteral(step.stream), schema(streamOf(step.stream), context))));
  const body = [spaced(only === undefined ? statement(steps) : variable(type, written, steps)), ...sinks];
  return mainMethod({ options: paramOptions(context), environment: call(ref(ENDS), "environment"), body }, context);
}
