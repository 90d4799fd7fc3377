import type { Finding } from "../pipeline/finding.ts";
import { taggedDataReaches } from "../rules/governance/tagged-data-reaches.ts";
import { lint } from "../rules/lint.ts";
import type { PlannedProject } from "./plan-project.ts";

/** Where tagged data reaches what a policy of the base branch forbids, although the change takes that policy back: it holds until the change is merged. */
export function basePolicyFindings({ head: { workspace }, policies }: Pick<PlannedProject, "head" | "policies">, today: string): Finding[] {
  const { project } = workspace;
  const has = (tag: string, kind: "exposure" | "model"): boolean => project.policies.some((own) => own.tag === tag && own.mustNotReach.includes(kind));
  const dropped = policies.policies.map((policy) => ({ ...policy, mustNotReach: policy.mustNotReach.filter((kind) => !has(policy.tag, kind)) })).filter(({ mustNotReach }) => mustNotReach.length > 0);
  if (dropped.length === 0) return [];
  return lint({ ...workspace, problems: [], project: { ...project, policies: dropped } }, { today, rules: [taggedDataReaches], config: policies.lint }).findings.filter(({ rule }) => rule === taggedDataReaches.meta.id);
}
