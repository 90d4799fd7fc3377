/** Numbers as people read them. Written by hand because `Intl` differs between builds of Node, and reports are compared byte by byte. */

/** `1,234,567`; French groups with a no-break space. */
export function count(value: number, language: "en" | "fr" = "en"): string {
  const [whole = "", fraction] = String(value).split(".");
  if (!/^-?\d+$/u.test(whole) || String(value).includes("e")) return String(value);
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, language === "fr" ? "\u00a0" : ",");
  return fraction === undefined ? grouped : `${grouped}${language === "fr" ? "," : "."}${fraction}`;
}

/** `38 ms`, `2.1 s`, `3 min 05 s`, `1 h 02 min`. */
export function duration(milliseconds: number): string {
  const ms = Math.max(0, milliseconds);
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${pad2(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${pad2(minutes % 60)} min`;
}

/** `512 B`, `1.2 MB`. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  const units = ["kB", "MB", "GB", "TB", "PB"];
  let scaled = value;
  let unit = -1;
  while (scaled >= 999.5 && unit < units.length - 1) {
    scaled /= 1000;
    unit += 1;
  }
  return `${scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${units[unit] ?? ""}`;
}

/** A metric: at most four significant decimals, never `1e-7` for something that is zero to a reader. */
export function metric(value: number): string {
  if (Number.isInteger(value)) return count(value);
  const size = Math.abs(value);
  return size >= 1000 ? count(Math.round(value)) : size >= 0.001 ? String(Number(value.toFixed(4))) : value.toExponential(2);
}

/** A share as a reader should take it: `0.4%`; never `0%` for something, never `100%` for less than all. */
export function percent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return "0%";
  const share = (part / whole) * 100;
  if (share >= 100) return `${Math.round(share)}%`;
  if (share < 0.1) return "<0.1%";
  if (share > 99.9) return ">99.9%";
  return `${share.toFixed(share < 10 || share > 99 ? 1 : 0)}%`;
}

/** `1 task`, `2,000 tasks`. French says one also of nothing: `0 tâche`. */
export function counted(value: number, one: string, many = `${one}s`, language: "en" | "fr" = "en"): string {
  return `${count(value, language)} ${isOne(value, language) ? one : many}`;
}

/** `1 row`, `4,711 rows`; `1 ligne`. */
export function rowsOf(value: number, language: "en" | "fr" = "en"): string {
  return `${count(value, language)} ${rowWord(value, language)}`;
}

/** The word behind a number of rows. */
export function rowWord(value: number, language: "en" | "fr"): string {
  const word = language === "fr" ? "ligne" : "row";
  return isOne(value, language) ? word : `${word}s`;
}

function isOne(value: number, language: "en" | "fr"): boolean {
  return language === "fr" ? Math.abs(value) < 2 : value === 1;
}

/** Enough of a digest to recognise it: `sha256:9f2c1ab0d3e4`. */
export function shortDigest(digest: string): string {
  return digest.slice(0, digest.indexOf(":") + 1 + 12);
}

/** `2001-07-01 10:15:00 UTC` of an ISO instant; the text itself when it is none. */
export function instant(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/u.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : iso;
}

function pad2(value: number): string {
  return String(value).padStart(2, "0");
}
