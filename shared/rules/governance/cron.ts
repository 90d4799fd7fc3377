interface Field {
  name: "minute" | "hour" | "day" | "month" | "weekday";
  min: number;
  max: number;
  words?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: "minute", min: 0, max: 59 },
  { name: "hour", min: 0, max: 23 },
  { name: "day", min: 1, max: 31 },
  { name: "month", min: 1, max: 12, words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] },
  { name: "weekday", min: 0, max: 7, words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] },
];

/** The first field of a five-field cron expression that no clock can meet, or undefined when all can. */
export function cronProblem(expression: string): { field: Field["name"]; seen: string; min: number; max: number } | undefined {
  if (expression.startsWith("@")) return undefined;
  const parts = expression.trim().split(/\s+/u);
  for (const [index, field] of FIELDS.entries()) {
    const seen = parts[index] ?? "";
    if (!seen.split(",").every((item) => isItem(item, field))) return { field: field.name, seen, min: field.min, max: field.max };
  }
  return undefined;
}

function isItem(item: string, field: Field): boolean {
  const [, range = "", step] = /^([^/]+)(?:\/(\d+))?$/u.exec(item) ?? [];
  if (range === "" || (step !== undefined && Number(step) === 0)) return false;
  if (range === "*") return true;
  const ends = range.split("-").map((end) => valueOf(end, field));
  const [from, to = from] = ends;
  return ends.length <= 2 && from !== undefined && to !== undefined && from <= to && !ends.includes(undefined);
}

function valueOf(text: string, { min, max, words }: Field): number | undefined {
  const word = words?.indexOf(text.toLowerCase()) ?? -1;
  if (word >= 0) return word + min;
  const value = /^\d{1,2}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}
