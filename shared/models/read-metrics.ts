import { parseDocument } from "yaml";

export interface ReadMetrics {
  /** Nested names are joined by dots, sorted. */
  metrics: Record<string, number>;
  /** Why there are none. */
  problem?: string;
}

/** Numbers of a metrics file: nested JSON or YAML (DVCLive, scikit-learn's report, `all_results.json`), the state of a Hugging Face trainer, or the CSV of Lightning. */
export function readMetrics(text: string, file: string): ReadMetrics {
  if (/\.csv$/iu.test(file)) return lastOfColumns(text, file);
  const read = /\.ya?ml$/iu.test(file) ? fromYaml(text, file) : fromJson(text, file);
  if ("problem" in read) return { metrics: {}, problem: read.problem };
  const found = new Map<string, number>();
  const history = historyOf(read.data);
  if (history !== undefined) for (const entry of history) collect(entry, found);
  else collect(read.data, found);
  for (const [name, value] of reportNames(found)) if (!found.has(name)) found.set(name, value);
  return { metrics: sorted(found) };
}

function fromJson(text: string, file: string): { data: unknown } | { problem: string } {
  try {
    return { data: JSON.parse(text) };
  } catch {
    const bad = /\b(NaN|-?Infinity)\b/.exec(text)?.[0];
    return { problem: bad === undefined ? `${file} is not valid JSON` : `${file} holds ${bad}, which JSON does not know: write null, or leave the metric out` };
  }
}

function fromYaml(text: string, file: string): { data: unknown } | { problem: string } {
  const problem = `${file} is not valid YAML`;
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    // Aliases could blow a small file up to gigabytes.
    return document.errors.length > 0 ? { problem } : { data: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return { problem };
  }
}

/** Of a trainer's state each metric counts as it was logged last. */
function historyOf(data: unknown): readonly unknown[] | undefined {
  return typeof data === "object" && data !== null && "log_history" in data && Array.isArray(data.log_history) ? data.log_history : undefined;
}

function collect(data: unknown, found: Map<string, number>, name = "", depth = 0): void {
  if (typeof data === "number" && name !== "") {
    // What was a number and is none any more must not stay as it was.
    if (Number.isFinite(data)) found.set(name, data);
    else found.delete(name);
  } else if (typeof data === "object" && data !== null && !Array.isArray(data) && depth < 8) {
    for (const [key, below] of Object.entries(data)) collect(below, found, name === "" ? key : `${name}.${key}`, depth + 1);
  }
}

/** `macro avg.f1-score` of scikit-learn's report is `f1_macro` as well. */
function* reportNames(found: ReadonlyMap<string, number>): Generator<[string, number]> {
  for (const [name, value] of found) {
    const match = /^(?:.*\.)?(macro|weighted|micro) avg\.(precision|recall|f1-score)$/u.exec(name);
    if (match !== null) yield [`${match[2] === "f1-score" ? "f1" : (match[2] ?? "")}_${match[1] ?? ""}`, value];
  }
}

/** Lightning writes a line for each step, with the metrics of that step only: the last value of each column counts. */
function lastOfColumns(text: string, file: string): ReadMetrics {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const names = (lines[0] ?? "").split(",").map((name) => name.trim().replaceAll(/^"|"$/gu, ""));
  if (lines.length < 2) return { metrics: {}, problem: `${file} has no line of metrics below its header` };
  const found = new Map<string, number>();
  for (const line of lines.slice(1)) {
    line.split(",").forEach((cell, at) => {
      const name = names[at];
      if (name === undefined || name === "" || cell.trim() === "") return;
      const value = Number(cell);
      if (Number.isFinite(value)) found.set(name, value);
      else found.delete(name);
    });
  }
  return { metrics: sorted(found) };
}

function sorted(found: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
