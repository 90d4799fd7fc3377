-- What left and what arrived is counted from the same flights, so both sums are the number of flights of the day.
with counted as (
  select
    flight_date,
    sum(departures) as departures,
    sum(arrivals) as arrivals
  from airport_days
  group by flight_date
),

flown as (
  select
    flight_date,
    count(*) as flights
  from flights
  group by flight_date
)

select
  flown.flight_date,
  flown.flights,
  counted.departures,
  counted.arrivals
from flown
left join counted on flown.flight_date = counted.flight_date
where
  counted.flight_date is null
  or counted.departures <> flown.flights
  or counted.arrivals <> flown.flights
