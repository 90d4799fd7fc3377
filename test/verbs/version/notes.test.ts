import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { FILES, PIPELINE, versioned } from "./released.ts";

const FILTERED = { "orders.sql": "select id, amount from raw where amount > 0\n" };

it("a conventional commit adds a note and raises the version, and never lowers it", async () => {
  await using repo = await versioned();
  await repo.release();
  const feat = (await repo.commit("feat(orders): only what was paid (#12)", FILTERED)).slice(0, 12);
  expect(await repo.unit()).toMatchObject({ next: "1.1.0", required: "minor", notes: [{ level: "minor", text: "only what was paid (#12)", from: feat }] });
  await repo.commit("docs: no code\n\nBREAKING CHANGE: of nothing that is released", { "README.md": "x" });
  expect(await repo.unit()).toMatchObject({ next: "1.1.0" });
  await repo.commit("fix: the key", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]") });
  expect(await repo.unit()).toMatchObject({ next: "2.0.0", notes: [{ level: "minor" }, { level: "patch", text: "the key" }] });
});

it("a commit that says more than formatting releases nothing by itself", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("feat!: new layout", { "orders.sql": "SELECT id, amount\nFROM raw\n" });
  expect(await repo.unit()).toMatchObject({ status: "unchanged" });
});

it("a commit of before the release, or of another pipeline, is no note", async () => {
  await using repo = await versioned({ ...FILES, "other.pipeline.yml": "version: 1\npipeline: other\ntasks:\n  more: { sql: more.sql, materialized: view }\n", "more.sql": "select 1 as one\n" });
  await repo.commit("feat: before", FILTERED);
  await repo.release();
  await repo.git("checkout", "-q", "-b", "side", "HEAD~1");
  await repo.commit("feat: beside", { "more.sql": "select 2 as one\n" });
  await repo.git("checkout", "-qf", "main");
  await repo.git("merge", "-q", "--no-ff", "-m", "Merge side", "side");
  const { units } = await repo.look();
  expect(units.map(({ name, status, notes }) => [name, status, notes.map(({ text }) => text)])).toEqual([["other", "release", ["beside"]], ["shop", "unchanged", []]]);
});

it("a change file adds its words, may release what did not change, and counts once", async () => {
  await using repo = await versioned();
  await repo.release();
  const file = ".towpath-changes/amounts.md";
  await repo.commit("A note", { [file]: "---\nshop: minor\n---\nAmounts are in **cents**.\n\nThey were in euros.\n" });
  expect(await repo.unit()).toMatchObject({ next: "1.1.0", notes: [{ level: "minor", from: file, text: "Amounts are in **cents**.\n\nThey were in euros." }] });
  const [made] = await repo.release();
  expect(made?.notes).toContain("Amounts are in \\*\\*cents\\*\\*.");
  expect(await readFile(`${repo.root}/CHANGELOG.md`, "utf8")).toMatch(/^# Changelog\n\n## shop 1\.1\.0 \(\d{4}-\d\d-\d\d\)\n\nAmounts are in \*\*cents\*\*\.\n\nThey were in euros\.\n\n## shop 1\.0\.0 /);
  await repo.commit("A change", { ...FILTERED, "CHANGELOG.md": "# Changelog\n" });
  expect(await repo.unit()).toMatchObject({ next: "1.1.1", notes: [] });
});

it("a change file that is too low does not lower; one that cannot be understood stops the release", async () => {
  await using repo = await versioned();
  await repo.release();
  await repo.commit("breaks", { "shop.pipeline.yml": PIPELINE.replace("key: [id]", "key: [id, amount]"), ".towpath-changes/a.md": "---\nshop: patch\n---\nA detail.\n" });
  expect(await repo.unit()).toMatchObject({ next: "2.0.0", required: "major" });
  await repo.commit("More notes", { ".towpath-changes/b.md": "shop: minor\n", ".towpath-changes/c.md": "---\nshopp: minor\n---\nWhat?\n", ".towpath-changes/d.md": "---\nshop: big\n---\nWhat?\n", ".towpath-changes/README.md": "How to" });
  expect((await repo.look()).problems).toEqual([
    '.towpath-changes/b.md: expected front matter such as "---", "flights: minor", "---", and then what has changed',
    '.towpath-changes/c.md: there is no pipeline or model "shopp"; did you mean "shop"?',
    '.towpath-changes/d.md: "big" is no level for shop; expected patch, minor, major or none',
  ]);
  await expect(repo.release()).rejects.toThrow("nothing was released: .towpath-changes/b.md: expected front matter");
});
