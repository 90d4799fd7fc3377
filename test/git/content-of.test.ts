import { symlink, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { baseDataFiles } from "../../shared/git/base-data.ts";
import { contentHashes } from "../../shared/git/content-hashes.ts";
import { contentOf, type Content } from "../../shared/git/content-of.ts";
import { gitListing } from "../../shared/git/git-listing.ts";
import { nodeGit } from "../../shared/git/node-git.ts";
import { treeFs } from "../../shared/git/tree-fs.ts";
import { dataFiles } from "../../shared/run/source-files.ts";
import { gitRepo, type GitRepo } from "../harness/git-repo.ts";

const FILES = { ".gitignore": "big/\n.towpath/\n", "v1/x.csv": "id\n1\n", "v2/x.csv": "id\n2\n", "plain.csv": "id\n1\n", ".seeds/y.csv": "id\n1\n" };

async function linked(): Promise<GitRepo> {
  const repo = await gitRepo(FILES);
  const link = (target: string, name: string): Promise<void> => symlink(target, path.join(repo.root, name));
  await repo.write({ "big/z.csv": "id\n1\n" });
  await link("v1", "data");
  await link("plain.csv", "one.csv");
  await link("data/x.csv", "two.csv");
  await link("/etc/hostname", "away.csv");
  await link("big", "unkept");
  await repo.commit("links");
  return repo;
}

/** Content in the commit, and in the work tree. */
async function both(repo: GitRepo, patterns: string[]): Promise<[Content, Content]> {
  const git = nodeGit(repo.root);
  using tree = await treeFs(git, repo.root, await repo.git("rev-parse", "HEAD"));
  return [await contentOf(patterns, tree.contents), await contentOf(patterns, contentHashes(repo.root, await gitListing(git)))];
}

const changed = async (repo: GitRepo, ...patterns: string[]): Promise<boolean> => {
  const [before, after] = await both(repo, patterns);
  return before.digest !== after.digest;
};

const ALL = ["data/x.csv", "data/*.csv", "*/x.csv", "**/*.csv", "one.csv", "two.csv", ".seeds/*.csv", "unkept/*.csv"];

describe("the content behind a path", () => {
  it("is the same in a commit and in its untouched work tree", async () => {
    await using repo = await linked();
    for (const pattern of ALL) expect(await changed(repo, pattern), pattern).toBe(false);
  });

  it("is that of what a link leads to, a folder or a file", async () => {
    await using repo = await linked();
    await repo.write({ "v1/x.csv": "id\n9\n" });
    for (const pattern of ["data/x.csv", "data/*.csv", "*/x.csv", "**/*.csv", "two.csv"]) expect(await changed(repo, pattern), pattern).toBe(true);
    for (const pattern of ["one.csv", ".seeds/*.csv", "v2/*.csv"]) expect(await changed(repo, pattern), pattern).toBe(false);
    await repo.write({ "plain.csv": "id\n9\n", ".seeds/y.csv": "id\n9\n" });
    expect(await Promise.all([changed(repo, "one.csv"), changed(repo, ".seeds/*.csv")])).toEqual([true, true]);
  });

  it("changes when a link leads elsewhere, and when a file comes where it leads", async () => {
    await using repo = await linked();
    await unlink(path.join(repo.root, "data"));
    await symlink("v2", path.join(repo.root, "data"));
    for (const pattern of ["data/x.csv", "data/*.csv", "two.csv", "*/x.csv"]) expect(await changed(repo, pattern), pattern).toBe(true);
    await repo.commit("moved");
    await repo.write({ "v2/new.csv": "id\n3\n" });
    expect(await changed(repo, "data/*.csv")).toBe(true);
  });

  it("cannot be told when it leads out of the tree", async () => {
    await using repo = await linked();
    expect((await both(repo, ["away.csv"])).map(({ outside }) => outside)).toEqual(["away.csv", "away.csv"]);
    expect((await both(repo, ["*.csv"])).map(({ outside }) => outside)).toEqual(["away.csv", "away.csv"]);
    expect((await both(repo, ["v1/*.csv"])).map(({ outside }) => outside)).toEqual([undefined, undefined]);
  });

  it.each(["none", "all"])("is a submodule's commit, and what was changed in it, where git is to ignore %s of that", async (ignore) => {
    await using inner = await gitRepo({ "x.csv": "id\n1\n" });
    await using repo = await gitRepo(FILES);
    await repo.git("submodule", "--quiet", "add", inner.root, "vendor");
    await repo.git("config", "--file", ".gitmodules", "submodule.vendor.ignore", ignore);
    await repo.commit("submodule");
    for (const pattern of ["vendor/x.csv", "vendor/*.csv", "**/*.csv"]) expect(await changed(repo, pattern), pattern).toBe(false);
    await writeFile(path.join(repo.root, "vendor", "x.csv"), "id\n2\n");
    for (const pattern of ["vendor/x.csv", "vendor/*.csv", "**/*.csv"]) expect(await changed(repo, pattern), pattern).toBe(true);
    expect(await changed(repo, "v1/*.csv")).toBe(false);
    const base = await files(repo);
    await expect(base(["vendor/x.csv"])).rejects.toThrow("in the submodule vendor, which changed");
  });
});

async function files(repo: GitRepo, sha = "HEAD"): Promise<(patterns: readonly string[]) => Promise<{ name: string; path: string }[]>> {
  const git = nodeGit(repo.root);
  const commit = await repo.git("rev-parse", sha);
  const tree = await treeFs(git, repo.root, commit);
  return baseDataFiles(git, repo.root, { sha: commit, tree }, (patterns) => dataFiles(repo.root, patterns));
}

describe("data files of the base", () => {
  it("are read where the base's links lead, in the base's version", async () => {
    await using repo = await linked();
    const untouched = await files(repo);
    expect(await untouched(["data/*.csv", "two.csv"])).toEqual([{ name: "data/x.csv", path: `${repo.root}/data/x.csv` }, { name: "two.csv", path: `${repo.root}/two.csv` }]);
    await repo.write({ "v1/x.csv": "id\n9\n", "v1/new.csv": "id\n3\n" });
    const edited = await (await files(repo))(["data/*.csv", "two.csv"]);
    expect(edited.map(({ name }) => name)).toEqual(["data/x.csv", "two.csv"]);
    for (const file of edited) expect(file.path).toMatch(/\.towpath\/base\/[0-9a-f]{16}\/x\.csv$/);
    await repo.git("checkout", "-q", "v1/x.csv");
    await unlink(path.join(repo.root, "v1/new.csv"));
    await unlink(path.join(repo.root, "data"));
    await symlink("v2", path.join(repo.root, "data"));
    expect(await (await files(repo))(["data/*.csv"])).toEqual([{ name: "data/x.csv", path: `${repo.root}/v1/x.csv` }]);
  });

  it("that git does not keep are read where they stand, through links too", async () => {
    await using repo = await linked();
    expect(await (await files(repo))(["unkept/*.csv", "big/*.csv"])).toEqual([{ name: "big/z.csv", path: `${repo.root}/big/z.csv` }, { name: "unkept/z.csv", path: `${repo.root}/unkept/z.csv` }]);
  });
});
