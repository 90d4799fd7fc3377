select
  order_date,
  category,
  count(distinct order_id) as orders,
  sum(amount) as revenue
from order_lines
group by order_date, category
