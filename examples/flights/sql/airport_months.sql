-- The league table that the monthly report prints: airports with at least 30 departures in the month.
with by_month as (
  select
    cast(date_trunc('month', flight_date) as date) as month,
    iata,
    cast(sum(departures) as bigint) as departures,
    cast(sum(late_departures) as bigint) as late_departures
  from airport_days
  group by cast(date_trunc('month', flight_date) as date), iata
  having sum(departures) >= 30
)

select
  by_month.month,
  by_month.iata,
  dim_airports.airport_name,
  dim_airports.region,
  by_month.departures,
  by_month.late_departures,
  by_month.late_departures / by_month.departures as late_rate,
  rank() over (
    partition by by_month.month
    order by by_month.late_departures / by_month.departures, by_month.iata
  ) as punctuality_rank,
  by_month.late_departures / by_month.departures - lag(by_month.late_departures / by_month.departures) over (
    partition by by_month.iata
    order by by_month.month
  ) as change_from_previous_month
from by_month
inner join dim_airports on by_month.iata = dim_airports.iata
