-- name: plain
select id, amount from orders
-- name: backquoted
select o.id from `orders` as o
-- name: double quoted strings
select id, "open" as state from orders where status = "open"
-- name: star except
select * except (email, score) from customers
-- name: star replace
select * replace (upper(name) as name) from regions
-- name: table star except
select c.* except (score), o.amount from customers c join orders o on o.customer_id = c.id
-- name: unnest in from
select p.id, tag from products p, unnest(p.tags) as tag
-- name: unnest with offset
select p.id, tag, pos from products p cross join unnest(p.tags) as tag with offset as pos
-- name: left join unnest
select p.id, t from products p left join unnest(p.tags) as t
-- name: struct
select struct(id as a, name as b) as s from customers
-- name: struct field
select s.a from (select struct(id as a) as s from customers)
-- name: array subquery
select id, array(select amount from orders o where o.customer_id = c.id) as amounts from customers c
-- name: safe functions
select safe_cast(status as int64) as s, safe_divide(amount, store_id) as r from orders
-- name: if and ifnull
select if(is_active, 1, 0) as a, ifnull(score, 0) as s from customers
-- name: countif
select countif(status = 'done') as done, approx_count_distinct(customer_id) as customers from orders
-- name: date functions
select date(ordered_at) as d, date_trunc(shipped_on, month) as m, date_diff(shipped_on, date '2024-01-01', day) as days, extract(year from shipped_on) as y from orders
-- name: timestamps
select timestamp_trunc(happened_at, hour) as h, format_timestamp('%Y', happened_at) as y from events
-- name: qualify
select id, customer_id from orders where true qualify row_number() over (partition by customer_id order by ordered_at desc) = 1
-- name: ctes
with a as (select customer_id, sum(amount) as total from orders group by customer_id), b as (select * from a where total > 10) select c.name, b.total from b join customers c on c.id = b.customer_id
-- name: using
select currency, amount, rate from orders join fx_rates using (currency)
-- name: union all
select id, name from customers union all select id, name from stores
-- name: union distinct
select id from customers union distinct select id from employees
-- name: except distinct
select id from customers except distinct select customer_id from orders
-- name: string agg
select department, string_agg(name, ', ' order by name) as names from employees group by department
-- name: array agg
select customer_id, array_agg(id order by ordered_at limit 3) as ids from orders group by customer_id
-- name: window
select id, lag(amount) over (partition by customer_id order by ordered_at) as previous from orders
-- name: window named
select id, sum(amount) over w as s from orders window w as (partition by store_id order by ordered_at)
-- name: json
select json_value(payload, '$.a') as a, json_query(payload, '$.b') as b from events
-- name: group by alias
select extract(month from shipped_on) as m, count(*) as n from orders group by m
-- name: exists
select c.id from customers c where exists (select 1 from orders o where o.customer_id = c.id)
-- name: in unnest
select id from orders where status in unnest(['open', 'done'])
-- name: generated dates
select d, count(o.id) as n from unnest(generate_date_array('2024-01-01', '2024-01-31')) as d left join orders o on o.shipped_on = d group by d
-- name: cross join
select s.id, r.name from stores s cross join regions r
-- name: nested
select t.m from (select max(amount) as m from orders group by customer_id) t where t.m > 10
-- name: any value
select customer_id, any_value(status) as s, logical_and(amount > 0) as ok from orders group by customer_id
