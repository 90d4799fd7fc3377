-- name: plain
select id, amount from orders
-- name: upper case
SELECT ID, CUSTOMER_ID FROM ORDERS
-- name: star exclude
select * exclude (email) from customers
-- name: star rename
select * rename (name as store_name) from stores
-- name: star replace
select * replace (upper(name) as name) from regions
-- name: lateral alias
select amount as gross, gross * 0.9 as net from orders
-- name: qualify
select id, customer_id from orders qualify row_number() over (partition by customer_id order by ordered_at desc) = 1
-- name: iff and nvl
select iff(is_active, 1, 0) as active, nvl(score, 0) as score, nvl2(email, 'y', 'n') as has_mail from customers
-- name: zeroifnull
select zeroifnull(score) as s, nullifzero(score) as z from customers
-- name: double colon
select id::varchar as i, amount::number(10, 2) as a, ordered_at::date as d from orders
-- name: try cast
select try_cast(status as integer) as s, try_to_number(status) as n from orders
-- name: datediff
select datediff(day, ordered_at, shipped_on) as days, dateadd(month, 1, ordered_at) as later, date_trunc('month', ordered_at) as m from orders
-- name: semi structured
select payload:a.b::string as ab, payload:list[0]::int as first_item from events
-- name: flatten
select p.id, f.value::string as tag from products p, lateral flatten(input => p.tags) f
-- name: ctes
with a as (select customer_id, sum(amount) as total from orders group by 1), b as (select customer_id, total from a where total > 10) select c.name, b.total from b join customers c on c.id = b.customer_id
-- name: using
select customer_id, amount, method from orders join (select order_id as id, method from raw.payments) p using (id)
-- name: union
select id from customers union all select id from employees
-- name: minus
select id from customers minus select customer_id from orders
-- name: listagg
select department, listagg(name, ',') within group (order by name) as names from employees group by department
-- name: array agg
select customer_id, array_agg(id) within group (order by ordered_at) as ids from orders group by customer_id
-- name: object construct
select object_construct('id', id, 'name', name) as o from customers
-- name: window frames
select id, sum(amount) over (partition by customer_id order by ordered_at rows between 2 preceding and current row) as last_three from orders
-- name: ratio to report
select id, ratio_to_report(amount) over (partition by store_id) as share from orders
-- name: group by all
select status, count(*) as n from orders group by all
-- name: values
select column1 as id, column2 as label from (values (1, 'a'), (2, 'b'))
-- name: values with names
select v.id, v.label from (values (1, 'a'), (2, 'b')) as v(id, label)
-- name: exists
select c.id from customers c where exists (select 1 from orders o where o.customer_id = c.id)
-- name: not exists and in
select id from products where id not in (select product_id from order_items where product_id is not null)
-- name: recursive
with recursive chain as (select id, manager_id, 1 as depth from employees where manager_id is null union all select e.id, e.manager_id, c.depth + 1 from employees e join chain c on c.id = e.manager_id) select id, depth from chain
-- name: conditional aggregates
select count_if(status = 'done') as done, sum(iff(status = 'done', amount, 0)) as revenue from orders
-- name: max by
select max_by(id, amount) as biggest from orders
-- name: self join
select a.id, b.name as boss from employees a left join employees b on b.id = a.manager_id
-- name: regexp
select regexp_substr(email, '@(.*)$') as domain, split_part(email, '@', 1) as local from customers
