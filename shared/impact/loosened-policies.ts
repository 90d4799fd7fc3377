import type { Project } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

const RANK = { off: 0, info: 1, warning: 2, error: 3 } as const;

/** Rules of the project itself that a change takes back. */
export function* loosenedPolicies(before: Project, after: Project): Generator<Loosening> {
  const at = after.at;
  for (const policy of before.policies) {
    const now = new Set(after.policies.filter(({ tag }) => tag === policy.tag).flatMap(({ mustNotReach }) => mustNotReach));
    const open = policy.mustNotReach.filter((kind) => !now.has(kind));
    if (open.length > 0) yield { rule: "change/loosened-policy", variant: "policy", args: { tag: policy.tag, kinds: open.join(", ") }, at, below: "/policies" };
  }
  if (!before.pullRequest.allowUntested && after.pullRequest.allowUntested) yield { rule: "change/loosened-policy", variant: "untested", args: {}, at, below: "/pull_request/allow_untested" };
  if (before.lint.preset === "strict" && after.lint.preset !== "strict") yield { rule: "change/loosened-policy", variant: "preset", args: {}, at, below: "/lint/preset" };
  for (const [rule, setting] of Object.entries(after.lint.rules)) {
    const was = before.lint.rules[rule];
    if (was === undefined ? setting === "off" : RANK[setting] < RANK[was]) yield { rule: "change/loosened-policy", variant: "rule", args: { rule, before: was ?? "on", after: setting }, at, below: `/lint/rules/${rule.replaceAll("~", "~0").replaceAll("/", "~1")}` };
  }
  for (const environment of before.environments) {
    const now = after.environments.find(({ name }) => name === environment.name);
    if (now === undefined) continue;
    for (const key of ["promoteFrom", "approval"] as const) {
      if (environment[key] !== undefined && environment[key] !== "none" && (now[key] === undefined || now[key] === "none")) {
        yield { rule: "change/loosened-policy", variant: "environment", args: { environment: environment.name, key: key === "approval" ? "approval" : "promote_from" }, at: now.at };
      }
    }
  }
}
