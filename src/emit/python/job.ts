/** The job's own module: its steps, its settings, its arguments, and `main`, which puts them together. */
import type { Job, JobCluster, JobParam, JobStream, Secret } from "../../ir/job.js";
import type { Step, WriteStep } from "../../ir/steps.js";
import { required } from "../../model/type.js";
import { hardline, join, lines, type Doc } from "../doc.js";
import type { JavaPlan } from "../java/plan.js";
import { argument, paramValue, parseArguments } from "./arguments.js";
import { inputsOf } from "./plan.js";
import { imports, ref } from "./references.js";
import { settingsOf } from "./settings.js";
import { javaFunction, type StepContext } from "./steps/step.js";
import { emitStep } from "./steps/table.js";
import { timedelta } from "./steps/window.js";
import { assign, block, call, chain, define, dictionary, docstring, keyword, printPython, returned, stringLiteral } from "./syntax.js";

export function jobFile(context: StepContext, header: string): string {
  const { job, java } = context;
  const head = docstring(`${job.doc?.trim() || `Pipeline ${job.name}.`}\n\n${header}`);
  const path = ref("pathlib", "Path");
  const javaPackage = ref("jvm", "JavaPackage");
  const jar = [path, "(__file__).resolve().parent.parent / ", `"java/target/${java.artifact}.jar"`];
  const settings = settingsOf(job).map(([key, value]): [Doc, Doc] => [stringLiteral(key), stringLiteral(value)]);
  const constants = lines([
    assign("JAR", jar),
    [settings.length === 0 ? "SETTINGS: dict[str, str] = " : "SETTINGS = ", dictionary(settings)],
    "",
    assign("functions", call(javaPackage, stringLiteral(java.package))),
    assign("records", call(javaPackage, stringLiteral(java.recordsPackage))),
  ]);
  const outputs = writes(job).length > 1 ? [outputsClass(context)] : [];
  const definitions = [...outputs, steps(context), configure(), parseArguments(job, context.python), main(context)];
  const ending = lines(['if __name__ == "__main__":', "    main()"]);
  const body = [constants, ...definitions, ending];
  return printPython(join([hardline, hardline, hardline], [lines([head, "", imports(body), "", constants]), ...definitions, ending]));
}

function writes(job: Job): readonly WriteStep[] {
  return job.steps.filter((step) => step.kind === "write");
}

/** The result of the steps where several streams are written. */
function outputsClass({ job, python }: StepContext): Doc {
  const stream = ref("jvm", "JvmStream");
  return block(
    ["class Outputs(", ref("typing", "NamedTuple"), "):"],
    [docstring("The flows that the pipeline writes."), "", ...writes(job).map(({ id }) => [python.outputs.get(id) as string, ": ", stream])],
  );
}

function steps(context: StepContext): Doc {
  const { job, python } = context;
  const stream = ref("jvm", "JvmStream");
  const inputs = sources(job).map(({ id }) => ({ name: python.flows.get(id) as string, type: stream }));
  const params = usedParams(context).map((name) => ({ name: python.params.get(name) as string, type: pythonTypeOfParam(name, job) }));
  const ends = writes(job);
  const statements = job.steps.flatMap((step): Doc[] => {
    if (step.kind === "print") return [chain(flowOf(inputsOf(step, job)[0] as string, context), emitStep(step, context))];
    const variable = python.flows.get(step.id);
    return step.kind === "source" || variable === undefined ? [] : [assign(variable, flow(step, context))];
  });
  const [only] = ends;
  const result =
    ends.length > 1
      ? [returned(call("Outputs", ...ends.map(({ id, input }) => keyword(python.outputs.get(id) as string, python.flows.get(unkeyed(input, job)) as string))))]
      : only === undefined
        ? []
        : [returned(flowOf(inputsOf(only, job)[0] as string, context))];
  const type = ends.length > 1 ? "Outputs" : ends.length === 1 ? stream : "None";
  const doc = docstring("The steps of the pipeline without its sources and sinks: what a test feeds.");
  return define(python.function, inputs, params, type, [doc, ...statements, ...result]);
}

function sources(job: Job): readonly Extract<Step, { kind: "source" }>[] {
  return job.steps.filter((step) => step.kind === "source");
}

function unkeyed(id: string, job: Job): string {
  const step = job.steps.find((each) => each.id === id);
  return step?.kind === "key_by" ? unkeyed(step.input, job) : id;
}

/** A step's flow where it is used: its variable, or its calls in place. */
function flowOf(id: string, context: StepContext): Doc {
  const variable = context.python.flows.get(id);
  const step = context.job.steps.find((each) => each.id === id);
  return variable ?? flow(step as Step, context);
}

/** The calls of a step and of those before it, back to a variable. */
function flow(step: Step, context: StepContext): Doc {
  const calls: Doc[] = [];
  let current = step;
  for (;;) {
    calls.unshift(...emitStep(current, context));
    const before = inputsOf(current, context.job)[0] as string;
    const variable = context.python.flows.get(before);
    if (variable !== undefined) return chain(variable, calls);
    current = context.job.steps.find((each) => each.id === before) as Step;
  }
}

/** Parameters that the functions of steps take; those of streams are used in `main`. */
function usedParams({ job, java }: StepContext): readonly string[] {
  const ids = new Set(job.steps.map((step) => step.id));
  const streams = new Set(job.streams.map(({ name }) => name));
  const used = new Set(
    [...java.functions].flatMap(([key, { params }]) => {
      const [owner, role] = [key.slice(0, key.lastIndexOf("/")), key.slice(key.lastIndexOf("/") + 1)];
      const ofStream = streams.has(owner) && (role === "event-time" || role === "routing-key");
      return ids.has(owner) && !ofStream ? params : [];
    }),
  );
  return job.params.map(({ name }) => name).filter((name) => used.has(name));
}

/** The annotation of a value that goes to a Java constructor: dates and times are numbers there. */
function pythonTypeOfParam(name: string, job: Job): Doc {
  const type = job.params.find((param) => param.name === name)?.type;
  const plain = ((): Doc => {
    switch (type === undefined ? undefined : required(type).kind) {
      case "bool":
        return "bool";
      case "int":
      case "date":
      case "time":
      case "timestamp":
      case "duration":
        return "int";
      case "float":
      case "double":
        return "float";
      case "decimal":
        return ref("decimal", "Decimal");
      case "enum":
        return ref("py4j.java_gateway", "JavaObject");
      default:
        return "str";
    }
  })();
  return type?.kind === "optional" ? [ref("typing", "Optional"), "[", plain, "]"] : plain;
}

function configure(): Doc {
  return define("configure", [{ name: "env", type: ref("pyflink.datastream", "StreamExecutionEnvironment") }], [], "None", [
    docstring("Gives the job the pipeline's settings."),
    assign("settings", call(ref("pyflink.common", "Configuration"))),
    block("for key, value in SETTINGS.items():", ["settings.set_string(key, value)"]),
    "env.configure(settings)",
  ]);
}

function main(context: StepContext): Doc {
  const { job, java, python } = context;
  const usesPython = job.steps.some((step) => step.kind === "python");
  const environment = [ref("pyflink.datastream", "StreamExecutionEnvironment"), ".get_execution_environment()"];
  const readers = sources(job).map(({ stream }) => assign(python.readers.get(stream) as string, reader(streamOf(stream, job), context)));
  const writers = writes(job).map((step) => assign(python.writers.get(step.id) as string, writer(step, context)));
  const called = call(
    python.function,
    ...sources(job).map(({ id }) => python.flows.get(id) as string),
    ...usedParams(context).map((name) => keyword(python.params.get(name) as string, valueInMain(name))),
  );
  const one = writes(job).length === 1;
  return define("main", [], [], "None", [
    docstring("Builds the job and runs it."),
    "args = parse_arguments()",
    assign("env", environment),
    call(ref("jvm", "add_jars"), "env", "args.jar", keyword("build", stringLiteral("mvn -q -f ../java/pom.xml package"))),
    ...(usesPython ? pythonFiles(python) : []),
    "configure(env)",
    "",
    ...job.clusters.map((cluster) => assign(python.clusters.get(cluster.name) as string, config(cluster, python))),
    ...readers,
    ...writers,
    "",
    block("if args.start_checks:", [startChecks()]),
    "",
    ...sources(job).map((step) => assign(python.flows.get(step.id) as string, sourceFlow(step.stream, step, context))),
    ...(writes(job).length === 0 ? [called] : [assign("written", called)]),
    ...writes(job).map((step) =>
      call(
        [one ? "written" : `written.${python.outputs.get(step.id) as string}`, ".sink_to"],
        python.writers.get(step.id) as string,
        keyword("name", stringLiteral(step.label)),
        keyword("uid", stringLiteral(step.id)),
      ),
    ),
    call("env.execute", stringLiteral(job.name)),
  ]);

  function startChecks(): Doc {
    const { failureDetection } = job.settings;
    return call(
      ref("pravega_start", "check_start"),
      "env",
      ...[...python.readers.values(), ...python.writers.values()],
      ...(failureDetection === undefined ? [] : [keyword("failure_detection", timedelta(failureDetection))]),
    );
  }

  function valueInMain(param: string): Doc {
    return paramValue(job.params.find(({ name }) => name === param) as JobParam, python, java);
  }

  function sourceFlow(stream: string, step: Step, { job: of }: StepContext): Doc {
    return call(
      [ref("jvm", "JvmStream"), ".from_source"],
      "env",
      python.readers.get(stream) as string,
      watermarks(streamOf(stream, of)),
      keyword("name", stringLiteral(step.label)),
      keyword("uid", stringLiteral(step.id)),
    );
  }

  function watermarks({ name, eventTime, watermark }: JobStream): Doc {
    if (eventTime === undefined || watermark === undefined) return call([ref("pyflink.common", "WatermarkStrategy"), ".no_watermarks"]);
    return call(
      ref("jvm", "bounded_watermarks"),
      timedelta(watermark.bound),
      functionInMain(name, "event-time"),
      ...(watermark.idleness === undefined ? [] : [keyword("idleness", timedelta(watermark.idleness))]),
    );
  }

  function functionInMain(stream: string, role: "event-time" | "routing-key"): Doc {
    return javaFunction(stream, role, context, valueInMain);
  }

  function reader(stream: JobStream, of: StepContext): Doc {
    return call(
      ref("pravega_reader", "FlinkPravegaReader"),
      keyword("stream", argument(python, `streams/${stream.name}/name`)),
      keyword("pravega_config", of.python.clusters.get(stream.cluster) as string),
      keyword("deserialization_schema", schema(stream, java)),
      keyword("start_stream_cut", argument(python, `streams/${stream.name}/start`)),
      keyword("end_stream_cut", argument(python, `streams/${stream.name}/end`)),
      ...(stream.badEvents === "skip" ? [keyword("bad_events", [ref("pravega_reader", "BadEvents"), ".SKIP"])] : []),
      ...(stream.truncated === "skip" ? [keyword("truncated", [ref("pravega_reader", "Truncated"), ".SKIP"])] : []),
    );
  }

  function writer({ stream: name, guarantee }: WriteStep, of: StepContext): Doc {
    const stream = streamOf(name, job);
    const mode = { exactly_once: "EXACTLY_ONCE", at_least_once: "ATLEAST_ONCE", best_effort: "BEST_EFFORT" }[guarantee.kind];
    return call(
      ref("pravega_writer", "FlinkPravegaWriter"),
      keyword("stream", argument(python, `streams/${name}/name`)),
      keyword("pravega_config", of.python.clusters.get(stream.cluster) as string),
      keyword("serialization_schema", schema(stream, java)),
      keyword("writer_mode", [ref("pravega_writer", "PravegaWriterMode"), `.${mode}`]),
      ...(guarantee.kind === "exactly_once" ? [keyword("txn_lease_renewal_period", timedelta(guarantee.lease))] : []),
      ...(stream.routingKey === undefined ? [] : [keyword("event_router", functionInMain(name, "routing-key"))]),
      ...(guarantee.kind === "exactly_once" && guarantee.durable ? [keyword("durable", "True")] : []),
    );
  }
}

/** Everything that the workers import. */
function pythonFiles({ modules, classes }: StepContext["python"]): readonly Doc[] {
  const files = ["calls", ...(classes.size > 0 ? ["records"] : []), "rows", ...modules.values()];
  const names: Doc = ["(", join(", ", files.map((each) => stringLiteral(`${each}.py`))), files.length === 1 ? ",)" : ")"];
  return [
    block(["for name in ", names, ":"], [["env.add_python_file(str(", ref("pathlib", "Path"), "(__file__).resolve().with_name(name)))"]]),
    "env.set_python_executable(args.python)",
  ];
}

function streamOf(name: string, job: Job): JobStream {
  return job.streams.find((stream) => stream.name === name) as JobStream;
}

function config({ name, credentials, trustStore, validateHostName }: JobCluster, plan: StepContext["python"]): Doc {
  const secret = (each: Secret): Doc =>
    call([ref("pravega_config", "Secret"), ".", each.kind], stringLiteral(each.kind === "env" ? each.name : each.path));
  return call(
    ref("pravega_config", "PravegaConfig"),
    keyword("uri", argument(plan, `clusters/${name}/controller`)),
    keyword("scope", argument(plan, `clusters/${name}/scope`)),
    ...(trustStore === undefined ? [] : [keyword("trust_store", stringLiteral(trustStore))]),
    ...(credentials === undefined
      ? []
      : [keyword("credentials", call(ref("pravega_config", "DefaultCredentials"), secret(credentials.username), secret(credentials.password)))]),
    ...(validateHostName ? [] : [keyword("validate_hostname", "False")]),
  );
}

/** How the events of a stream become bytes and back. */
function schema({ type, format }: JobStream, java: JavaPlan): Doc {
  switch (format) {
    case "string":
      return call(ref("pyflink.common.serialization", "SimpleStringSchema"));
    case "bytes":
      return [call(ref("jvm", "java_class"), stringLiteral("pfl.types.BytesSchema")), "()"];
    case "json":
      return call(["records.", `${java.types.get("name" in type ? type.name : "") ?? "Value"}Json`]);
  }
}

