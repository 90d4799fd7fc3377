import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

/** Stands for a row value that nobody must see, in data and in what fails on it. */
const CANARY = "Canary-7719-value";

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
  const engine = await openPostgres({ url });
  await engine.transaction((tx) => tx.executeOwn(["CREATE SCHEMA raw", `CREATE TABLE raw.people AS SELECT * FROM (VALUES (1, 'ann'), (2, '${CANARY}')) AS p (id, name)`]));
  await engine.close();
});
afterAll(() => server[Symbol.asyncDispose]());

const FILES = {
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}", schema: shop, lock_timeout: 2s }\n',
  "p.pipeline.yml": "version: 1\npipeline: p\nsources:\n  people: { table: raw.people, columns: { id: integer, name: varchar } }\ntasks:\n  names: { sql: sql/names.sql, materialized: table, checks: [{ unique: id }] }\n",
  "sql/names.sql": "select id, upper(name) as name from people\n",
};

/** All that a run leaves below the project. */
async function written(root: string): Promise<string> {
  const files = await readdir(path.join(root, ".towpath"), { recursive: true, withFileTypes: true }).catch(() => []);
  return (await Promise.all(files.filter((file) => file.isFile()).map((file) => readFile(path.join(file.parentPath, file.name), "utf8")))).join("\n");
}

describe("the command line on Postgres", () => {
  it("runs, tests apart, and cleans up", async () => {
    await using project = await tempProject(FILES);
    const env = { DEV_URL: url };
    const run = await towpath(["run"], { cwd: project.root, env });
    expect(run).toMatchObject({ code: 0 });
    const test = await towpath(["test"], { cwd: project.root, env });
    expect(test).toMatchObject({ code: 0 });
    const engine = await openPostgres({ url });
    expect(await engine.query("SELECT id FROM shop.names ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
    expect((await engine.schemas()).filter((name) => name.startsWith("shop__dev_")).length).toBe(2);
    const clean = await towpath(["clean", "--all"], { cwd: project.root, env });
    expect(clean.out).toContain("isolated build shop__dev_");
    expect((await engine.schemas()).filter((name) => name.startsWith("shop__dev_"))).toEqual([]);
    await engine.close();
  });

  it("tells of what fails on a row without the row's value, anywhere", async () => {
    const failing: [string, string][] = [
      ["select id, name::integer as name from people", "cannot be converted to integer"],
      ["select id, name::date as name from people", "not a valid date"],
      ["select id, chr(ascii(name) - 99999) as name from people", ""],
      ["select id, 1 / (id - 2) as name from people", "Division by zero"],
      ["select id, (select name from people) as name from people", "more than one row"],
      ["select id, name::json as name from people", "converted to json"],
      ["select id, ('{' || name || '}')::integer[] as name from people", "converted to integer"],
      ["select id, regexp_replace('a', name || '(', '') as name from people", "regular expression"],
      ["select id, name::regclass as name from people", ""],
    ];
    const tasks = failing.map((_, index) => `  t${index}: { sql: sql/t${index}.sql, materialized: table }\n`);
    await using project = await tempProject({ ...FILES, "p.pipeline.yml": `${FILES["p.pipeline.yml"]}${tasks.join("")}`, ...Object.fromEntries(failing.map(([sql], index) => [`sql/t${index}.sql`, `${sql}\n`])) });
    const { code, out, err } = await towpath(["run"], { cwd: project.root, env: { DEV_URL: url } });
    expect(code).toBe(1);
    for (const [, said] of failing) expect(out + err).toContain(said);
    const record = await written(project.root);
    for (const index of failing.keys()) expect(record).toMatch(new RegExp(`"name":\\s*"t${index}"`));
    expect(`${out}${err}${record}`).not.toContain(CANARY);
  });

  it.each([
    ["a wrong password", (secret: string) => url.replace(/:[^:@/]+@/, `:${secret}@`), "password of this environment"],
    ["a host that is not there", (secret: string) => `postgresql://u:${secret}@127.0.0.1:1/d`, "Nothing listens"],
    ["no URL", (secret: string) => `${secret} @ x`, "cannot be read"],
  ])("tells of %s without the URL", async (_, wrong, said) => {
    const secret = "S3cr3t-canary-pw";
    await using project = await tempProject(FILES);
    const { code, out, err } = await towpath(["run"], { cwd: project.root, env: { DEV_URL: wrong(secret) } });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(`${out}${err}${await written(project.root)}`).not.toContain(secret);
  });

  it("names the variable that is missing", async () => {
    await using project = await tempProject(FILES);
    const { code, err } = await towpath(["run"], { cwd: project.root });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("${DEV_URL}") });
  });
});
