/** A type for a column of which only the values in a test are known: dates are written as text in YAML and JSON. */
export function inferType(values: readonly unknown[]): string {
  const filled = values.filter((value) => value !== null && value !== undefined);
  if (filled.length === 0) return "VARCHAR";
  if (filled.every((value) => typeof value === "boolean")) return "BOOLEAN";
  if (filled.every((value) => typeof value === "number" || typeof value === "bigint")) return filled.every((value) => typeof value === "bigint" || Number.isSafeInteger(value)) ? "BIGINT" : "DOUBLE";
  if (filled.every((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))) return "DATE";
  if (filled.every((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value))) return "TIMESTAMP";
  if (filled.every((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$/.test(value))) return "TIMESTAMPTZ";
  if (filled.some((value) => typeof value === "object")) return "JSON";
  return "VARCHAR";
}
