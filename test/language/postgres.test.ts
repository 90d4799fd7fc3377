import { describe, expect, it } from "vitest";
import { completion } from "../../shared/language/completion.ts";
import { rename } from "../../shared/language/rename.ts";
import { applyEdits } from "../../shared/pipeline/edit.ts";
import { MARK, openView, pointing } from "./marked-view.ts";

const FILES: Record<string, string> = {
  "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}" }\n',
  "p.pipeline.yml": `version: 1
pipeline: p
owner: "@shop/data"
sources:
  orders: { table: raw.orders, columns: { id: integer, customer_id: integer, amount: "numeric(10,2)", doc: jsonb, at: timestamptz } }
  customers: { table: raw.customers, columns: { id: integer, name: text, tags: "text[]" } }
tasks:
  newest:
    sql: newest.sql
    columns: { id: integer, customer_id: integer, amount: numeric, n: integer }
  totals: { sql: totals.sql }
`,
  "newest.sql": "select distinct on (customer_id) id, customer_id, amount::numeric(10,1) as amount, (doc ->> 'n')::int as n\nfrom orders\norder by customer_id, at desc\n",
  "totals.sql": "select c.name, x.amount, array(select n.n from newest n where n.customer_id = c.id) as ns\nfrom customers c\nleft join lateral (select w.amount from newest w where w.customer_id = c.id order by w.amount desc limit 1) x on true\nwhere c.id > 0 and x.amount::int > 1\n",
};

const offered = async (text: string): Promise<string[]> => {
  const { view, cursor } = await openView({ ...FILES, "totals.sql": text });
  return completion(view, cursor).map(({ label }) => label);
};

describe("completion in Postgres' SQL that is being written", () => {
  it.each([
    ["a LATERAL subquery's columns", `select x.${MARK} from customers c left join lateral (select o.id as order_id, o.amount from orders o where o.customer_id = c.id) x on true`, ["order_id", "amount"], ["name", "doc"]],
    ["what stands before LATERAL, inside of it", `select 1 from customers c left join lateral (select o.id from orders o where o.customer_id = c.${MARK}) x on true`, ["id", "name", "tags"], ["doc"]],
    ["names behind unnest", `select t.${MARK} from customers c cross join unnest(c.tags) with ordinality as t(tag, nr)`, ["tag", "nr"], ["name"]],
    ["names behind VALUES", `select v.${MARK} from (values (1, 'a')) as v(id, label)`, ["id", "label"], ["amount"]],
    ["names of a list with types", `select r.${MARK} from orders o cross join lateral jsonb_to_recordset(o.doc) as r(sku text, price numeric(10, 2))`, ["sku", "price"], ["text", "numeric", "amount"]],
    ["columns behind a cast", `select o.amount::numeric, o.${MARK} from orders o`, ["doc", "at"], ["name"]],
    ["columns behind DISTINCT ON", `select distinct on (o.customer_id) o.${MARK} from orders o`, ["doc", "at"], ["name"]],
    ["columns beside a dollar quote", `select $q$ from customers c $q$, o.${MARK} from orders o`, ["doc", "at"], ["name"]],
  ])("offers %s", async (_, text, wanted, unwanted) => {
    const labels = await offered(text);
    expect(labels).toEqual(expect.arrayContaining(wanted));
    expect(labels.filter((label) => unwanted.includes(label))).toEqual([]);
  });
});

const renamed = async (file: string, text: string, name: string): Promise<Record<string, string>> => {
  const { view, cursor } = await openView(pointing(FILES, file, text));
  const result = rename(view, cursor, name, "en");
  if ("refused" in result) throw new Error(result.refused);
  return Object.fromEntries(Object.entries(FILES).map(([path, each]) => [path, applyEdits(each, result.edits.filter((edit) => edit.file === path))]));
};

describe("renaming a column in Postgres' SQL", () => {
  it("follows it through casts, LATERAL and arrays", async () => {
    const after = await renamed("newest.sql", "n\nfrom", "nr");
    expect(after["newest.sql"]).toBe((FILES["newest.sql"] ?? "").replace("as n\n", "as nr\n"));
    expect(after["totals.sql"]).toContain("array(select n.nr from newest n where");
    const cents = await renamed("newest.sql", "amount, (doc", "cents");
    expect(cents["newest.sql"]).toContain("amount::numeric(10,1) as cents");
    expect(cents["totals.sql"]).toContain("(select w.cents as amount from newest w where w.customer_id = c.id order by w.cents desc limit 1) x");
  });

  it("finds nothing wrong in it", async () => {
    const { view } = await openView(FILES);
    expect(view.findings.filter(({ rule }) => rule.startsWith("sql/") && !/limit-without-order|order-in-table/.test(rule)).map(({ rule, args }) => [rule, args])).toEqual([]);
  });
});
