import { nodeGit } from "../shared/git/node-git.ts";
import { openGitHub, type GitHub } from "../shared/github/client/open-github.ts";
import { repositoryName, type RepositoryName } from "../shared/github/repository.ts";
import { UsageError, type Call } from "./command.ts";

/** The repository on GitHub that a project belongs to: as a workflow names it, else the remote `origin`. */
export async function openRepository({ root, env }: Call): Promise<{ github: GitHub; repository: RepositoryName }> {
  const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
  if (!token) throw new UsageError("GitHub asks who you are: put a token into GITHUB_TOKEN or GH_TOKEN (`GH_TOKEN=$(gh auth token) towpath …`)");
  const named = env["GITHUB_REPOSITORY"];
  const remote = (await nodeGit(root)("remote", "get-url", "origin"))?.trim() ?? "";
  const [, host = "", path = ""] = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote) ?? [];
  const apiUrl = env["GITHUB_API_URL"] || (host === "github.com" ? "https://api.github.com" : undefined);
  // A clone may name any host as its origin: a token is sent nowhere that its owner has not named.
  if (apiUrl === undefined) throw new UsageError(`the remote origin is ${host === "" ? "no address" : host}, not github.com: name your server in GITHUB_API_URL (https://HOST/api/v3), and the repository in GITHUB_REPOSITORY (owner/name)`);
  if (!named && !/^[^/]+\/[^/]+$/.test(path)) throw new UsageError("the remote origin names no repository; put owner/name into GITHUB_REPOSITORY");
  return { github: openGitHub({ token, apiUrl }), repository: repositoryName(named || path) };
}
