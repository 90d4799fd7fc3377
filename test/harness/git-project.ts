import { execFileSync } from "node:child_process";
import { tempProject, type TempProject } from "./temp-project.ts";

export interface GitProject extends TempProject {
  git(...args: string[]): string;
  /** Writes files and commits everything; gives the commit. */
  commit(files: Record<string, string>): Promise<string>;
}

/** A repository with one commit on `main`. */
export async function gitProject(files: Record<string, string>): Promise<GitProject> {
  const project = await tempProject({ ".gitignore": ".towpath/\n" });
  const git: GitProject["git"] = (...args) => execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false", "-c", "maintenance.auto=false", ...args], { cwd: project.root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  const commit: GitProject["commit"] = async (more) => {
    await project.write(more);
    git("add", "-A");
    git("commit", "-qm", "A change");
    return git("rev-parse", "HEAD");
  };
  git("init", "-q", "-b", "main");
  await commit(files);
  return { ...project, git, commit };
}
