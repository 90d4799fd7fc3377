/** Numbers of a metrics file, nested names joined by dots, sorted. */
export function readMetrics(text: string, file: string): { metrics: Record<string, number>; problem?: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const bad = /\b(NaN|-?Infinity)\b/.exec(text)?.[0];
    return { metrics: {}, problem: bad === undefined ? `${file} is not valid JSON` : `${file} holds ${bad}, which JSON does not know: write null, or leave the metric out` };
  }
  const found: [string, number][] = [];
  const visit = (value: unknown, name: string, depth: number): void => {
    if (typeof value === "number" && Number.isFinite(value)) found.push([name, value]);
    else if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 8) {
      for (const [key, below] of Object.entries(value)) visit(below, name === "" ? key : `${name}.${key}`, depth + 1);
    }
  };
  visit(data, "", 0);
  return { metrics: Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
