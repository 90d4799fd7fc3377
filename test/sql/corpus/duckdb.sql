-- name: plain columns
select id, customer_id, amount from orders
-- name: qualified columns with aliases
select o.id as order_id, o.amount as total, c.name from orders o join customers c on c.id = o.customer_id
-- name: table names as qualifiers
select orders.id, customers.name from orders join customers on customers.id = orders.customer_id
-- name: schema qualified columns
select raw.payments.id, raw.payments.amount from raw.payments where raw.payments.method = 'card'
-- name: a star
select * from customers
-- name: two stars
select o.*, c.name as customer_name from orders o left join customers c on o.customer_id = c.id
-- name: star with exclude
select * exclude (email, score) from customers
-- name: star with replace
select * replace (upper(country) as country) from customers
-- name: star with rename
select * rename (name as customer_name) from customers
-- name: join using
select id, name, amount from orders join (select id as customer_id, name from customers) using (customer_id)
-- name: star over using
select * from order_items join (select id as product_id, sku from products) p using (product_id)
-- name: natural join
select * from (select id as store_id, name as store from stores) natural join orders
-- name: full join using
select coalesce(a.currency, b.currency) as c, currency, rate, amount from fx_rates a full join orders b using (currency)
-- name: chain of ctes
with paid as (select order_id, sum(amount) as paid from raw.payments group by order_id), open as (select o.id, o.amount - coalesce(p.paid, 0) as due from orders o left join paid p on p.order_id = o.id) select id, due from open where due > 0
-- name: cte shadows a table
with orders as (select id, amount from orders where status = 'done') select id, amount * 2 as double_amount from orders
-- name: nested with
with a as (with b as (select id from customers) select id as customer from b) select customer from a
-- name: inner cte shadows outer
with x as (select id, name from customers) select * from (with x as (select id from stores) select id from x) i join x on x.id = i.id
-- name: recursive cte
with recursive chain(id, boss, depth) as (select id, manager_id, 0 from employees where manager_id is null union all select e.id, e.manager_id, c.depth + 1 from employees e join chain c on e.manager_id = c.id) select id, boss, depth from chain
-- name: recursive numbers
with recursive n as (select 1 as i union all select i + 1 from n where i < 10) select i, i * i as square from n
-- name: union all
select id, name from customers union all select id, name from stores
-- name: union of three with order
select id from customers union select id from products union all select id from employees order by id
-- name: union by name
select id, name from customers union all by name select name, id, region_id from stores
-- name: intersect and except
(select id from customers intersect select customer_id from orders) except select id from employees
-- name: aggregate with group by alias
select date_trunc('month', ordered_at) as month, count(*) as orders, sum(amount) as revenue from orders group by month order by month
-- name: group by all
select status, currency, avg(amount) as mean, min(ordered_at) as first_at from orders group by all
-- name: group by position
select country, count(distinct id) as customers from customers group by 1 having count(*) > 5
-- name: rollup
select country, is_active, count(*) as n from customers group by rollup (country, is_active)
-- name: filtered aggregates
select customer_id, count(*) filter (where status = 'returned') as returned, sum(case when status = 'done' then amount else 0 end) as done from orders group by customer_id
-- name: window functions
select id, row_number() over (partition by customer_id order by ordered_at) as nth, lag(amount) over (partition by customer_id order by ordered_at) as previous, sum(amount) over w as running from orders window w as (partition by customer_id order by ordered_at rows unbounded preceding)
-- name: qualify
select id, customer_id, ordered_at from orders qualify row_number() over (partition by customer_id order by ordered_at desc) = 1
-- name: qualify on alias
select id, rank() over (order by amount desc) as place from orders qualify place <= 10
-- name: lateral alias
select amount * 2 as doubled, doubled + 1 as more from orders
-- name: lateral alias hides nothing
select amount + 1 as amount, amount * 2 as twice from orders
-- name: where on alias
select lower(email) as mail from customers where mail like '%@example.com'
-- name: scalar subquery
select id, (select max(amount) from orders) as highest from customers
-- name: correlated scalar subquery
select c.id, (select count(*) from orders o where o.customer_id = c.id) as orders from customers c
-- name: exists
select c.id, c.name from customers c where exists (select 1 from orders o where o.customer_id = c.id and o.amount > c.score)
-- name: in subquery
select id from products where id in (select product_id from order_items where quantity > 10)
-- name: not in subquery
select id from customers where id not in (select customer_id from orders where customer_id is not null)
-- name: lateral join
select c.name, latest.amount from customers c, lateral (select o.amount from orders o where o.customer_id = c.id order by o.ordered_at desc limit 1) latest
-- name: values
select v.code, v.label from (values (1, 'one'), (2, 'two')) as v(code, label)
-- name: bare values
values (1, 'a'), (2, 'b')
-- name: unnest in from
select p.id, t.tag from products p, unnest(p.tags) as t(tag)
-- name: unnest in select
select id, unnest(tags) as tag from products
-- name: range
select r.i, r.i * 2 as twice from range(10) r(i)
-- name: generate series with join
select d.day, f.rate from generate_series(date '2024-01-01', date '2024-01-31', interval 1 day) d(day) left join fx_rates f on f.day = d.day
-- name: from first
from orders select id, amount where amount > 10
-- name: from only
from regions
-- name: casts
select cast(id as integer) as a, amount::double as b, try_cast(status as date) as c, ordered_at::date as d, '1'::bigint as e from orders
-- name: literals
select 1 as a, 2.5 as b, 'x' as c, true as d, null as e, date '2024-01-01' as f, 3000000000 as g, 1e3 as h
-- name: arithmetic
select quantity * unit_price as gross, quantity + 1 as more, quantity / 2 as half, quantity // 2 as whole, unit_price - 1 as less, -quantity as minus, discount * 100 as percent from order_items
-- name: case expressions
select case when amount > 100 then 'big' else 'small' end as size, case status when 'done' then 1 when 'open' then 2 end as code from orders
-- name: coalesce and nullif
select coalesce(name, email, 'nobody') as who, nullif(country, '') as country, ifnull(score, 0.0) as score from customers
-- name: text functions
select upper(name) as a, lower(name) as b, trim(name) as c, length(name) as d, replace(name, 'a', 'b') as e, substring(name, 1, 3) as f, name || ' ' || email as g, concat(name, '!') as h from customers
-- name: date functions
select year(ordered_at) as y, extract(month from ordered_at) as m, date_trunc('day', ordered_at) as d, ordered_at + interval 1 day as tomorrow, date_diff('day', shipped_on, date '2024-01-01') as days, shipped_on - date '2024-01-01' as since from orders
-- name: boolean expressions
select amount > 10 as big, status in ('a', 'b') as listed, shipped_on is null as waiting, not is_active as gone, status like 'x%' as likely, amount between 1 and 2 as mid from orders o join customers c on c.id = o.customer_id
-- name: list and struct
select list(id) as ids, {'n': count(*), 's': sum(amount)} as summary, array_agg(status order by id) as statuses from orders
-- name: struct access
select s.a, s.b from (select {'a': 1, 'b': 'x'} as s)
-- name: list functions with lambda
select list_transform(tags, t -> upper(t)) as tags, list_filter(tags, t -> length(t) > weight) as heavy from products
-- name: json arrows
select payload->>'$.a' as a, payload->'b' as b from events
-- name: nested subqueries
select x.total from (select customer_id, sum(amount) as total from (select * from orders where status <> 'void') o group by customer_id) x where x.total > 100
-- name: join of subqueries
select a.customer_id, a.n, b.last from (select customer_id, count(*) as n from orders group by 1) a join (select customer_id, max(ordered_at) as last from orders group by 1) b using (customer_id)
-- name: three joins
select o.id, c.name as customer, s.name as store, r.name as region from orders o join customers c on o.customer_id = c.id join stores s on s.id = o.store_id left join regions r on r.id = s.region_id
-- name: self join
select e.name, m.name as manager from employees e left join employees m on m.id = e.manager_id
-- name: semi and anti join
select c.id from customers c semi join orders o on o.customer_id = c.id anti join events e on e.user_id = c.id
-- name: asof join
select o.id, f.rate from orders o asof join fx_rates f on o.currency = f.currency and o.ordered_at >= f.day
-- name: positional join
select * from regions positional join (select 1 as one)
-- name: cross join
select s.id, r.id as region from stores s cross join regions r
-- name: parenthesised join
select o.id, c.name from (orders o join customers c on c.id = o.customer_id) where o.amount > 1
-- name: quoted names
select "id" as "Order Id", o."amount" from orders as o
-- name: case does not matter
SELECT ID, Customer_Id FROM Orders AS O WHERE o.AMOUNT > 1
-- name: column alias list on a table
select a, b from regions as r(a, b)
-- name: distinct on
select distinct on (customer_id) customer_id, id, ordered_at from orders order by customer_id, ordered_at desc
-- name: star of a cte and a column
with t as (select id, amount from orders) select t.*, amount > 5 as big from t
-- name: star over two tables
select * from stores s join regions r on r.id = s.region_id
-- name: count of nothing
select count(*) as n, count(shipped_on) as shipped, count(distinct status) as statuses from orders
-- name: statistics
select avg(amount) as mean, stddev(score) as deviation, median(amount) as middle, quantile_cont(amount, 0.9) as p90 from orders o join customers c on c.id = o.customer_id
-- name: string aggregation
select customer_id, string_agg(status, ',' order by id) as statuses from orders group by customer_id
-- name: first and last values
select id, first_value(amount) over (partition by customer_id order by ordered_at) as first_amount, ntile(4) over (order by amount) as quarter from orders
-- name: date spine with cohort
with months as (select unnest(generate_series(date '2024-01-01', date '2024-12-01', interval 1 month)) as month), cohort as (select id, date_trunc('month', signed_up) as joined from customers) select m.month, count(c.id) as joined from months m left join cohort c on c.joined = m.month group by m.month
-- name: funnel
with steps as (select session_id, min(case when kind = 'view' then happened_at end) as viewed, min(case when kind = 'buy' then happened_at end) as bought from events group by session_id) select count(viewed) as views, count(bought) as buys, count(bought) / count(viewed) as rate from steps
-- name: pivot by hand
select customer_id, sum(case when currency = 'EUR' then amount end) as eur, sum(case when currency = 'USD' then amount end) as usd from orders group by customer_id
-- name: greatest and least
select greatest(quantity, line) as a, least(unit_price, 10.00) as b from order_items
-- name: if function
select if(is_active, 'yes', 'no') as active from customers
-- name: count if and bool and
select bool_and(is_active) as all_active, bool_or(score > 1) as some, count_if(is_active) as active from customers
-- name: max of a join with using and alias
select o.customer_id, max(p.amount) as paid from orders o join raw.payments p on p.order_id = o.id group by o.customer_id
-- name: comma join
select o.id, i.quantity from orders o, order_items i where i.order_id = o.id
-- name: comments everywhere
select /* the key */ id, -- of an order
  amount /* money */ from orders -- all of them
-- name: emoji before names
select '😀 hi' as greeting, o.id from orders o where o.status = '🎉' and o.amount > 0
-- name: deep expressions
select round(coalesce(sum(i.quantity * i.unit_price * (1 - i.discount)), 0), 2) as net from order_items i
-- name: group by expression
select substr(email, 1, 1) as letter, count(*) as n from customers group by substr(email, 1, 1)
-- name: order by alias and expression
select id, amount as a from orders order by a desc, length(status)
-- name: offset and limit
select id from orders order by id limit 10 offset 5
-- name: decimals
select 0.5 as a, 10.00 as b, 123.456 as c, .25 as d, amount + 0.5 as e, amount * quantity as f, -1 as g, 2.0 / 3 as h from orders, order_items
-- name: whole division and remainder
select id // 10 as bucket, id % 10 as digit, (id // 100) % 2 as odd from orders
-- name: dates of all kinds
select current_date as today, now() as instant, make_date(2024, 1, 1) as made, last_day(shipped_on) as ending, strftime(ordered_at, '%Y') as y, dayname(ordered_at) as d, date_part('hour', ordered_at) as h, ordered_at - ordered_at as gap, shipped_on + 1 as next, date_trunc('week', shipped_on) as w from orders
-- name: numbers of all kinds
select abs(quantity) as a, round(discount, 2) as b, floor(discount) as c, ceil(unit_price) as d, sqrt(quantity) as e, power(quantity, 2) as f, ln(discount) as g, round(unit_price, 1) as h, sign(quantity) as i, mod(quantity, 2) as j, abs(unit_price) as k from order_items
-- name: aggregates of all kinds
select sum(quantity) as a, sum(discount) as b, sum(unit_price) as c, avg(unit_price) as d, min(line) as e, max(unit_price) as f, any_value(line) as g, mode(quantity) as h, first(line) as i, var_samp(discount) as j, approx_count_distinct(line) as k, arg_max(line, discount) as l, bit_or(line) as m, product(quantity) as n from order_items
-- name: windows of all kinds
select row_number() over () as a, rank() over (order by id) as b, dense_rank() over (order by id) as c, percent_rank() over (order by id) as d, cume_dist() over (order by id) as e, lead(amount, 1, 0) over (order by id) as f, last_value(status) over (order by id) as g, count(*) over () as h, avg(amount) over () as i, sum(store_id) over () as j from orders
-- name: text of all kinds
select left(name, 2) as a, right(name, 2) as b, lpad(name, 10, ' ') as c, reverse(name) as d, repeat(name, 2) as e, md5(name) as g, split_part(email, '@', 1) as h, regexp_replace(name, 'a', 'b') as i, regexp_matches(name, 'x') as j, starts_with(name, 'x') as k, contains(name, 'x') as l, strlen(name) as m, position('a' in name) as n, ascii(name) as o, chr(65) as p, format('{}', id) as q from customers
-- name: union of different types
select 1 as a, 2 as b, null as c union all select 2.5, 3000000000, 'x'
-- name: case of different types
select case when amount > 1 then quantity else 0 end as a, case when amount > 1 then amount else 0 end as b, coalesce(store_id, id) as c, case when true then null else 'x' end as d from orders, (select quantity from order_items)
-- name: comparison of everything
select id = 1 as a, status <> 'x' as b, amount is not distinct from null as c, id in (1, 2) as d, exists (select 1) as e, not true as f, status ilike 'x' as g, status similar to 'x' as h from orders
-- name: nested aggregates through ctes
with d as (select shipped_on as day, sum(amount) as revenue from orders group by 1), w as (select date_trunc('week', day) as week, sum(revenue) as revenue, avg(revenue) as mean from d group by 1) select week, revenue, mean, revenue - lag(revenue) over (order by week) as growth from w
-- name: correlated in select and where
select c.id, (select sum(o.amount) from orders o where o.customer_id = c.id and o.currency = (select f.currency from fx_rates f where f.day = c.signed_up limit 1)) as spent from customers c where (select count(*) from orders o where o.customer_id = c.id) > 2
-- name: a table called like its column
select orders.orders from (select amount as orders from orders) orders
-- name: a schema and a table in one join
select raw.payments.amount, orders.amount as ordered from raw.payments join orders on orders.id = raw.payments.order_id
-- name: star except through two levels
with a as (select * exclude (score) from customers), b as (select a.*, upper(name) as shout from a) select * exclude (email) from b
-- name: rename then use
select s.shop, s.country from (select * rename (name as shop) from stores) s
-- name: using three tables
select currency, a.amount, b.rate, c.n from orders a join fx_rates b using (currency) left join (select currency, count(*) as n from orders group by currency) c using (currency)
-- name: left join using keeps the left
select customer_id, n from (select distinct customer_id from orders) a left join (select id as customer_id, name as n from customers) b using (customer_id)
-- name: right join using
select order_id, status from (select id as order_id, status from orders) a right join raw.payments using (order_id)
-- name: subquery in join condition
select o.id from orders o join customers c on c.id = o.customer_id and c.score > (select avg(score) from customers)
-- name: group by with having alias
select customer_id, sum(amount) as total from orders group by customer_id having total > 100
-- name: order by a column that is not selected
select name from customers order by signed_up desc, score
-- name: window over a window of a cte
with r as (select id, customer_id, row_number() over (partition by customer_id order by ordered_at) as n from orders) select customer_id, max(n) over (partition by customer_id) as most from r qualify n = 1
-- name: long chain of unions in a cte
with all_ids as (select id, 'order' as kind from orders union all select id, 'customer' from customers union all select id, 'product' from products union all select id, 'store' from stores) select kind, count(*) as n, max(id) as highest from all_ids group by kind
