import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

export interface WorkflowJudges {
  actionlint: string;
  zizmor: string;
}

/** What actionlint and zizmor's auditor say about a repository's `.github` and its actions; empty when both are content. */
export function judgeWorkflows(root: string, { actionlint, zizmor }: WorkflowJudges): string {
  const folder = path.join(root, ".github", "workflows");
  const workflows = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => path.join(folder, name)) : [];
  // Scripts in workflows are one line each; shellcheck and pyflakes differ from machine to machine.
  // GitHub lets more than one run wait since 2026; actionlint 1.7.12 does not know the key yet.
  const first = workflows.length === 0 ? undefined : spawnSync(actionlint, ["-no-color", "-ignore", 'unexpected key "queue" for "concurrency" section', "-shellcheck=", "-pyflakes=", ...workflows], { encoding: "utf8", cwd: root });
  const second = spawnSync(zizmor, ["--offline", "--persona=auditor", "--no-progress", "--color=never", "--strict-collection", root], { encoding: "utf8", cwd: root });
  return [first, second].flatMap((run) => (run === undefined || run.status === 0 ? [] : [`${run.stdout}${run.stderr}`])).join("\n");
}
