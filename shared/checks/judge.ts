import type { Check } from "../pipeline/model.ts";
import type { CheckRecord } from "../results/record.ts";
import type { CheckFigures, Observation } from "./figures.ts";
import { formatCount, formatRows, formatShare, shorten } from "./format-figures.ts";
import type { Verdict } from "./kind.ts";
import { ownVerdict, requirement } from "./kind-of.ts";
import { maxFailing, tolerancePhrase } from "./tolerance.ts";

/** The record of one check: its figures against what it requires. `line` is where the check is written. */
export function judge(check: Check, figures: CheckFigures, line = 1): CheckRecord {
  const verdict = verdictOf(check, figures);
  const column = check.options["column"];
  return {
    id: check.id,
    kind: check.kind,
    ...(typeof column === "string" ? { column } : {}),
    severity: check.severity,
    status: statusOf(verdict, check),
    expected: `${requirement(check)}${tolerancePhrase(check)}${check.where === undefined ? "" : `, where ${shorten(check.where, 60)}`}`,
    observed: verdict.observed,
    ...countsOf(figures),
    file: check.at.file,
    line,
    ...(verdict.message === undefined ? {} : { message: verdict.message }),
  };
}

function verdictOf(check: Check, seen: Observation): Verdict {
  if (seen.kind === "error") return { outcome: "error", observed: "not measured", message: seen.message };
  if (seen.kind === "skipped") return { outcome: "skipped", observed: "not measured", message: `Skipped: ${seen.reason}.` };
  return ownVerdict(check, seen) ?? failingVerdict(check, seen);
}

function failingVerdict(check: Check, seen: Observation): Verdict {
  if (seen.kind !== "failing") return { outcome: "error", observed: "not measured" };
  const { rows, checked, failing, sample } = seen;
  const left = rows - checked;
  const ignored = left > 0 ? `, ${formatCount(left)} with null not counted` : "";
  const range = sample === undefined || checked === 0 ? "" : `, from ${sample.lowest} to ${sample.highest}`;
  const observed = failing === 0 ? formatRows(checked) : `${formatCount(failing)} of ${formatRows(checked)} ${failing === 1 ? "fails" : "fail"} (${formatShare(failing / checked)})`;
  return { outcome: failing <= maxFailing(check, checked) ? "holds" : "violated", observed: `${observed}${ignored}${range}` };
}

function statusOf({ outcome }: Verdict, { severity }: Check): CheckRecord["status"] {
  if (outcome === "holds") return "pass";
  if (outcome === "violated") return severity === "error" ? "fail" : "warn";
  return outcome === "warned" ? "warn" : outcome;
}

function countsOf(seen: Observation): { rows?: number; failing?: number } {
  switch (seen.kind) {
    case "failing": return { rows: seen.checked, failing: seen.failing };
    case "value": case "age": case "change": return { rows: seen.rows };
    case "shares": return { rows: seen.checked };
    default: return {};
  }
}
