import { rollBackEnvironment } from "../../shared/verbs/deploy/roll-back.ts";
import { UsageError, type Call } from "../command.ts";
import { deliverDeployPlan, waitOf, workflowRun } from "../deployment.ts";
import { workflowBranch } from "../workflow-branch.ts";
import { userName } from "../../shared/verbs/user-name.ts";
import { VERSION } from "../version.ts";

/** Goes back; 1 when it was refused. */
export async function run(call: Call): Promise<0 | 1 | 2> {
  const environment = call.text("environment");
  if (environment === undefined) throw new UsageError("name the environment: towpath rollback -e production");
  const [name, ...more] = call.positionals;
  if (more.length > 0) throw new UsageError(`towpath rollback takes one pipeline, got ${call.positionals.join(" ")}`);
  const [to, reason, override] = [call.text("to"), call.text("reason"), call.text("override")];
  const done = await rollBackEnvironment({
    root: call.root, environment, who: userName(), version: VERSION, env: call.env, signal: call.signal, clock: call.clock, dryRun: call.on("dry-run"), ...waitOf(call), ...workflowRun(call.env), ...workflowBranch(call.env),
    tell: (message) => void call.err.write(`${message}\n`),
    ...(name === undefined ? {} : { name }),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason }),
    ...(override === undefined ? {} : { override }),
  });
  const deployment = done.status === "rolled back" ? done.deployment : undefined;
  await deliverDeployPlan(call, { status: done.status, plan: done.plan, ...(deployment === undefined ? {} : { deployment }), ...(done.status === "refused" ? { reasons: done.reasons, codes: done.codes } : {}) });
  return done.status === "refused" ? 1 : 0;
}
