import { symlink } from "node:fs/promises";
import { expect, it } from "vitest";
import { ancestry } from "../../shared/git/ancestry.ts";
import { commitLog } from "../../shared/git/commit-log.ts";
import { listTrees } from "../../shared/git/list-trees.ts";
import { nodeGit } from "../../shared/git/node-git.ts";
import { readBlobs } from "../../shared/git/read-blobs.ts";
import { treeFs } from "../../shared/git/tree-fs.ts";
import { gitRepo } from "../harness/git-repo.ts";

it("lists folders of many commits as git itself does: links, odd names, folders that come and go", async () => {
  await using repo = await gitRepo({ "a.txt": "1", "one/b c.txt": "2", "one/two/é.txt": "3", "other/d.txt": "4" });
  await symlink("a.txt", `${repo.root}/one/link`);
  const second = await repo.commit("second", { "one/two/f.txt": "5", "one/b c.txt": undefined });
  const first = await repo.git("rev-parse", "HEAD~1");
  using blobs = readBlobs(repo.root);
  for (const prefix of ["", "one/", "nowhere/"]) {
    const list = listTrees(blobs, prefix);
    for (const sha of [first, second, first]) {
      const lines = (await repo.git("ls-tree", "-r", "-z", sha, prefix || "./")).split("\0").filter(Boolean);
      const expected = lines.map((line) => [line.slice(line.indexOf("\t") + 1 + prefix.length), line.split(/[ \t]/)[2], line.startsWith("120000")]);
      expect([...(await list(sha))].map(([path, { hash, link }]) => [path, hash, link])).toEqual(expected);
    }
  }
  using fs = await treeFs(nodeGit(repo.root), repo.root, second);
  expect(await fs.read("one/two/f.txt")).toBe("5");
  await expect(blobs.read("0".repeat(40))).rejects.toThrow("the clone is incomplete");
});

it("knows which commits came since, on both sides of a merge, and what they touched", async () => {
  await using repo = await gitRepo({ "a.txt": "1", "one/b.txt": "1" });
  const base = await repo.git("rev-parse", "HEAD");
  await repo.git("checkout", "-q", "-b", "side");
  const side = await repo.commit("feat: side\n\nBREAKING CHANGE: more", { "one/b.txt": "2" });
  await repo.git("checkout", "-q", "main");
  const main = await repo.commit("main \u0001 odd", { "a.txt": "2" });
  await repo.git("merge", "-q", "--no-ff", "-m", "merge", "side");
  const head = await repo.git("rev-parse", "HEAD");
  const history = await ancestry(nodeGit(repo.root), head, [base]);
  expect(history.since(base)).toEqual(new Set([head, main, side]));
  expect(history.since(side)).toEqual(new Set([head, main]));
  const log = await commitLog(`${repo.root}/one`, head, [base]);
  expect(log).toEqual([{ sha: side, message: "feat: side\n\nBREAKING CHANGE: more", files: ["b.txt"] }]);
});
