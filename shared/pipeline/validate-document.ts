import type { SchemaError, Validate } from "../generated/validate.ts";
import { validate as validatePipeline } from "../generated/validate-pipeline.js";
import { validate as validateProject } from "../generated/validate-project.js";
import type { Document } from "./document.ts";
import { explainError } from "./explain-error.ts";
import type { Finding } from "./finding.ts";
import { isWithin } from "./json-pointer.ts";
import { pipelineFileSchema, projectFileSchema } from "./schema-at.ts";
import type { JsonSchema } from "./schema-at.ts";

/** Beyond this many in one file nobody reads on, and a broken file must not cost seconds. */
export const mostFindings = 1000;

/** The violations of the schema in a document, in the order of the text; all of them, up to a little more than {@link mostFindings}. */
export function validateDocument(document: Document, kind: "project" | "pipeline"): Finding[] {
  const [validate, schema]: [Validate, JsonSchema] = kind === "project" ? [validateProject, projectFileSchema] : [validatePipeline, pipelineFileSchema];
  if (validate(document.data)) return [];
  const errors = distinct((validate.errors ?? []).slice(0, 2 * mostFindings));
  const explained = errors.flatMap((error) => {
    const finding = explainError(document, schema, error);
    return finding ? [{ finding, parent: error.instancePath }] : [];
  });
  // A misspelt key is one problem, not an unknown key and a missing one.
  const misspelt = new Set(explained.flatMap(({ finding, parent }) => (finding.rule === "schema/unknown-key" && finding.args["near"] !== undefined ? [`${parent} ${finding.args["near"]}`] : [])));
  return explained
    .filter(({ finding, parent }) => finding.rule !== "schema/missing-key" || !misspelt.has(`${parent} ${finding.args["key"]}`))
    .map(({ finding }) => finding)
    .toSorted((a, b) => a.place.span.start - b.place.span.start);
}

/** Drops what only repeats another error: branches of an alternative, and everything below a check that has two kinds. */
function distinct(errors: SchemaError[]): SchemaError[] {
  const twoKinds = errors.filter(({ keyword }) => keyword === "maxProperties").map(({ instancePath }) => instancePath);
  return errors.filter(({ keyword, schemaPath, instancePath, propertyName }) => {
    if (keyword === "if" || /\/(oneOf|anyOf)\/[0-9]+\//.test(schemaPath)) return false;
    if (propertyName !== undefined && keyword !== "propertyNames") return false;
    return keyword === "maxProperties" || !twoKinds.some((pointer) => isWithin(instancePath, pointer));
  });
}
