select
  iata,
  name as airport_name,
  nullif(city, 'NA') as city,
  nullif(state, 'NA') as state,
  country,
  latitude,
  longitude,
  case
    when country <> 'USA' then 'abroad'
    when state in ('AK', 'HI') then 'Alaska and Hawaii'
    when longitude < -100 then 'West'
    when latitude < 37 then 'South'
    when longitude < -85 then 'Midwest'
    else 'Northeast'
  end as region
from airports
