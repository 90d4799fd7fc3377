import { mkdtemp, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { nodeGit } from "../git/node-git.ts";
import { repositoryRoot } from "../host/read-workflows.ts";

/**
 * Lets git read the repositories of these projects where it refuses them, because another user has checked them out: in a container the job is root and the
 * files are the runner's. The workflow names what it works on, so it is as safe as the checkout; only what this process starts sees it. Through a file, because
 * many versions of git ignore the variables and options for it.
 */
export async function trustCheckout(workspace: string, roots: readonly string[]): Promise<void> {
  const repositories = new Set<string>();
  for (const root of roots) {
    const repository = await repositoryRoot(root, workspace);
    if (repository !== undefined && (await nodeGit(repository)("rev-parse", "--git-dir")) === undefined) repositories.add(repository);
  }
  if (repositories.size === 0) return;
  const { env } = process;
  const own = env["GIT_CONFIG_GLOBAL"] === undefined ? [path.join(env["XDG_CONFIG_HOME"] ?? path.join(homedir(), ".config"), "git", "config"), path.join(homedir(), ".gitconfig")] : [env["GIT_CONFIG_GLOBAL"]];
  const file = path.join(await mkdtemp(path.join(env["RUNNER_TEMP"] ?? tmpdir(), "towpath-")), "gitconfig");
  const lines = ["[include]", ...own.map((each) => `path = ${quoted(each)}`), "[safe]", ...[...repositories].map((each) => `directory = ${quoted(each)}`)];
  await writeFile(file, `${lines.join("\n")}\n`);
  env["GIT_CONFIG_GLOBAL"] = file;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}
