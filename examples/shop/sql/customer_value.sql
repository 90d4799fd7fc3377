with spent as (
  select
    customer_id,
    count(distinct order_id) as orders,
    sum(amount) as revenue,
    max(order_date) as last_order_date
  from order_lines
  group by customer_id
)

select
  customers.customer_id,
  customers.country,
  coalesce(spent.orders, 0) as orders,
  coalesce(spent.revenue, 0) as revenue,
  spent.last_order_date,
  case
    when spent.orders is null then 'never ordered'
    when spent.revenue >= 2000 then 'best'
    when spent.orders >= 2 then 'regular'
    else 'once'
  end as segment
from customers
left join spent on customers.customer_id = spent.customer_id
