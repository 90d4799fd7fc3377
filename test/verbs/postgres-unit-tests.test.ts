import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type PostgresServer } from "../harness/postgres.ts";
import { tempProject } from "../harness/temp-project.ts";
import { towpath } from "../harness/towpath.ts";

let server: PostgresServer;
let url: string;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
});
afterAll(() => server[Symbol.asyncDispose]());

const FILES = {
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}", schema: shop }\n',
  "p.pipeline.yml": `version: 1
pipeline: p
owner: "@shop/data"
sources:
  orders: { table: raw.orders, columns: { id: integer, customer: "varchar(20)", tags: "text[]", doc: jsonb, at: timestamptz, amount: "numeric(10,2)" } }
tasks:
  newest:
    sql: sql/newest.sql
    unit_tests:
      - name: keeps the newest order
        given:
          orders:
            - { id: 1, customer: ann, tags: [a, "b,c"], doc: { n: 1 }, at: "2024-01-01 00:00:00Z", amount: 1.50 }
            - { id: 2, customer: ann, tags: [], doc: { n: 2 }, at: "2024-01-02 00:00:00Z" }
        expect:
          - { id: 2, customer: ann, n: 2, tags: [] }
      - name: reads files
        given: { orders: tests/orders.csv }
        expect: tests/newest.csv
      - name: fails
        given: { orders: [{ id: 1, customer: ann }] }
        expect: [{ id: 2 }]
`,
  "sql/newest.sql": "select distinct on (customer) id, customer, (doc ->> 'n')::int as n, tags, date_trunc('day', at) as day from orders order by customer, at desc\n",
  "tests/orders.csv": "id,customer,doc,at\n7,bob,\"{\"\"n\"\": 5}\",2024-03-01 10:00:00+02\n",
  "tests/newest.csv": "id,customer,n,day\n7,bob,5,2024-03-01 00:00:00Z\n",
};
const ARGUMENTS = ["test", "--unit-test", "p.newest/keeps the newest order", "--unit-test", "p.newest/reads files", "--unit-test", "p.newest/fails"];

test("unit tests of Postgres' SQL run on the environment's server, from rows and from files", { timeout: 180_000 }, async () => {
  await using project = await tempProject(FILES);
  const { code, out, err } = await towpath(ARGUMENTS, { cwd: project.root, env: { DEV_URL: url } });
  expect(out + err).toMatch(/fails[^]*1 row expected, 1 row made: 1 missing, 1 unexpected/);
  expect(out + err).toMatch(/3 unit tests[^]*Failing unit tests  1\n/);
  expect(code).toBe(1);
});
