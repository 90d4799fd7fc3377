-- One row per flight of a fixed sixteenth (chosen by the identifier, so the same in every run) with what was known when it left.
-- Nothing here looks at the flight's own day beyond its departure: hours count only flights that had landed, days end
-- the day before yesterday because yesterday's last flights may still be in the air after midnight.
with history as (
  select
    iata,
    flight_date,
    sum(late_departures) over past_week / nullif(sum(departures) over past_week, 0) as late_departure_rate_7d,
    sum(late_arrivals) over past_week / nullif(sum(arrivals) over past_week, 0) as late_arrival_rate_7d
  from airport_days
  window past_week as (
    partition by iata
    order by flight_date
    range between interval 8 days preceding and interval 2 days preceding
  )
),

sample as (
  select *
  from flights
  where md5(flight_id) < '1'
)

select
  sample.flight_id,
  sample.flight_date,
  sample.origin,
  sample.destination,
  sample.is_late,
  cast(extract(hour from sample.departed_at) * 60 + extract(minute from sample.departed_at) as integer) as departure_minute,
  cast(extract(isodow from sample.departed_at) as integer) as weekday,
  sample.distance_miles,
  cast(coalesce(origin_hours.flights_6h, 0) as integer) as origin_flights_6h,
  origin_hours.late_rate_6h as origin_late_rate_6h,
  origin_hours.mean_delay_6h as origin_mean_delay_6h,
  origin_hours.late_rate_24h as origin_late_rate_24h,
  departure.late_departure_rate_7d as origin_late_rate_7d,
  arrival.late_arrival_rate_7d as destination_late_rate_7d
from sample
left join origin_hours
  on
    sample.origin = origin_hours.origin
    and date_trunc('hour', sample.departed_at) = origin_hours.known_hour
left join history as departure
  on
    sample.origin = departure.iata
    and sample.flight_date = departure.flight_date
left join history as arrival
  on
    sample.destination = arrival.iata
    and sample.flight_date = arrival.flight_date
