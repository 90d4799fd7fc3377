import { afterAll, beforeAll, expect, test } from "vitest";
import { diffTables } from "../../shared/diff/diff-tables.ts";
import { sameData } from "../../shared/diff/same-data.ts";
import { renderTableDiff } from "../../shared/report/diff/table-diff-text.ts";
import { openPage } from "../../shared/report/terminal/page.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { columnOf, memoryEngine } from "./tables.ts";

/** Values that stand for somebody, and numbers that no figure of the tables is by chance. */
const mails = Array.from({ length: 300 }, (_, n) => `zz${(n * 7919) % 1009}.canary${n}@example.org`);
const numbers = Array.from({ length: 300 }, (_, n) => 7_313_000_017 + n * 104_729);
const names = Array.from({ length: 300 }, (_, n) => `Žofie-${n}-Ωmega`);
const ENUM = ["enum-canary-one", "enum-canary-two"];
const CANARIES = [...mails, ...numbers.map(String), ...names, ...ENUM, "1971-01-", "1971-02-"];

let engine: Engine;
beforeAll(async () => {
  engine = await memoryEngine();
  const rows = mails.map((mail, n) => `('${mail}', ${numbers[n]}, '${names[n]}', DATE '1971-01-01' + ${n % 50}, '${ENUM[n % 2]}', ${numbers[n]}.5)`);
  await engine.execute(`CREATE TABLE people AS SELECT mail, amount::BIGINT AS amount, name, born::DATE AS born, kind::ENUM('${ENUM.join("', '")}') AS kind, wealth::DOUBLE AS wealth FROM (VALUES ${rows.join(", ")}) v(mail, amount, name, born, kind, wealth)`);
});
afterAll(() => engine.close());

function leaked(result: unknown): string[] {
  const text = JSON.stringify(result, (_, value: unknown) => (value instanceof Error ? { message: value.message, stack: value.stack } : value)).replaceAll(/(?<=\d),(?=\d{3})/g, "");
  return CANARIES.filter((canary) => text.includes(canary) || text.includes(Buffer.from(canary).toString("hex")));
}

const HEADS = [
  "people", "(SELECT * FROM people WHERE amount > 7320000000)", "(SELECT * REPLACE (upper(mail) AS mail, amount + 1 AS amount, wealth * 2 AS wealth) FROM people)", "(SELECT * FROM people LIMIT 1)", "(SELECT * FROM people LIMIT 3)", "(SELECT * FROM people LIMIT 19)",
  "(SELECT * FROM people WHERE false)", "(SELECT * FROM people UNION ALL SELECT * FROM people LIMIT 350)", "(SELECT * REPLACE (mail || 'x' AS mail, kind::VARCHAR AS kind, amount::VARCHAR AS amount) FROM people)", "(SELECT mail, name AS amount FROM people)",
  "(SELECT * REPLACE (mail::INTEGER AS amount) FROM people)", "(SELECT * REPLACE (error(name) AS name) FROM people)", "(SELECT * REPLACE (strptime(mail, '%Y')::DATE AS born) FROM people)", "(SELECT * REPLACE ((amount || '0000000000000000')::BIGINT AS amount) FROM people)", "nowhere_at_all",
];

test.each([[["mail"]], [[]], [["amount"]]])("no value is in a record, its text, or an error (key: %s)", async (key) => {
  const seen = [];
  for (const head of HEADS) {
    for (const [base, other] of [["people", head], [head, "people"]] as const) {
      const record = await diffTables(engine, { id: "p.people", base, head: other, key });
      seen.push(record.status);
      expect(leaked([record, renderTableDiff(record, openPage({ width: 200, color: false, unicode: true, language: "en" }))]), head).toEqual([]);
      await sameData(engine, base, other, { key });
    }
    const one = await diffTables(engine, { id: "p.people", head, key });
    expect(leaked(one), head).toEqual([]);
  }
  expect(new Set(seen)).toEqual(new Set(["equal", "different", "not-comparable"]));
});

test("of a column with a tag only counts are told", async () => {
  const columns = [{ name: "AMOUNT", tags: ["pii"] }, { name: "wealth", tags: [] }];
  const record = await diffTables(engine, { id: "p.people", base: "people", head: "(SELECT * REPLACE (amount + 1 AS amount, wealth * 2 AS wealth) FROM people)", key: ["mail"], columns });
  expect(columnOf(record, "amount")).toEqual({ name: "amount", change: "changed", type: { base: "BIGINT", head: "BIGINT" }, changed: 300, base: { nulls: 0, distinct: 300 }, head: { nulls: 0, distinct: 300 } });
  expect(Object.keys(columnOf(record, "wealth").head ?? {}).toSorted()).toEqual(["distinct", "histogram", "mean", "nulls", "quantiles"]);
});

const profile = async (rows: number) => columnOf(await diffTables(engine, { id: "p.t", base: "people", head: `(SELECT * FROM people LIMIT ${rows})`, key: ["mail"] }), "wealth").head;

test("fewer than five rows have no mean, fewer than twenty no percentiles, a bin of fewer than five is 0", async () => {
  expect(Object.keys((await profile(4)) ?? {})).toEqual(["nulls", "distinct"]);
  expect((await profile(5))?.mean).toBeDefined();
  expect((await profile(19))?.quantiles).toBeUndefined();
  const histogram = (await profile(40))?.histogram ?? [];
  expect(histogram.every((count) => count === 0 || count >= 5)).toBe(true);
});
