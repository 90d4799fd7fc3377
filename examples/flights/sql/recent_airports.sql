-- The last 30 days of each airport, for the dashboard.
select
  airport_days.iata,
  dim_airports.airport_name,
  cast(sum(airport_days.departures) as bigint) as departures,
  sum(airport_days.late_departures) / nullif(sum(airport_days.departures), 0) as late_rate
from airport_days
inner join dim_airports on airport_days.iata = dim_airports.iata
-- towpath: allow sql/reads-clock -- a window that moves with the day is what the dashboard shows
where airport_days.flight_date >= current_date - 30
group by airport_days.iata, dim_airports.airport_name
