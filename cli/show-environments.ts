import type { Anchor } from "../shared/deploy/log/anchors.ts";
import type { Audit } from "../shared/deploy/audit.ts";
import { renderEnvironments, type ShownEnvironment } from "../shared/report/deploy/deployments-text.ts";
import { environmentStatus, type EnvironmentStatus } from "../shared/verbs/deploy/environment-status.ts";
import type { Call } from "./command.ts";
import { deliver } from "./report.ts";
import { choiceOf, colorOf, unicodeOf, widthOf } from "./settings.ts";

/** What consumers of each environment see, from the environments themselves. 1 when a log was tampered with or consumers see something else, 2 when the environment that was named could not be asked; for an audit, when any could not that releases may have reached. */
export async function showEnvironments(call: Call, anchors?: (project: string, environment: string) => Promise<readonly Anchor[]>): Promise<0 | 1 | 2> {
  const environment = call.text("environment");
  const found = await environmentStatus({ root: call.root, env: call.env, readModels: anchors !== undefined, ...(environment === undefined ? {} : { environment }), ...(anchors === undefined ? {} : { anchors }) });
  if (choiceOf(call, ["text", "json"]) === "json") await deliver(call, `${JSON.stringify({ version: 1, environments: found.map(plain) }, undefined, 2)}\n`);
  else await deliver(call, renderEnvironments(found.map((each) => shown(each, anchors !== undefined)), { width: widthOf(call, call.out), color: colorOf(call, call.out), unicode: unicodeOf(call) }));
  if (found.some(({ audit }) => audit !== undefined && problemsOf(audit).length > 0)) return 1;
  // Everybody's own `dev`, which is on another machine or was never built, hides nothing.
  const silent = found.filter(({ unknown, neverMade }) => unknown !== undefined && (environment !== undefined || (anchors !== undefined && neverMade !== true)));
  return silent.length > 0 ? 2 : 0;
}

function problemsOf({ chain, drift }: Audit): string[] {
  return [...chain, ...drift].map(({ text }) => text);
}

function shown({ name, unknown, audit, notes = [], deploying }: EnvironmentStatus, audited: boolean): ShownEnvironment {
  return {
    name,
    ...(unknown === undefined ? {} : { unknown }),
    ...(deploying === undefined ? {} : { deploying: `${deploying.holder} is deploying, since ${deploying.since}` }),
    deployments: [...(audit?.state.releases.values() ?? [])].map(({ current }) => current),
    problems: audit === undefined ? [] : problemsOf(audit),
    notes: [...notes, ...(audited && audit !== undefined ? anchorNotes(audit) : [])],
  };
}

/** How far rows at the end can be gone unseen: unknown is never reported as safe. */
function anchorNotes({ rows, anchored }: Audit): string[] {
  if (rows === 0 || anchored === rows) return [];
  const from = anchored === 0 ? "no row of it" : `no row after ${anchored}`;
  return [`${from} is known outside of the environment, so rows that were cut off at the end cannot be told: fetch the ledger (git fetch origin towpath/ledger:refs/remotes/origin/towpath/ledger), or ask GitHub (--github)`];
}

function plain({ name, unknown, audit, notes, deploying }: EnvironmentStatus): object {
  if (audit === undefined) return { name, unknown };
  const { rows, head, anchored, chain, drift, state } = audit;
  const releases = [...state.releases.values()].map(({ current: { release, at, who, run, kind, key } }) => ({ ...release, since: at, who, run, kind, plan: key }));
  return { name, releases, rows, head, anchored, chain, drift, notes, deploying };
}
