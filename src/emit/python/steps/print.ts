import type { PrintStep } from "../../../ir/steps.js";
import { call, keyword, stringLiteral } from "../syntax.js";
import type { StepEmitter } from "./step.js";

export const emitPrint: StepEmitter<PrintStep> = (step) => [
  call(
    "print",
    step.prefix === undefined ? "None" : stringLiteral(step.prefix),
    keyword("name", stringLiteral(step.label)),
    keyword("uid", stringLiteral(step.id)),
  ),
];
