-- name: plain
select id, amount from orders
-- name: star
select * from regions
-- name: quoted
select o."id" as "Order" from orders o
-- name: unnest
select p.id, t.tag from products p cross join unnest(p.tags) as t(tag)
-- name: unnest with ordinality
select p.id, t.tag, t.n from products p cross join unnest(p.tags) with ordinality as t(tag, n)
-- name: using
select currency, amount, rate from orders join fx_rates using (currency)
-- name: star over using
select * from orders join fx_rates using (currency)
-- name: ctes
with t as (select customer_id, sum(amount) as total from orders group by customer_id) select c.name, t.total from t join customers c on c.id = t.customer_id
-- name: cte with columns
with t(a, b) as (select id, amount from orders) select a, b from t
-- name: recursive
with recursive t(n) as (select 1 union all select n + 1 from t where n < 5) select n from t
-- name: window
select id, lag(amount, 1) over (partition by customer_id order by ordered_at) as previous, first_value(status) over (partition by customer_id order by ordered_at) as first_status from orders
-- name: filter
select count(*) filter (where status = 'done') as done, count(distinct customer_id) as customers from orders
-- name: approx
select approx_distinct(customer_id) as c, approx_percentile(amount, 0.5) as median from orders
-- name: max by
select customer_id, max_by(id, amount) as biggest, min_by(status, ordered_at) as first_status from orders group by customer_id
-- name: dates
select date_trunc('month', ordered_at) as m, date_diff('day', shipped_on, date '2024-01-01') as days, date_add('day', 1, shipped_on) as next, year(ordered_at) as y from orders
-- name: json
select json_extract_scalar(payload, '$.a') as a from events
-- name: try cast
select try_cast(status as bigint) as s, cast(amount as varchar) as a, try(cast(status as integer)) as t from orders
-- name: if
select if(is_active, 1, 0) as a, coalesce(score, 0e0) as s, nullif(country, '') as c from customers
-- name: lambda
select transform(tags, t -> upper(t)) as tags, any_match(tags, t -> t = 'x') as has_x from products
-- name: array agg
select customer_id, array_agg(id order by ordered_at) as ids from orders group by customer_id
-- name: listagg
select department, listagg(name, ',') within group (order by name) as names from employees group by department
-- name: values
select v.a, v.b from (values (1, 'x'), (2, 'y')) as v(a, b)
-- name: union
select id, name from customers union all select id, name from stores
-- name: intersect except
select id from customers intersect select id from employees except select manager_id from employees
-- name: exists
select c.id from customers c where not exists (select 1 from orders o where o.customer_id = c.id)
-- name: in
select id from products where id in (select product_id from order_items where quantity > 1)
-- name: scalar
select id, amount / (select sum(amount) from orders) as share from orders
-- name: grouping sets
select country, is_active, count(*) as n from customers group by grouping sets ((country), (is_active))
-- name: lateral
select c.id, x.amount from customers c cross join lateral (select o.amount from orders o where o.customer_id = c.id) x
-- name: sequence
select d, o.amount from unnest(sequence(date '2024-01-01', date '2024-01-31')) as t(d) left join orders o on o.shipped_on = d
-- name: row fields
select cast(row(id, name) as row(a bigint, b varchar)) as r from customers
-- name: nested
select a.t from (select b.t from (select sum(amount) as t from orders group by store_id) b) a
-- name: fetch first
select id from orders order by id fetch first 5 rows only
