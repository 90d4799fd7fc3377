-- name: plain
select id, amount from orders
-- name: star
select * from stores
-- name: back quotes
select `id`, o.`amount` as `the amount` from orders o
-- name: lateral view
select p.id, t.tag from products p lateral view explode(p.tags) t as tag
-- name: lateral view outer
select p.id, tag from products p lateral view outer explode(tags) t as tag
-- name: explode in select
select id, explode(tags) as tag from products
-- name: posexplode
select id, pos, tag from products lateral view posexplode(tags) t as pos, tag
-- name: left semi join
select c.id, c.name from customers c left semi join orders o on o.customer_id = c.id
-- name: left anti join
select c.id from customers c left anti join orders o on o.customer_id = c.id
-- name: using
select currency, amount, rate from orders join fx_rates using (currency)
-- name: ctes
with t as (select customer_id, count(*) as n from orders group by customer_id) select c.name, t.n from t join customers c on c.id = t.customer_id
-- name: cte chain
with a as (select id, amount from orders), b as (select id, amount * 2 as twice from a), c as (select id, twice + 1 as more from b) select more from c
-- name: window
select id, row_number() over (partition by customer_id order by ordered_at desc) as rn from orders
-- name: window over aggregate
select store_id, sum(amount) as total, sum(sum(amount)) over () as grand from orders group by store_id
-- name: cast
select cast(id as string) as s, cast(amount as double) as d, date(ordered_at) as day from orders
-- name: date functions
select datediff(shipped_on, date '2024-01-01') as days, date_add(shipped_on, 7) as week_later, trunc(shipped_on, 'MM') as m, year(ordered_at) as y from orders
-- name: nvl and if
select nvl(score, 0) as s, if(is_active, 'y', 'n') as a, coalesce(name, email) as who from customers
-- name: collect
select customer_id, collect_list(id) as ids, collect_set(status) as statuses from orders group by customer_id
-- name: json
select get_json_object(payload, '$.a') as a from events
-- name: concat ws
select concat_ws('-', name, country) as label, split(email, '@') as parts from customers
-- name: union
select id, name from customers union all select id, name from employees
-- name: minus
select id from customers minus select customer_id from orders
-- name: intersect
select id from customers intersect select id from employees
-- name: grouping sets
select country, is_active, count(*) as n from customers group by country, is_active grouping sets ((country), (is_active))
-- name: rollup
select store_id, status, sum(amount) as s from orders group by rollup(store_id, status)
-- name: having
select status, count(1) as n from orders group by status having count(1) > 3
-- name: exists
select id from customers c where exists (select 1 from orders o where o.customer_id = c.id)
-- name: in subquery
select id from products where id in (select product_id from order_items)
-- name: scalar subquery
select id, (select max(amount) from orders) as top from customers
-- name: higher order functions
select transform(tags, t -> upper(t)) as tags, filter(tags, t -> t is not null) as present, exists(tags, t -> t = 'x') as has_x from products
-- name: values
select a, b from values (1, 'x'), (2, 'y') as t(a, b)
-- name: struct
select named_struct('a', id, 'b', name) as s from customers
-- name: distribute by
select id, amount from orders distribute by id sort by amount
-- name: cross join
select s.id, r.id as region from stores s cross join regions r
-- name: full join
select coalesce(o.currency, f.currency) as currency, f.rate from orders o full outer join fx_rates f on f.currency = o.currency
