/** A list as Postgres writes arrays in text: `{1,"two",NULL}`. */
export function arrayText(values: readonly unknown[]): string {
  return `{${values.map(elementText).join(",")}}`;
}

function elementText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return arrayText(value);
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return `"${text.replaceAll(/["\\]/g, (mark) => `\\${mark}`)}"`;
}
