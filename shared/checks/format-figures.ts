const COUNT = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const NUMBER = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });

/** `1,234,567` */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `3 rows`, `1 row` */
export function formatRows(count: number): string {
  return `${COUNT.format(count)} ${count === 1 ? "row" : "rows"}`;
}

/** At most six significant digits: floats differ in the last ones from run to run. */
export function formatNumber(value: number): string {
  return Number.isFinite(value) ? NUMBER.format(value) : String(value);
}

/** `99.9%`; a share that is not all and not nothing never reads 100% or 0%. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent === 100) return `${percent}%`;
  for (let digits = 1; digits <= 6; digits++) {
    const text = percent.toFixed(digits);
    if (Number(text) !== 0 && Number(text) !== 100) return `${text.replace(/0+$/, "").replace(/\.$/, "")}%`;
  }
  return percent < 1 ? "<0.000001%" : ">99.999999%";
}

const UNITS: [name: string, ms: number][] = [["d", 86_400_000], ["h", 3_600_000], ["min", 60_000], ["s", 1_000]];

/** `3 d 4 h`: the two biggest units. */
export function formatDuration(ms: number): string {
  const index = UNITS.findIndex(([, size]) => Math.abs(ms) >= size);
  const [unit, next] = [UNITS[index], UNITS[index + 1]];
  if (unit === undefined) return "0 s";
  const whole = Math.trunc(Math.abs(ms) / unit[1]);
  const rest = next === undefined ? 0 : Math.trunc((Math.abs(ms) % unit[1]) / next[1]);
  return `${whole} ${unit[0]}${rest > 0 && next !== undefined ? ` ${rest} ${next[0]}` : ""}`;
}

/** Cuts what a user wrote, so that a sentence stays one line. */
export function shorten(text: string, length = 80): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
