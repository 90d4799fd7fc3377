import type { DeployPlan } from "../../generated/deploy.ts";
import { code, md, type Markdown } from "../escape/markdown.ts";
import { planSummary, planTitle } from "./plan-text.ts";

const SHOWN = 100;

/** A plan for the screen on which it is approved: what moves, what is lost, why it may not go. */
export function deployPlanMarkdown(plan: DeployPlan): Markdown {
  const moving = plan.steps.filter(({ action }) => action !== "reuse");
  const lost = moving.filter(({ destructive }) => destructive !== undefined);
  const rows = moving.slice(0, SHOWN).map(({ action, name, reason }) => md`| ${action} | ${code(name)} | ${reason} |\n`);
  return md`### ${planTitle(plan)}

${planSummary(plan)}. Level ${plan.environment.level}.

${plan.refusals.map(({ gate, text, until }) => md`- ${until === undefined ? "❌" : "⏳"} **${gate}**: ${text}\n`)}${plan.overridden.map(({ gate, text }) => md`- ⚠️ **${gate}** is overridden: ${text}\n`)}${plan.override !== undefined && md`- ⚠️ Reason given: ${plan.override}\n`}${lost.map(({ name, destructive }) => md`- ⚠️ ${code(name)}: ${destructive}\n`)}
${rows.length > 0 && md`| step | name | why |\n| --- | --- | --- |\n${rows}`}${moving.length > SHOWN && md`\n… and ${moving.length - SHOWN} more.\n`}
${plan.notes.map((note) => md`- ${note}\n`)}
Policy of commit ${code(plan.policy.commit.slice(0, 12))}, approval: ${plan.policy.approval}.
Plan ${code(plan.digest)}
`;
}
