import { recordDeployments } from "../../shared/github/deployment/record-deployments.ts";
import { writeDeployments } from "../../shared/github/ledger/write-deployments.ts";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadProject } from "../../shared/pipeline/load-project.ts";
import { deploymentHistory } from "../../shared/verbs/deploy/environment-status.ts";
import { UsageError, type Call } from "../command.ts";
import { openRepository } from "../open-repository.ts";
import { deliver } from "../report.ts";
import { choiceOf } from "../settings.ts";

/** Brings GitHub's deployments and the ledger in step with an environment's log. Nothing in the environment changes. */
export async function run(call: Call): Promise<0> {
  const environment = call.text("environment");
  if (environment === undefined) throw new UsageError("name the environment: towpath reconcile -e production");
  const url = call.text("environment-url");
  const { github, repository } = await openRepository(call);
  const { project } = await loadProject(await nodeFs(call.root));
  if (project === undefined) throw new UsageError("towpath.yml cannot be read; `towpath lint` says why");
  const rows = (await deploymentHistory({ root: call.root, environment, env: call.env })).toReversed();
  const { made, mended } = await recordDeployments(github, { repository, project: project.name, environment, rows, ...(url === undefined ? {} : { environmentUrl: url }) });
  const { status: ledger } = await writeDeployments(github, repository, { project: project.name, environment, rows });
  if (choiceOf(call, ["text", "json"]) === "json") await deliver(call, `${JSON.stringify({ version: 1, environment, deployments: { written: made.length, completed: mended.length }, ledger }, undefined, 2)}\n`);
  else await deliver(call, `${environment}: deployments on GitHub ${made.length} written, ${mended.length} completed; ledger ${ledger}\n`);
  return 0;
}
