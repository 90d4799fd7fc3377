import { messageOf } from "../../shared/messages/message-of.ts";
import { renderPlan, renderWhy } from "../../shared/report/plan/plan-text.ts";
import { closest } from "../../shared/pipeline/did-you-mean.ts";
import { planOutcome } from "../../shared/verbs/remembered-plan.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, languageOf, unicodeOf, widthOf } from "../settings.ts";
import { showFindings } from "../show-findings.ts";
import { VERSION } from "../version.ts";

/** Says what a change affects and why. What it loosens is a warning, so it does not decide the exit code. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const format = choiceOf(call, ["text", "json"]);
  const [base, environment, why] = [call.text("base"), call.text("environment"), call.text("why")];
  const planned = await planOutcome({ root: call.root, version: VERSION, cache: !call.on("no-cache"), ...(base === undefined ? {} : { base }), ...(environment === undefined ? {} : { environment }) });
  if (!("plan" in planned)) {
    if (planned.kind === "head") return showFindings(call, planned.head.findings, planned.head.documents);
    throw new UsageError(planned.reason);
  }
  const { plan, findings } = planned;
  const output = call.text("output");
  const look = { width: output === undefined ? widthOf(call, call.out) : 120, color: output === undefined && colorOf(call, call.out), unicode: unicodeOf(call) };
  const shown = why === undefined ? plan.tasks : plan.tasks.filter(({ id }) => id === why || id.endsWith(`.${why}`));
  if (shown.length === 0 && why !== undefined) {
    const near = closest(why, plan.tasks.flatMap(({ id }) => [id, id.slice(id.indexOf(".") + 1)]));
    throw new UsageError(`--why ${why}: there is no such task${near === undefined ? "" : `; did you mean "${near}"?`}`);
  }
  if (format === "json") await deliver(call, `${JSON.stringify(why === undefined ? plan : { ...plan, tasks: shown }, undefined, 2)}\n`);
  else await deliver(call, why === undefined ? renderPlan(plan, look) : shown.map((task) => renderWhy(task, look)).join("\n"));
  if (findings.length > 0 && why === undefined && !call.on("quiet")) {
    call.err.write(findings.map((finding) => `${finding.place.file}:${finding.place.span.line}:${finding.place.span.column} ${finding.rule} ${messageOf(finding, languageOf(call))}\n`).join(""));
  }
  return 0;
}
