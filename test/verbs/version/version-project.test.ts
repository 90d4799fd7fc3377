import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { manifestDigest } from "../../../shared/version/digest.ts";
import { readTagMessage } from "../../../shared/version/tag-message.ts";
import { FILES, PIPELINE, versioned } from "./released.ts";

it("what was never released is 1.0.0; its tag says the digest of a manifest that can be made again", async () => {
  // Our own workflow has the name of a project file, and is none.
  await using repo = await versioned({ ...FILES, ".github/workflows/towpath.yml": "name: Towpath\n" });
  expect(await repo.unit()).toMatchObject({ status: "release", next: "1.0.0", level: "major", tag: "shop@v1.0.0" });
  const [made] = await repo.release();
  expect(made).toMatchObject({ tag: "shop@v1.0.0", fresh: true, preRelease: false });
  expect(await repo.git("cat-file", "-t", "shop@v1.0.0")).toBe("tag");
  expect(readTagMessage(await repo.git("for-each-ref", "--format=%(contents)", "refs/tags/shop@v1.0.0"))).toMatchObject({ digest: made?.digest, commit: await repo.git("rev-parse", "HEAD") });
  expect(made === undefined ? "" : manifestDigest(made.manifest)).toBe(made?.digest);
  expect(await readFile(`${repo.root}/.towpath/releases/shop@v1.0.0.json`, "utf8")).toBe(made?.text);
  expect(await readFile(`${repo.root}/CHANGELOG.md`, "utf8")).toContain("## shop 1.0.0 (");
});

it("a second --write does nothing, and says what is there; the digest is the same on another day", async () => {
  await using repo = await versioned();
  const [first] = await repo.release();
  const changelog = await readFile(`${repo.root}/CHANGELOG.md`, "utf8");
  const [second] = await repo.release();
  expect(second).toEqual({ ...first, fresh: false });
  expect(await readFile(`${repo.root}/CHANGELOG.md`, "utf8")).toBe(changelog);
  expect(await repo.git("tag")).toBe("shop@v1.0.0");
});

it("goes on after a kill: changelog without tag, tag without manifest", async () => {
  await using repo = await versioned();
  const [first] = await repo.release();
  await repo.git("tag", "-d", "shop@v1.0.0");
  expect((await repo.release())[0]).toEqual(first);
  await repo.git("clean", "-fdxq");
  expect((await repo.release())[0]).toEqual({ ...first, fresh: false });
  expect(await readFile(`${repo.root}/.towpath/releases/shop@v1.0.0.json`, "utf8")).toBe(first?.text);
  expect((await readFile(`${repo.root}/CHANGELOG.md`, "utf8")).match(/^## /gm)).toHaveLength(1);
});

it.each([
  ["nothing", {}, { status: "unchanged", level: "none" }],
  ["formatting", { "orders.sql": "SELECT id,\n  amount\nFROM raw -- all of it\n" }, { status: "unchanged" }],
  ["another filter", { "orders.sql": "select id, amount from raw where amount > 0\n" }, { status: "release", level: "patch", next: "1.0.1" }],
  ["a column more", { "orders.sql": "select id, amount, amount * 2 as twice from raw\n", "shop.pipeline.yml": PIPELINE.replace(/amount: integer \} \}\n$/, "amount: integer, twice: integer } }\n") }, { status: "release", level: "minor", next: "1.1.0" }],
  ["another key", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]") }, { status: "release", level: "major", next: "2.0.0", reasons: [{ level: "major", text: "shop.orders: key is (id, amount) instead of (id)" }] }],
])("since the last release: %s", async (_, files, expected) => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("A change", files);
  expect(await repo.unit()).toMatchObject({ last: { version: "1.0.0", tag: "shop@v1.0.0" }, ...expected });
});

it("counts all that changed since the last release, not only what the last commit did", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("breaks", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]") });
  await repo.commit("a detail", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  expect(await repo.unit()).toMatchObject({ next: "2.0.0" });
  expect(await repo.unit("shop", { base: "HEAD~1" })).toMatchObject({ next: "1.0.1" });
});

it("refuses a declared level that is too low, with the reason; takes a higher one", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("breaks", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]") });
  expect(await repo.unit("shop", { bump: "minor" })).toMatchObject({ status: "refused", refusal: "minor is declared, but it must be major: shop.orders: key is (id, amount) instead of (id)" });
  await expect(repo.release({ bump: "minor" })).rejects.toThrow("nothing was released: minor is declared");
  expect(await repo.git("tag")).toBe("shop@v1.0.0");
  await repo.commit("does not break", { "shop.pipeline.yml": PIPELINE });
  expect(await repo.unit("shop", { bump: "minor" })).toMatchObject({ status: "release", next: "1.1.0" });
});

it("a pre-release does not count as a release, and is not written twice for another commit", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.git("checkout", "-q", "-b", "change");
  await repo.commit("A change", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  expect((await repo.release({ preRelease: "pr.12.1" }))[0]).toMatchObject({ tag: "shop@v1.0.1-pr.12.1", preRelease: true, fresh: true });
  expect(await readFile(`${repo.root}/CHANGELOG.md`, "utf8")).not.toContain("pr.12");
  expect((await repo.release({ preRelease: "pr.12.1" }))[0]).toMatchObject({ tag: "shop@v1.0.1-pr.12.1", fresh: false });
  await repo.commit("More", { "orders.sql": "select id, amount from raw where amount > 1\n" });
  expect(await repo.unit("shop", { preRelease: "pr.12.1" })).toMatchObject({ status: "refused", refusal: expect.stringContaining("shop@v1.0.1-pr.12.1 exists already") });
  expect(await repo.unit("shop", { preRelease: "pr.12.2" })).toMatchObject({ next: "1.0.1-pr.12.2" });
  expect(await repo.unit()).toMatchObject({ last: { version: "1.0.0" }, next: "1.0.1" });
});

it("an older branch goes on from its own release, and never takes a version that exists elsewhere", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.git("branch", "old");
  await repo.commit("breaks", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]") });
  await repo.release();
  await repo.git("checkout", "-qf", "old");
  await repo.commit("mends", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  expect(await repo.unit()).toMatchObject({ last: { version: "1.0.0" }, next: "1.0.1" });
  expect(await repo.unit("shop", { bump: "major" })).toMatchObject({ status: "refused", refusal: expect.stringContaining("shop@v2.0.0 exists already") });
});

it("a last release that cannot be read is never less than major", async () => {
  await using repo = await versioned();
  await repo.commit("broken", { "towpath.yml": "- no project\n" });
  await repo.git("tag", "shop@v1.4.0");
  await repo.commit("mended", { "towpath.yml": FILES["towpath.yml"] });
  expect(await repo.unit()).toMatchObject({ next: "2.0.0", reasons: [{ level: "major", text: "shop@v1.4.0 cannot be read, so what consumers could rely on cannot be told" }] });
  await repo.git("tag", "-d", "shop@v1.4.0");
  await repo.commit("broken pipeline", { "shop.pipeline.yml": "version: 1\npipeline: shop\ntasks: [\n" });
  await repo.git("tag", "shop@v1.4.0");
  await repo.commit("mended", { "shop.pipeline.yml": PIPELINE });
  expect(await repo.unit("shop", { bump: "minor" })).toMatchObject({ status: "refused", required: "major" });
});

it("a shallow clone cannot be versioned: its tags are missing, and 1.0.0 would be a lie", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("A change", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  await using other = await versioned();
  await other.git("clone", "-q", "--depth", "1", `file://${repo.root}`, "clone");
  await expect(other.look({ root: `${other.root}/clone` })).rejects.toThrow("this clone is shallow, so the last releases cannot be found: check out with fetch-depth: 0");
});

it("where a repository has several projects, tags carry the project; older ones without it count", async () => {
  const files = Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`one/${file}`, text]));
  await using repo = await versioned(files, "one");
  expect((await repo.release())[0]?.tag).toBe("shop@v1.0.0");
  await repo.commit("A project more", Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`two/${file}`, text.replace("project: p", "project: q")])));
  await repo.commit("A change", { "one/orders.sql": "select id, amount from raw where amount > 0\n", "one/CHANGELOG.md": undefined });
  expect(await repo.unit()).toMatchObject({ last: { tag: "shop@v1.0.0" }, next: "1.0.1", tag: "p/shop@v1.0.1" });
  expect((await repo.release())[0]?.manifest).toMatchObject({ folder: "one", name: "shop" });
  expect(await repo.unit("shop", { root: `${repo.root}/two` })).toMatchObject({ next: "1.0.0", tag: "q/shop@v1.0.0" });
});

it("refuses to write what no commit has", async () => {
  await using repo = await versioned();
  await repo.write({ "orders.sql": "select id, amount from raw where amount > 0\n" });
  expect((await repo.look()).dirty).toBe(true);
  await expect(repo.release()).rejects.toThrow("files of the project have changes that no commit has");
});

it("a model has a version of its own, which its signature decides", async () => {
  const learn = "version: 1\npipeline: learn\ntasks:\n  value:\n    python: train.py\n    inputs: [shop.orders]\n    columns_used: { shop.orders: [id] }\n    model: { artifact: m, metrics: m.json, predictions: { file: p.parquet, id: id, label: late, score: p } }\n";
  await using repo = await versioned({ ...FILES, "learn.pipeline.yml": learn, "train.py": "print(1)\n" });
  expect((await repo.release()).map(({ tag, manifest }) => [tag, manifest.kind])).toEqual([["learn@v1.0.0", "pipeline"], ["shop@v1.0.0", "pipeline"], ["value@v1.0.0", "model"]]);
  await repo.commit("Needs more", { "learn.pipeline.yml": learn.replace("[id]", "[id, amount]"), "CHANGELOG.md": undefined });
  expect(await repo.unit("value")).toMatchObject({ next: "2.0.0", reasons: [{ level: "major", text: "learn.value: the model needs more of shop.orders: amount" }, { level: "patch" }] });
  expect(await repo.unit("shop")).toMatchObject({ status: "unchanged", consumers: ["learn.value"] });
});

it("a name that no tag can carry is refused, because its release would never be found again", async () => {
  await using repo = await versioned({ ...FILES, "shop.pipeline.yml": PIPELINE.replace("pipeline: shop", "pipeline: shop_") });
  expect(await repo.unit("shop_")).toMatchObject({ status: "refused", refusal: expect.stringContaining("shop_@v1.0.0 would be no tag that can be read back") });
});

it("never gives a withdrawn version again, not even the newest one, and goes on from what was good", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("A change", { "orders.sql": "select id, amount from raw where amount > 0\n" });
  expect((await repo.release({ bump: "minor" }))[0]).toMatchObject({ tag: "shop@v1.1.0" });
  await repo.git("tag", "shop@v1.1.0!");
  await repo.commit("Mended", { "orders.sql": "select id, amount from raw where amount >= 0\n" });
  expect(await repo.unit("shop", { bump: "minor" })).toMatchObject({ last: { version: "1.0.0" }, status: "release", next: "1.2.0" });
  expect(await repo.unit("shop", { bump: "minor", preRelease: "pr.7" })).toMatchObject({ next: "1.2.0-pr.7" });
  expect((await repo.release({ bump: "minor" }))[0]).toMatchObject({ tag: "shop@v1.2.0", fresh: true });
});
