import type { Workspace } from "../graph/workspace.ts";
import { closest } from "../pipeline/did-you-mean.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { Waiver } from "../pipeline/model.ts";
import { allWaivers, type WrittenWaiver } from "./read-waivers.ts";
import type { Rule } from "./rule.ts";
import type { SeverityOf } from "./severity.ts";

interface Applied {
  kept: Finding[];
  waived: { finding: Finding; waiver: Waiver }[];
  /** What is wrong with the waivers themselves. */
  about: Finding[];
}

/** A waiver holds for its own line and the next one, for one rule, until the end of its last day. */
export function applyWaivers(findings: readonly Finding[], workspace: Workspace, today: string, rules: readonly Rule[], severityOf: SeverityOf): Applied {
  const { waivers, findings: malformed } = allWaivers(workspace);
  const byLine = new Map<string, WrittenWaiver[]>();
  for (const waiver of waivers) {
    if (waiver.reason === "" || isExpired(waiver, today)) continue;
    for (const line of [waiver.line, waiver.line + 1]) {
      const key = `${waiver.file}:${line}`;
      byLine.set(key, [...(byLine.get(key) ?? []), waiver]);
    }
  }
  const used = new Set<WrittenWaiver>();
  const waived: Applied["waived"] = [];
  const kept = findings.filter((finding) => {
    const waiver = byLine.get(`${finding.place.file}:${finding.place.span.line}`)?.find(({ rule }) => rule === finding.rule);
    if (waiver === undefined) return true;
    used.add(waiver);
    waived.push({ finding, waiver });
    return false;
  });
  const known = new Set(findings.filter(({ rule }) => rule === "schema/waiver").map(({ place }) => `${place.file}:${place.span.start}`));
  const unknown = malformed.filter(({ place }) => !known.has(`${place.file}:${place.span.start}`));
  return { kept, waived, about: [...unknown, ...aboutWaivers(waivers, used, today, rules, severityOf)] };
}

function isExpired({ until }: Waiver, today: string): boolean {
  return until !== undefined && until < today;
}

function* aboutWaivers(
  waivers: readonly WrittenWaiver[],
  used: ReadonlySet<WrittenWaiver>,
  today: string,
  rules: readonly Rule[],
  severityOf: SeverityOf,
): Generator<Finding> {
  const metas = new Map(rules.map(({ meta }) => [meta.id, meta]));
  for (const waiver of waivers) {
    const { file, rule, until = "", span } = waiver;
    const say = (id: string, args: Finding["args"], more: Pick<Finding, "variant" | "fix"> = {}): Finding[] => {
      const meta = metas.get(id);
      const severity = meta && severityOf(meta, file);
      return severity === undefined ? [] : [{ rule: id, ...more, args, severity, place: { file, span } }];
    };
    const target = metas.get(rule);
    if (target === undefined) yield* say("schema/waiver-unused", { rule, near: closest(rule, metas.keys()) ?? "" }, { variant: "unknown-rule" });
    else if (waiver.reason === "") yield* say("schema/waiver-without-reason", { rule });
    else if (isExpired(waiver, today)) yield* say("schema/waiver-expired", { rule, until });
    // A waiver of a rule that is off here is left alone: another preset needs it.
    else if (!used.has(waiver) && severityOf(target, file) !== undefined) yield* say("schema/waiver-unused", { rule }, waiver.remove === undefined ? {} : { fix: [waiver.remove] });
  }
}
