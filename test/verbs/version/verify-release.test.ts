import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { canonicalJson } from "../../../shared/version/canonical-json.ts";
import { verifyRelease, type VerifiedRelease } from "../../../shared/verbs/verify-release.ts";
import { versioned, type Versioned } from "./released.ts";

const UNKNOWN = "it tells of no run of its commit: whether checks and models held then is unknown";

async function released(): Promise<Versioned & { manifest: string; verify(options?: { manifest?: string; version?: string; release?: string }): Promise<VerifiedRelease> }> {
  const repo = await versioned();
  await repo.release();
  await repo.commit("A change", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  const manifest = `${repo.root}/.towpath/releases/shop@v1.0.0.json`;
  return { ...repo, manifest, verify: (options = {}) => verifyRelease({ root: repo.root, release: "shop@v1.0.0", cache: true, version: "0.1.0", ...options }) };
}

it("holds with the kept manifest, with a given one, and with none", async () => {
  await using repo = await released();
  expect(await repo.verify()).toMatchObject({ release: "shop@v1.0.0", manifest: "kept", deviations: [], notes: [UNKNOWN] });
  expect(await repo.verify({ release: "shop" })).toMatchObject({ release: "shop@v1.0.0", deviations: [] });
  await repo.write({ "asset.json": await readFile(repo.manifest, "utf8") });
  await repo.git("clean", "-fdXq");
  expect(await repo.verify()).toMatchObject({ manifest: "remade", deviations: [] });
  expect(await repo.verify({ manifest: `${repo.root}/asset.json` })).toMatchObject({ manifest: "given", deviations: [] });
  expect((await repo.verify({ version: "0.2.0" })).notes).toContain("it was made by Towpath 0.1.0, and this is 0.2.0: a fingerprint that differs may come from that");
});

it("a moved tag", async () => {
  await using repo = await released();
  const message = await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0");
  const [made, now] = [await repo.git("rev-parse", "HEAD~1"), await repo.git("rev-parse", "HEAD")];
  await repo.git("tag", "-fam", message, "shop@v1.0.0", "HEAD");
  expect(await repo.verify()).toMatchObject({ codes: ["tag-moved"], deviations: [`the tag shop@v1.0.0 was moved: it was made for commit ${made.slice(0, 12)} and points to ${now.slice(0, 12)}`] });
});

it("a tag that was replaced by hand", async () => {
  await using repo = await released();
  await repo.git("tag", "-f", "shop@v1.0.0", "HEAD");
  const [made, now] = [await repo.git("rev-parse", "HEAD~1"), await repo.git("rev-parse", "HEAD")];
  expect((await repo.verify()).deviations).toEqual([
    "shop@v1.0.0 is a plain tag without a message: it was made or replaced by hand, and says nothing of what was released",
    `shop@v1.0.0 points to commit ${now.slice(0, 12)}, and the manifest is one of commit ${made.slice(0, 12)}`,
  ]);
});

it("a deleted tag: told when the manifest is there, and refused when nothing is", async () => {
  await using repo = await released();
  await repo.git("tag", "-d", "shop@v1.0.0");
  expect(await repo.verify()).toMatchObject({ manifest: "kept", codes: ["tag-missing"], deviations: ["the tag of shop@v1.0.0 is not in this clone: it was deleted, or the tags were not fetched (`git fetch --tags`)"] });
  await repo.git("clean", "-fdXq");
  await expect(repo.verify()).rejects.toMatchObject({ code: "release-missing", message: expect.stringContaining('there is no release "shop@v1.0.0" in this clone, and no manifest of one') });
});

it("a manifest that was cut off, written anew, or changed", async () => {
  await using repo = await released();
  const text = await readFile(repo.manifest, "utf8");
  await writeFile(repo.manifest, text.slice(0, text.length >> 1));
  expect(await repo.verify()).toMatchObject({ codes: ["manifest-unreadable"], deviations: ["the manifest .towpath/releases/shop@v1.0.0.json cannot be trusted: it is cut off, or no JSON at all"] });
  const manifest: Record<string, unknown> = JSON.parse(text);
  await writeFile(repo.manifest, JSON.stringify(manifest, undefined, 2));
  expect((await repo.verify()).deviations).toEqual([expect.stringContaining("it is no canonical JSON")]);
  await writeFile(repo.manifest, canonicalJson({ ...manifest, consumers: undefined }));
  expect((await repo.verify()).deviations).toEqual([expect.stringContaining("it does not keep to the schema of a manifest")]);
  const { "orders.sql": digest, ...files } = manifest["files"] as Record<string, string>;
  await writeFile(repo.manifest, canonicalJson({ ...manifest, tree: "b".repeat(40), consumers: ["shop.board"], files: { ...files, "orders.sql": "0".repeat(64), "more.sql": digest } }));
  expect((await repo.verify()).codes).toEqual(["manifest-differs", "content-differs"]);
  expect((await repo.verify()).deviations).toEqual([
    expect.stringMatching(/^the manifest \.towpath\/releases\/shop@v1\.0\.0\.json has the digest \w{12}, and the tag says \w{12}: one of them was changed$/),
    expect.stringMatching(/^the manifest says that its tree is b{40}, and it is \w{40}$/),
    "more.sql is in the manifest, and the commit does not have it, or nothing names it",
    expect.stringMatching(/^orders\.sql has the digest \w{12}, and the manifest says 0{12}$/),
    "the manifest names the consumer shop.board, and the commit has no such consumer",
  ]);
});

it("a forged digest, without the manifest", async () => {
  await using repo = await released();
  const message = await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0");
  await repo.git("tag", "-fam", message.replace(/sha256:\w{64}/, `sha256:${"0".repeat(64)}`), "shop@v1.0.0", "HEAD~1");
  await repo.git("clean", "-fdXq");
  expect((await repo.verify()).codes).toEqual(["manifest-differs"]);
  expect((await repo.verify()).deviations).toEqual([expect.stringContaining("and the tag says 000000000000: with the manifest's file (--manifest) it can be told what differs")]);
  await expect(repo.release()).resolves.toMatchObject([{ tag: "shop@v1.0.1" }]);
});

it("a commit that the clone has no more", async () => {
  await using repo = await released();
  const text = await readFile(repo.manifest, "utf8");
  const gone = "c".repeat(40);
  await writeFile(repo.manifest, text.replace(/"commit":"\w{40}"/, `"commit":"${gone}"`));
  expect((await repo.verify()).deviations).toContain("commit cccccccccccc is not in this clone, so nothing of the release can be checked against it: fetch the whole history (fetch-depth: 0)");
});
