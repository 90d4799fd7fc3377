import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EngineError, type Engine } from "../../../shared/engines/engine.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { tempProject } from "../../harness/temp-project.ts";
import { startPostgres, type PostgresServer } from "../../harness/postgres.ts";

let server: PostgresServer;
let url: string;
let engine: Engine;

beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
  engine = await openPostgres({ url });
});
afterAll(async () => {
  await engine.close();
  await server[Symbol.asyncDispose]();
});

async function errorOf(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof EngineError)) throw new Error(`an EngineError was expected, not ${String(error)}`);
  return error;
}

describe("values", () => {
  it.each([
    ["9007199254740991::bigint", 9007199254740991],
    ["9007199254740993::bigint", "9007199254740993"],
    ["1::smallint", 1],
    ["1.50::numeric(10,2)", "1.50"],
    ["123456789012345678901234567890.5::numeric", "123456789012345678901234567890.5"],
    ["0.1::double precision", 0.1],
    ["'NaN'::double precision", Number.NaN],
    ["true", true],
    ["NULL::int", null],
    ["date '2024-02-29'", "2024-02-29"],
    ["timestamp '2024-02-29 12:00:00.5'", "2024-02-29 12:00:00.5"],
    ["timestamptz '2024-02-29 12:00:00.123456+02'", "2024-02-29 10:00:00.123456+00"],
    ["'infinity'::timestamptz", "infinity"],
    ["interval '1 day 2 hours'", "1 day 02:00:00"],
    [`'{"a": [1, 2.50]}'::json`, '{"a": [1, 2.50]}'],
    ["'\\x00ff'::bytea", "00ff"],
    ["ARRAY[1, NULL, 3]", [1, null, 3]],
    ["ARRAY[[1, 2], [3, 4]]", [[1, 2], [3, 4]]],
    ["ARRAY['a', 'b\"c', 'NULL', '', NULL, 'x,y', 'ü\\z']", ["a", 'b"c', "NULL", "", null, "x,y", "ü\\z"]],
    ["'[0:1]={7,8}'::int[]", [7, 8]],
    ["'{}'::text[]", []],
    ["ARRAY[9007199254740993]", ["9007199254740993"]],
    ["'6f4e3ad4-1b36-4a3f-9c5e-2f5c3d7a1b00'::uuid", "6f4e3ad4-1b36-4a3f-9c5e-2f5c3d7a1b00"],
  ])("%s", async (sql, value) => {
    expect(await engine.query(`SELECT ${sql} AS v`)).toEqual([{ v: value }]);
  });

  it("are instants in UTC, also when the project's zone is another", async () => {
    const berlin = await openPostgres({ url, timezone: "Europe/Berlin" });
    const [row] = await berlin.query("SELECT timestamptz '2024-07-01 00:30:00.25 Europe/Berlin' AS summer, timestamptz '1890-01-01 00:00:00+00' AS old, CAST(timestamp '2024-01-01 00:00' AS timestamptz) AS naive");
    expect(row).toEqual({ summer: "2024-06-30 22:30:00.25+00", old: "1890-01-01 00:00:00+00", naive: "2023-12-31 23:00:00+00" });
    await berlin.close();
  });

  it("come with names and types", async () => {
    expect(await engine.read("SELECT 1::bigint AS a, 'x'::varchar(3) AS a, 1.5::numeric(4,1) AS b, ARRAY[1] AS c")).toEqual({
      columns: [{ name: "a", type: "bigint" }, { name: "a:1", type: "character varying(3)" }, { name: "b", type: "numeric(4,1)" }, { name: "c", type: "integer[]" }],
      rows: [{ a: 1, "a:1": "x", b: "1.5", c: [1] }],
    });
  });
});

describe("what is there", () => {
  it("is described without running, and listed with comments", async () => {
    await engine.execute('CREATE SCHEMA "a b"');
    await engine.execute('CREATE TABLE "a b"."T""1" (id bigint, amount numeric(10,2))');
    await engine.execute(`COMMENT ON TABLE "a b"."T""1" IS ${engine.literal("it's \\ here")}`);
    await engine.execute('CREATE VIEW "a b".v AS SELECT id, 1 / 0 AS never FROM "a b"."T""1"');
    await engine.execute('CREATE MATERIALIZED VIEW "a b".m AS SELECT 1 AS one');
    expect(await engine.describe('"a b"."T""1"')).toEqual([{ name: "id", type: "bigint" }, { name: "amount", type: "numeric(10,2)" }]);
    expect(await engine.describe("SELECT 1 / 0 AS never, pg_sleep(60) AS late;")).toEqual([{ name: "never", type: "integer" }, { name: "late", type: "void" }]);
    expect(await engine.list("a b")).toEqual([{ name: 'T"1', kind: "table", comment: "it's \\ here" }, { name: "m", kind: "table" }, { name: "v", kind: "view" }]);
    expect(await engine.schemas()).toContain("a b");
    expect(await engine.schemas()).not.toContain("pg_toast");
  });
});

describe("a user's text", () => {
  it.each(["SELECT 1; DROP TABLE precious", "SELECT 1) x; DROP TABLE precious; --", "CREATE VIEW w AS SELECT 1; SELECT 2"])("never holds two statements: %s", async (sql) => {
    await engine.execute("CREATE TABLE IF NOT EXISTS precious (a int)");
    await errorOf(engine.query(sql));
    await errorOf(engine.describe(sql));
    await errorOf(engine.transaction((tx) => tx.execute(sql)));
    expect(await engine.query("SELECT count(*) AS n FROM precious")).toEqual([{ n: 0 }]);
  });

  it.each(["COPY (SELECT 1) TO PROGRAM 'id'", "/* a /* b */ */ -- c\nDO $$ BEGIN END $$", "SET lock_timeout = 0", "COMMIT", "VACUUM", "", "-- nothing"])("is refused: %s", async (sql) => {
    expect((await errorOf(engine.execute(sql))).code).toBe("syntax");
    expect((await errorOf(engine.transaction((tx) => tx.query(sql)))).code).toBe("syntax");
  });

  it("is told where it is wrong, in its own characters", async () => {
    const error = await errorOf(engine.query("SELECT '😀',\n  missing"));
    expect(error).toMatchObject({ code: "catalog", offset: "SELECT '😀',\n  ".length });
    expect(error.message).toBe('Column "missing" does not exist (line 2, column 3 of the statement).');
    expect((await errorOf(engine.describe("SELECT missing"))).offset).toBe(7);
  });
});

describe("a transaction", () => {
  it("happens whole or not at all", async () => {
    await engine.execute("CREATE TABLE counted (a int)");
    await engine.transaction(async (tx) => {
      await tx.executeOwn(["INSERT INTO counted VALUES (1)", "INSERT INTO counted VALUES (2)"]);
      expect(await tx.query("SELECT count(*) AS n FROM counted")).toEqual([{ n: 2 }]);
      expect(await engine.query("SELECT count(*) AS n FROM counted")).toEqual([{ n: 0 }]);
    });
    await expect(engine.transaction(async (tx) => {
      await tx.execute("DELETE FROM counted");
      throw new Error("changed my mind");
    })).rejects.toThrow("changed my mind");
    expect(await engine.query("SELECT count(*) AS n FROM counted")).toEqual([{ n: 2 }]);
  });

  it("is never taken for done when one of its statements had failed", async () => {
    await engine.execute("CREATE TABLE half (a int)");
    const error = await errorOf(engine.transaction(async (tx) => {
      await tx.execute("INSERT INTO half VALUES (1)");
      await tx.query("SELECT 1 / 0").catch(() => undefined);
    }));
    expect(error.message).toContain("rolled back");
    expect(await engine.query("SELECT * FROM half")).toEqual([]);
  });

  it("does not wait for a lock for ever", async () => {
    const hasty = await openPostgres({ url, lockTimeoutMs: 100 });
    await engine.execute("CREATE TABLE locked (a int)");
    await engine.transaction(async (tx) => {
      await tx.execute("ALTER TABLE locked ADD COLUMN b int");
      const error = await errorOf(hasty.query("SELECT * FROM locked"));
      expect(error.code).toBe("lock_timeout");
      expect(error.message).toContain("Nothing was changed; try again");
    });
    await hasty.close();
  });
});

describe("stopping", () => {
  it("ends a statement at the server when it is cancelled or takes too long, and the engine goes on", async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 100);
    const began = Date.now();
    expect(await errorOf(engine.query("SELECT pg_sleep(30) AS a", { signal: cancel.signal }))).toMatchObject({ code: "interrupted", message: "The statement was cancelled." });
    expect((await errorOf(engine.transaction((tx) => tx.query("SELECT pg_sleep(30) AS a"), { timeoutMs: 100 }))).message).toBe("The statement was stopped after its timeout of 0.1 s.");
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await engine.query("SELECT count(*) AS n FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(30)%' AND state = 'active'")).toEqual([{ n: 0 }]);
    expect((await errorOf(engine.query("SELECT 1 AS a", { signal: AbortSignal.abort() }))).code).toBe("interrupted");
  });

  it("ends all statements, and waits for them, when the engine is closed", async () => {
    const other = await openPostgres({ url });
    const running = errorOf(other.query("SELECT pg_sleep(30) AS b"));
    await new Promise((done) => setTimeout(done, 100));
    await other.close();
    expect((await running).code).toBe("interrupted");
    expect((await errorOf(other.query("SELECT 1"))).message).toBe("The engine is closed.");
  });

  it("survives that the server ends its connections", async () => {
    const other = await openPostgres({ url });
    await Promise.all([1, 2, 3].map(() => other.query("SELECT pg_sleep(0.05)")));
    const running = errorOf(other.query("SELECT pg_sleep(30) AS c"));
    await new Promise((done) => setTimeout(done, 100));
    await engine.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'towpath' AND pid <> pg_backend_pid()");
    expect((await running).code).toBe("connection");
    await new Promise((done) => setTimeout(done, 50));
    expect(await other.query("SELECT 1 AS a")).toEqual([{ a: 1 }]);
    await other.close();
  });
});

describe("connecting", () => {
  const secret = "S3cr3t-canary";
  it.each([
    ["a wrong password", () => url.replace(/:[^:@/]+@/, `:${secret}@`), "password"],
    ["a server that is not there", () => `postgres://u:${secret}@127.0.0.1:1/d`, "Nothing listens"],
    ["a host that is not there", () => `postgres://u:${secret}@${secret}.invalid/d?sslmode=disable`, "host name"],
    ["a database that is not there", () => `${url.slice(0, url.lastIndexOf("/"))}/${secret}`, ""],
    ["TLS that the server does not have", () => `${url}?sslmode=verify-full`, "does not encrypt"],
    ["no user", () => `postgres://127.0.0.1/${secret}`, "names no user"],
    ["another scheme", () => `mysql://u:${secret}@h/d`, "postgresql://"],
    ["no URL", () => `${secret} @ ${secret}`, "cannot be read"],
    ["a bad escape", () => `postgres://u:%zz${secret}@h/d`, "%25"],
    ["an option that is not known", () => `${url}?${secret}=1`, "does not know"],
    ["a weak sslmode", () => `${url}?sslmode=prefer`, "sslmode"],
    ["a certificate that is not there", () => `${url}?sslmode=verify-ca&sslrootcert=/nowhere/${secret}`, "sslrootcert"],
    ["no password", () => url.replace(/:[^:@/]+@/, "@"), "asks for a password"],
  ])("fails with a sentence for %s, and without a word of the URL", async (_, wrong, said) => {
    const error = await errorOf(openPostgres({ url: wrong() }));
    expect(error.message).toContain(said);
    expect(error.message).not.toContain(secret);
    expect(error.code).toBe("connection");
  });

  it("reads nothing else than it was told to write to when it is opened for reading", async () => {
    const reader = await openPostgres({ url, readOnly: true });
    expect((await errorOf(reader.execute("CREATE TABLE no (a int)"))).message).toContain("reading only");
    await reader.close();
  });
});

describe("rows that another engine reads from files", () => {
  it("become a table with its comment, as they were, or nothing", async () => {
    await using project = await tempProject();
    const duckdb = await openDuckDb({ path: ":memory:", allowedDirectories: [project.root] });
    await duckdb.execute(`CREATE TABLE everything AS SELECT * FROM (VALUES
      (1::SMALLINT, 9007199254740993::BIGINT, 1.50::DECIMAL(10,2), 0.1::DOUBLE, true, 'a,"b"' || chr(10) || 'c', '', date '2024-02-29', timestamp '2024-02-29 12:00:00.5', timestamptz '2024-02-29 12:00:00+02', 'a'::BLOB, ['x', NULL, 'y"z'], 'ü''😀\\N'),
      (NULL, NULL, NULL, 'NaN'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS v (small, big, money, "real", yes, "text", empty, "day", naive, instant, bytes, list, "odd "" name")`);
    await engine.execute("CREATE SCHEMA brought");
    const table = { schema: "brought", name: "back", comment: "it's \\ ours" };
    await engine.importRows?.(duckdb, "SELECT * FROM everything", table, { folder: project.root });
    expect(await engine.list("brought")).toEqual([{ name: "back", kind: "table", comment: "it's \\ ours" }]);
    expect(await engine.describe("brought.back")).toEqual(Object.entries({ small: "smallint", big: "bigint", money: "numeric(10,2)", real: "double precision", yes: "boolean", text: "text", empty: "text", day: "date", naive: "timestamp without time zone", instant: "timestamp with time zone", bytes: "bytea", list: "jsonb", 'odd " name': "text" }).map(([name, type]) => ({ name, type })));
    const [first, second] = await engine.query("SELECT * FROM brought.back ORDER BY small");
    expect(first).toEqual({ small: 1, big: "9007199254740993", money: "1.50", real: 0.1, yes: true, text: 'a,"b"\nc', empty: "", day: "2024-02-29", naive: "2024-02-29 12:00:00.5", instant: "2024-02-29 10:00:00+00", bytes: "61", list: '["x", null, "y\\"z"]', 'odd " name': "ü'😀\\N" });
    expect(second).toMatchObject({ small: null, real: Number.NaN, text: null, empty: null, list: null });

    const huge = { schema: "brought", name: "huge", comment: "" };
    await engine.importRows?.(duckdb, "SELECT range AS id, repeat('x', 100) AS text FROM range(300000)", huge, { folder: project.root });
    expect(await engine.query("SELECT count(*) AS n, max(id) AS last FROM brought.huge")).toEqual([{ n: 300_000, last: 299_999 }]);
    expect((await errorOf(engine.importRows?.(duckdb, "SELECT 1 AS a", huge, { folder: project.root }) ?? Promise.resolve())).code).toBe("catalog");
    expect((await errorOf(engine.importRows?.(duckdb, "SELECT range AS a FROM range(50000000)", { ...huge, name: "late" }, { folder: project.root, signal: AbortSignal.timeout(300) }) ?? Promise.resolve())).code).toBe("interrupted");
    expect((await engine.list("brought")).map(({ name }) => name)).toEqual(["back", "huge"]);
    expect(await readdir(project.root)).toEqual([]);
    expect(await engine.query("SELECT 1 AS a")).toEqual([{ a: 1 }]);
    await duckdb.close();
  });
});
