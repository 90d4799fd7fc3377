import type { Example, Rule } from "../rule.ts";
import { loaderRule } from "./loader-rule.ts";

const pipeline = (text: string): Example => ({ "shop.pipeline.yml": text });
const SOURCES = "version: 1\npipeline: shop\nsources:\n";

/** What can be wrong with the files themselves, one entry per finding of the loader. */
export const loaderRules: readonly Rule[] = [
  loaderRule({
    id: "schema/file",
    why: "A file that is missing, empty or unreadable is a part of the project that nobody looks at.",
    fixable: false,
    failing: { ...pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: ⟦sql/order.sql⟧ }\n"), "sql/orders.sql": "select 1 as one\n" },
    passing: { ...pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: sql/orders.sql }\n"), "sql/orders.sql": "select 1 as one\n" },
  }),
  loaderRule({
    id: "schema/syntax",
    why: "What is no YAML cannot be read, so neither the tasks in it nor their checks run.",
    fixable: false,
    failing: pipeline("version: 1\npipeline: shop\nowner: ⟦@⟧shop/data\n"),
    passing: pipeline('version: 1\npipeline: shop\nowner: "@shop/data"\n'),
  }),
  loaderRule({
    id: "schema/limit",
    why: "A file beyond these limits is a mistake or an attack: it would take minutes and gigabytes to read.",
    fixable: false,
    failing: pipeline(`version: 1\npipeline: shop\ndescription: ${"[".repeat(200)}${"]".repeat(200)}\n`),
    passing: pipeline("version: 1\npipeline: shop\ndescription: Orders of the shop\n"),
  }),
  loaderRule({
    id: "schema/duplicate-key",
    why: "Of two keys of one name the last one wins silently: half of what is written does not count.",
    fixable: false,
    failing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders }\n  ⟦raw_orders⟧: { table: raw.orders_v2 }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders_v2 }\n`),
  }),
  loaderRule({
    id: "schema/unknown-key",
    why: "A key that nobody reads does nothing: the check, the owner or the limit in it is not there.",
    fixable: true,
    failing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders, ⟦colums⟧: { order_id: bigint } }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders, columns: { order_id: bigint } }\n`),
  }),
  loaderRule({
    id: "schema/missing-key",
    why: "Without this key the part of the file means nothing, so it is left out.",
    fixable: false,
    failing: pipeline(`${SOURCES}  ⟦raw_orders⟧: { description: Orders as the shop writes them }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { description: Orders as the shop writes them, table: raw.orders }\n`),
  }),
  loaderRule({
    id: "schema/type",
    why: "A value of another kind than the key takes cannot be used, so what it was to set stays as it was.",
    fixable: false,
    failing: pipeline("version: 1\npipeline: shop\nsources: ⟦none⟧\n"),
    passing: pipeline("version: 1\npipeline: shop\nsources: {}\n"),
  }),
  loaderRule({
    id: "schema/value",
    why: "A value that the key does not take is not used, so what it was to set stays as it was.",
    fixable: true,
    failing: pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: \"select 1 as one\", materialized: ⟦tabel⟧ }\n"),
    passing: pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: \"select 1 as one\", materialized: table }\n"),
  }),
  loaderRule({
    id: "schema/name",
    why: "A name becomes a table or a column: what SQL cannot write without quotes fails in the first query that forgets them.",
    fixable: false,
    failing: pipeline(`${SOURCES}  ⟦raw-orders⟧: { table: raw.orders }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders }\n`),
  }),
  loaderRule({
    id: "schema/reserved",
    why: "Towpath keeps its own tables under this prefix; yours would be taken for one of them.",
    fixable: false,
    failing: pipeline(`${SOURCES}  ⟦towpath_orders⟧: { table: raw.orders }\n`),
    passing: pipeline(`${SOURCES}  shop_orders: { table: raw.orders }\n`),
  }),
  loaderRule({
    id: "schema/duplicate-name",
    why: "Two things of one name overwrite each other in the database, or a query reads the wrong one.",
    fixable: false,
    failing: pipeline(`${SOURCES}  orders: { table: raw.orders }\ntasks:\n  ⟦Orders⟧: { sql: "select 1 as one" }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders }\ntasks:\n  orders: { sql: "select 1 as one" }\n`),
  }),
  loaderRule({
    id: "schema/unknown-name",
    why: "What names an environment that does not exist runs nowhere, or in the wrong place.",
    fixable: false,
    failing: {
      "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  staging: { engine: duckdb, path: staging.duckdb }\n  production: { engine: duckdb, path: shop.duckdb, promote_from: ⟦stagin⟧ }\n",
      ...pipeline("version: 1\npipeline: shop\n"),
    },
    passing: {
      "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  staging: { engine: duckdb, path: staging.duckdb }\n  production: { engine: duckdb, path: shop.duckdb, promote_from: staging }\n",
      ...pipeline("version: 1\npipeline: shop\n"),
    },
  }),
  loaderRule({
    id: "schema/path",
    why: "A path that leaves the project works on one machine only, and lets a pull request read files that are not its own.",
    fixable: false,
    failing: pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: ⟦../shared/orders.sql⟧ }\n"),
    passing: { ...pipeline("version: 1\npipeline: shop\ntasks:\n  orders: { sql: sql/orders.sql }\n"), "sql/orders.sql": "select 1 as one\n" },
  }),
  loaderRule({
    id: "schema/variable",
    why: "${NAME} is filled in only inside environments; elsewhere it stays in the text as it is and names nothing.",
    fixable: false,
    failing: pipeline(`${SOURCES}  raw_orders: { table: ⟦"\${RAW_SCHEMA}.orders"⟧ }\n`),
    passing: pipeline(`${SOURCES}  raw_orders: { table: raw.orders }\n`),
  }),
  loaderRule({
    id: "schema/waiver",
    recommended: "warning",
    why: "A waiver that cannot be read does not hold, and its author believes that it does.",
    fixable: false,
    failing: pipeline("version: 1\npipeline: shop\n⟦# towpath: ignore missing-owner⟧\nsources: {}\n"),
    passing: pipeline("version: 1\n# towpath: allow governance/missing-owner -- being handed over to the data team\npipeline: shop\ntasks:\n  orders: { sql: \"select 1 as one\", key: [one] }\n"),
  }),
];
