import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { baseDataFiles } from "../../shared/git/base-data.ts";
import { contentHashes } from "../../shared/git/content-hashes.ts";
import { dirtyFiles, gitListing } from "../../shared/git/git-listing.ts";
import { nodeGit } from "../../shared/git/node-git.ts";
import { treeFs } from "../../shared/git/tree-fs.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { tempProject } from "../harness/temp-project.ts";

const FILES = { "a.csv": "id\n1\n", "b.csv": "id\n2\n" };

describe("a listing of git's", () => {
  it("is whole, however long", async () => {
    await using repo = await gitRepo(FILES);
    const hash = await repo.git("rev-parse", "HEAD:a.csv");
    // Far beyond the 16 MB of a short answer: a tree with very many names.
    const names = Array.from({ length: 2_000 }, (_, i) => `100644 blob ${hash}\t${String(i).padStart(6, "0")}${"x".repeat(244)}.csv`);
    const makeTree = (lines: readonly string[]): string => execFileSync("git", ["mktree"], { cwd: repo.root, input: `${lines.join("\n")}\n`, encoding: "utf8" }).trim();
    const folder = makeTree(names);
    const top = makeTree(Array.from({ length: 40 }, (_, i) => `040000 tree ${folder}\tfolder${i}`));
    const sha = await repo.git("commit-tree", "-m", "big", top);
    using tree = await treeFs(nodeGit(repo.root), repo.root, sha);
    expect(await tree.glob(["**/*.csv"])).toHaveLength(80_000);
  });

  it("that is late or too long is no empty one", async () => {
    await using repo = await gitRepo(FILES);
    const sha = await repo.git("rev-parse", "HEAD");
    using tree = await treeFs(nodeGit(repo.root), repo.root, sha);
    await repo.write({ "a.csv": "id\n3\n" });
    const late = nodeGit(repo.root, { listingMs: 0 });
    const short = nodeGit(repo.root, { listingBytes: 5 });
    await expect(baseDataFiles(late, repo.root, { sha, tree }, async () => [])).rejects.toThrow(/^the files that (differ from commit [0-9a-f]{12}|git keeps) cannot be listed: git took longer/);
    await expect(treeFs(late, repo.root, sha)).rejects.toThrow(/cannot be listed: git took longer/);
    await expect(treeFs(short, repo.root, sha)).rejects.toThrow(/cannot be listed: their names take more/);
    await expect(treeFs(nodeGit(repo.root), repo.root, "0123456789012345678901234567890123456789")).rejects.toThrow(/the clone is incomplete/);
    for (const git of [late, short]) {
      const listing = await gitListing(git);
      expect(() => dirtyFiles(listing)).toThrow(/^the files of the work tree cannot be listed: /);
      expect(() => contentHashes(repo.root, listing)).toThrow(/cannot be listed/);
    }
    expect(dirtyFiles(await gitListing(nodeGit(repo.root)))).toEqual(["a.csv"]);
  });

  it("is refused outside of a repository", async () => {
    await using project = await tempProject(FILES);
    expect(await nodeGit(project.root).list("ls-files")).toEqual({ failure: "refused" });
  });
});
