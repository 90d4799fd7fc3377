import { execFileSync } from "node:child_process";
import { judgeModel } from "../../shared/models/judge-model.ts";
import type { ClassPairs } from "../../shared/models/predictions.ts";
import { rowLosses } from "../../shared/models/row-losses.ts";
import { searchSlices } from "../../shared/models/search-slices.ts";
import type { SliceColumn } from "../../shared/models/slice-column.ts";
import { delong } from "../../shared/models/statistics/delong.ts";
import { seeded, uniform } from "../../shared/models/statistics/random.ts";
import { statisticsPython } from "../models/oracle.ts";
import { seconds, times } from "./row.ts";
import type { Bench, Row } from "./row.ts";

const METRICS = ["auc", "log_loss", "brier", "accuracy", "f1"];

/** Verdict, DeLong and the search over groups at the size that the goals name; scipy's bootstrap of the same metrics beside the verdict. */
export const benchModels: Bench = async ({ peers }) => {
  const verdictPairs = pairsOf(100_000);
  const report = { paired: 100_000, onlyBase: 0, onlyHead: 0, repeated: { base: 0, head: 0 }, relabelled: 0, incomplete: 0 };
  const verdict = timed(() => judgeModel({ pairs: verdictPairs, report, headRows: new Int32Array() }, METRICS.map((metric) => ({ metric }))));
  const million = pairsOf(1_000_000);
  const areas = timed(() => delong(Uint8Array.from(million.label), million.base.score ?? new Float64Array(), million.head.score ?? new Float64Array()));
  const columns = columnsOf(1_000_000, 20);
  const search = timed(() => searchSlices(rowLosses(million), columns, { depth: 2, minRows: 100 }));
  const rows: Row[] = [
    { work: "verdict: 2,000 resamples, 5 metrics, 100,000 predictions", measured: told(verdict), goal: "≤ 4 s", holds: verdict.wall <= 4000 },
    { work: "DeLong of 1,000,000 rows", measured: told(areas), goal: "≤ 1.5 s", holds: areas.wall <= 1500 },
    { work: "search over groups: 20 columns, pairs, 1,000,000 rows", measured: told(search), goal: "≤ 10 s", holds: search.wall <= 10_000 },
  ];
  if (!peers) return rows;
  const theirs = await scipyBootstrap();
  return [...rows, { work: "scipy.stats.bootstrap of the same, from 20 resamples", measured: `${seconds(theirs)}, ${times(theirs / verdict.cpu)}`, goal: "≥ 10×", holds: theirs >= 10 * verdict.cpu }];
};

interface Timed { wall: number; cpu: number }

function timed(work: () => unknown): Timed {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
}

/** On a machine that others use too, the time of the processor says more than the clock. */
function told({ wall, cpu }: Timed): string {
  return `${seconds(wall)} (${seconds(cpu)} of the processor)`;
}

function pairsOf(rows: number): ClassPairs {
  const random = seeded(9);
  const label = Int32Array.from({ length: rows }, () => (uniform(random) < 0.3 ? 1 : 0));
  const score = (skill: number): Float64Array => Float64Array.from(label, (one) => Math.min(1, Math.max(0, 0.5 + skill * (one - 0.5) + (uniform(random) - 0.5) * 0.8)));
  const side = (skill: number) => {
    const scores = score(skill);
    return { score: scores, predicted: Int32Array.from(scores, (value) => (value >= 0.5 ? 1 : 0)) };
  };
  return { task: "binary", classes: ["0", "1"], positive: 1, label, base: side(0.3), head: side(0.32) };
}

function columnsOf(rows: number, count: number): SliceColumn[] {
  const random = seeded(4);
  return Array.from({ length: count }, (_, at) => ({ name: `c${at}`, values: Array.from({ length: 5 + at }, (__, code) => `v${code}`), codes: Uint16Array.from({ length: rows }, () => Math.floor(uniform(random) * (5 + at))) }));
}

/** Milliseconds of the processor for 2,000 resamples, from 20 of them: the whole takes minutes. */
async function scipyBootstrap(): Promise<number> {
  const script = `
import time, numpy as np
from scipy.stats import bootstrap
from sklearn.metrics import roc_auc_score, log_loss, brier_score_loss, accuracy_score, f1_score
rng = np.random.default_rng(1); n = 100_000
y = (rng.random(n) < 0.3).astype(int)
b, h = [np.clip(0.5 + s * (y - 0.5) + (rng.random(n) - 0.5) * 0.8, 0.001, 0.999) for s in (0.3, 0.32)]
metrics = [roc_auc_score, log_loss, brier_score_loss, lambda t, p: accuracy_score(t, p >= 0.5), lambda t, p: f1_score(t, p >= 0.5)]
started = time.process_time()
for metric in metrics:
    bootstrap((y, b, h), lambda t, x, z: metric(t, z) - metric(t, x), paired=True, vectorized=False, n_resamples=20, method="percentile", rng=rng)
print((time.process_time() - started) * 1000 * 100)
`;
  return Number(execFileSync(await statisticsPython(), ["-c", script], { encoding: "utf8" }));
}
