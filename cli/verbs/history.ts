import { renderDeployments } from "../../shared/report/deploy/deployments-text.ts";
import { deploymentHistory } from "../../shared/verbs/deploy/environment-status.ts";
import { UsageError, type Call } from "../command.ts";
import { deliver } from "../report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "../settings.ts";

const SHOWN = 50;

export async function run(call: Call): Promise<0> {
  const environment = call.text("environment");
  if (environment === undefined) throw new UsageError("name the environment: towpath history -e production");
  const rows = await deploymentHistory({ root: call.root, environment, env: call.env });
  if (choiceOf(call, ["text", "json"]) === "json") await deliver(call, `${JSON.stringify({ version: 1, environment, deployments: rows }, undefined, 2)}\n`);
  else await deliver(call, renderDeployments((call.on("all") ? rows : rows.filter(({ kind }) => kind !== "run")).slice(0, SHOWN), { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) }));
  return 0;
}
