import { applyDeployment, planDeployment } from "../../shared/verbs/deploy/deploy-project.ts";
import type { DeploymentRequest } from "../../shared/verbs/deploy/deployment-request.ts";
import { userName } from "../../shared/verbs/user-name.ts";
import { UsageError, type Call } from "../command.ts";
import { approvalsOf, deliverDeployPlan, waitOf, workflowRun } from "../deployment.ts";
import { workflowBranch } from "../workflow-branch.ts";
import { createProgress } from "../live.ts";
import { report } from "../report.ts";
import { colorOf, unicodeOf, widthOf } from "../settings.ts";
import { VERSION } from "../version.ts";

/** Plans or applies; 1 when it is refused, or when the build did not hold. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const [mode, release, ...more] = call.positionals;
  const environment = call.text("environment");
  if ((mode !== "plan" && mode !== "apply") || release === undefined || more.length > 0) throw new UsageError("towpath deploy plan RELEASE or towpath deploy apply RELEASE: a pipeline (its newest release) or flights@v1.4.0");
  if (environment === undefined) throw new UsageError(`name the environment: towpath deploy ${mode} ${release} -e production`);
  const { err } = call;
  const progress = createProgress({ stream: err, tty: err.isTTY && call.env["CI"] === undefined, width: widthOf(call, err), color: colorOf(call, err), unicode: unicodeOf(call), quiet: call.on("quiet") || mode === "plan" });
  const override = call.text("override");
  const approved = call.text("plan-digest");
  const request: DeploymentRequest = {
    root: call.root, environment, release, who: userName(), version: VERSION, cache: !call.on("no-cache"), env: call.env, signal: call.signal, clock: call.clock,
    events: progress.onEvent,
    tell: (message) => void err.write(`${message}\n`),
    ...approvalsOf(call),
    ...waitOf(call),
    ...workflowRun(call.env),
    ...workflowBranch(call.env),
    ...(override === undefined ? {} : { override }),
  };
  try {
    if (mode === "plan") {
      const plan = await planDeployment(request);
      await deliverDeployPlan(call, { status: "planned", plan });
      return plan.refusals.length > 0 ? 1 : 0;
    }
    const done = await applyDeployment({ ...request, ...(approved === undefined ? {} : { approved }) });
    progress.stop();
    if (done.status === "failed") await report(call, done.record);
    await deliverDeployPlan(call, {
      status: done.status, plan: done.plan,
      ...("deployment" in done && done.deployment !== undefined ? { deployment: done.deployment } : {}),
      ...(done.status === "refused" ? { reasons: done.reasons, codes: done.codes } : done.status === "failed" ? { reasons: [done.reason] } : {}),
    });
    return done.status === "refused" || done.status === "failed" ? 1 : 0;
  } finally {
    progress.stop();
  }
}
