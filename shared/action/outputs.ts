import { appendFileSync } from "node:fs";

/** Every output that an action may set. Names are constants, never data: the file has a grammar, and a name could write a line of its own. */
export const OUTPUTS = ["verdict", "reasons-json", "findings", "affected-json", "report-path", "artifact", "comment-url", "issue-url", "plan-digest", "approvals-before", "outcome", "release", "versions-json", "releases-json", "deployable-json", "checksums-path"] as const;

export type OutputName = (typeof OUTPUTS)[number];

/** Gives outputs to the steps that follow, one line each: texts as they are, everything else as JSON, whatever is in them. */
export function writeOutputs(file: string | undefined, outputs: Partial<Record<OutputName, unknown>>): void {
  if (file === undefined || file === "") return;
  const lines = OUTPUTS.filter((name) => outputs[name] !== undefined).map((name) => `${name}=${oneLine(outputs[name])}\n`);
  if (lines.length > 0) appendFileSync(file, lines.join(""));
}

/** Of a text that is a line already the text; a text that holds line breaks is shown in its JSON form. */
function oneLine(value: unknown): string {
  if (typeof value === "string" && !/[\r\n]/.test(value)) return value;
  return JSON.stringify(value);
}
