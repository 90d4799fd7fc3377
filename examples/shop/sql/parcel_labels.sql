-- For the people who pack. Names and addresses end here: no exposure may read this table.
select
  orders.order_id,
  customers.name,
  customers.address
from raw_orders as orders
inner join raw_customers as customers on orders.customer_id = customers.customer_id
where orders.status = 'placed'
