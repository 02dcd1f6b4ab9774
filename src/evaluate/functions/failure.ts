import type { FAILURE_FUNCTIONS } from "../../functions/failure.js";
import { type Call, Failure } from "../data.js";
import { type Meaning, always } from "./meaning.js";

export const FAILURE_MEANINGS: { readonly [N in keyof typeof FAILURE_FUNCTIONS]: Meaning } = {
  fail: always((message: string) => {
    throw new Failure(message);
  }),
  try: always((value: Call) => {
    try {
      return value();
    } catch (error) {
      if (error instanceof Failure) return null;
      throw error;
    }
  }),
};
