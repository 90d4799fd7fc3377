import type { Finding } from "../pipeline/finding.ts";
import { textHash } from "../sql/hash.ts";

/** Findings that an old project already had when it took up Towpath: they are counted, not shown. `towpath-baseline.json`. */
export interface Baseline {
  version: 1;
  findings: BaselineEntry[];
}

export interface BaselineEntry {
  /** Readable, for the reviewer of the file; only `fingerprint` and `count` decide. */
  rule: string;
  file: string;
  task?: string;
  fingerprint: string;
  /** How many findings share the fingerprint: one more than that is new. */
  count: number;
}

/** The file at the root of a project that holds its baseline, unless `lint.baseline` names another. */
export const BASELINE_FILE = "towpath-baseline.json";

/**
 * What stays the same when a finding only moves: rule, variant, file, task and arguments, but no line.
 * Arguments of rules therefore never hold positions.
 */
export function fingerprintOf(finding: Finding): string {
  const { rule, variant = "", place, pipeline = "", task = "", args } = finding;
  const sorted = Object.entries(args).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return textHash(JSON.stringify([rule, variant, place.file, pipeline, task, sorted]));
}

/** A baseline of these findings, sorted so that its diff is small. */
export function makeBaseline(findings: readonly Finding[]): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding);
    const known = entries.get(fingerprint);
    if (known) known.count++;
    else {
      const { rule, place, task } = finding;
      entries.set(fingerprint, { rule, file: place.file, ...(task === undefined ? {} : { task }), fingerprint, count: 1 });
    }
  }
  const order = ({ file, rule, fingerprint }: BaselineEntry): string => `${file}\0${rule}\0${fingerprint}`;
  return { version: 1, findings: [...entries.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

/** Takes out what the baseline knows; `gone` are entries that nothing matches any more and that can be dropped. */
export function withoutBaseline(findings: readonly Finding[], baseline: Baseline): { fresh: Finding[]; known: number; gone: BaselineEntry[] } {
  const left = new Map(baseline.findings.map(({ fingerprint, count }) => [fingerprint, count]));
  const fresh = findings.filter((finding) => {
    const fingerprint = fingerprintOf(finding);
    const count = left.get(fingerprint) ?? 0;
    if (count === 0) return true;
    left.set(fingerprint, count - 1);
    return false;
  });
  const gone = baseline.findings.filter(({ fingerprint, count }) => left.get(fingerprint) === count);
  return { fresh, known: findings.length - fresh.length, gone };
}

/** Reads the text of a baseline file. Throws a sentence for a person when it is not one. */
export function parseBaseline(text: string, file = BASELINE_FILE): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON. Write it anew with "towpath lint --write-baseline", or remove it.`);
  }
  if (!isBaseline(data)) throw new Error(`${file} is not a baseline of version 1. Write it anew with "towpath lint --write-baseline".`);
  return data;
}

function isBaseline(data: unknown): data is Baseline {
  if (typeof data !== "object" || data === null) return false;
  if (!("version" in data) || data.version !== 1 || !("findings" in data) || !Array.isArray(data.findings)) return false;
  return data.findings.every(
    (entry: unknown) =>
      typeof entry === "object" && entry !== null && "fingerprint" in entry && typeof entry.fingerprint === "string" && "count" in entry && Number.isInteger(entry.count),
  );
}
