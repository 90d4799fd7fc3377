import { describe, expect, it } from "vitest";
import { nodeGit } from "../../shared/git/node-git.ts";
import { refsOfEvent, UnknownEvent } from "../../shared/git/refs.ts";
import type { Git } from "../../shared/results/commit-info.ts";
import { resolveRefs } from "../../shared/git/resolve-refs.ts";
import { treeFs } from "../../shared/git/tree-fs.ts";
import { gitRepo } from "../harness/git-repo.ts";
import { tempProject } from "../harness/temp-project.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const repository = (name: string) => ({ repo: { full_name: name }, user: { login: name.split("/")[0] } });
const pull = (head: string, login = "ann") => ({ pull_request: { number: 7, user: { login }, head: { ref: "edit", sha: A, ...repository(head) }, base: { ref: "main", sha: B, ...repository("acme/data") } } });

describe("the refs of an event", () => {
  it("are those of the pull request, and tell a fork", () => {
    expect(refsOfEvent("pull_request", pull("acme/data"))).toEqual({
      event: "pull_request", base: { ref: "main", sha: B }, head: { ref: "edit", sha: A }, pullRequest: { number: 7, fork: false, headRepository: "acme/data", headOwner: "acme" },
    });
    expect(refsOfEvent("pull_request", pull("eve/data")).pullRequest?.fork).toBe(true);
  });

  it("treat Dependabot and a deleted fork as a fork", () => {
    expect(refsOfEvent("pull_request", pull("acme/data", "dependabot[bot]")).pullRequest?.fork).toBe(true);
    expect(refsOfEvent("pull_request", { pull_request: { number: 7, head: { sha: A, repo: null }, base: { ref: "main", repo: { full_name: "acme/data" } } } }).pullRequest?.fork).toBe(true);
  });

  it("are the group of a merge queue, and the commits of a push", () => {
    expect(refsOfEvent("merge_group", { merge_group: { base_sha: B, head_sha: A, base_ref: "refs/heads/main" } })).toMatchObject({ base: { sha: B }, head: { sha: A } });
    expect(refsOfEvent("push", { before: B, after: A, ref: "refs/heads/main" })).toMatchObject({ base: { sha: B }, head: { sha: A } });
    expect(refsOfEvent("push", { before: "0".repeat(40), after: A })).not.toHaveProperty("base");
  });

  it("of an event that names no change are a sentence", () => {
    expect(() => refsOfEvent("issues", {})).toThrow(UnknownEvent);
  });
});

/** main is two commits further than the event says; the merge commit was made from the first of them. A clone has it checked out. */
async function stale() {
  const repo = await gitRepo({ "a.txt": "1" });
  const named = await repo.git("rev-parse", "HEAD");
  await repo.git("checkout", "-q", "-b", "edit");
  const head = await repo.commit("edit", { "b.txt": "2" });
  await repo.git("checkout", "-q", "main");
  const mergedOnto = await repo.commit("of somebody else", { "c.txt": "3" });
  await repo.git("checkout", "-q", "--detach");
  await repo.git("merge", "-q", "--no-ff", "-m", "merge", "edit");
  await repo.git("branch", "merged");
  await repo.git("checkout", "-q", "main");
  const tip = await repo.commit("stricter policies", { "towpath.yml": "version: 1\n" });
  const clone = await tempProject();
  await repo.git("clone", "-q", `file://${repo.root}`, clone.root);
  const git = nodeGit(clone.root);
  await git("checkout", "-q", "--detach", "origin/merged");
  return { git, named, head, mergedOnto, tip, [Symbol.asyncDispose]: async () => void (await Promise.all([repo[Symbol.asyncDispose](), clone[Symbol.asyncDispose]()])) };
}

describe("the merge-base", () => {
  it("is where the branch left, whatever the base got meanwhile", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    const left = await repo.git("rev-parse", "HEAD");
    await repo.git("checkout", "-q", "-b", "edit");
    const head = await repo.commit("edit", { "b.txt": "2" });
    await repo.git("checkout", "-q", "main");
    const tip = await repo.commit("meanwhile", { "c.txt": "3" });
    await repo.git("checkout", "-q", "edit");
    const git = nodeGit(repo.root);
    expect(await resolveRefs(git, { event: "local", base: { ref: "main" }, head: {} })).toEqual({ base: { sha: left, ref: "main", tip }, head: { sha: head, ref: "edit", dirty: false } });
    await repo.write({ "b.txt": "dirty" });
    expect((await resolveRefs(git, { event: "local", head: {} }))?.head.dirty).toBe(true);
  });

  it("of a checked-out merge commit is its first parent, so that what main got meanwhile is no change of the pull request", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    await repo.git("checkout", "-q", "-b", "edit");
    const head = await repo.commit("edit", { "b.txt": "2" });
    await repo.git("checkout", "-q", "main");
    const tip = await repo.commit("meanwhile", { "c.txt": "3" });
    await repo.git("checkout", "-q", "--detach");
    await repo.git("merge", "-q", "--no-ff", "-m", "merge", "edit");
    const found = await resolveRefs(nodeGit(repo.root), { event: "pull_request", base: { ref: "main", sha: tip }, head: { sha: head } });
    expect(found).toMatchObject({ base: { sha: tip }, head: { sha: head } });
  });

  describe("of a pull request whose event names an older commit of main", () => {
    it("is the first parent of the merge commit; policies come from where main stands now", async () => {
      await using all = await stale();
      const refs = { event: "pull_request", base: { ref: "main", sha: all.named }, head: { sha: all.head } } as const;
      expect(await resolveRefs(all.git, refs)).toMatchObject({ base: { sha: all.mergedOnto, tip: all.tip }, head: { sha: all.head } });
      await all.git("checkout", "-q", "--detach", all.head);
      expect(await resolveRefs(all.git, refs)).toMatchObject({ base: { sha: all.named, tip: all.tip } });
    });

    it("does not take a fork's main for it", async () => {
      await using all = await stale();
      const refs = { event: "pull_request", base: { ref: "main", sha: all.named }, head: { sha: all.head }, pullRequest: { number: 7, fork: true, headRepository: "Eve/data" } } as const;
      await all.git("config", "remote.origin.url", "https://github.com/acme/data");
      expect(await resolveRefs(all.git, refs)).toMatchObject({ base: { tip: all.tip } });
      for (const url of ["https://github.com/eve/data.git", "git@github.com:eve/data.git"]) {
        await all.git("config", "remote.origin.url", url);
        expect(await resolveRefs(all.git, refs)).toMatchObject({ base: { tip: all.named } });
      }
    });
  });

  it("of a second push to a branch is where that left main, so that what the first push broke is still part of it", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    const left = await repo.git("rev-parse", "HEAD");
    await repo.git("checkout", "-q", "-b", "edit");
    const before = await repo.commit("broken", { "a.txt": "2" });
    const after = await repo.commit("read me", { "README.md": "3" });
    await using clone = await tempProject();
    await repo.git("clone", "-q", "--branch", "edit", `file://${repo.root}`, clone.root);
    const refs = refsOfEvent("push", { ref: "refs/heads/edit", before, after, repository: { default_branch: "main" } });
    expect(await resolveRefs(nodeGit(clone.root), refs)).toMatchObject({ base: { sha: left, ref: "main" }, head: { sha: after } });
  });

  it("is what the event names when the clone knows an older one of the branch, or another", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    const old = await repo.git("rev-parse", "HEAD");
    const newer = await repo.commit("newer", { "a.txt": "2" });
    await repo.git("checkout", "-q", "-b", "other", old);
    const other = await repo.commit("other", { "c.txt": "3" });
    await repo.git("checkout", "-q", "-b", "edit", newer);
    const head = await repo.commit("edit", { "b.txt": "2" });
    const tipWith = async (origin: string, sha: string): Promise<unknown> => {
      await repo.git("update-ref", "refs/remotes/origin/main", origin);
      return (await resolveRefs(nodeGit(repo.root), { event: "pull_request", base: { ref: "main", sha }, head: { sha: head } }))?.base;
    };
    expect(await tipWith(old, newer)).toMatchObject({ sha: newer, tip: newer });
    expect(await tipWith(newer, old)).toMatchObject({ sha: newer, tip: newer });
    expect(await tipWith(other, newer)).toMatchObject({ sha: newer, tip: newer });
  });

  it("that a shallow clone does not hold is a sentence with the depth to fetch", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    await repo.commit("second", { "a.txt": "2" });
    await using clone = await tempProject();
    await repo.git("clone", "-q", "--depth", "1", `file://${repo.root}`, clone.root);
    await expect(resolveRefs(nodeGit(clone.root), { event: "pull_request", base: { sha: await repo.git("rev-parse", "HEAD~1") }, head: {} })).rejects.toThrow("fetch-depth: 0");
  });

  it("is compared with a clean work tree where only Towpath's own files are new, whatever .gitignore says", async () => {
    await using repo = await gitRepo({ "a/a.txt": "1" });
    await repo.write({ "a/.towpath/cache/facts.txt": "x", ".towpath/dev.duckdb": "x" });
    const dirty = async (): Promise<boolean | undefined> => (await resolveRefs(nodeGit(repo.root), { event: "local", base: { ref: "main" }, head: {} }))?.head.dirty;
    expect(await dirty()).toBe(false);
    await repo.write({ "a/new.sql": "select 1" });
    expect(await dirty()).toBe(true);
  });

  it("is found by a git as old as 2.25, which long-lived runners have", async () => {
    await using repo = await gitRepo({ "a.txt": "1" });
    const base = await repo.git("rev-parse", "HEAD");
    await repo.git("checkout", "-q", "-b", "change");
    const head = await repo.commit("second", { "a.txt": "2" });
    const git = nodeGit(repo.root);
    const old: Git = async (...args) => (args[0] === "rev-parse" && args.includes("--end-of-options") ? undefined : git(...args));
    expect(await resolveRefs(old, { event: "pull_request", base: { ref: "main", sha: base }, head: { sha: head } })).toMatchObject({ base: { sha: base }, head: { sha: head } });
    await expect(resolveRefs(git, { event: "local", base: { ref: "--help" }, head: {} })).rejects.toThrow("there is no commit");
  });

  it("asks for a repository, a commit, a base that exists", async () => {
    await using none = await tempProject();
    await expect(resolveRefs(nodeGit(none.root), { event: "local", head: {} })).rejects.toThrow("no git repository");
    await expect(resolveRefs(async () => undefined, { event: "local", head: {} })).rejects.toThrow("git is not on PATH");
    await using repo = await gitRepo();
    await expect(resolveRefs(nodeGit(repo.root), { event: "local", base: { ref: "nowhere" }, head: {} })).rejects.toThrow('there is no commit "nowhere"');
  });
});

describe("the tree of a commit", () => {
  it("is read without checking it out, below the project's folder", async () => {
    await using repo = await gitRepo({ "p/towpath.yml": "version: 1\n", "p/sql/ä b.sql": "select 'é'\n", "p/.hidden/x.sql": "", "other.sql": "" });
    const sha = await repo.git("rev-parse", "HEAD");
    await repo.commit("later", { "p/sql/ä b.sql": "select 2\n" });
    const folder = `${repo.root}/p`;
    using fs = await treeFs(nodeGit(folder), folder, sha);
    expect(await fs.glob(["**/*.sql"])).toEqual(["sql/ä b.sql"]);
    expect(await Promise.all([fs.read("sql/ä b.sql"), fs.read("towpath.yml"), fs.read("none")])).toEqual(["select 'é'\n", "version: 1\n", undefined]);
    expect(await fs.stat("sql")).toMatchObject({ kind: "directory" });
    expect(fs.hash("towpath.yml")).toMatch(/^[0-9a-f]{40}$/);
  });
});
