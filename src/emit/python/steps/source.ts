import type { SourceStep } from "../../../ir/steps.js";
import type { StepEmitter } from "./step.js";

/** A parameter of the function that holds the steps. */
export const emitSource: StepEmitter<SourceStep> = () => [];
