import { describe, expect, it } from "vitest";
import { impactOf } from "../../shared/impact/impact.ts";
import type { Side } from "../../shared/impact/side.ts";
import { openMemory } from "../harness/open-memory.ts";

const project = { "towpath.yml": "version: 1\nproject: p\npolicies: [{ tag: pii, must_not_reach: [exposure] }]\n" };

async function side(sources: string, tasks: Record<string, string>): Promise<Side> {
  const names = Object.keys(tasks);
  const pipeline = `version: 1\npipeline: shop\nsources:\n${sources}tasks:\n${names.map((name) => `  ${name}: { sql: ${name}.sql }\n`).join("")}`;
  const { workspace } = await openMemory({ ...project, "shop.pipeline.yml": pipeline, ...Object.fromEntries(names.map((name) => [`${name}.sql`, tasks[name] ?? ""])) });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

const source = (name: string, more = "", id = "bigint", table = "raw.orders") => `  ${name}: { table: ${table}, ${more}columns: { id: ${id}, n: integer } }\n`;
const reading = (text: (name: string) => string) => async (base: string, head: string) => impactOf(await side(source("raw"), { a: text(base), b: "select * from a" }), await side(source("raw2"), { a: text(head), b: "select * from a" }));

describe("a source of another name that reads the same", () => {
  it("keeps its checks, key, contract and tags in view", async () => {
    const { counterpart, contracts, findings, sources } = impactOf(await side(source("raw", "key: [id], checks: [{ row_count: { min: 1 } }], ", "{ type: bigint, not_null: true, tags: [pii] }"), {}), await side(source("raw2"), {}));
    expect(counterpart.get("shop.raw2")).toBe("shop.raw");
    expect(contracts).toMatchObject([{ id: "shop.raw2", class: "breaking", changes: ["`id` is no longer not_null", "key (id) removed"] }]);
    expect(findings.map(({ variant, args }) => `${variant} ${args["check"] ?? args["what"]}`)).toEqual(["removed key", "removed not_null:id", "removed row_count", "tag shop.raw2.id"]);
    expect(sources.get("shop.raw2")).toMatchObject({ class: "none", selected: false, reasons: ["it was shop.raw, and reads the same"] });
  });

  it.each([
    ["two that read the same", source("raw"), source("one") + source("two")],
    ["two that are gone", source("raw") + source("other"), source("one")],
    ["another table", source("raw"), source("one", "", "bigint", "raw.others")],
  ])("is not taken for %s", async (_, before, after) => {
    const { counterpart } = impactOf(await side(before, {}), await side(after, {}));
    expect([...counterpart]).toEqual([]);
  });

  it.each([
    (name: string) => `select id, n from ${name} where n > 1`,
    (name: string) => `select r.id, q.n from ${name} as r join ${name} q on q.id = r.id`,
    (name: string) => `with c as (select ${name}.id from ${name}) -- ${name}\nselect id from c`,
    () => "select id from raw.orders",
  ])("leaves the data of its readers as it was: %s", async (text) => {
    const { tasks } = await reading(text)("raw", "raw2");
    expect(tasks.get("shop.a")).toMatchObject({ class: "none" });
    expect(tasks.get("shop.b")).toMatchObject({ selected: false });
  });

  it.each([
    ["select id, n from raw", "select id, n from raw2 where n > 1"],
    ["select id as raw, n as raw2 from raw", "select id as raw2, n as raw from raw2"],
    ["with c as (select id as raw, n as raw2 from raw) select raw as x from c", "with c as (select id as raw, n as raw2 from raw2) select raw2 as x from c"],
    ["select id from raw", "select n as id from raw2"],
    ["select id from raw", "select id from raw"],
  ])("hides no other change: %s to %s", async (before, after) => {
    const { tasks } = await reading((text) => text)(before, after);
    expect(tasks.get("shop.a")?.selected).toBe(true);
    expect(tasks.get("shop.a")?.class).not.toBe("none");
  });

  it("is gone for who still says its old name in SQL that is not understood", async () => {
    const { tasks } = await reading((text) => text)("describe raw", "describe raw");
    expect(tasks.get("shop.a")).toMatchObject({ class: "unknown", selected: true });
  });
});

const ASKED = "checks: [{ row_count: { min: 1 } }], diff: { max_changed_rows: 1% }, unit_tests: [{ name: u, given: { raw: [{ id: 1 }] }, expect: [{ id: 1 }] }],";

async function tasks(text: string, files: Record<string, string>): Promise<Side> {
  const { workspace } = await openMemory({ ...project, "shop.pipeline.yml": `version: 1\npipeline: shop\nsources:\n${source("raw")}tasks:\n${text}`, ...files });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

describe("a task of another name with the same code", () => {
  const sql = "select id from raw";
  const lost = ["removed row_count shop.a → shop.b", "diff b", "test_removed u shop.a → shop.b"];

  it.each([
    ["in the same file", "  b: { sql: a.sql }\n", { "a.sql": `${sql} where n > 0` }, lost],
    ["in a file of another name", "  b: { sql: b.sql }\n", { "b.sql": sql }, lost],
    ["with all that was asked of it", `  b: { ${ASKED} sql: b.sql }\n`, { "b.sql": sql }, []],
    ["and another one", "  b: { sql: b.sql }\n  c: { sql: c.sql }\n", { "b.sql": sql, "c.sql": sql }, []],
    ["that is not the same", "  b: { sql: b.sql }\n", { "b.sql": `${sql} where n > 0` }, []],
    ["that stays as well", `  a: { ${ASKED} sql: a.sql }\n  b: { sql: b.sql }\n`, { "a.sql": sql, "b.sql": sql }, []],
  ])("does not lose unseen what was asked of it: %s", async (_, head, files, expected) => {
    const { findings, counterpart, removed } = impactOf(await tasks(`  a: { ${ASKED} sql: a.sql }\n`, { "a.sql": sql }), await tasks(head, files));
    expect(findings.map(({ variant, args }) => [variant, args["check"] ?? args["test"], args["asset"] ?? args["task"]].filter((each) => each !== undefined).join(" "))).toEqual(expected);
    // To consumers it is still another table.
    expect([counterpart.has("shop.b"), removed]).toEqual([false, head.includes("  a:") ? [] : ["shop.a"]]);
  });
});
