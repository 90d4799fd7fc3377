import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../../shared/engines/engine.ts";
import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";

const SECRET = "canary-7f3a";
let root: string;
let data: string;
let engine: Engine;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "towpath-escape-"));
  data = join(root, "data");
  const linked = join(root, "node_modules", "dataset");
  for (const folder of [data, linked, join(root, "data-secret"), join(root, "outside")]) await mkdir(folder, { recursive: true });
  await writeFile(join(data, "ok.csv"), "a\n1\n");
  await writeFile(join(linked, "linked.csv"), "a\n2\n");
  for (const folder of ["data-secret", "outside"]) await writeFile(join(root, folder, "secret.csv"), `a\n${SECRET}\n`);
  await symlink(join(root, "outside", "secret.csv"), join(data, "out.csv"));
  await symlink(join(root, "outside"), join(data, "outdir"));
  await symlink(linked, join(data, "linked"));
  await symlink(join(linked, "linked.csv"), join(data, "linked.csv"));
  engine = await openDuckDb({ path: ":memory:", allowedDirectories: [data, linked] });
  await engine.execute("CREATE TABLE t AS SELECT 1 AS a");
});
afterAll(async () => {
  await engine.close();
  await rm(root, { recursive: true });
});

/** `@D` is the allowed folder, `@R` its parent. */
const ESCAPES = [
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM read_blob('/etc/passwd')",
  "SELECT * FROM read_csv('/etc/passwd', columns = {'a': 'varchar'}, delim = '\\n')",
  "SELECT * FROM read_csv_auto('@R/outside/secret.csv')",
  "SELECT * FROM read_json('/etc/passwd')",
  "SELECT * FROM read_parquet('@R/outside/secret.csv')",
  "SELECT * FROM parquet_metadata('@R/outside/secret.csv')",
  "SELECT * FROM parquet_schema('@R/outside/secret.csv')",
  "SELECT * FROM sniff_csv('@R/outside/secret.csv')",
  "SELECT * FROM '@R/outside/secret.csv'",
  "FROM '/etc/passwd'",
  "SELECT * FROM read_text('/proc/self/environ')",
  "SELECT * FROM read_text('@D/../outside/secret.csv')",
  "SELECT * FROM read_text('@D//..//outside/secret.csv')",
  "SELECT * FROM read_text('@R/data-secret/secret.csv')",
  "SELECT * FROM read_text('@D/out.csv')",
  "SELECT * FROM read_text('@D/outdir/secret.csv')",
  "SELECT * FROM read_text('@D/outdir/*.csv')",
  "SELECT * FROM read_text(['@D/ok.csv', '@R/outside/secret.csv'])",
  "SELECT * FROM read_text('file://@R/outside/secret.csv')",
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM glob('@R/*')",
  "SELECT * FROM glob('@D/../*')",
  "SELECT * FROM glob('@D/outdir/*')",
  "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
  "SELECT * FROM read_parquet('s3://bucket/x.parquet')",
  "SELECT * FROM 'https://127.0.0.1:9/x.parquet'",
  "COPY t TO '@R/outside/w.csv'",
  "COPY t TO '@D/w.csv'",
  "COPY (SELECT 1) TO '@D/outdir/w.csv'",
  "COPY t FROM '@R/outside/secret.csv'",
  "COPY t TO '/dev/stdout'",
  "EXPORT DATABASE '@R/outside/export'",
  "EXPORT DATABASE '@D/export'",
  "IMPORT DATABASE '@R/outside'",
  "ATTACH '@R/outside/x.duckdb' AS x",
  "ATTACH '@D/x.duckdb' AS x",
  "ATTACH ':memory:' AS x",
  "ATTACH 'postgres://127.0.0.1/x' AS x (TYPE postgres)",
  "DETACH memory",
  "USE memory",
  "INSTALL httpfs",
  "FORCE INSTALL httpfs FROM 'http://127.0.0.1:9'",
  "INSTALL '@D/evil.duckdb_extension'",
  "LOAD httpfs",
  "LOAD '@D/evil.duckdb_extension'",
  "UPDATE EXTENSIONS",
  "SET enable_external_access = true",
  "SET GLOBAL allowed_directories = ['/']",
  "SET lock_configuration = false",
  "RESET lock_configuration",
  "RESET GLOBAL allowed_directories",
  "SET threads = 1",
  "SET memory_limit = '1TB'",
  "SET temp_directory = '/etc'",
  "SET home_directory = '/etc'",
  "SET file_search_path = '/etc'",
  "SET log_query_path = '@D/log.sql'",
  "SET allow_unsigned_extensions = true",
  "SET custom_extension_repository = 'http://127.0.0.1:9'",
  "SET search_path = 'other'",
  "SET VARIABLE v = 1",
  "PRAGMA threads = 1",
  "PRAGMA enable_profiling",
  "PRAGMA profiling_output = '@D/p.json'",
  "PRAGMA enable_external_access = true",
  "CALL enable_logging(storage = 'file', storage_path = '@D')",
  "SELECT * FROM enable_logging(storage = 'file', storage_path = '@D')",
  "FROM \"enable_logging\" /* hidden */ ()",
  "FROM system.main.ENABLE_LOGGING(storage = 'file', storage_path = '@D')",
  "SELECT E'\\'' AS a FROM enable_logging(storage = 'file', storage_path = '@D') -- '",
  "SELECT 1 AS a -- \r FROM enable_logging(storage = 'file', storage_path = '@D')",
  "SELECT 1 AS a /* /* */ ' */ FROM enable_logging(storage = 'file', storage_path = '@D') -- '",
  "SELECT * FROM query('FROM enable' || '_logging()')",
  "CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
  "CREATE PERSISTENT SECRET s (TYPE http, BEARER_TOKEN 'b')",
  "CREATE VIEW v AS SELECT * FROM read_text('/etc/passwd')",
  "CREATE TABLE c AS SELECT * FROM read_text('@R/outside/secret.csv')",
  "INSERT INTO t SELECT length(content) FROM read_text('@R/outside/secret.csv')",
  "SELECT (SELECT content FROM read_text('/etc/passwd'))",
  "WITH x AS (FROM read_text('/etc/passwd')) SELECT * FROM x",
  "EXPLAIN ANALYZE SELECT * FROM read_text('/etc/passwd')",
  "DESCRIBE SELECT * FROM read_csv('@R/outside/secret.csv')",
  "SUMMARIZE SELECT * FROM read_csv('@R/outside/secret.csv')",
  "SELECT 1; COPY t TO '@D/w.csv'",
  "SELECT 1; ATTACH ':memory:' AS x",
  "/* c */ -- d\n EXPORT DATABASE '@D/export'",
  "EXPLAIN ANALYZE COPY t TO '@D/w.csv'",
  "PREPARE p AS SELECT * FROM read_text('/etc/passwd')",
  "EXECUTE p",
  "BEGIN",
  "COMMIT",
  "CHECKPOINT",
  "VACUUM",
];

describe("SQL of a project cannot leave its data", () => {
  test(`the corpus has ${ESCAPES.length} ways out, of which 40 are promised`, () => expect(ESCAPES.length).toBeGreaterThanOrEqual(40));

  test.each(ESCAPES)("blocked: %s", async (template) => {
    const sql = template.replaceAll("@D", data).replaceAll("@R", root);
    const outcome = await engine.query(sql).then((rows) => ({ rows }), (error: unknown) => ({ error }));
    expect(outcome).toHaveProperty("error.name", "EngineError");
    expect(JSON.stringify(outcome)).not.toContain(SECRET);
    await expect(engine.transaction((tx) => tx.query(sql))).rejects.toHaveProperty("name", "EngineError");
  });

  test("nothing was written beside the data", async () => {
    expect((await readdir(data)).toSorted()).toEqual(["linked", "linked.csv", "ok.csv", "out.csv", "outdir"]);
    expect(await readdir(join(root, "outside"))).toEqual(["secret.csv"]);
    expect(await readFile(join(data, "ok.csv"), "utf8")).toBe("a\n1\n");
  });

  test.each(["SELECT 1) TO '@D/w.csv' --", "SELECT 1); COPY (SELECT 2) TO '@D/w.csv' --", "COPY t TO '@D/w.csv'"])("an export cannot be made to write elsewhere: %s", async (template) => {
    await expect(engine.exportParquet(template.replaceAll("@D", data), join(data, "export.parquet"))).rejects.toHaveProperty("name", "EngineError");
    expect(await readdir(data)).not.toContain("w.csv");
  });

  test("the same is not blocked inside the data, or the corpus would prove nothing", async () => {
    expect(await engine.query(`SELECT * FROM read_csv('${data}/ok.csv')`)).toEqual([{ a: 1 }]);
    expect(await engine.query(`SELECT content FROM read_text('${data}/ok.csv')`)).toEqual([{ content: "a\n1\n" }]);
  });

  test("data linked into the project is read when its real folder is allowed", async () => {
    expect(await engine.query(`SELECT * FROM read_csv('${data}/linked/linked.csv')`)).toEqual([{ a: 2 }]);
    expect(await engine.query(`SELECT * FROM read_csv('${data}/linked.csv')`)).toEqual([{ a: 2 }]);
  });

  test("a folder that is itself a link may be allowed by its own name", async () => {
    const link = join(root, "link-to-data");
    await symlink(data, link);
    const other = await openDuckDb({ path: ":memory:", allowedDirectories: [link] });
    expect(await other.query(`SELECT * FROM read_csv('${link}/ok.csv')`)).toEqual([{ a: 1 }]);
    await expect(other.query(`SELECT * FROM read_csv('${link}/out.csv')`)).rejects.toThrow(/project's own data/);
    await other.close();
  });
});
