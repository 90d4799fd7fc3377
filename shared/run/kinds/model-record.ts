import { readFile } from "node:fs/promises";
import type { Gate, Model } from "../../pipeline/model.ts";
import type { ModelRecord } from "../../results/record.ts";
import type { PlannedTask } from "../plan-run.ts";
import type { RunContext } from "../run-context.ts";
import { storedPath, type StoredResult } from "./artifact-store.ts";

/** The model that a task made: its metrics, artifact and predictions, and what its gates say of them. */
export async function judgeModel(context: RunContext, planned: PlannedTask, stored: StoredResult): Promise<ModelRecord> {
  const { engine, root } = context.options;
  const model: Model = planned.task.model ?? { at: planned.task.at, gates: [], drift: [] };
  const absolute = (file: string): string => storedPath(root, stored.stamp.fingerprint, file);
  const artifact = stored.files.find(({ file }) => file === model.artifact?.replace(/\/+$/, ""));
  const read = model.metrics === undefined ? { metrics: {} } : readMetrics(await readFile(absolute(model.metrics), "utf8"), model.metrics);
  const line = (gate: Gate): number => context.locate(gate.at).span.line;
  return {
    ...(artifact === undefined ? {} : { artifact: { path: artifact.file, bytes: artifact.bytes, digest: artifact.digest } }),
    metrics: read.metrics,
    gates: model.gates.map((gate) => Object.assign(judgeGate(gate, read.metrics, read.problem), { line: line(gate) })),
    ...(model.predictions === undefined ? {} : { predictions: { rows: await countRows() } }),
  };

  async function countRows(): Promise<number> {
    const file = absolute(model.predictions?.file ?? "");
    const [row] = await engine.query(`SELECT count(*) AS n FROM ${engine.scanFiles([file])}`);
    return typeof row?.["n"] === "number" ? row["n"] : 0;
  }
}

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

/** Judges a gate by its fixed bounds. What needs a base is not judged here, and a metric that is not there is an error, never a pass. */
export function judgeGate(gate: Gate, metrics: Readonly<Record<string, number>>, problem?: string): Omit<ModelRecord["gates"][number], "line"> {
  const metric = gate.by === undefined ? gate.metric : `${gate.metric} by ${gate.by}`;
  const bounds = [gate.min === undefined ? "" : `at least ${gate.min}`, gate.max === undefined ? "" : `at most ${gate.max}`].filter(Boolean);
  const drop = gate.maxDrop === undefined ? "" : `no worse than the base by more than ${gate.maxDrop}`;
  const expected = [...bounds, drop].filter(Boolean).join(", ") || "a value";
  if (gate.by !== undefined) return { metric, status: "skipped", expected, observed: "not judged: slices are compared with a base" };

  const value = Object.hasOwn(metrics, gate.metric) ? metrics[gate.metric] : undefined;
  if (value === undefined) {
    const known = Object.keys(metrics);
    const there = known.length === 0 ? "there is none" : `there are ${known.slice(0, 8).join(", ")}${known.length > 8 ? ", …" : ""}`;
    return { metric, status: "error", expected, observed: problem ?? `no such metric; ${there}` };
  }
  if (bounds.length === 0) return { metric, status: "skipped", expected, observed: `${shown(value, gate)}; not judged: needs a base` };
  const holds = (gate.min === undefined || value >= gate.min) && (gate.max === undefined || value <= gate.max);
  const left = drop === "" ? "" : "; not compared with a base";
  return { metric, status: holds ? "pass" : "fail", expected, observed: `${shown(value, gate)}${left}` };
}

/** Four digits, for the rest of a metric is noise and the record keeps it; more when fewer would put it on the other side of its bound. */
function shown(value: number, { min = -Infinity, max = Infinity }: Gate): string {
  for (let digits = 4; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded < min === value < min && rounded > max === value > max) return String(rounded);
  }
  return String(value);
}
