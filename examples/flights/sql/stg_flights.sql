-- One row per flight as the agency published it, with our names and types.
-- The clock is the local clock of the airport of origin; the delay is the one on arrival.
select
  date as departed_at,
  cast(date as date) as flight_date,
  origin,
  destination,
  cast(distance as integer) as distance_miles,
  cast(delay as integer) as delay_minutes
from raw_flights
where
  origin is not null
  and destination is not null
  -- A missing delay is a cancelled flight; more than two hours early or more than two days late is a typing error.
  and delay between -120 and 2880
