import type { MapStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { javaFunction, named, type StepEmitter } from "./step.js";

export const emitMap: StepEmitter<MapStep> = (step, context) => [call("map", javaFunction(step.id, "function", context)), ...named(step)];
