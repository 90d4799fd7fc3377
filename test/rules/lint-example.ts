import { openMemory } from "../harness/open-memory.ts";
import type { Workspace } from "../../shared/graph/workspace.ts";
import { lint, type LintOptions, type LintResult } from "../../shared/rules/lint.ts";

/** Opens files in memory; fails loudly when there is no project. */
export async function workspaceOf(files: Record<string, string>): Promise<Workspace> {
  const { workspace, findings } = await openMemory(files);
  if (workspace === undefined) throw new Error(`the project cannot be opened: ${JSON.stringify(findings)}`);
  return workspace;
}

/** Lints files in memory as the command does: workflows are those below `.github/workflows`. */
export async function lintFiles(files: Record<string, string>, options: Partial<LintOptions> = {}): Promise<LintResult> {
  const workflows = Object.entries(files).filter(([file]) => file.startsWith(".github/workflows/"));
  return lint(await workspaceOf(files), { today: "2026-11-23", ...(workflows.length === 0 ? {} : { workflows: new Map(workflows) }), ...options });
}

/** `file:line:column rule`, the shortest form that tells findings apart. */
export function brief({ findings }: Pick<LintResult, "findings">): string[] {
  return findings.map(({ rule, place: { file, span } }) => `${file}:${span.line}:${span.column} ${rule}`);
}
