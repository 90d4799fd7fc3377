import { nodeFs } from "../shared/host/node-fs.ts";
import { openLedger } from "../shared/ledger/read-ledger.ts";
import { loadProject } from "../shared/pipeline/load-project.ts";
import type { LedgerDeployment } from "../shared/ledger/entry.ts";
import { renderDeployments } from "../shared/report/deploy/deployments-text.ts";
import { renderHistory } from "../shared/report/text/history.ts";
import { renderLatestResults } from "../shared/report/text/latest-results.ts";
import { nodeGit } from "../shared/git/node-git.ts";
import { UsageError, type Call } from "./command.ts";
import { deliver } from "./report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "./settings.ts";

const SHOWN = 20;

/** What workflows have recorded, from this clone and without the network. */
export async function showLedger(call: Call): Promise<0> {
  const format = choiceOf(call, ["text", "json"]);
  const { project } = await loadProject(await nodeFs(call.root));
  if (project === undefined) throw new UsageError("towpath.yml cannot be read; `towpath lint` says why");
  const ledger = await openLedger(nodeGit(call.root));
  if (ledger === undefined) throw new UsageError("this clone has no branch towpath/ledger: either no workflow has written one yet, or it was not fetched (git fetch origin towpath/ledger:refs/remotes/origin/towpath/ledger)");
  const read = await ledger.index(project.name);
  if (!read.ok) throw new UsageError(read.why);
  const { results, runs, deployments = [] } = read.value;
  const picture = { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) };
  if (format === "json") await deliver(call, `${JSON.stringify(call.on("history") ? { version: 1, runs } : { version: 1, results, deployments }, undefined, 2)}\n`);
  else if (call.on("history")) await deliver(call, renderHistory(runs.slice(0, SHOWN).map((run) => ({ ...run, startedAt: run.at, environment: { name: run.environment }, reasons: run.reason === undefined ? [] : [run.reason] })), picture));
  else await deliver(call, `${renderLatestResults(results, picture)}${deployments.length === 0 ? "" : `\n${renderLedgerDeployments(deployments, picture)}`}`);
  return 0;
}

/** Of each environment the newest promotions. */
function renderLedgerDeployments(deployments: readonly LedgerDeployment[], picture: Parameters<typeof renderDeployments>[1]): string {
  const environments = [...new Set(deployments.map(({ environment }) => environment))];
  return environments.map((environment) => {
    const own = deployments.filter((each) => each.environment === environment).slice(0, 5);
    return `${environment}\n${renderDeployments(own.map(({ name, version, ...row }) => ({ ...row, release: { name, version } })), picture)}`;
  }).join("\n");
}
