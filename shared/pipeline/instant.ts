const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Milliseconds since 1970 of a date or timestamp (ISO 8601); undefined for what no calendar and no clock shows, such as
 * 2026-02-30. Without an offset it is read in the time zone, never in that of the machine.
 */
export function parseInstant(text: string, timezone = "UTC"): number | undefined {
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "", offset] = form.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
  const whole = Date.UTC(y, mo - 1, d, h, mi, s);
  const back = new Date(whole);
  const shown = [back.getUTCFullYear(), back.getUTCMonth() + 1, back.getUTCDate(), back.getUTCHours(), back.getUTCMinutes(), back.getUTCSeconds()];
  if (shown.some((part, index) => part !== parts[index])) return undefined;
  const local = whole + Math.trunc(Number(`0.${fraction || "0"}`) * 1000);
  if (offset === undefined) return local - zoneOffset(local, timezone);
  if (offset === "Z") return local;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return hours > 23 || minutes > 59 ? undefined : local - (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** How far the zone's clocks are ahead of UTC when they show this time; across a change of clocks the second look is right. */
function zoneOffset(local: number, timezone: string): number {
  if (timezone === "UTC") return 0;
  return offsetAt(local - offsetAt(local, timezone), timezone);
}

function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((each) => each.type === type)?.value);
  const second = Math.floor(instant / 1000) * 1000;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - second;
}
