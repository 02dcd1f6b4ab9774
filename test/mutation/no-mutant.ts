/** While tests are collected no mutant is chosen: the thread still has that of the run before. */
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly globalNamespace?: string;
  }
}

const name = inject("globalNamespace");
const stryker = name === undefined ? undefined : (globalThis as Record<string, unknown>)[name];
if (typeof stryker === "object" && stryker !== null) (stryker as { activeMutant: string | undefined }).activeMutant = undefined;
