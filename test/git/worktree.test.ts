import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeGit } from "../../shared/git/node-git.ts";
import { addWorktree } from "../../shared/git/worktree.ts";
import { changeProject } from "../verbs/change-project.ts";

/** No process has this id: Linux gives at most 4 million. */
const DEAD = 2 ** 30;

describe("a commit in a folder of its own", () => {
  it("holds the commit and not the work tree, and is gone when it is disposed", async () => {
    await using project = await changeProject({ "shop/a.txt": "old" });
    await project.write({ "shop/a.txt": "new" });
    const root = path.join(project.root, "shop");
    {
      await using tree = await addWorktree(nodeGit(root), root, "main");
      expect(await readFile(path.join(tree.root, "a.txt"), "utf8")).toBe("old");
    }
    expect(await readdir(path.join(root, ".towpath", "work"))).toEqual([]);
    expect(project.git("worktree", "list").trim().split("\n")).toHaveLength(1);
  });

  it("takes away what a killed run left, and nothing of a run that lives", async () => {
    await using project = await changeProject({ "a.txt": "old" });
    const work = path.join(project.root, ".towpath", "work");
    project.git("worktree", "add", "-q", "--detach", path.join(work, `base-${DEAD}`), "main");
    project.git("worktree", "add", "-q", "--detach", path.join(work, `base-${process.ppid}`), "main");
    await writeFile(path.join(work, "note"), "");
    await using tree = await addWorktree(nodeGit(project.root), project.root, "main");
    expect(await readdir(work)).toEqual([path.basename(tree.root), `base-${process.ppid}`, "note"].toSorted());
  });

  it("says what is wrong when the commit is not there", async () => {
    await using project = await changeProject({ "a.txt": "old" });
    await expect(addWorktree(nodeGit(project.root), project.root, "0123456789012345678901234567890123456789")).rejects.toThrow("cannot be checked out beside the work tree");
  });
});
