select
  items.order_id,
  items.product_id,
  orders.customer_id,
  cast(orders.ordered_at as date) as order_date,
  products.category,
  items.quantity,
  cast(items.quantity * items.unit_price as decimal(12, 2)) as amount
from raw_order_items as items
inner join raw_orders as orders on items.order_id = orders.order_id
inner join raw_products as products on items.product_id = products.product_id
where orders.status not in ('cancelled', 'returned')
