/** What a run knows of a model. */
export interface ModelRecord {
  artifact?: { path: string; bytes: number; digest: string };
  metrics: Record<string, number>;
  gates: GateRecord[];
  predictions?: { rows: number };
  verdict?: ModelVerdictRecord;
  /** What the files of the artifact are, seen without loading them. */
  inspection?: { files: number; findings: { level: "code" | "unknown" | "note"; file: string; sentence: string }[] };
  /** How the signature differs from the base's. */
  signature?: { class: "major" | "minor" | "none" | "unknown"; changes: { class: "major" | "minor" | "unknown"; sentence: string }[] };
  /** How the recorded libraries differ from the base's. */
  environment?: { risk: boolean; sentence: string }[];
  /** Groups of rows, those that became most worse first. */
  slices?: ModelSliceRecord[];
  plots?: ModelPlotsRecord;
  origin?: ModelOriginRecord;
  /** How its origin differs from that of the base's model. */
  changes?: OriginChangeRecord[];
}

export interface OriginChangeRecord {
  part: "data" | "code" | "params" | "seed" | "environment";
  sentence: string;
}

/** What a model was trained from and with, as seen when it was trained. Equal origins should give equal metrics, within their noise. */
export interface ModelOriginRecord {
  /** Digest of the code, with its parameters. */
  code: string;
  data: DataFingerprintRecord[];
  /** Values of the declared file, nested names joined by dots. */
  params?: Record<string, string | number | boolean>;
  seed?: number;
  environment: ModelEnvironmentRecord;
}

/** What a set of rows is, whatever their order. */
export interface DataFingerprintRecord {
  /** Input of the task, or file that it wrote. */
  name: string;
  where?: string;
  rows: number;
  columns: number;
  /** Digest of names and types of the columns, and of all rows; a row that stands twice counts twice. */
  schema: string;
  digest?: string;
  /** Why there is no digest of the rows. */
  problem?: string;
}

export interface ModelEnvironmentRecord {
  /** `linux-x64` */
  platform: string;
  python?: string;
  /** Digest of the requirements, with what they include. */
  requirements?: string;
  /** What was installed. */
  packages?: Record<string, string>;
}

export interface GateRecord {
  metric: string;
  /** `inconclusive`: the rows cannot tell. `skipped`: needs a base to compare with, and there was none. Neither is ever counted as passed. */
  status: "pass" | "fail" | "inconclusive" | "error" | "skipped";
  expected: string;
  observed: string;
  line: number;
  /** `data`: no metric, but a condition that the data must meet to judge by them at all. */
  about?: "data";
}

export type ModelOutcome = "better" | "not-worse" | "worse" | "inconclusive";

/** How a model compares with the base's. */
export interface ModelVerdictRecord {
  outcome: ModelOutcome;
  /** `same`: one result on both sides. `weak`: only values of metrics. */
  evidence: "same" | "paired" | "weak" | "none";
  sentence: string;
  /** What became of the rows of both prediction files. */
  rows?: { paired: number; onlyBase: number; onlyHead: number; repeated: { base: number; head: number }; relabelled: number; incomplete: number };
  metrics: ModelMetricRecord[];
  disagreement?: { onlyBase: number; onlyHead: number; p: number; method: "exact" | "chi-squared" };
}

export interface ModelMetricRecord {
  metric: string;
  outcome: ModelOutcome;
  sentence: string;
  /** A gate asks for it. */
  gated?: boolean;
  /** Judged by values alone. */
  weak?: boolean;
  base?: number;
  head?: number;
  /** Positive: the head is better. */
  gain?: number;
  interval?: { lower: number; upper: number; level: number };
  test?: { method: "mcnemar" | "delong"; p: number };
  detectable?: number;
  neededRows?: number;
  noise?: number;
}

/** A group of rows and how the models compare on it. */
export interface ModelSliceRecord {
  metric: string;
  where: { column: string; value: string }[];
  from: "gate" | "search";
  rows: number;
  /** With the number of groups taken into account. */
  outcome: ModelOutcome;
  base?: number;
  head?: number;
  gain?: number;
  lower?: number;
  upper?: number;
  p?: number;
}

/** Plots of a model as aggregates, base and head over the same rows. No point tells of fewer than five rows. */
export interface ModelPlotsRecord {
  /** Rows behind the plots. */
  rows: number;
  /** Share of the positive class. */
  positives?: number;
  calibration?: PlotSides<CalibrationBinRecord[]>;
  /** False-positive and true-positive rate. */
  roc?: PlotSides<PointRecord[]>;
  /** Recall and precision. */
  precisionRecall?: PlotSides<PointRecord[]>;
  residuals?: ResidualsRecord;
}

export interface PlotSides<Curve> {
  base?: Curve;
  head: Curve;
}

/** A point of a curve. */
export interface PointRecord {
  x: number;
  y: number;
}

/** Rows with about the same score. */
export interface CalibrationBinRecord {
  rows: number;
  /** Mean score. */
  predicted: number;
  /** Share that is positive, and its 95 % interval. */
  observed: number;
  lower: number;
  upper: number;
}

/** Truth minus prediction. */
export interface ResidualsRecord extends PlotSides<{ counts: number[]; bins: ResidualBinRecord[] }> {
  /** Ends of the bars; the first and the last bar hold what lies beyond, too. */
  edges: number[];
}

/** Rows with about the same prediction. */
export interface ResidualBinRecord {
  rows: number;
  /** Mean prediction. */
  predicted: number;
  /** Mean and standard deviation of the residual. */
  residual: number;
  deviation: number;
}
