-- The agency gives no identifier and no natural key: 191 rows are exact repetitions. Minute and route name a flight nearly
-- always; the number at the end counts those that share both, earliest arrival first. Rows that tie in that order are equal in every
-- column, so the identifier is the same in every run.
select
  concat(
    strftime(departed_at, '%Y%m%d-%H%M'), '-', origin, '-', destination, '-',
    row_number() over (partition by departed_at, origin, destination order by delay_minutes)
  ) as flight_id,
  departed_at,
  flight_date,
  origin,
  destination,
  distance_miles,
  delay_minutes,
  delay_minutes >= 15 as is_late,
  -- From when on the delay may be used to predict others: 40 minutes on the ground and a slow 420 miles an hour.
  departed_at + to_minutes(40 + cast(ceil(distance_miles / 7.0) as bigint) + greatest(delay_minutes, 0)) as known_at
from stg_flights
