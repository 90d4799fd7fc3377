import type { Finding } from "../pipeline/finding.ts";
import { taggedDataReaches } from "../rules/governance/tagged-data-reaches.ts";
import { fingerprintOf } from "../rules/baseline.ts";
import { lint } from "../rules/lint.ts";
import { withBaseTags } from "./base-tags.ts";
import type { PlannedProject } from "./plan-project.ts";

/**
 * Where tagged data reaches what a policy of the base branch forbids, although the change takes back that policy, the tag or the rule: they
 * hold until the change is merged. What the change's own lint says is not said again.
 */
export function basePolicyFindings(planned: Pick<PlannedProject, "head" | "base" | "impact" | "policies">, today: string): Finding[] {
  const { workspace } = planned.head;
  const { policies } = planned;
  if (policies.policies.length === 0) return [];
  const project = withBaseTags(planned, new Set(policies.policies.map(({ tag }) => tag)));
  const found = lint({ ...workspace, problems: [], project: { ...project, policies: policies.policies } }, { today, rules: [taggedDataReaches], config: policies.lint }).findings.filter(isOurs);
  if (found.length === 0) return [];
  const own = new Map(lint({ ...workspace, problems: [] }, { today, rules: [taggedDataReaches] }).findings.filter(isOurs).map((finding) => [fingerprintOf(finding), RANK[finding.severity]]));
  return found.filter((finding) => (own.get(fingerprintOf(finding)) ?? 0) < RANK[finding.severity]);
}

const RANK = { info: 1, warning: 2, error: 3 } as const;

const isOurs = ({ rule }: Finding): boolean => rule === taggedDataReaches.meta.id;
