-- One row per customer, without name, e-mail and address: what reports may see.
select
  customer_id,
  country,
  signed_up_on
from raw_customers
