import { gitRepo, type GitRepo } from "../../harness/git-repo.ts";
import { readFacts } from "../../../shared/verbs/workflows/read-facts.ts";
import { workflows } from "../../../shared/verbs/init-github.ts";

export const TOWPATH = "version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: .towpath/dev.duckdb }\n";
export const PIPELINE = `version: 1
pipeline: sales
description: What we earn
owner: "@shop/data"
sources:
  orders: { description: Orders of the shop, file: data/orders.csv, columns: { id: bigint, day: date, amount: bigint } }
tasks:
  paid:
    description: Orders that brought money
    sql: sql/paid.sql
    materialized: table
    key: [id]
    columns: { id: { type: bigint, description: From the shop }, day: { type: date, description: Of the order }, amount: { type: bigint, description: In cents } }
    checks:
      - accepted_range: { column: amount, min: 1 }
  revenue:
    description: Revenue of each day
    sql: sql/revenue.sql
    materialized: table
    key: [day]
    columns: { day: { type: date, description: Of the orders }, revenue: { type: hugeint, description: In cents } }
exposures:
  dashboard: { kind: dashboard, owner: sales@example.com, description: Revenue by day, reads: [revenue] }
`;
export const PAID = "select id, day, amount\nfrom orders\nwhere amount > 0\n";
export const REVENUE = "select day, sum(amount) as revenue\nfrom paid\ngroup by day\n";
export const ORDERS = `id,day,amount\n${Array.from({ length: 60 }, (_, index) => `${index + 1},2026-01-${String((index % 20) + 1).padStart(2, "0")},${(index * 37) % 900}`).join("\n")}\n`;

/** A shop with the workflows that `towpath init --github` writes for it, in the form that names a release by its branch. */
export async function shop(changes: Record<string, string> = {}): Promise<GitRepo> {
  const repository = await gitRepo({ "towpath.yml": TOWPATH, "sales.pipeline.yml": PIPELINE, "sql/paid.sql": PAID, "sql/revenue.sql": REVENUE, "data/orders.csv": ORDERS, ".gitignore": ".towpath/\n", ...changes });
  const written = Object.entries(workflows(await readFacts(repository.root))).map(([name, text]) => [`.github/workflows/${name}`, text.replaceAll(/(towpath\/towpath\/actions\/\w+)@\S+ # \S+/g, "$1@v1")]);
  await repository.commit("Workflows", Object.fromEntries(written));
  await repository.git("remote", "add", "origin", "https://github.com/acme/shop.git");
  return repository;
}
