import type { Gate, Model } from "../pipeline/model.ts";
import type { ModelMetricRecord, ModelSliceRecord, ModelVerdictRecord } from "../results/record.ts";
import { combine } from "./combine.ts";
import { figure } from "./figure.ts";
import { expectedOf, gateName, judgeGate } from "./judge-gate.ts";
import type { JudgedGate } from "./judge-gate.ts";
import { judgeGroups } from "./judge-groups.ts";
import { judgeModel, usualMetrics } from "./judge-model.ts";
import type { JudgeOptions } from "./judge-model.ts";
import { judgeValue, judgeValues } from "./judge-values.ts";
import { measure } from "./measures.ts";
import type { Baseline, ModelSide } from "./model-side.ts";
import { pairById } from "./pair-by-id.ts";
import type { Paired, PairingOptions } from "./pair-by-id.ts";
import { rowLosses } from "./row-losses.ts";
import { searchSlices } from "./search-slices.ts";
import { sliceColumn } from "./slice-column.ts";
import type { MetricVerdict, ModelVerdict } from "./verdict.ts";

export interface JudgeSides {
  gates: readonly Gate[];
  head: ModelSide;
  baseline: Baseline;
  pairing?: PairingOptions;
  options?: JudgeOptions;
  /** Columns in which groups that became worse are looked for. */
  slices?: Model["slices"];
}

/** Everything that is said of a model; gates in the order in which they are declared. */
export interface JudgedModel {
  gates: JudgedGate[];
  verdict?: ModelVerdictRecord;
  slices: ModelSliceRecord[];
  /** The rows that both have, for who looks further. */
  paired?: Paired;
}

/** Judges a model by its gates: by its predictions beside the base's when both are there, else by values, else by bounds alone. */
export function judgeSides(asked: JudgeSides): JudgedModel {
  const { baseline, head } = asked;
  if (baseline.kind !== "side") return alone(asked, baseline);
  const { side } = baseline;
  if (head.predictions === undefined || side.predictions === undefined) return byValues(asked, side);
  return byPairs(asked, side, pairById(side.predictions, head.predictions, asked.pairing));
}

function alone({ gates, head, pairing, options }: JudgeSides, baseline: Exclude<Baseline, { kind: "side" }>): JudgedModel {
  const own = head.predictions === undefined ? undefined : pairById(head.predictions, head.predictions, pairing);
  const judged = gates.map((gate): { gate: JudgedGate; slices: ModelSliceRecord[] } => {
    if (gate.by !== undefined) return ofGroups(gate, gate.by, head, own, false, options);
    const computed = Object.hasOwn(head.metrics, gate.metric) || own?.pairs === undefined ? undefined : measure(own.pairs, gate.metric)?.head.value;
    return { gate: judgeGate(gate, computed === undefined ? head.metrics : { ...head.metrics, [gate.metric]: computed }, head.problem, baseline), slices: [] };
  });
  const verdict = verdictAlone(baseline);
  return { gates: judged.map(({ gate }) => (baseline.kind === "same" && gate.status === "skipped" ? { ...gate, status: "pass", observed: "the base's own result" } : gate)), slices: judged.flatMap(({ slices }) => slices), ...(verdict && { verdict }), ...(own && { paired: own }) };
}

function verdictAlone(baseline: Exclude<Baseline, { kind: "side" }>): ModelVerdictRecord | undefined {
  if (baseline.kind === "same") return { outcome: "not-worse", evidence: "same", sentence: "Not changed: it is the base's own result.", metrics: [] };
  if (baseline.kind === "missing") return { outcome: "inconclusive", evidence: "none", sentence: `Not judged: ${baseline.reason}.`, metrics: [] };
  return undefined;
}

function byValues({ gates, head, options }: JudgeSides, side: ModelSide): JudgedModel {
  const plain = gates.filter(({ by }) => by === undefined);
  const verdict = judgeValues({ base: side.metrics, head: head.metrics }, plain, options?.noise);
  const why = head.predictions === undefined ? (head.unread ?? "the head has no predictions") : (side.unread ?? "the base has no predictions");
  const judged = inOrder(gates, plain, verdict.metrics, (gate) => ({ metric: gateName(gate), status: "error", expected: expectedOf(gate), observed: `groups are computed from the predictions of both sides, and ${why}` }), head.problem);
  return { gates: judged, slices: [], verdict: asRecord(verdict, verdict.metrics.length) };
}

function byPairs(asked: JudgeSides, side: ModelSide, paired: Paired): JudgedModel {
  const { gates, head, options } = asked;
  const plain = gates.filter(({ by }) => by === undefined);
  const more = paired.pairs === undefined ? [] : usualMetrics(paired.pairs).filter((metric) => !plain.some((gate) => gate.metric === metric)).map((metric) => ({ metric }));
  const all = judgeModel(paired, [...plain, ...more], { ...options, values: { base: side.metrics, head: head.metrics } });
  const whole = paired.report.onlyHead + paired.report.incomplete + paired.report.relabelled + paired.report.repeated.head === 0;
  const metrics = all.metrics.map((verdict, at): MetricVerdict => {
    const gate = plain[at];
    return gate === undefined ? verdict : heldAgainstFile(gate, verdict, head, side, whole, options?.noise);
  });
  const gated = plain.length === 0 ? metrics.length : plain.length;
  const verdict: ModelVerdict = { ...all, ...(all.evidence === "none" ? {} : combine(metrics.slice(0, gated))), metrics };
  const slices: ModelSliceRecord[] = [];
  const judged = inOrder(gates, plain, metrics, (gate) => {
    const groups = ofGroups(gate, gate.by ?? "", head, paired, true, options);
    slices.push(...groups.slices);
    return groups.gate;
  });
  slices.push(...searched(head, paired, asked.slices));
  const absent = (asked.slices?.columns ?? []).filter((name) => head.predictions?.groups.has(name) !== true);
  if (absent.length > 0) verdict.sentence += ` Groups were not looked for by ${absent.join(", ")}: the predictions have no such column.`;
  return { gates: judged, slices, verdict: asRecord(verdict, plain.length), paired };
}

function searched({ predictions }: ModelSide, { pairs, headRows }: Paired, slices: JudgeSides["slices"]): ModelSliceRecord[] {
  if (slices === undefined || pairs === undefined || predictions === undefined) return [];
  const columns = slices.columns.flatMap((name) => {
    const values = predictions.groups.get(name);
    return values === undefined ? [] : [sliceColumn(name, values, headRows)];
  });
  return searchSlices(rowLosses(pairs), columns, slices).slices;
}

/** Predictions and metrics file must tell of the same thing: a gate is never judged by another number than the one that the team knows. */
function heldAgainstFile(gate: Gate, verdict: MetricVerdict, head: ModelSide, side: ModelSide, whole: boolean, noise: JudgeOptions["noise"]): MetricVerdict {
  const written = Object.hasOwn(head.metrics, gate.metric) ? head.metrics[gate.metric] : undefined;
  if (!whole || verdict.weak === true || written === undefined || verdict.head === undefined) return verdict;
  if (Math.abs(written - verdict.head) <= 1e-3 * Math.max(1, Math.abs(written))) return verdict;
  const weak = judgeValue(gate, { base: side.metrics, head: head.metrics }, noise);
  return { ...weak, sentence: `${weak.sentence}; judged by values, because the predictions give ${figure(verdict.head)} and the metrics file says ${figure(written)}: declare \`threshold\` or \`positive\`, or write both from the same rows` };
}

function ofGroups(gate: Gate, by: string, head: ModelSide, paired: Paired | undefined, compare: boolean, options: JudgeOptions | undefined): { gate: JudgedGate; slices: ModelSliceRecord[] } {
  const stop = (observed: string) => ({ gate: { metric: gateName(gate), status: "error" as const, expected: expectedOf(gate), observed }, slices: [] });
  if (head.predictions === undefined || paired === undefined) return stop(`groups are computed from predictions, and ${head.unread ?? "there are none"}`);
  const values = head.predictions.groups.get(by);
  if (values === undefined) return stop(`the predictions have no column ${by}; they have ${head.predictions.names.slice(0, 12).join(", ")}`);
  return judgeGroups({ ...gate, by }, paired, values, compare, options);
}

function inOrder(gates: readonly Gate[], plain: readonly Gate[], verdicts: readonly MetricVerdict[], grouped: (gate: Gate) => JudgedGate, problem?: string): JudgedGate[] {
  return gates.map((gate) => {
    const found = gate.by === undefined ? verdicts[plain.indexOf(gate)] : undefined;
    if (found === undefined) return grouped(gate);
    return { metric: gateName(gate), status: found.status, expected: expectedOf(gate), observed: found.status === "error" && problem !== undefined ? problem : found.sentence };
  });
}

function asRecord({ outcome, evidence, sentence, rows, metrics, disagreement }: ModelVerdict, gated: number): ModelVerdictRecord {
  return {
    outcome, evidence, sentence, ...(rows && { rows }), metrics: metrics.map((verdict, at) => metricRecord(verdict, at < gated)),
    ...(disagreement && { disagreement: { onlyBase: disagreement.onlyBase, onlyHead: disagreement.onlyHead, p: disagreement.p, method: disagreement.method } }),
  };
}

/** A value that is no number has no place in JSON. */
function metricRecord(verdict: MetricVerdict, gated: boolean): ModelMetricRecord {
  const { detectable, interval } = verdict;
  const apart = new Set(["status", "detectable", "interval"]);
  const finite = Object.fromEntries(Object.entries(verdict).filter(([key, value]) => !apart.has(key) && (typeof value !== "number" || Number.isFinite(value))));
  return {
    ...finite, metric: verdict.metric, outcome: verdict.outcome, sentence: verdict.sentence, ...(gated && { gated }),
    ...(interval && Number.isFinite(interval.lower) && Number.isFinite(interval.upper) && { interval }), ...(detectable !== undefined && Number.isFinite(detectable) && { detectable }),
  };
}
