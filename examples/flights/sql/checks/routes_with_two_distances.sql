-- A route has one distance; two mean that an airport code was given to another place.
select
  origin,
  destination
from flights
group by origin, destination
having count(distinct distance_miles) > 1
