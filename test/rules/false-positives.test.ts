import { describe, expect, it } from "vitest";
import { messageOf } from "../../shared/messages/message-of.ts";
import type { LintConfig } from "../../shared/pipeline/model.ts";
import { lintFiles } from "./lint-example.ts";

const PIPELINE = `version: 1
pipeline: shop
owner: "@shop/data"
sources:
  orders:
    table: raw.orders
    key: [order_id]
    columns: { order_id: bigint, customer_id: bigint, status: varchar, amount: double, quantity: integer, ordered_at: timestamp, paid_on: date, tags: "varchar[]", extra: json }
  customers:
    table: raw.customers
    columns: { customer_id: { type: bigint, not_null: true }, name: varchar, country: varchar, referred_by: bigint, since: date }
  days: { table: raw.days, columns: { day: { type: date, not_null: true } } }
tasks:
  report: { sql: report.sql, materialized: view, checks: [row_count] }
`;

/** Idiomatic queries that a reviewer lets pass. */
const CLEAN: Record<string, Record<string, string>> = {
  duckdb: {
    "an anti join": "select o.order_id from orders o left join customers c on c.customer_id = o.customer_id where c.customer_id is null",
    "an anti join by keyword": "select o.order_id from orders o anti join customers c using (customer_id)",
    "a filter that keeps the missing side": "select o.order_id, c.country from orders o left join customers c using (customer_id) where c.country is null or c.country = 'FR'",
    "a filter through coalesce": "select o.order_id from orders o left join customers c using (customer_id) where coalesce(c.country, 'FR') = 'FR'",
    "a comma join with its condition in WHERE": "select o.order_id, c.country from orders o, customers c where o.customer_id = c.customer_id",
    "an explicit cross join": "select d.day, c.customer_id from days d cross join customers c",
    "a join by range": "select d.day, count(*) as active from days d join customers c on c.since <= d.day group by d.day",
    "a self join": "select a.customer_id, b.name as referrer from customers a join customers b on b.customer_id = a.referred_by",
    "a cross join with a single row": "select o.order_id, o.amount / t.total as share from orders o cross join (select sum(amount) as total from orders) t",
    "a comma join with a single row": "select o.order_id, o.amount / t.total as share from orders o, (select sum(amount) as total from orders) t",
    "unnest beside its table": "select o.order_id, t.tag from orders o, unnest(o.tags) as t(tag)",
    "a lateral join": "select c.customer_id, l.amount from customers c, lateral (select amount from orders o where o.customer_id = c.customer_id order by amount desc, order_id limit 1) l",
    "qualify": "select order_id, customer_id from orders qualify row_number() over (partition by customer_id order by ordered_at, order_id) = 1",
    "group by all": "select status, count(*) as n from orders group by all",
    "a lateral alias": "select amount * 0.2 as tax, tax + amount as gross from orders",
    "an alias in WHERE": "select amount * 0.2 as tax from orders where tax > 1",
    "star with exclude behind a CTE": "with o as (select order_id, customer_id, amount from orders) select * exclude (amount) from o",
    "from first": "from (select order_id, amount from orders) select order_id",
    "a recursive CTE": "with recursive chain as (select customer_id, referred_by, 1 as depth from customers where referred_by is null union all select c.customer_id, c.referred_by, chain.depth + 1 from customers c join chain on chain.customer_id = c.referred_by) select customer_id, depth from chain",
    "a CTE that only another CTE reads": "with a as (select order_id, amount from orders), b as (select order_id from a) select order_id from b",
    "a CTE that shadows a table": "with orders as (select order_id, status from orders where status = 'paid') select order_id, status from orders",
    "NOT IN over a list": "select order_id from orders where status not in ('open', 'void')",
    "NOT IN over a key": "select customer_id from customers where customer_id not in (select customer_id from customers where country = 'FR')",
    "NOT EXISTS": "select customer_id from customers c where not exists (select 1 from orders o where o.customer_id = c.customer_id)",
    "LIMIT 1 of an aggregate": "select max(ordered_at) as newest from orders limit 1",
    "LIMIT with order in a subquery": "select order_id from (select order_id from orders order by amount desc, order_id limit 10) t",
    "a correlated subquery": "select c.customer_id, (select max(o.ordered_at) from orders o where o.customer_id = c.customer_id) as last_order from customers c",
    "is not distinct from null": "select order_id from orders where status is not distinct from null",
    "a cast between text and number": "select order_id from orders where cast(status as integer) = quantity",
    "a date against a text literal": "select order_id from orders where paid_on >= '2026-01-01' and ordered_at < '2026-02-01'",
    "a date against a timestamp": "select order_id from orders where ordered_at >= paid_on",
    "numbers of other widths": "select order_id from orders where amount = quantity and order_id = 5.0",
    "json access": "select order_id, extra->>'$.channel' as channel from orders",
    "struct fields": "select s.a, s.b from (select {'a': order_id, 'b': amount} as s from orders) t",
    "list lambda": "select order_id, list_transform(tags, x -> upper(x)) as tags from orders",
    "pivot": "pivot (select status, quantity from orders) on status in ('paid', 'open') using sum(quantity)",
    "window with frame": "select order_id, sum(amount) over (partition by customer_id order by ordered_at rows between unbounded preceding and current row) as running from orders",
    "filter clause": "select customer_id, count(*) filter (where status = 'paid') as paid from orders group by customer_id",
    "having on an alias of an aggregate": "select customer_id, sum(amount) as spent from orders group by customer_id having spent > 100",
    "having on a count": "select customer_id from orders group by customer_id having count(*) > 1",
    "grouping sets": "select status, customer_id, sum(amount) as amount from orders group by grouping sets ((status), (customer_id), ())",
    "values": "select code, label from (values ('FR', 'France'), ('DE', 'Germany')) as t(code, label)",
    "sampling with a seed": "select order_id from orders using sample reservoir(100 rows) repeatable (42)",
    "a hash for sampling": "select order_id from orders where hash(order_id) % 10 = 0",
    "current_date for age": "select customer_id, current_date - since as days from customers",
    "union by name": "select order_id, amount from orders union all by name select 0.0 as amount, order_id from orders",
    "positional columns of a union": "select order_id as id from orders union all select customer_id from customers",
    "asof join": "select o.order_id, c.name from orders o asof join customers c on c.customer_id = o.customer_id and c.since <= o.paid_on",
    "using joins merge their column": "select customer_id, order_id, country from orders join customers using (customer_id)",
    "a quoted alias": 'select order_id as "Order Id" from orders order by "Order Id" limit 5',
    "comments everywhere": "-- head\nselect /* a */ order_id, -- b\n  amount -- c\nfrom orders -- d\nwhere status <> '; drop' -- e\n",
    "columns of a table function": "select range as n from range(10)",
    "generate_series": "select g.day from generate_series(date '2026-01-01', date '2026-01-31', interval 1 day) as g(day)",
    "a semicolon at the end": "select order_id from orders;\n",
  },
  postgres: {
    "distinct on": "select distinct on (customer_id) customer_id, order_id from orders order by customer_id, ordered_at desc",
    "generate_series": "select d::date as day from generate_series('2026-01-01'::date, '2026-01-31'::date, interval '1 day') d",
    "division with a cast": "select count(customer_id)::numeric / nullif(count(*), 0) as share from orders",
    "at time zone": "select order_id, (ordered_at at time zone 'UTC')::date as day from orders",
    "a row comparison": "select order_id from orders where (customer_id, paid_on) in (select customer_id, since from customers)",
    "json operators": "select extra ->> 'channel' as channel from orders where extra @> '{\"paid\": true}'",
    "string_agg": "select customer_id, string_agg(status, ',' order by order_id) as statuses from orders group by customer_id",
    "lateral": "select c.customer_id, o.amount from customers c left join lateral (select amount from orders where orders.customer_id = c.customer_id order by ordered_at desc limit 1) o on true",
    "array any": "select order_id from orders where status = any(array['paid', 'open'])",
    "a cast names its column": "select ordered_at::date, count(*) as n from orders group by ordered_at::date",
  },
  snowflake: {
    "flatten": "select o.order_id, f.value::string as tag from orders o, lateral flatten(input => o.tags) f",
    "qualify": "select order_id from orders qualify row_number() over (partition by customer_id order by ordered_at desc) = 1",
    "semi-structured": "select extra:channel::string as channel from orders",
    "iff and dates": "select iff(status = 'paid', 1, 0) as is_paid, dateadd(day, 1, paid_on) as due from orders",
  },
  bigquery: {
    "unnest": "select order_id, tag from orders, unnest(tags) as tag",
    "struct star": "select s.* from (select as struct order_id, amount from orders) s",
    "except": "with o as (select order_id, amount, status from orders) select * except (status) from o",
    "safe functions": "select order_id, safe_divide(amount, quantity) as price from orders where safe_cast(status as int64) is null",
    "array_agg with limit": "select customer_id, array_agg(order_id order by ordered_at desc limit 3) as newest from orders group by customer_id",
  },
};

const config: LintConfig = { preset: "recommended", rules: {}, overrides: [] };

for (const [engine, queries] of Object.entries(CLEAN)) {
  describe(`idiomatic ${engine}`, () => {
    for (const [what, query] of Object.entries(queries)) {
      it(`has no finding: ${what}`, async () => {
        const { findings } = await lintFiles({
          "towpath.yml": `version: 1\nproject: shop\nenvironments:\n  dev: { engine: ${engine}, schema: main }\n`,
          "shop.pipeline.yml": PIPELINE,
          "report.sql": query,
        }, { config });
        const about = findings.filter(({ rule }) => rule !== "graph/unused-source");
        expect(about.map((finding) => `${finding.place.file}:${finding.place.span.column} ${finding.rule} ${messageOf(finding)}`)).toEqual([]);
      });
    }
  });
}
