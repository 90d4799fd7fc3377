-- How much ink each of the eight lines of a digit has, and on which side.
select
  digit_id,
  digit,
  sum(case when line = 0 then ink else 0 end) as line_0,
  sum(case when line = 1 then ink else 0 end) as line_1,
  sum(case when line = 2 then ink else 0 end) as line_2,
  sum(case when line = 3 then ink else 0 end) as line_3,
  sum(case when line = 4 then ink else 0 end) as line_4,
  sum(case when line = 5 then ink else 0 end) as line_5,
  sum(case when line = 6 then ink else 0 end) as line_6,
  sum(case when line = 7 then ink else 0 end) as line_7,
  sum(case when place < 4 then ink else 0 end) as left_ink,
  sum(case when place >= 4 then ink else 0 end) as right_ink
from strokes
group by digit_id, digit
