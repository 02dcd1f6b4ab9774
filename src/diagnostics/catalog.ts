/** All tables joined. A code belongs to one row, for ever. */
import type { Definition } from "./define.js";
import { clusterDiagnostics } from "./credentials.js";
import { expressionDiagnostics } from "./expressions.js";
import { coverageDiagnostics } from "./coverage.js";
import { guaranteeDiagnostics } from "./guarantees.js";
import { nameDiagnostics } from "./names.js";
import { outputDiagnostics } from "./output.js";
import { platformDiagnostics } from "./platform.js";
import { settingDiagnostics } from "./settings.js";
import { startDiagnostics } from "./start.js";
import { streamDiagnostics } from "./streams.js";
import { syntaxDiagnostics } from "./syntax.js";
import { testDiagnostics } from "./tests.js";
import { transformDiagnostics } from "./transforms.js";
import { typeDiagnostics } from "./types.js";

export const catalog = {
  ...syntaxDiagnostics,
  ...nameDiagnostics,
  ...typeDiagnostics,
  ...expressionDiagnostics,
  ...settingDiagnostics,
  ...streamDiagnostics,
  ...clusterDiagnostics,
  ...transformDiagnostics,
  ...guaranteeDiagnostics,
  ...testDiagnostics,
  ...startDiagnostics,
  ...platformDiagnostics,
  ...outputDiagnostics,
  ...coverageDiagnostics,
} as const;

export type Code = keyof typeof catalog;

/** What the words of a code need to know. */
export type Facts<C extends Code> = (typeof catalog)[C] extends Definition<infer P> ? P : never;
