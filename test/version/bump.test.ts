import { expect, it } from "vitest";
import { impactOf } from "../../shared/impact/impact.ts";
import type { Side } from "../../shared/impact/side.ts";
import { validate } from "../../shared/generated/validate-release.js";
import { bumpOf, type Bump } from "../../shared/version/bump.ts";
import { manifestDigest } from "../../shared/version/digest.ts";
import { releaseManifest } from "../../shared/version/manifest.ts";
import { nextVersion } from "../../shared/version/next-version.ts";
import { readTagMessage, tagMessage } from "../../shared/version/tag-message.ts";
import { openMemory } from "../harness/open-memory.ts";

const PIPELINE = `version: 1
pipeline: shop
sources:
  raw: { table: landing.raw, columns: { id: bigint, amount: integer } }
tasks:
  orders: { sql: orders.sql, materialized: table, key: [id], columns: { id: bigint, amount: integer } }
`;
const SQL = "select id, amount from raw";

async function sideOf(pipeline = PIPELINE, sql = SQL): Promise<Side> {
  const { workspace } = await openMemory({ "shop.pipeline.yml": pipeline, "orders.sql": sql });
  if (workspace === undefined) throw new Error("the project does not open");
  return { workspace, codes: new Map(), contents: new Map() };
}

async function bump(pipeline: string, sql = SQL): Promise<Bump> {
  const [base, head] = await Promise.all([sideOf(), sideOf(pipeline, sql)]);
  return bumpOf({ kind: "pipeline", name: "shop" }, base, head, impactOf(base, head));
}

it.each([
  ["nothing", PIPELINE, SQL, "none"],
  ["formatting", PIPELINE, "SELECT id,\n  amount\nFROM raw -- all of it", "none"],
  ["another filter", PIPELINE, `${SQL} where amount > 0`, "patch"],
  ["a column more", PIPELINE.replace("columns: { id: bigint, amount: integer } }\n`", "").replace("key: [id], columns: { id: bigint, amount: integer }", "key: [id], columns: { id: bigint, amount: integer, twice: integer }"), "select id, amount, amount * 2 as twice from raw", "minor"],
  ["a new task", `${PIPELINE}  more: { sql: orders.sql, materialized: table, columns: { id: bigint } }\n`, SQL, "minor"],
  ["a column less", PIPELINE.replace("key: [id], columns: { id: bigint, amount: integer }", "key: [id], columns: { id: bigint }"), "select id from raw", "major"],
  ["another type", PIPELINE.replace("key: [id], columns: { id: bigint, amount: integer }", "key: [id], columns: { id: bigint, amount: double }"), "select id, amount::double as amount from raw", "major"],
  ["another key", PIPELINE.replace("key: [id]", "key: [id, amount]"), SQL, "major"],
  ["a renamed task", PIPELINE.replace("  orders:", "  purchases:"), SQL, "major"],
  ["a new required source", PIPELINE.replace("tasks:", "  rates: { table: landing.rates, columns: { id: bigint } }\ntasks:"), SQL, "major"],
  ["more asked of a source", PIPELINE.replace("columns: { id: bigint, amount: integer } }\ntasks", "columns: { id: bigint, amount: integer, day: date } }\ntasks"), SQL, "major"],
])("%s", async (_, pipeline, sql, level) => {
  expect((await bump(pipeline, sql)).level).toBe(level);
});

it("a task that promises nothing: columns that come or go are breaking, because nobody can say that they are not", async () => {
  const bare = PIPELINE.replace(", key: [id], columns: { id: bigint, amount: integer } }", " }");
  const [base, head] = await Promise.all([sideOf(bare), sideOf(bare, "select id from raw")]);
  expect(bumpOf({ kind: "pipeline", name: "shop" }, base, head, impactOf(base, head)).level).toBe("major");
});

it("what cannot be told is a patch where a contract is checked at every run, and breaking where nothing is promised", async () => {
  const odd = "select * from read_csv('a.csv') where 1 = 1";
  for (const [pipeline, level] of [[PIPELINE, "patch"], [PIPELINE.replace(", key: [id], columns: { id: bigint, amount: integer } }", " }"), "major"]] as const) {
    const [base, head] = await Promise.all([sideOf(pipeline, odd), sideOf(pipeline, odd.replace("1 = 1", "amount > 1"))]);
    const impact = impactOf(base, head);
    expect(impact.tasks.get("shop.orders")?.class).toBe("unknown");
    expect(bumpOf({ kind: "pipeline", name: "shop" }, base, head, impact).level).toBe(level);
  }
});

it("refuses a declared level that is too low, with the reason; takes a higher one", async () => {
  const breaking = await bump(PIPELINE.replace("key: [id]", "key: [id, amount]"));
  expect(nextVersion(breaking, { latest: "1.4.0", declared: "minor" })).toEqual({ status: "refused", reason: "minor is declared, but it must be major: shop.orders: key is (id, amount) instead of (id)" });
  expect(nextVersion(await bump(PIPELINE), { latest: "1.4.0", declared: "minor" })).toMatchObject({ version: "1.5.0" });
  expect(nextVersion(await bump(PIPELINE), { latest: "1.4.0" })).toEqual({ status: "unchanged", version: "1.4.0" });
  expect(nextVersion(breaking, { latest: "1.4.0", preRelease: "pr.12.3" })).toMatchObject({ version: "2.0.0-pr.12.3" });
  expect(nextVersion(breaking, {})).toMatchObject({ version: "1.0.0" });
});

it("the same commit has the same manifest, which keeps to its schema; the tag's message says its digest", async () => {
  const facts = { unit: { kind: "pipeline", name: "shop" } as const, release: "1.4.0", commit: "a".repeat(40), tree: "b".repeat(40), folder: "", tools: { towpath: "0.1.0" } };
  const [one, two] = [releaseManifest({ ...facts, side: await sideOf() }), releaseManifest({ ...facts, side: await sideOf() })];
  expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
  expect(manifestDigest(one)).toBe(manifestDigest(two));
  expect(manifestDigest(releaseManifest({ ...facts, side: await sideOf(PIPELINE, `${SQL} where id > 1`) }))).not.toBe(manifestDigest(one));
  expect(one.tasks[0]).toMatchObject({ id: "shop.orders", schema: [{ name: "id" }, { name: "amount" }], contract: { key: ["id"] } });
  expect(readTagMessage(tagMessage(one))).toEqual({ digest: manifestDigest(one), commit: "a".repeat(40), tools: { towpath: "0.1.0" } });
});

it("a table of another pipeline that is read now is a new required input; to read less is none", async () => {
  const sides = await Promise.all(["select id from raw", "select id from raw union all select id from trade.goods"].map(async (sql): Promise<Side> => {
    const { workspace } = await openMemory({ "shop.pipeline.yml": PIPELINE, "orders.sql": sql, "trade.pipeline.yml": "version: 1\npipeline: trade\ntasks:\n  goods: { sql: goods.sql, materialized: table, columns: { id: bigint } }\n", "goods.sql": "select 1::bigint as id" });
    if (workspace === undefined) throw new Error("the project does not open");
    return { workspace, codes: new Map(), contents: new Map() };
  }));
  const [alone, reading] = sides;
  if (alone === undefined || reading === undefined) throw new Error("no sides");
  const shop = { kind: "pipeline", name: "shop" } as const;
  const more = bumpOf(shop, alone, reading, impactOf(alone, reading));
  expect(more.reasons).toContainEqual({ level: "major", text: "shop.orders: reads trade.goods of another pipeline now, which the environment must have" });
  expect(bumpOf(shop, reading, alone, impactOf(reading, alone)).level).toBe("patch");
  expect(bumpOf(shop, reading, reading, impactOf(reading, reading)).level).toBe("none");
});
