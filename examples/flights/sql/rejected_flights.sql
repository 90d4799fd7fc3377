-- What staging leaves out, and why. There is no key: the agency repeats rows, and a rejected row is evidence as it is.
select
  date as departed_at,
  origin,
  destination,
  delay as delay_minutes,
  case
    when origin is null or destination is null then 'no airport'
    when delay is null then 'cancelled'
    else 'impossible delay'
  end as reason
from raw_flights
where
  origin is null
  or destination is null
  or delay is null
  or delay not between -120 and 2880
