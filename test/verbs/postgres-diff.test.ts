import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres } from "../../shared/engines/postgres/open-postgres.ts";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
  const engine = await openPostgres({ url });
  await engine.execute("CREATE SCHEMA raw");
  await engine.execute("CREATE TABLE raw.orders AS SELECT n AS id, n % 7 AS store, n / 3.0 AS amount, jsonb_build_object('n', n) AS doc FROM generate_series(1, 200) AS g(n)");
  await engine.close();
});
afterAll(() => server[Symbol.asyncDispose]());

const FILES = {
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  staging: { engine: postgres, url: "${DEV_URL}", schema: staging }\n  production: { engine: postgres, url: "${DEV_URL}", schema: shop }\n  elsewhere: { engine: postgres, url: "${OTHER_URL}", schema: shop }\n',
  "p.pipeline.yml": 'version: 1\npipeline: p\nowner: "@shop/data"\nsources:\n  orders: { table: raw.orders, columns: { id: integer, store: integer, amount: numeric, doc: jsonb } }\ntasks:\n  sales: { sql: sales.sql, materialized: table, key: [id] }\n',
  "sales.sql": "select id, store, round(amount, 2) as amount, doc from orders\n",
};
const CHANGED = "select id, store, case when store = 3 then 0 else round(amount, 2) end as amount, doc || jsonb '{\"v\": 2}' as doc from orders where id > 10\n";

test("the data of two environments in one database, and of a test build, is compared on the server", { timeout: 300_000 }, async () => {
  await using project = await tempProject(FILES);
  const run = (...args: string[]) => towpath(args, { cwd: project.root, env: { DEV_URL: url, OTHER_URL: "postgresql://u@127.0.0.1:1/x" } });
  expect(await run("run", "--environment", "production")).toMatchObject({ code: 0 });
  expect(await run("run", "--environment", "staging")).toMatchObject({ code: 0 });
  const tables = async (...args: string[]) => {
    const { out, err } = await run("diff", "--format", "json", ...args);
    try {
      return JSON.parse(out).tables.map(({ id, status, key, rows }: Record<string, unknown>) => ({ id, status, key, rows }));
    } catch {
      return `${out}${err}`;
    }
  };
  expect(await tables("--environments", "staging", "production")).toEqual([{ id: "p.sales", status: "equal", key: ["id"], rows: { base: 200, head: 200, added: 0, removed: 0, changed: 0 } }]);
  await writeFile(path.join(project.root, "sales.sql"), CHANGED);
  const changed = [{ id: "p.sales", status: "different", key: ["id"], rows: { base: 200, head: 190, added: 0, removed: 10, changed: 190 } }];
  expect(await run("test", "--environment", "staging")).toMatchObject({ code: 0 });
  expect(await tables("--environment", "staging")).toEqual(changed);
  expect(await run("run", "--environment", "production")).toMatchObject({ code: 0 });
  expect(await tables("--environments", "staging", "production")).toEqual(changed);
  // Another database is asked for its own tables, and says so when it is not there.
  const elsewhere = await run("diff", "--environments", "staging", "elsewhere");
  expect(elsewhere).toMatchObject({ code: 2, err: expect.stringContaining("Nothing listens at the host and port of this environment") });
});
