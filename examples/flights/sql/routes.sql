with by_route as (
  select
    origin,
    destination,
    max(distance_miles) as distance_miles,
    count(*) as flights,
    avg(cast(is_late as integer)) as late_rate,
    median(delay_minutes) as median_delay_minutes,
    quantile_cont(delay_minutes, 0.9) as p90_delay_minutes
  from flights
  group by origin, destination
)

select
  by_route.origin,
  by_route.destination,
  departure.city as origin_city,
  arrival.city as destination_city,
  departure.region as origin_region,
  by_route.distance_miles,
  by_route.flights,
  by_route.late_rate,
  by_route.median_delay_minutes,
  by_route.p90_delay_minutes
from by_route
inner join dim_airports as departure on by_route.origin = departure.iata
inner join dim_airports as arrival on by_route.destination = arrival.iata
