/** The JSON schema of `pfc guarantees --format json`, made from the types that the command writes. */
import { join, resolve } from "node:path";
import { createGenerator, type Schema } from "ts-json-schema-generator";

const root = resolve(import.meta.dirname, "../..");

export function reportSchema(): string {
  const report = schemaOf("UnplacedReport");
  const place = schemaOf("Place");
  const definitions = { ...report.definitions, ...place.definitions, Span: { $ref: "#/definitions/Place" } };
  const text = JSON.stringify({ ...report, title: "What the sinks of a program guarantee", definitions }, undefined, 2);
  return `${text.replaceAll("UnplacedReport", "GuaranteeReport").replace("With spans still where the report has places.", "What `pfc guarantees --format json` writes.")}\n`;
}

function schemaOf(type: string): Schema {
  const generator = createGenerator({
    path: join(root, "src/present/report.ts"),
    tsconfig: join(root, "tsconfig.json"),
    type,
    // `npm run typecheck` has done it.
    skipTypeCheck: true,
    // Fields may be added in the same version.
    additionalProperties: true,
  });
  return generator.createSchema(type);
}
