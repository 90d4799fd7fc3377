import type { Dice } from "./dice.ts";
import type { Field, Table, Type } from "./pipeline.ts";

/** What a construction may name: a table `t`, another one `u`, and columns of theirs by type. */
export interface Hand {
  d: Dice;
  t: Table;
  u: Table;
  /** A column of `t`, or a constant when there is none. */
  int: () => string;
  text: () => string;
  date: () => string;
  any: () => string;
  /** A column of `u`, qualified by `u`. */
  uInt: () => string;
  uText: () => string;
  /** A small number. */
  n: () => number;
}

/** A query and the columns that it gives. */
export interface Made {
  sql: string;
  fields: Field[];
}

type Construction = (hand: Hand) => Made;

const field = (name: string, type: Type): Field => ({ name, type });
const ints = (...names: string[]): Field[] => names.map((name) => field(name, "int"));
const texts = (...names: string[]): Field[] => names.map((name) => field(name, "text"));
const kx = [field("k", "text"), field("x", "int")];
/** A query that gives a text `k` and a number `x`, as most of them do. */
const pair = (write: (hand: Hand) => string): Construction => (hand) => ({ sql: write(hand), fields: kx });
const one = (write: (hand: Hand) => string): Construction => (hand) => ({ sql: write(hand), fields: ints("x") });
const said = (write: (hand: Hand) => string): Construction => (hand) => ({ sql: write(hand), fields: texts("k") });
const star = (write: (hand: Hand) => string, more: readonly Field[] = []): Construction => (hand) => ({ sql: write(hand), fields: [...hand.t.fields, ...more] });

/** Which rows there are, by an order that need not be shown. */
const KEPT: Construction[] = [
  pair(({ t, text, int, any, n }) => `select ${text()} as k, ${int()} as x from ${t.name} order by ${any()}, ${any()} desc limit ${n()}`),
  pair(({ t, text, int, any, n }) => `select ${text()} as k, ${int()} as x from ${t.name} order by ${any()} nulls first, ${any()} limit ${n()} offset ${n()}`),
  pair(({ t, text, int, any }) => `select ${text()} as k, ${int()} as x from ${t.name} order by ${any()}, ${any()} limit 40%`),
  pair(({ t, u, text, int, any }) => `select ${text()} as k, ${int()} as x from ${t.name} order by ${any()}, ${any()} limit (select count(*) // 3 from ${u.name})`),
  pair(({ t, text, int, any }) => `select distinct on (${text()}) ${text()} as k, ${int()} as x from ${t.name} order by ${any()}, ${any()}`),
  pair(({ t, text, int, any, n }) => `select k, x from (select ${text()} as k, ${int()} as x from ${t.name} order by ${any()}, ${any()} limit ${n()}) as q where x is not null`),
  pair(({ t, text, int, any, n }) => `with top as (select * from ${t.name} order by ${any()}, ${any()} desc limit ${n()}) select ${text()} as k, ${int()} as x from top`),
  pair(({ t, text, int, any, n }) => `select ${text()} as k, ${int()} as x from ${t.name} qualify row_number() over (partition by ${any()} order by ${any()}, ${any()}) <= ${n()}`),
  pair(({ t, text, int, any, n }) => `select ${text()} as k, ${int()} as x, row_number() over w as place from ${t.name} window w as (partition by ${any()} order by ${any()}, ${any()}) qualify place <= ${n()}`),
  pair(({ t, text, int, any, n }) => `(select ${text()} as k, ${int()} as x from ${t.name} order by ${any()} limit ${n()}) union all (select ${text()}, ${int()} from ${t.name} order by ${any()} desc limit ${n()})`),
  star(({ t, any, n }) => `from ${t.name} order by ${any()}, ${any()} limit ${n()}`),
  pair(({ t, text, int }) => `select ${text()} as k, ${int()} as x from ${t.name} where ${int()} = (select max(${int()}) from ${t.name})`),
  pair(({ t, text, int, n }) => `select ${text()} as k, ${int()} as x from ${t.name} using sample reservoir(${n()} rows) repeatable (7)`),
  one(({ t, int, any, n }) => `select count(*) as x from (select ${int()} from ${t.name} order by ${any()} limit ${n()}) as q`),
];

/** Values that an order decides. */
const CHOSEN: Construction[] = [
  pair(({ t, text, int, any }) => { const k = text(); return `select ${k} as k, first(${int()} order by ${any()}, ${any()}) as x from ${t.name} group by ${k}`; }),
  pair(({ t, text, int, any }) => `select ${text()} as k, arg_max(${int()}, ${any()}) as x from ${t.name} group by all`),
  pair(({ t, text, int, any }) => `select ${text()} as k, min_by(${int()}, ${any()}) as x from ${t.name} group by 1`),
  said(({ t, text, any }) => `select string_agg(${text()}, ',' order by ${any()}, ${any()}) as k from ${t.name}`),
  said(({ t, int, text, any }) => `select cast(list(${int()} order by ${any()}) as varchar) as k from ${t.name} group by ${text()}`),
  said(({ t, int, text, any, n }) => `select cast((list(${int()} order by ${any()}, ${any()}))[1:${n()}] as varchar) as k from ${t.name} group by ${text()}`),
  pair(({ t, text, any }) => `select ${text()} as k, row_number() over (order by ${any()}, ${any()}) as x from ${t.name}`),
  pair(({ t, text, int, any }) => `select ${text()} as k, lag(${int()}, 1, 0) over (partition by ${text()} order by ${any()}, ${any()}) as x from ${t.name}`),
  pair(({ t, text, int, any }) => `select ${text()} as k, first_value(${int()}) over (order by ${any()} rows between 2 preceding and current row exclude current row) as x from ${t.name}`),
  pair(({ t, text, any, n }) => `select ${text()} as k, ntile(${n()}) over (partition by ${any()} order by ${any()}) as x from ${t.name}`),
  pair(({ t, text, int, date }) => `select ${text()} as k, sum(${int()}) over (order by ${date()} range between interval 9 days preceding and current row) as x from ${t.name}`),
  pair(({ t, u, text, int, any, uInt }) => `select ${text()} as k, (select ${uInt()} from ${u.name} as u where u.id <= ${int()} order by ${any()} limit 1) as x from ${t.name}`),
  pair(({ t, u, text, uInt, uText }) => `select ${text()} as k, (select arg_max(${uInt()}, ${uInt()}) from ${u.name} as u where ${uText()} = ${text()}) as x from ${t.name}`),
  pair(({ t, u, text, uInt, uText, int }) => `select ${text()} as k, l.x from ${t.name} as t cross join lateral (select ${uInt()} as x from ${u.name} as u where ${uInt()} < t.${int()} order by ${uText()}, ${uInt()} limit 2) as l`),
  one(({ t, int }) => `select median(${int()}) + quantile_disc(${int()}, 0.25) + mode(${int()} order by ${int()}) as x from ${t.name}`),
];

/** Columns that are not named one by one. */
const UNNAMED: Construction[] = [
  star(({ t }) => `from ${t.name}`),
  star(({ t, int }) => `select *, ${int()} + 1 as more from ${t.name}`, ints("more")),
  ({ t, d }) => { const gone = d.pick(t.fields).name; return { sql: `select * exclude (${gone}), 1 as one from ${t.name}`, fields: [...t.fields.filter(({ name }) => name !== gone), ...ints("one")] }; },
  ({ t, d, int }) => { const same = d.pick(t.fields).name; return { sql: `select * replace (${int()} as ${same}) from ${t.name}`, fields: t.fields.map((each) => (each.name === same ? field(same, "int") : each)) }; },
  ({ t, d }) => { const old = d.pick(t.fields).name; return { sql: `select * rename (${old} as other_name) from ${t.name}`, fields: t.fields.map((each) => (each.name === old ? { ...each, name: "other_name" } : each)) }; },
  said(({ t }) => `select cast(t as varchar) as k from ${t.name} as t`),
  said(({ t }) => `select cast(to_json(${t.name}) as varchar) as k from ${t.name}`),
  pair(({ t, text }) => { const k = text(); return `select ${k} as k, count(t) as x from ${t.name} as t group by ${k}`; }),
  said(({ t, int }) => `select cast(max(t) as varchar) as k from ${t.name} as t where ${int()} is not null`),
  ({ t }) => ({ sql: `select max(columns(*)) from ${t.name}`, fields: [] }),
  ({ t }) => ({ sql: `select columns('^(a|b|id|x).*') from ${t.name}`, fields: [] }),
  ({ t, int }) => ({ sql: `select * from ${t.name} where columns('^(a|b|x)$') > ${int()}`, fields: t.fields }),
  one(({ t }) => `select count(*) as x from (describe ${t.name})`),
  one(({ t }) => `select count(*) as x from (select distinct * from ${t.name}) as q`),
  said(({ t, text, int }) => `select s.k || cast(s.x as varchar) as k from (select {'k': ${text()}, 'x': ${int()}} as s from ${t.name}) as q`),
  ({ t, text, int }) => ({ sql: `select unnest(s) from (select {'k': ${text()}, 'x': ${int()}} as s from ${t.name}) as q`, fields: kx }),
];

/** Several tables. */
const JOINED: Construction[] = [
  pair(({ t, u, text }) => `select ${text()} as k, count(*) as x from ${t.name} natural join ${u.name} group by all`),
  pair(({ t, u, text, uInt }) => `select t.${text()} as k, ${uInt()} as x from ${t.name} as t join ${u.name} as u using (id)`),
  pair(({ t, u, uInt }) => `select cast(id as varchar) as k, ${uInt()} as x from ${t.name} as t full join ${u.name} as u using (id)`),
  pair(({ t, u, text, uInt, int }) => `select t.${text()} as k, ${uInt()} as x from ${t.name} as t asof join ${u.name} as u on t.${int()} >= ${uInt()}`),
  // Put down first: over a view with an ASOF join in it, this join crashes the engine.
  pair(({ t, u, text, uInt }) => `with t as materialized (from ${t.name}), u as materialized (from ${u.name}) select t.${text()} as k, ${uInt()} as x from t positional join u`),
  pair(({ t, text, int }) => `select l.${text()} as k, r.${int()} as x from ${t.name} as l left join ${t.name} as r on l.${int()} < r.${int()} and l.${text()} = r.${text()}`),
  pair(({ t, u, text, int, uInt, uText }) => `select ${text()} as k, ${int()} as x from ${t.name} where (${int()}, ${text()}) in (select ${uInt()}, ${uText()} from ${u.name} as u)`),
  pair(({ t, u, text, int, uInt }) => `select ${text()} as k, ${int()} as x from ${t.name} where ${int()} > all (select ${uInt()} from ${u.name} as u where ${uInt()} < 4)`),
  pair(({ t, u, text, int, uInt }) => `select ${text()} as k, ${int()} as x from ${t.name} where ${int()} not in (select coalesce(${uInt()}, 0) from ${u.name} as u)`),
  pair(({ t, u, text, int, uInt, uText }) => `select ${text()} as k, ${int()} as x from ${t.name} where ${text()} = (select ${uText()} from ${u.name} as u order by ${uInt()}, ${uText()} limit 1)`),
  pair(({ t, u, text, int, uInt }) => `select ${text()} as k, ${int()} as x from ${t.name} as t semi join ${u.name} as u on t.${int()} = ${uInt()}`),
  star(({ t, u, int, uInt }) => `select t.* from ${t.name} as t anti join ${u.name} as u on t.${int()} = ${uInt()}`),
  pair(({ t, u, text, int, uInt, uText }) => `select ${text()} as k, ${int()} as x from ${t.name} union all by name select ${uInt()} as x, ${uText()} as k from ${u.name} as u`),
  pair(({ t, u, text, int, uInt, uText }) => `select ${text()} as k, ${int()} as x from ${t.name} except all select ${uText()}, ${uInt()} from ${u.name} as u`),
  one(({ t, u }) => `select count(*) as x from ${t.name}, ${u.name}`),
  pair(({ t, text, int }) => `with ${t.name} as (select * from ${t.name} where ${int()} is not null) select ${text()} as k, ${int()} as x from ${t.name}`),
  pair(({ t, u, text, int, uInt }) => `select ${text()} as k, ${int()} as x from ${t.name} where exists (from ${u.name} as u where ${uInt()} = ${int()})`),
];

/** Rows that are put together or taken apart. */
const GROUPED: Construction[] = [
  pair(({ t, text, int }) => { const k = text(); return `select ${k} as k, sum(${int()}) as x from ${t.name} group by rollup (${k})`; }),
  pair(({ t, text, int, any }) => { const k = text(); return `select ${k} as k, count(${int()}) as x from ${t.name} group by grouping sets ((${k}), (${any()}), ())`; }),
  pair(({ t, text, int, n }) => `select ${text()} as k, count(*) filter (where ${int()} > ${n()}) as x from ${t.name} group by all`),
  pair(({ t, u, text, int, uInt }) => { const k = text(); return `select ${k} as k, max(${int()}) as x from ${t.name} group by ${k} having max(${int()}) > (select min(${uInt()}) from ${u.name} as u)`; }),
  pair(({ t, text, int }) => `select ${text()} as k, unnest([${int()}, ${int()}]) as x from ${t.name}`),
  pair(({ t, text, int }) => `select ${text()} as k, g.x from ${t.name} as t, lateral (select unnest(range(abs(t.${int()}) % 4)) as x) as g`),
  pair(({ t, text, int, n }) => `select ${text()} as k, list_sum([y + ${n()} for y in [${int()}, ${int()}] if y > 1]) as x from ${t.name}`),
  pair(({ t, text, int }) => `select name as k, x from (unpivot (select ${text()} as k, ${int()} as v, ${int()} as w from ${t.name}) on v, w into name name value x)`),
  ({ t, text, int }) => ({ sql: `pivot (select ${text()} as k, ${int()} as x from ${t.name}) on k in ('a', 'b') using sum(x)`, fields: [] }),
  pair(({ t, text, int, n }) => `with recursive r as (select 1 as x union all select x + 1 from r where x < ${n()}) select ${text()} as k, r.x from ${t.name} join r on r.x = ${int()}`),
  pair(({ t, text, int }) => { const k = text(); return `select ${k} as k, sum(sum(${int()})) over (order by ${k}) as x from ${t.name} group by ${k}`; }),
  pair(({ t, text, int, date }) => `select strftime(${date()}, '%m') || ${text()} as k, cast(list_aggregate(list_filter(list(${int()}), y -> y > 2), 'sum') as integer) as x from ${t.name} group by 1`),
  pair(({ t, text, int }) => `select unnest(string_split(${text()} || '-' || ${text()}, '-')) as k, ${int()} as x from ${t.name}`),
  said(({ t, text, int }) => `select cast(histogram(${int()}) as varchar) as k from ${t.name} group by cube (${text()})`),
  one(({ t, int, any }) => `select count(distinct ${int()}) + count(distinct ${any()}) as x from ${t.name}`),
  one(({ t, int }) => `select count(*) as x from ${t.name} where ${int()} is distinct from ${int()}`),
];

/** Names that could be meant in two ways. */
const NAMED: Construction[] = [
  pair(({ t, text, int, n }) => `select ${text()} as k, ${int()} + 1 as q, q * ${n()} as x from ${t.name}`),
  pair(({ t, text, int, n }) => `select ${text()} as k, ${int()} - 1 as x, x * 2 as twice from ${t.name} where twice > ${n()}`),
  ({ t, n }) => ({ sql: `select a as b, b as a from ${t.name} where a > ${n()} order by a, b`, fields: ints("b", "a") }),
  ({ t }) => ({ sql: `select upper(label) as k, count(*) as b from ${t.name} group by k`, fields: [...texts("k"), ...ints("b")] }),
  ({ t, n }) => ({ sql: `select a % 3 as a, count(*) as b from ${t.name} group by 1 having count(*) > ${n()} % 3`, fields: ints("a", "b") }),
  ({ t, n }) => ({ sql: `select a, b, a + b as c from ${t.name} order by 3, 2, 1 limit ${n()}`, fields: ints("a", "b", "c") }),
  ({ t, n }) => ({ sql: `select a * -1 as a, id from ${t.name} order by a, id limit ${n()}`, fields: ints("a", "id") }),
  ({ t, u }) => ({ sql: `select a from ${t.name} where id in (select id from ${u.name} where a > 5)`, fields: ints("a") }),
  ({ t, u }) => ({ sql: `select a from ${t.name} as o where exists (select 1 from ${u.name} where id = o.id and b > 3)`, fields: ints("a") }),
  ({ t }) => ({ sql: `select "A" as "Mixed Name", B as "from" from ${t.name}`, fields: [] }),
];

/** What stands around, inside of or beside something else. */
const NESTED: Construction[] = [
  pair(({ t, text, int }) => `with s as (select t as whole from ${t.name} as t) select whole.${text()} as k, whole.${int()} as x from s`),
  pair(({ t, text, int, n }) => `with a as (select * from ${t.name}), b as (select * from a where ${int()} > ${n()} % 3), c as materialized (select ${text()} as k, ${int()} as x from b) select c.k, d.x from c join c as d using (k)`),
  pair(({ t, u, text, int, uInt }) => `with q as (select 1 as one) select k, x from (with q as (select ${text()} as k, ${int()} as x from ${t.name}) select * from q) as o where x in (select ${uInt()} from ${u.name} as u, q)`),
  pair(({ t, u, text, int, uInt, uText }) => `select ${text()} as k, ${int()} as x from ${t.name} as t order by (select max(${uInt()}) from ${u.name} as u where ${uText()} = t.${text()}), ${int()} limit 5`),
  pair(({ t, u, text, int, uInt, uText }) => `select k, count(*) as x from (select case when exists (select 1 from ${u.name} as u where ${uInt()} = ${int()}) then ${text()} else (select min(${uText()}) from ${u.name} as u) end as k from ${t.name}) as q group by k`),
  pair(({ t, text, int }) => `select ${text()} as k, list_sum(list_filter([1, 4, 9], y -> y > ${int()} % 10)) as x from ${t.name}`),
  pair(({ t, text, int, any }) => `select ${text()} as k, rank() over late as x from ${t.name} window early as (partition by ${text()}), late as (early order by ${any()}, ${int()})`),
  pair(({ t, text, int, n }) => `select ${text()} as k, sum(${int()}) filter (where ${int()} > ${n()}) over (partition by ${text()}) as x from ${t.name}`),
  pair(({ t, text }) => `select ${text()} as k, row_number() over () as x from ${t.name}`),
  said(({ t, text }) => { const k = text(); return `select string_agg(distinct ${k}, ',' order by ${k} desc) as k from ${t.name}`; }),
  said(({ t, any }) => `select typeof(${any()}) as k from ${t.name}`),
  said(({ t, any, int }) => `select ${any()} || '-' || ${int()} / 2 as k from ${t.name}`),
  said(({ t, any }) => `select cast(hash(${any()}, ${any()}) as varchar) as k from ${t.name}`),
  pair(({ t, text, int }) => `select lower(${text()}) as k, ${int()} as x from ${t.name} order by ${text()} collate nocase, ${int()} limit 4`),
  pair(({ t, text, int }) => { const [k, x] = [text(), int()]; return `select ${k} as k, grouping_id(${k}, ${x}) as x from ${t.name} group by cube (${k}, ${x})`; }),
  one(({ t, int, text }) => `select count(distinct (${int()}, ${text()})) as x from ${t.name}`),
  one(({ t, u, int, uInt }) => `select count(*) as x from ${t.name} as t left join ${u.name} as u on t.${int()} = ${uInt()} where ${uInt()} is null`),
  one(({ t, int }) => `select x from (values (1), (2), (3)) as v(x) where x in (select ${int()} from ${t.name})`),
  one(({ t, int }) => `select g.x from generate_series(0, (select max(${int()}) % 20 from ${t.name})) as g(x)`),
  one(({ t }) => `select count(*) as x from (summarize ${t.name}) where min is not null`),
  ({ t }) => ({ sql: `select * like '%a%' from ${t.name}`, fields: [] }),
  ({ t, u }) => ({ sql: `from ${t.name} union all from ${u.name}`, fields: t.fields }),
  ({ t, u }) => ({ sql: `select * from ${t.name} intersect select * from ${u.name}`, fields: t.fields }),
  ({ t, u }) => ({ sql: `select t.*, u.* from ${t.name} as t join ${u.name} as u on t.id = u.id`, fields: [] }),
  ({ t, u }) => ({ sql: `select * from ${t.name} as t join ${u.name} as u using (id, label)`, fields: [] }),
  pair(({ t, u, text, int, uInt }) => `select t.${text()} as k, ${uInt()} as x from ${t.name} as t asof left join ${u.name} as u on t.label = u.label and t.${int()} >= u.a`),
  pair(({ t, text, int }) => `unpivot (select ${text()} as k, ${int()} as a1, ${int()} as a2 from ${t.name}) on columns('a.') into name part value x`),
  pair(({ t, text, int }) => `select ${text()} as k, m['x'] as x from (select *, map {'x': ${int()}} as m from ${t.name}) as q`),
  pair(({ t, u, text, int, uInt }) => `select ${text()} as k, ${int()} as x from ${t.name} where [${int()}] <@ (select list(${uInt()}) from ${u.name} as u)`),
];

export const CONSTRUCTIONS: readonly Construction[] = [...KEPT, ...CHOSEN, ...UNNAMED, ...JOINED, ...GROUPED, ...NAMED, ...NESTED];
