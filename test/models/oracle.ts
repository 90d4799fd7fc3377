import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Pairs } from "../../shared/models/predictions.ts";
import { pythonEnv } from "../harness/python-env.ts";

export interface OracleSet {
  name: string;
  task: "binary" | "multiclass" | "regression";
  classes: string[];
  label: number[];
  base: { score?: number[]; predicted: number[] } & number[];
  head: { score?: number[]; predicted: number[] } & number[];
  expected: { base: Record<string, number>; head: Record<string, number> };
  delong?: { variance: number; base: number; head: number; covariance: number };
  mcnemar?: { onlyBase: number; onlyHead: number; p: number; midP: number | null };
  curves?: Record<"base" | "head", OracleCurves>;
}

/** Whole curves as scikit-learn gives them: x, then y. */
export interface OracleCurves {
  calibration: { observed: number[]; predicted: number[]; rows: number[]; interval: [number, number][] };
  roc: [number[], number[]];
  precisionRecall: [number[], number[]];
}

export interface Oracle {
  sets: OracleSet[];
  distributions: { cdf: [number, number][]; quantile: [number, number][]; student: [number, number, number][]; adjust: { p: number[]; holm: number[]; bh: number[] }[] };
  bootstrap: { label: number[]; base: number[]; head: number[]; found: Record<string, [number, number, number]> };
}

const REQUIREMENTS = ["numpy==2.3.5", "scipy==1.16.3", "scikit-learn==1.7.2", "statsmodels==0.14.5"];

/** The Python that holds scipy, scikit-learn and statsmodels. */
export async function statisticsPython(): Promise<string> {
  return pythonEnv("model-statistics", REQUIREMENTS);
}

let asked: Promise<Oracle> | undefined;

/** What scikit-learn, statsmodels and scipy say of generated and real data sets. */
export async function oracle(): Promise<Oracle> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Oracle> {
  const seed = process.env["PROVE"] === "1" ? Number(process.env["PROVE_SEED"] ?? Date.now() % 1_000_000) : 7;
  const python = await statisticsPython();
  const { stdout } = await promisify(execFile)(python, [join(import.meta.dirname, "oracle.py"), process.env["PROVE"] === "1" ? "2000" : "201", String(seed)], { maxBuffer: 512 << 20 });
  return JSON.parse(stdout) as Oracle;
}

export function pairsOf({ task, classes, label, base, head }: OracleSet): Pairs {
  if (task === "regression") return { task, label: Float64Array.from(label), base: Float64Array.from(base), head: Float64Array.from(head) };
  const side = ({ score, predicted }: OracleSet["base"]) => ({ predicted: Int32Array.from(predicted), ...(score && { score: Float64Array.from(score) }) });
  return { task, classes, positive: classes.length - 1, label: Int32Array.from(label), base: side(base), head: side(head) };
}
