import path from "node:path";
import type { Document } from "../shared/pipeline/document.ts";
import { valueAt } from "../shared/pipeline/seen-value.ts";
import type { Finding } from "../shared/pipeline/finding.ts";
import { lintRecord } from "../shared/verbs/lint-record.ts";
import type { Call } from "./command.ts";
import { report } from "./report.ts";
import { languageOf } from "./settings.ts";
import { VERSION } from "./version.ts";

/** A project that cannot be opened: its findings, in the format that was asked for. Always exit code 2: nothing was done. */
export async function showFindings(call: Call, findings: readonly Finding[], documents: ReadonlyMap<string, Document>): Promise<2> {
  const now = call.clock.now();
  const outcome = { project: nameOf(documents) ?? path.basename(call.root), findings: [...findings], waived: 0, baselined: 0, tasks: 0, files: documents.size };
  const record = lintRecord(outcome, now, now, VERSION, languageOf(call));
  await report(call, { ...record, command: isBuild(call.command) ? call.command : "lint" });
  return 2;
}

/** The name that the project gives itself, when that much can be read. */
function nameOf(documents: ReadonlyMap<string, Document>): string | undefined {
  const name = valueAt(documents.get("towpath.yml")?.data, "/project");
  return typeof name === "string" && name !== "" ? name : undefined;
}

function isBuild(command: string): command is "run" | "test" | "check" {
  return command === "run" || command === "test" || command === "check";
}
