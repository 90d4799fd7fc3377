import { parseInstant } from "../../pipeline/instant.ts";
import type { Freeze } from "../../pipeline/model.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WEEK = 7 * 1440;
const MINUTE_MS = 60_000;

export interface Frozen {
  freeze: Freeze;
  /** Milliseconds, when it ends; undefined when it cannot be understood. */
  until: number | undefined;
}

/** The freeze that holds at a moment (milliseconds), read in a time zone; undefined when deploying is allowed. */
export function frozenBy(freezes: readonly Freeze[], now: number, timezone: string): Frozen | undefined {
  for (const freeze of freezes) {
    const [start, end] = [minuteOfWeek(freeze.from), minuteOfWeek(freeze.to)];
    if (start !== undefined && end !== undefined) {
      const minute = minuteNow(now, timezone);
      if (within(minute, start, end)) return { freeze, until: (Math.floor(now / MINUTE_MS) + (end - minute + WEEK) % WEEK) * MINUTE_MS };
      continue;
    }
    const [first, last] = [parseInstant(freeze.from, timezone), parseInstant(freeze.to, timezone)];
    // What cannot be understood is not a permission.
    if (first === undefined || last === undefined) return { freeze, until: undefined };
    if (now >= first && now < last) return { freeze, until: last };
  }
  return undefined;
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
