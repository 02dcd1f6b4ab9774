import type { WriteStep } from "../../../ir/steps.js";
import type { StepEmitter } from "./step.js";

/** An end: the flow that it writes is a result of the function that holds the steps. */
export const emitWrite: StepEmitter<WriteStep> = () => [];
