-- One row per airport and day with what left it and what arrived from a departure of that day.
with movements as (
  select
    flight_date,
    origin as iata,
    1 as departures,
    0 as arrivals,
    cast(is_late as integer) as late_departures,
    0 as late_arrivals,
    delay_minutes
  from flights
  union all
  select
    flight_date,
    destination as iata,
    0 as departures,
    1 as arrivals,
    0 as late_departures,
    cast(is_late as integer) as late_arrivals,
    delay_minutes
  from flights
)

select
  flight_date,
  iata,
  cast(sum(departures) as bigint) as departures,
  cast(sum(arrivals) as bigint) as arrivals,
  cast(sum(late_departures) as bigint) as late_departures,
  cast(sum(late_arrivals) as bigint) as late_arrivals,
  avg(delay_minutes) as mean_delay_minutes
from movements
group by flight_date, iata
