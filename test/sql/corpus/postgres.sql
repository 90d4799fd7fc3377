-- name: plain
select id, amount from orders where status = 'open'
-- name: unqualified across a join
select sku, quantity from order_items join products on products.id = order_items.product_id
-- name: star
select * from stores
-- name: table star
select c.*, o.amount from customers c join orders o on o.customer_id = c.id
-- name: using
select currency, rate, amount from orders join fx_rates using (currency)
-- name: natural
select * from regions natural join (select id, opened from stores) s
-- name: cte
with big as (select customer_id, sum(amount) as total from orders group by customer_id having sum(amount) > 100) select c.name, b.total from big b join customers c on c.id = b.customer_id
-- name: materialized cte
with t as materialized (select id from orders) select id from t
-- name: recursive
with recursive tree as (select id, name, manager_id, 1 as level from employees where manager_id is null union all select e.id, e.name, e.manager_id, t.level + 1 from employees e join tree t on t.id = e.manager_id) select id, name, level from tree
-- name: distinct on
select distinct on (customer_id) customer_id, ordered_at, amount from orders order by customer_id, ordered_at desc
-- name: lateral
select c.id, x.amount from customers c left join lateral (select amount from orders o where o.customer_id = c.id order by ordered_at desc limit 1) x on true
-- name: filter and ordered aggregate
select customer_id, count(*) filter (where status = 'done') as done, array_agg(id order by ordered_at) as ids from orders group by customer_id
-- name: window
select id, sum(amount) over (partition by customer_id order by ordered_at) as running, rank() over (order by amount desc) as r from orders
-- name: named window
select id, avg(amount) over w as mean from orders window w as (partition by store_id)
-- name: grouping sets
select country, is_active, count(*) as n from customers group by grouping sets ((country), (is_active), ())
-- name: casts
select id::text as t, amount::numeric(10, 1) as n, ordered_at::date as d, cast(status as varchar(10)) as s from orders
-- name: at time zone
select ordered_at at time zone 'UTC' as utc from orders
-- name: interval arithmetic
select ordered_at + interval '1 day' as next, extract(year from ordered_at) as y, date_trunc('week', ordered_at) as w from orders
-- name: json operators
select payload ->> 'a' as a, payload -> 'b' ->> 'c' as c, payload #>> '{x,y}' as xy from events
-- name: string functions
select lower(email) as e, split_part(email, '@', 2) as domain, name || ' <' || email || '>' as full_name from customers
-- name: unnest
select p.id, t.tag from products p cross join unnest(p.tags) as t(tag)
-- name: generate series
select g.day, count(o.id) as n from generate_series(date '2024-01-01', date '2024-01-31', interval '1 day') as g(day) left join orders o on o.shipped_on = g.day group by g.day
-- name: values list
select v.id, v.label from (values (1, 'a'), (2, 'b')) v(id, label)
-- name: union all with literals
select id, 'customer' as kind from customers union all select id, 'employee' from employees
-- name: except all
select id from customers except all select customer_id from orders
-- name: intersect
select id from customers intersect select manager_id from employees
-- name: exists correlated
select p.id from products p where not exists (select 1 from order_items i where i.product_id = p.id)
-- name: any and all
select id from orders where amount > all (select price from products) or store_id = any (select id from stores)
-- name: scalar subquery in where
select id from orders where amount > (select avg(amount) from orders)
-- name: coalesce chain
select coalesce(o.shipped_on, o.ordered_at::date) as day from orders o
-- name: case with null
select case when score is null then 'none' when score > 0.5 then 'high' else 'low' end as band from customers
-- name: percentile
select percentile_cont(0.5) within group (order by amount) as median from orders
-- name: string agg
select department, string_agg(name, ', ' order by name) as names from employees group by department
-- name: full join
select coalesce(o.currency, f.currency) as currency, o.amount, f.rate from orders o full outer join fx_rates f on f.currency = o.currency and f.day = o.shipped_on
-- name: quoted mixed case
select o."id" as "orderId" from orders o
-- name: for update
select id, status from orders where status = 'open' for update skip locked
-- name: nested derived tables
select y.c from (select x.b as c from (select id as b from orders) x) y
-- name: cte used twice
with t as (select id, manager_id from employees) select a.id, b.id as boss from t a join t b on b.id = a.manager_id
-- name: schema qualified
select p.id, p.amount from raw.payments as p where p.paid_at > timestamp '2024-01-01'
-- name: is distinct from
select id, status is distinct from 'open' as changed from orders
-- name: row comparison
select id from orders where (customer_id, store_id) in (select id, 1 from customers)
