import { expect, it } from "vitest";
import { nodeGit } from "../../shared/git/node-git.ts";
import { readRelease } from "../../shared/version/read-release.ts";
import { readTags } from "../../shared/version/read-tags.ts";
import { gitRepo } from "../harness/git-repo.ts";

it("reads every version tag of a clone, newest first; stage tags are none, and withdrawn versions stand apart", async () => {
  await using repo = await gitRepo({ "a.txt": "1" });
  const first = await repo.git("rev-parse", "HEAD");
  for (const tag of ["flights@v1.9.0", "flights@v1.10.0", "flights@v2.0.0-pr.1", "flights@v1.8.0", "flights@v1.8.0!", "flights#production#1", "v3.0.0", "air/flights@v1.0.0"]) await repo.git("tag", tag);
  const second = await repo.commit("second");
  await repo.git("tag", "-am", "by hand", "flights@v1.11.0");
  const { releases: tags, withdrawn } = await readTags(nodeGit(repo.root));
  expect(withdrawn).toEqual(new Map([["flights", new Set(["1.8.0"])]]));
  expect([...tags.keys()].toSorted()).toEqual(["air/flights", "flights"]);
  expect(tags.get("flights")).toEqual([
    { name: "flights", version: "2.0.0-pr.1", tag: "flights@v2.0.0-pr.1", commit: first, annotated: false },
    { name: "flights", version: "1.11.0", tag: "flights@v1.11.0", commit: second, annotated: true },
    { name: "flights", version: "1.10.0", tag: "flights@v1.10.0", commit: first, annotated: false },
    { name: "flights", version: "1.9.0", tag: "flights@v1.9.0", commit: first, annotated: false },
  ]);
});

it("finds a release by what people call it, the newest that is no pre-release unless one is named", async () => {
  await using repo = await gitRepo({ "a.txt": "1" });
  const git = nodeGit(repo.root);
  for (const tag of ["flights@v1.9.0", "flights@v1.10.0", "flights@v2.0.0-pr.1", "air/delays@v1.0.0"]) await repo.git("tag", tag);
  expect((await readRelease(git, "flights")).tag).toBe("flights@v1.10.0");
  expect((await readRelease(git, "flights@1.9.0")).tag).toBe("flights@v1.9.0");
  expect((await readRelease(git, "flights@v2.0.0-pr.1")).tag).toBe("flights@v2.0.0-pr.1");
  expect((await readRelease(git, "delays", "air")).tag).toBe("air/delays@v1.0.0");
  expect((await readRelease(git, "air/delays@v1.0.0", "air")).tag).toBe("air/delays@v1.0.0");
  await expect(readRelease(git, "delays", "sea")).rejects.toThrow('there is no release of "delays" in this clone: fetch the tags (`git fetch --tags`)');
  await expect(readRelease(git, "flights@v3.0.0")).rejects.toMatchObject({ code: "release-missing", message: expect.stringContaining('there is no release "flights@v3.0.0" in this clone') });
});

it("refuses a tag that was moved; a message that says what no manifest can say is none of ours", async () => {
  await using repo = await gitRepo({ "a.txt": "1" });
  const git = nodeGit(repo.root);
  const commit = await repo.git("rev-parse", "HEAD");
  const message = `flights 1.0.0\n\nTowpath-Manifest: sha256:${"a".repeat(64)}\nTowpath-Commit: ${commit}\n`;
  await repo.git("tag", "-am", message, "flights@v1.0.0");
  expect((await readRelease(git, "flights")).facts).toEqual({ digest: "a".repeat(64), commit });
  await repo.git("tag", "-am", `${message}Towpath-Evidence: {"verdict":"pass"}\n`, "flights@v1.1.0");
  expect((await readRelease(git, "flights")).facts).toBeUndefined();
  await repo.git("tag", "-am", `${message}Towpath-Evidence: {"verdict":\n`, "flights@v1.2.0");
  expect((await readRelease(git, "flights")).facts).toEqual({ digest: "a".repeat(64), commit });
  await repo.commit("second");
  await repo.git("tag", "-fam", message, "flights@v1.2.0");
  await expect(readRelease(git, "flights")).rejects.toMatchObject({ code: "tag-moved", message: expect.stringContaining(`the tag flights@v1.2.0 was moved: it was made for commit ${commit.slice(0, 12)} and points to `) });
});

it("a folder that is no repository is told", async () => {
  await expect(readTags(nodeGit("/"))).rejects.toThrow("the tags of this clone cannot be listed");
});
