import { describe, expect, it } from "vitest";
import { columnLineage, type Reached } from "../../shared/graph/column-lineage.ts";
import { workspaceOf } from "../rules/lint-example.ts";

const PIPELINE = `version: 1
pipeline: shop
sources:
  raw_customers:
    table: raw.customers
    columns: { customer_id: bigint, email: varchar, country: varchar }
  raw_log: { table: raw.log }
tasks:
  customers: { sql: customers.sql }
  countries: { sql: countries.sql }
  log: { sql: log.sql }
  scores: { python: score.py, inputs: [customers], columns: { customer_id: bigint, score: double } }
  narrow: { python: score.py, inputs: [customers], columns_used: { customers: [country] }, columns: { score: double } }
  mystery: { python: score.py, inputs: [customers] }
  after: { sql: after.sql }
exposures:
  crm: { kind: application, owner: a@example.com, reads: [customers] }
  map: { kind: dashboard, owner: a@example.com, reads: [customers], columns: [customers.country] }
`;
const FILES = {
  "shop.pipeline.yml": PIPELINE,
  "customers.sql": "select customer_id, lower(email) as login, country from raw_customers where email is not null",
  "countries.sql": "select country, count(distinct login) as people, min(login) as sample, sum(customer_id) as nonsense from customers group by country",
  "log.sql": "select * from raw_log",
  "after.sql": "select m.* from mystery as m",
  "score.py": "print('score')\n",
};

const brief = (reached: Iterable<Reached>): string[] => [...reached].map(({ node, column }) => `${node.slice("shop.".length)}.${column}`).toSorted();

describe("column lineage", () => {
  it("follows a value under its new names, through SQL and Python, to exposures", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    expect(brief(lineage.downstream("shop.raw_customers", "email"))).toEqual([
      "after.*", "countries.sample", "crm.*", "customers.login", "mystery.*", "scores.customer_id", "scores.score",
    ]);
  });

  it("does not follow what a query only filters by, nor texts that were only counted", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    const reached = brief(lineage.downstream("shop.raw_customers", "email"));
    expect(reached).not.toContain("customers.country");
    expect(reached).not.toContain("countries.people");
    expect(brief(lineage.downstream("shop.raw_customers", "customer_id"))).toContain("countries.nonsense");
  });

  it("keeps to columns_used and to the columns that an exposure lists", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    expect(brief(lineage.downstream("shop.customers", "country"))).toEqual(expect.arrayContaining(["map.*", "narrow.score"]));
    expect(brief(lineage.downstream("shop.customers", "login"))).not.toContain("map.*");
  });

  it("gives the way, and what each step does", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    const sample = [...lineage.downstream("shop.raw_customers", "email")].find(({ column }) => column === "sample");
    expect(sample?.path.map(({ node, column }) => `${node}.${column}`)).toEqual(["shop.raw_customers.email", "shop.customers.login", "shop.countries.sample"]);
    expect(sample?.transforms).toEqual(["expression", "aggregate"]);
  });

  it("goes up the same ways", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    expect(brief(lineage.upstream("shop.countries", "sample"))).toEqual(["customers.login", "raw_customers.email"]);
    expect(brief(lineage.upstream("shop.after", "*"))).toEqual(expect.arrayContaining(["mystery.*", "raw_customers.email"]));
  });

  it("takes a star over an unknown table for everything", async () => {
    const lineage = columnLineage(await workspaceOf(FILES));
    expect(brief(lineage.downstream("shop.raw_log", "ip"))).toEqual(["log.*"]);
    expect(lineage.columns("shop.log")).toEqual(["*"]);
  });

  it("ends in a cycle", async () => {
    const lineage = columnLineage(await workspaceOf({
      "shop.pipeline.yml": "version: 1\npipeline: shop\ntasks:\n  a: { sql: a.sql }\n  b: { sql: b.sql }\n",
      "a.sql": "select x from b",
      "b.sql": "select x from a",
    }));
    expect(brief(lineage.downstream("shop.a", "x"))).toEqual(["b.x"]);
  });
});
