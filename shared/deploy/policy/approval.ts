import type { Environment } from "../../pipeline/model.ts";
import type { Refusal } from "./gates.ts";

/** What GitHub says of who may approve, and who has; or why that cannot be known. */
export type ApprovalFacts =
  | { known: false; why: string }
  | {
      known: true;
      /** Whether anybody is asked at all. */
      reviewers: boolean;
      /** Who has approved this run since it was planned; missing while nobody can have, because it only plans. */
      approvers?: readonly string[];
      /** Who had approved it before, each as often as he had: an earlier plan, or another job. */
      earlier?: readonly string[];
      /** Whose word does not count: who started the run, where nobody may approve what is his own. */
      excluded?: string;
    };

/** Whether the required reviewers of the GitHub Environment really have approved. What cannot be known is not approved. */
export function* approvalGate({ name, approval }: Pick<Environment, "name" | "approval">, facts: ApprovalFacts | undefined): Iterable<Refusal> {
  if (approval !== "github" || facts === undefined) return;
  const text = refusalOf(name, facts);
  if (text !== undefined) yield { gate: "approval", text, overridable: true };
}

/** Whose word counts. */
export function countingApprovers(facts: ApprovalFacts | undefined): string[] {
  if (facts?.known !== true) return [];
  return (facts.approvers ?? []).filter((who) => who !== facts.excluded);
}

function refusalOf(name: string, facts: ApprovalFacts): string | undefined {
  if (!facts.known) return `${name} asks for an approval on GitHub, and whether anybody has approved cannot be known: ${facts.why}`;
  if (!facts.reviewers) return `the GitHub Environment ${name} has no required reviewers, so nobody would be asked: name them in the repository's settings (Environments, ${name}, Required reviewers), or use \`approval: pull_request\` where GitHub's plan has none`;
  if (facts.approvers === undefined || countingApprovers(facts).length > 0) return undefined;
  if (facts.approvers.length > 0) return `only ${facts.approvers.join(", ")} has approved, who also started this run, and the GitHub Environment ${name} does not let anybody approve his own: somebody else must`;
  if (facts.earlier !== undefined && facts.earlier.length > 0) return `nobody has approved this run for the GitHub Environment ${name} since it was planned; ${[...new Set(facts.earlier)].join(", ")} had approved an earlier plan: approve when GitHub asks again, or start a new run of the workflow with this release`;
  return `nobody has approved this run for the GitHub Environment ${name}: the job that applies must name it (\`environment: ${name}\`), and one of its required reviewers must approve; that an administrator lets the job pass is no approval`;
}
