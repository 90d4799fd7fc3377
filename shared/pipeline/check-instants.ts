import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { parseInstant } from "./instant.ts";
import { child } from "./json-pointer.ts";
import type { At, Project } from "./model.ts";

const shape = /^\d{4}-\d{2}-\d{2}/;

/** Days that no calendar has: the schema sees only that they are written like one, and the run would freeze the clock at another day. */
export function checkInstants(project: Project, documents: ReadonlyMap<string, Document>): Finding[] {
  const tests = project.pipelines.flatMap(({ tasks }) => tasks.flatMap(({ unitTests }) => unitTests));
  return [project, ...tests].flatMap(({ at, asOf }: { at: At; asOf?: string }) => {
    const document = documents.get(at.file);
    // What does not even look like a date has its finding from the schema.
    if (asOf === undefined || !document || !shape.test(asOf) || parseInstant(asOf) !== undefined) return [];
    const span = document.span(child(at.pointer, "as_of"));
    return [{ rule: "schema/value", variant: "instant", args: { key: "as_of", seen: asOf }, severity: "error", place: { file: at.file, span } }];
  });
}
