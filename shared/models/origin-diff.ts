import type { DataFingerprintRecord, ModelOriginRecord, OriginChangeRecord } from "../results/record.ts";

const MOST_NAMES = 6;

/** What differs between two trainings, each in a sentence; what one side does not know is said, not taken for equal. */
export function originDiff(before: ModelOriginRecord, now: ModelOriginRecord): OriginChangeRecord[] {
  const params = valuesDiff(before.params ?? {}, now.params ?? {});
  // Parameters and seed are a part of the code's digest: told once, by what is known best.
  const code = before.code !== now.code && params === undefined && before.seed === now.seed;
  const unrepeatable = before.code !== now.code && !code ? "its code may have changed as well" : undefined;
  return [
    ...dataDiff(before.data, now.data),
    ...(code ? [{ part: "code" as const, sentence: "the code changed" }] : []),
    ...(params === undefined ? [] : [{ part: "params" as const, sentence: [`parameters changed: ${params}`, unrepeatable].filter((each) => each !== undefined).join("; ") }]),
    ...(before.seed === now.seed ? [] : [{ part: "seed" as const, sentence: `the seed was ${before.seed ?? "not known"} and is ${now.seed ?? "not known"}` }]),
    ...environmentDiff(before.environment, now.environment),
  ];
}

function dataDiff(before: readonly DataFingerprintRecord[], now: readonly DataFingerprintRecord[]): OriginChangeRecord[] {
  const names = new Set([...before, ...now].map(({ name }) => name));
  return [...names].flatMap((name): OriginChangeRecord[] => {
    const [a, b] = [before.find((each) => each.name === name), now.find((each) => each.name === name)];
    const sentence = a === undefined ? `${name} is new` : b === undefined ? `${name} is no longer read` : oneDiff(a, b);
    return sentence === undefined ? [] : [{ part: "data", sentence }];
  });
}

function oneDiff(before: DataFingerprintRecord, now: DataFingerprintRecord): string | undefined {
  const { name } = now;
  const unread = before.problem ?? now.problem;
  if (before.where !== now.where) return `${name}: its condition was ${before.where ?? "none"} and is ${now.where ?? "none"}`;
  if (before.schema !== now.schema) return `${name}: its columns or their types changed`;
  if (before.rows !== now.rows) return `${name}: ${before.rows} → ${now.rows} ${now.rows === 1 ? "row" : "rows"}`;
  if (unread !== undefined) return `${name}: nobody knows whether its rows are the same: ${unread}`;
  return before.digest === now.digest ? undefined : `${name}: as many rows, but not the same`;
}

function environmentDiff(before: ModelOriginRecord["environment"], now: ModelOriginRecord["environment"]): OriginChangeRecord[] {
  const packages = valuesDiff(before.packages ?? {}, now.packages ?? {});
  const parts = [
    ...(before.platform === now.platform ? [] : [`${before.platform} → ${now.platform}`]),
    ...(before.python === now.python ? [] : [`Python ${before.python ?? "unknown"} → ${now.python ?? "unknown"}`]),
    ...(packages === undefined ? [] : [packages]),
    ...(before.requirements === now.requirements || packages !== undefined ? [] : ["the requirements changed, what is installed did not"]),
  ];
  return parts.map((sentence) => ({ part: "environment", sentence }));
}

/** `trees 200 → 100, rate gone`; undefined when nothing differs. */
function valuesDiff(before: Readonly<Record<string, string | number | boolean>>, now: Readonly<Record<string, string | number | boolean>>): string | undefined {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]).toSorted();
  if (names.length === 0) return undefined;
  const told = names.slice(0, MOST_NAMES).map((name) => (before[name] === undefined ? `${name} ${now[name] ?? ""} is new` : now[name] === undefined ? `${name} gone` : `${name} ${before[name]} → ${now[name]}`));
  return `${told.join(", ")}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ""}`;
}
