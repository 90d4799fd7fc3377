import { beforeAll, describe, expect, it } from "vitest";
import type { Graph } from "../../shared/graph/graph.ts";
import { select } from "../../shared/graph/select.ts";
import { graphOf } from "./project-of.ts";

const SALES = `owner: "@sales"
sources:
  raw_orders: { file: data/orders.csv }
  raw_customers: { file: data/customers.csv, tags: [pii] }
tasks:
  stg_orders: { sql: a.sql, inputs: [raw_orders], materialized: view }
  stg_customers: { sql: b.sql, inputs: [raw_customers], tags: [pii] }
  orders: { sql: c.sql, inputs: [stg_orders, stg_customers], materialized: table }
  forecast: { python: f.py, inputs: [orders], owner: "@science" }
exposures:
  board: { kind: dashboard, owner: a@b.c, reads: [forecast] }
`;
const OTHER = `tasks:
  summary: { sql: s.sql, inputs: [sales.orders] }
`;

describe("select", () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOf({ sales: SALES, other: OTHER });
  });
  const picks = (expression: string): string[] => [...select(graph, expression).ids].map((id) => id.replace("sales.", "")).toSorted();

  it.each([
    ["orders", ["orders"]],
    ["sales.orders", ["orders"]],
    ["ORDERS", ["orders"]],
    ["stg_*", ["stg_customers", "stg_orders"]],
    ["+orders", ["orders", "raw_customers", "raw_orders", "stg_customers", "stg_orders"]],
    ["1+orders", ["orders", "stg_customers", "stg_orders"]],
    ["orders+", ["forecast", "orders", "other.summary"]],
    ["stg_orders+1", ["orders", "stg_orders"]],
    ["1+orders+1", ["forecast", "orders", "other.summary", "stg_customers", "stg_orders"]],
    ["tag:pii", ["raw_customers", "stg_customers"]],
    ["source:raw_orders+1", ["raw_orders", "stg_orders"]],
    ["kind:python", ["forecast"]],
    ["kind:source", ["raw_customers", "raw_orders"]],
    ["pipeline:other", ["other.summary"]],
    ["owner:@science", ["forecast"]],
    ["forecast summary", ["forecast", "other.summary"]],
    ["+forecast,kind:sql", ["orders", "stg_customers", "stg_orders"]],
    ["stg_* !tag:pii", ["stg_orders"]],
    ["!+orders", ["forecast", "other.summary"]],
    ["1+board", ["forecast"]],
  ])("%s picks %j", (expression, expected) => {
    expect(picks(expression)).toEqual(expected);
    expect(select(graph, expression).unmatched).toEqual([]);
  });

  it("names the nearest name for a term that matches nothing", () => {
    expect(select(graph, "oders")).toEqual({ ids: new Set(), unmatched: [{ term: "oders", near: "orders" }] });
    expect(select(graph, "tag:pi orders").unmatched).toEqual([{ term: "tag:pi", near: "pii" }]);
    expect(select(graph, "color:red").unmatched).toEqual([{ term: "color:red", near: undefined }]);
  });
});
