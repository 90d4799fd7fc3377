import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CheckRequest } from "../../shared/checks/check-request.ts";
import { runChecks } from "../../shared/checks/run-checks.ts";
import { openDuckDb } from "../../shared/engines/duckdb/open-duckdb.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { EngineError } from "../../shared/engines/engine.ts";
import type { Check } from "../../shared/pipeline/model.ts";
import { check, column } from "./harness.ts";

/** 2,000 values that stand for somebody: 500 each of mails, IBANs, numbers and names with other letters. */
const mails = Array.from({ length: 500 }, (_, n) => `zz${(n * 7919) % 1009}.canary${n}@example.org`);
const ibans = Array.from({ length: 500 }, (_, n) => `DE${10 + (n % 90)}5001051754${String(10_000_000 + n * 7877)}`);
const numbers = Array.from({ length: 500 }, (_, n) => 7_313_000_017 + n * 104_729);
const names = Array.from({ length: 500 }, (_, n) => `Žofie-${n}-Ωmega`);
const CANARIES = [...mails, ...ibans, ...numbers.map(String), ...names];

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "towpath-leak-"));
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [folder] });
  const values = mails.map((mail, n) => `('${mail}', '${ibans[n]}', ${numbers[n]}, '${names[n]}', ${n % 2 === 0 ? "NULL" : `DATE '1971-01-01' + ${n}`})`);
  await engine.execute(`CREATE TABLE people AS SELECT mail, iban, amount::BIGINT AS amount, name, born::DATE AS born FROM (VALUES ${values.join(", ")}) v(mail, iban, amount, name, born)`);
  await engine.execute("INSERT INTO people SELECT * FROM people LIMIT 10");
  await writeFile(join(folder, "people.csv"), `mail,amount\n${mails.map((mail, n) => `${mail},${n === 400 ? mail : numbers[n]}`).join("\n")}\n`);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** Every string of a result as JSON; numbers of figures are rows, counts and rates, which no canary is. */
function leaked(result: unknown): string[] {
  const text = JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value instanceof Error ? { message: value.message, stack: value.stack, cause: value.cause } : value));
  const plain = text.replaceAll(/(?<=\d),(?=\d{3})/g, "");
  return CANARIES.filter((canary) => text.includes(canary) || plain.includes(canary) || text.includes(Buffer.from(canary).toString("base64").replace(/=+$/, "")) || text.includes(Buffer.from(canary).toString("hex")));
}

let count = 0;
const id = () => `check-${++count}`;
const rest = (more: Partial<Check> = {}) => ({ id: id(), ...more });

/** Each kind on each column, failing. */
const FAILING: Check[] = ["mail", "iban", "amount", "name", "born"].flatMap((name) => [
  check("not_null", { columns: [name], column: name }, rest({ where: `${name} IS NULL OR true` })),
  check("unique", { columns: [name], column: name }, rest()),
  check("key", { columns: [name, "born"] }, rest()),
  check("references", { column: name, to: "nobody.id" }, rest()),
  check("accepted_values", { column: name, values: [name === "born" ? "2001-01-01" : "1"] }, rest()),
  check("accepted_range", name === "amount" ? { column: name, min: 0, max: 1, exclusive: false } : { column: name, min: name === "born" ? "2001-01-01" : "~~~~", exclusive: false }, rest()),
  check("pattern", { column: name, regex: "^nothing$" }, rest()),
  check("row_count", { max: 1 }, rest({ where: `${name} IS NOT NULL` })),
  check("distribution", { column: name, values: { [name === "born" ? "2001-01-01" : "1"]: 0.5 }, tolerance: 0.01, max_other: 0.1 }, rest()),
  check("expression", { expression: `${name} IS NULL` }, rest()),
  check("sql", { query: `SELECT ${name} FROM people` }, rest()),
]).concat([
  check("freshness", { column: "born", error_after: 86_400_000 }, rest()),
  check("mean", { column: "amount", max: 1 }, rest({ where: "amount < 7313000018" })),
  check("quantile", { column: "amount", q: 1, max: 1 }, rest()),
  check("quantile", { column: "amount", q: 0, max: 1 }, rest()),
  check("volume_change", { max_drop: 0.1, window: 7 }, rest()),
  check("schema", { allow_extra: false }, rest()),
]);

/** Every way in which reading a value can fail. */
const ERRORS: Check[] = [
  "mail::INTEGER > 0", "mail::DATE > '2001-01-01'", "mail::TIMESTAMP IS NULL", "mail::JSON IS NULL", "mail::UUID IS NULL", "mail::DECIMAL(4,2) > 0", "mail::BOOLEAN", "mail::BIT IS NULL", "mail::TIME IS NULL",
  "mail::INTEGER[] IS NULL", "mail::ENUM('a') = 'a'", "mail::STRUCT(a INTEGER) IS NULL", "iban::BIGINT > 0", "amount::INTEGER > 0", "amount::UTINYINT > 0", "amount::DECIMAL(4,2) > 0", "amount * amount * amount > 0", "error(mail)", "error(name) IS NULL", "error(iban || mail)",
  "regexp_matches(mail, mail || '(')", "regexp_matches('x', name || '[')", "strptime(mail, '%Y') IS NULL", "strptime('x', mail) IS NULL", "json_extract('{' || mail, '$.a') IS NULL", "chr(amount::INTEGER) = 'x'", "make_date(amount, amount, amount) IS NULL", "repeat(mail, amount) = ''", "printf(mail || '%d', name) = ''", "format(mail || '{', name) = ''",
  "(SELECT mail FROM people) = 'x'", "name || 1::VARCHAR = (SELECT error(name) FROM people LIMIT 1)", "mail LIKE mail ESCAPE mail", "list_value(1)[mail::INTEGER] = 1", "mail::INTERVAL IS NULL", "date_trunc(mail, born) IS NULL", "date_part(name, born) = 1", "from_base64(mail) IS NULL", "('\\x' || mail)::BLOB IS NULL", "unhex(mail) IS NULL",
  "current_setting(mail) = ''", "getvariable(mail) = ''", "parse_path(mail)[amount] = ''", "struct_extract({'a': 1}, mail) = 1", "mail COLLATE nothing = 'x'", "like_escape(mail, mail, mail)", "(mail = 1) IS NULL", "amount IN (mail)", "array_value(1, 2)[amount] = 1", "sqrt(-amount) > 0", "ln(-amount) > 0", "gamma(-amount) > 0",
].map((expression) => check("expression", { expression }, rest()));
const QUERIES: Check[] = ["SELECT mail::INTEGER FROM people", "SELECT error(string_agg(mail, ',')) FROM people", "SELECT * FROM people WHERE mail = ANY(SELECT amount FROM people)", "SELECT map([mail, mail], [1, 2]) FROM people",
  "SELECT * FROM (PIVOT people ON mail USING count(*))", "SELECT * FROM query('SELECT ''' || 'x')", "SELECT x FROM read_csv('@F/people.csv', columns = {'mail': 'VARCHAR', 'amount': 'BIGINT'})", "SELECT * FROM read_csv('@F/people.csv', columns = {'mail': 'VARCHAR', 'amount': 'BIGINT'})",
  "SELECT * FROM read_csv('@F/people.csv', columns = {'mail': 'INTEGER'}, auto_detect = false)", "SELECT * FROM read_json('@F/people.csv')", "SELECT * FROM read_parquet('@F/people.csv')", "SELECT * FROM read_csv('@F/people.csv', header = false, types = {'nothing': 'INTEGER'})",
].map((query) => check("sql", { query }, rest()));

async function run(checks: Check[], more: Partial<CheckRequest> = {}) {
  return runChecks(engine, {
    relation: '"people"', columns: await engine.describe('"people"'), checks, resolve: (name) => (name === "nobody" ? "(SELECT '1' AS id WHERE false)" : undefined), asOf: "2001-01-01",
    queryOf: (check) => String(check.options["query"]).replaceAll("@F", folder), ...more,
  });
}

describe("2,000 canaries stay in the engine", () => {
  test("when every kind fails", async () => {
    const result = await run(FAILING, { declared: [column("mail"), column("iban"), column("amount"), column("name"), column("gone")] });
    expect(leaked(result)).toEqual([]);
    const statuses = result.records.map(({ status }) => status);
    expect(statuses.filter((status) => status === "fail").length).toBeGreaterThan(40);
    expect(new Set(result.records.map(({ kind }) => kind)).size).toBe(16);
  });

  test("when every check alone meets an error of the engine", async () => {
    const result = await run([...ERRORS, ...QUERIES]);
    expect(leaked(result)).toEqual([]);
    expect(result.records.filter(({ status }) => status === "error").length).toBeGreaterThan(45);
    expect(result.rows).toBe(510);
  });

  test("when the conditions in where fail", async () => {
    const result = await run(ERRORS.map(({ options, id }) => check("row_count", { min: 1 }, { id, where: String(options["expression"]) })));
    expect(leaked(result)).toEqual([]);
    expect(result.records.filter(({ status }) => status === "error").length).toBeGreaterThan(40);
  });

  test("when a table is built, inserted into, or exported and fails", async () => {
    await engine.execute("CREATE TABLE strict (mail VARCHAR PRIMARY KEY, amount INTEGER CHECK (amount < 5), name VARCHAR NOT NULL)");
    const statements = ["INSERT INTO strict SELECT mail, 1, name FROM people", "INSERT INTO strict SELECT mail, amount, name FROM people", "INSERT INTO strict SELECT mail, amount % 7, name FROM people", "INSERT INTO strict SELECT mail, 1, NULL FROM people",
      "CREATE TABLE copy AS SELECT mail::INTEGER AS m FROM people", "CREATE UNIQUE INDEX twice ON people(mail)", "ALTER TABLE people ALTER mail TYPE INTEGER", "UPDATE people SET amount = mail", "ALTER TABLE people ADD PRIMARY KEY (mail)", "DELETE FROM people WHERE error(mail)",
      ...ERRORS.map(({ options }) => `SELECT ${String(options["expression"])} AS x FROM people`)];
    let failed = 0;
    for (const sql of statements) {
      const outcomes = await Promise.allSettled([engine.query(sql), engine.transaction((tx) => tx.execute(sql)), engine.exportParquet(sql, join(folder, "out.parquet"))]);
      for (const outcome of outcomes) {
        if (outcome.status === "fulfilled") continue;
        failed++;
        expect(outcome.reason).toBeInstanceOf(EngineError);
        expect(leaked(outcome.reason)).toEqual([]);
      }
    }
    expect(failed).toBeGreaterThan(100);
  });

  test("but the search finds them where they are, or it would prove nothing", async () => {
    expect(leaked(await engine.query("SELECT * FROM people"))).toHaveLength(2_000);
    expect(leaked({ message: "1 of 7,313,000,017 rows" })).toEqual(["7313000017"]);
  });
});
