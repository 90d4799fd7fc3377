-- name: cast chain
select id::text::varchar(20) as a, amount::numeric(10,1)::int as b, '2024-01-01'::date as c, null::jsonb as d, ordered_at::timestamptz as e, amount::float as f, amount::real as g from orders
-- name: casts without alias
select id::text, amount::int, cast(status as text), '1'::int, 1::numeric(4,1)::text, lower(status)::varchar from orders
-- name: names of expressions
select count(*), sum(amount), coalesce(status, 'x'), case when id > 1 then 1 end, id + 1, -id, extract(year from ordered_at), current_date, now(), nullif(id, 2), greatest(id, 2), not (id > 1), exists (select 1), array[1, 2], 'x', (select 1 as inner_name), array(select 1), substring(status from 1 for 2), trim(both 'x' from status), position('a' in status), overlay(status placing 'x' from 1) from orders group by id, amount, status, ordered_at
-- name: distinct on star
select distinct on (o.customer_id) o.*, c.name from orders o join customers c on c.id = o.customer_id order by o.customer_id, o.ordered_at desc
-- name: distinct on expression
select distinct on (date_trunc('day', ordered_at), lower(status)) id, lower(status) as s from orders order by date_trunc('day', ordered_at), lower(status), id
-- name: arrays
select tags[1] as first_tag, tags[1:2] as some, array_length(tags, 1) as n, tags || 'x'::varchar as more, array[id, 1] as ids, 'a' = any(tags) as has, cardinality(tags) as c, array_append(tags, 'y'::varchar) as y, array_to_string(tags, ',') as t, array[]::int[] as empty, tags @> array['a']::varchar[] as contains from products
-- name: array aggregates
select department, array_agg(name order by salary desc) as names, array_agg(distinct salary) as salaries, (array_agg(name))[1] as one from employees group by department
-- name: array of a subquery
select c.id, array(select o.id from orders o where o.customer_id = c.id) as orders from customers c
-- name: unnest with ordinality
select p.id, t.tag, t.nr from products p cross join unnest(p.tags) with ordinality as t(tag, nr)
-- name: unnest in the select list
select id, unnest(tags) as tag from products
-- name: several unnests
select a, b from unnest(array[1, 2], array['x', 'y']) as u(a, b)
-- name: jsonb operators
select payload -> 'a' as j, payload ->> 'a' as t, payload #> '{a,b}' as p, payload #>> '{a,b}' as pt, payload @> '{"a":1}' as c, payload ? 'k' as k, payload ?| array['k'] as k2, payload - 'x' as less, payload || '{"z":1}' as more, (payload ->> 'n')::int as n, jsonb_typeof(payload) as ty, payload['a'] as sub from docs
-- name: jsonb functions
select jsonb_build_object('id', id, 'doc', payload) as o, to_jsonb(id) as tj, jsonb_agg(payload) over () as agg, jsonb_array_length(payload) as len, jsonb_path_query_first(payload, '$.a') as first from docs
-- name: jsonb lateral
select d.id, e.value ->> 'sku' as sku, (e.value ->> 'n')::int as n from docs d cross join lateral jsonb_array_elements(d.payload -> 'items') as e(value)
-- name: jsonb each
select d.id, kv.key, kv.value from docs d, jsonb_each_text(d.payload) as kv
-- name: jsonb record set
select d.id, r.a, r.b from docs d cross join lateral jsonb_to_recordset(d.payload) as r(a int, b text)
-- name: lateral top
select c.id, last_order.id as order_id, last_order.amount from customers c left join lateral (select o.id, o.amount from orders o where o.customer_id = c.id order by o.ordered_at desc limit 3) as last_order on true
-- name: lateral chain
select o.id, a.double_amount, b.quad from orders o cross join lateral (select o.amount * 2 as double_amount) a cross join lateral (select a.double_amount * 2 as quad) b
-- name: lateral values
select o.id, v.kind, v.value from orders o cross join lateral (values ('amount', o.amount), ('id', o.id)) as v(kind, value)
-- name: generate series alone
select generate_series from generate_series(1, 10)
-- name: generate series alias
select d::date as day, d from generate_series('2024-01-01'::timestamp, '2024-02-01', '1 day') d
-- name: time arithmetic
select ordered_at - interval '1 hour' as a, ordered_at - ordered_at as b, shipped_on - shipped_on as c, shipped_on + 1 as d, shipped_on - interval '1 month' as e, ordered_at at time zone 'UTC' as f, (ordered_at at time zone 'UTC') at time zone 'Asia/Tokyo' as g, age(ordered_at) as h, shipped_on + time '12:00' as i, now() - ordered_at as j from orders
-- name: time functions
select date_trunc('month', ordered_at) as a, date_trunc('month', shipped_on) as a2, date_part('hour', ordered_at) as b, extract(epoch from ordered_at) as c, to_char(ordered_at, 'YYYY') as d, make_date(2024, 1, 1) as e, to_timestamp(0) as f, localtimestamp as g, current_timestamp as h, to_date('2024', 'YYYY') as i, date(ordered_at) as j, justify_days(interval '40 days') as k from orders
-- name: numbers
select id / 2 as a, amount / 2 as b, id % 2 as c, id * 1.5 as d, avg(id) as e, avg(amount) as f, sum(id) as g, sum(store_id) as h, sum(amount) as i, round(amount, 1) as j, round(amount) as k, ceil(amount) as l, sqrt(id) as m, power(id, 2) as n, abs(store_id) as o, mod(id, 2) as p, store_id + id as q, 7 / 2 as r, 1.5 as s, 1e3 as t, 3000000000 as u from orders group by id, amount, store_id
-- name: floats
select avg(score) as a, sum(score) as b, score / 2 as c, score * 2 as d, round(score) as e, stddev(score) as f, percentile_cont(0.5) within group (order by score) as g, percentile_disc(0.5) within group (order by score) as h, mode() within group (order by country) as i, corr(score, id) as j from customers group by score
-- name: strings
select name || 1 as a, concat(name, 1) as b, left(name, 2) as c, length(name) as d, regexp_replace(name, 'a', 'b') as e, name ~ 'x' as f, name ilike 'x%' as g, split_part(name, ' ', 1) as h, format('%s', name) as i, md5(name) as j, string_to_array(name, ' ') as k, initcap(name) as l, lpad(name, 3) as m, name similar to 'a' as n, starts_with(name, 'a') as o, reverse(name) as p, position('a' in name) as q, ascii(name) as r, substring(name from 'x') as s from customers
-- name: aggregates
select bool_and(is_active) as a, every(is_active) as b, string_agg(distinct name, ',') as c, count(distinct country) as d, max(signed_up) as e, min(name) as f, json_agg(name) as g, jsonb_object_agg(name, id) as h, count(*) filter (where is_active) as i, array_agg(score) as j, bit_or(id) as k, variance(id) as l from customers
-- name: windows
select id, row_number() over w as a, lag(amount, 1, 0) over w as b, first_value(status) over (partition by customer_id order by id rows between 1 preceding and current row) as c, sum(amount) over w as d, ntile(4) over w as e, percent_rank() over w as f, count(*) over () as g, avg(id) over w as h from orders window w as (partition by customer_id order by ordered_at)
-- name: grouping
select country, is_active, grouping(country, is_active) as g, count(*) as n from customers group by cube (country, is_active)
-- name: values without names
values (1, 'a', null::date), (2, 'b', date '2024-01-01')
-- name: table command
table stores
-- name: fetch with ties
select id, amount from orders order by amount desc fetch first 3 rows with ties
-- name: recursive with types
with recursive t(n, path) as (select 1, array[1] union all select n + 1, path || n from t where n < 5) select n, path from t
-- name: modifying nothing, reading a cte of a union
with u as (select id, name from customers union select id, name from employees) select count(distinct u.id) as n, max(u.name) as m from u
-- name: whole row
select o, (o).id as order_id, row_to_json(o) as j from orders o
-- name: alias hides columns
select x.a, x.b from (select id, status from orders) as x(a, b)
-- name: using with star
select * from orders join fx_rates using (currency)
-- name: natural join star
select * from stores natural join (select id, name as region_name from regions) r
-- name: tablesample
select id from orders tablesample system (10) repeatable (1)
-- name: is json, boolean tests
select is_active is true as a, is_active is not unknown as b, score is distinct from 1 as c, (id, name) = (1, 'x') as d, id between 1 and 2 as e, id in (1, 2) as f, name like any (array['a', 'b']) as g from customers
-- name: quoted names
select "Id", "Größe", "select", id from mixed
-- name: folded names
select ID, Id as MyId, "Id" as "MyId" from mixed
-- name: case types
select case when id > 1 then amount else 0 end as a, case when id > 1 then id else store_id end as b, coalesce(store_id, id) as c, case when true then null else status end as d, coalesce(null, status) as e, greatest(ordered_at, shipped_on) as f, nullif(amount, 0) as g from orders
-- name: set returning json
select jsonb_object_keys(payload) as k, id from docs
-- name: merge of unions
select id, null as a, 'x' as b from customers union all select id, shipped_on, status from orders
-- name: union widens
select store_id as v from orders union all select id from orders union all select amount from orders
-- name: uuid and chance
select gen_random_uuid() as u, random() as r from stores
-- name: operators of ranges and networks
select int4range(1, 5) as r, int4range(1, 5) @> 3 as c, inet '10.0.0.1' << inet '10.0.0.0/8' as n, tstzrange(now(), null) as t
-- name: full text
select to_tsvector('simple', name) as v, to_tsvector(name) @@ to_tsquery('x') as m, ts_rank(to_tsvector(name), to_tsquery('x')) as r from customers
-- name: record without a name
select * from jsonb_to_record('{"a":1}') as (a int, b numeric(10,2), "C" timestamp with time zone)
-- name: record without as, then more
with r as (select d.id, x.a from docs d, jsonb_to_recordset(d.payload) x(a int, b text[])) select r.id, r.a, o.status from r join orders o on o.id = r.id
-- name: a row without a name
select id, row(id, status) from orders
-- name: types before texts
select bool 't' as a, float8 '1.5' as b, int8 '7' as c, text 'x' as d, jsonb '{"a": [1]}' as e, numeric '1.50' as f, o.id from orders o where o.amount > numeric '1' and o.id <> int4 '3'
-- name: paths of arrays
select payload #> array['a', 'b'] as a, payload #>>array['a','0'] as b, payload #- array['c'] as c, id from docs
-- name: arrays in texts
select '{{1,2},{3,4}}'::int[] as a, '[0:1][0:1]={{1,2},{3,4}}'::int[] as b, id from stores
-- name: search and cycle
with recursive t(id, boss) as (select id, manager_id from employees union all select e.id, e.manager_id from employees e join t on t.id = e.manager_id) search breadth first by id, boss set ordercol cycle id, boss set is_cycle using path select id, boss from t order by ordercol
