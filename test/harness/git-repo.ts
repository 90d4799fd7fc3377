import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { tempProject, type TempProject } from "./temp-project.ts";

const run = promisify(execFile);

export interface GitRepo extends TempProject {
  git(...args: string[]): Promise<string>;
  /** Writes the files, commits everything, gives the sha. `undefined` removes a file. */
  commit(message: string, files?: Record<string, string | undefined>): Promise<string>;
  move(from: string, to: string): Promise<void>;
}

/** A real repository with one commit on `main`; removed when it goes out of scope. */
export async function gitRepo(files: Record<string, string> = {}): Promise<GitRepo> {
  const project = await tempProject();
  const git = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, GIT_CONFIG_NOSYSTEM: "1", GIT_AUTHOR_NAME: "Test", GIT_AUTHOR_EMAIL: "test@example.com", GIT_COMMITTER_NAME: "Test", GIT_COMMITTER_EMAIL: "test@example.com" };
    return (await run("git", ["-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", ...args], { cwd: project.root, env, maxBuffer: 64 << 20 })).stdout.trim();
  };
  const repo: GitRepo = {
    ...project,
    git,
    async commit(message, changes = {}) {
      for (const [file, text] of Object.entries(changes)) {
        if (text === undefined) await rm(path.join(project.root, file), { force: true });
        else await project.write({ [file]: text });
      }
      await git("add", "-A");
      await git("commit", "-q", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
    move: (from, to) => rename(path.join(project.root, from), path.join(project.root, to)),
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
  await git("init", "-q", "-b", "main");
  await repo.commit("first", files);
  return repo;
}
