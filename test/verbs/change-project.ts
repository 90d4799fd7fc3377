import { execFileSync } from "node:child_process";
import type { RunRecord, TaskRecord } from "../../shared/results/record.ts";
import { buildProject, type BuildProject } from "../../shared/verbs/build-project.ts";
import { tempProject, type TempProject } from "../harness/temp-project.ts";

/** A project in a repository of its own, with everything committed on `main` and a branch checked out. */
export async function changeProject(files: Record<string, string>): Promise<TempProject & { git(...args: string[]): string }> {
  const project = await tempProject({ ".gitignore": ".towpath/\ndata/\n", ...files });
  const git = (...args: string[]): string => execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: project.root, encoding: "utf8" });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "base");
  git("checkout", "-qb", "change");
  return Object.assign(project, { git });
}

/** What `towpath test --base main` does. */
export async function testChanges({ root }: { root: string }, more: Partial<BuildProject> = {}): Promise<RunRecord> {
  const built = await buildProject({
    root, command: "test", force: false, cache: false, today: "2026-11-23", version: "1", language: "en",
    signal: new AbortController().signal, events: () => undefined, env: process.env, compare: { base: "main" }, ...more,
  });
  if (!("record" in built)) throw new Error(JSON.stringify(built.findings));
  return built.record;
}

export function taskNamed(record: RunRecord, name: string): TaskRecord {
  const found = record.pipelines.flatMap(({ tasks }) => tasks).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no task ${name} in the record`);
  return found;
}

/** Names by status. */
export function statuses(record: RunRecord): Record<string, TaskRecord["status"]> {
  return Object.fromEntries(record.pipelines.flatMap(({ tasks }) => tasks).map(({ name, status }) => [name, status]));
}
