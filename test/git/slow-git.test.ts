import { expect, test } from "vitest";
import { nodeGit } from "../../shared/git/node-git.ts";
import { resolveRefs } from "../../shared/git/resolve-refs.ts";
import type { Git } from "../../shared/results/commit-info.ts";
import { commitInfo } from "../../shared/results/commit-info.ts";
import { gitRepo } from "../harness/git-repo.ts";

const SLOW = ["-c", "alias.slow=!sleep 3", "slow"];

test("an answer that comes too late, or is too long, is no `no`", async () => {
  await using repo = await gitRepo({ "long.txt": "x".repeat(17 * 1024 * 1024) });
  const git = nodeGit(repo.root, { longestMs: 300 });
  await expect(git(...SLOW)).rejects.toThrow("git took longer than 0.3 s to answer `slow`; is the disk");
  await expect(nodeGit(repo.root)("show", "HEAD:long.txt")).rejects.toThrow("git's answer to `show` is longer than 16 MB");
  expect(await nodeGit(repo.root)("rev-parse", "--verify", "--quiet", "nowhere")).toBeUndefined();
});

test("a base is not said to be missing because git is slow", async () => {
  await using repo = await gitRepo({ "a.txt": "1" });
  await repo.git("checkout", "-q", "-b", "work");
  await repo.commit("second", { "a.txt": "2" });
  const [fast, late] = [nodeGit(repo.root), nodeGit(repo.root, { longestMs: 100 })];
  const slowAt = (question: string): Git => (...args) => (args[0] === question ? late(...SLOW) : fast(...args));
  const refs = { event: "local" as const, base: { ref: "main" }, head: {} };
  await expect(resolveRefs(slowAt("merge-base"), refs)).rejects.toThrow("git took longer");
  // What cannot be told in time is not taken for a clean work tree.
  expect(await resolveRefs(slowAt("status"), refs)).toMatchObject({ base: { ref: "main" }, head: { dirty: true } });
  expect(await commitInfo(slowAt("status"))).toMatchObject({ branch: "work", dirty: true });
});
