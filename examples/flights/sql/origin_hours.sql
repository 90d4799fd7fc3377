-- What an airport knows at the full hour about the flights that left it: only those that have arrived by then.
with landed as (
  select
    origin,
    date_trunc('hour', known_at) + interval 1 hour as known_hour,
    count(*) as flights,
    sum(cast(is_late as integer)) as late_flights,
    sum(delay_minutes) as delay_minutes
  from flights
  group by origin, date_trunc('hour', known_at) + interval 1 hour
)

select
  origin,
  known_hour,
  cast(sum(flights) over last_six_hours as bigint) as flights_6h,
  sum(late_flights) over last_six_hours / sum(flights) over last_six_hours as late_rate_6h,
  sum(delay_minutes) over last_six_hours / sum(flights) over last_six_hours as mean_delay_6h,
  sum(late_flights) over last_day / sum(flights) over last_day as late_rate_24h
from landed
window
  last_six_hours as (partition by origin order by known_hour range between interval 5 hours preceding and current row),
  last_day as (partition by origin order by known_hour range between interval 23 hours preceding and current row)
