import { parseInstant } from "../../pipeline/instant.ts";
import type { Freeze } from "../../pipeline/model.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WEEK = 7 * 1440;

/** The freeze that holds at a moment (milliseconds), read in a time zone; undefined when deploying is allowed. */
export function frozenBy(freezes: readonly Freeze[], now: number, timezone: string): Freeze | undefined {
  return freezes.find(({ from, to }) => {
    const [start, end] = [minuteOfWeek(from), minuteOfWeek(to)];
    if (start !== undefined && end !== undefined) return within(minuteNow(now, timezone), start, end);
    const [first, last] = [parseInstant(from, timezone), parseInstant(to, timezone)];
    // What cannot be understood is not a permission.
    if (first === undefined || last === undefined) return true;
    return now >= first && now < last;
  });
}

function within(minute: number, start: number, end: number): boolean {
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

/** `fri 16:00` → minutes since Monday, midnight. */
function minuteOfWeek(text: string): number | undefined {
  const [, day = "", hour = "00", minute = "00"] = /^([a-z]{3})(?: (\d{2}):(\d{2}))?$/.exec(text) ?? [];
  const index = DAYS.indexOf(day);
  return index < 0 ? undefined : (index * 1440 + Number(hour) * 60 + Number(minute)) % WEEK;
}

function minuteNow(now: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(now);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return DAYS.indexOf(part("weekday").toLowerCase()) * 1440 + Number(part("hour")) * 60 + Number(part("minute"));
}
