import type { OpenedWorkspace } from "../graph/open-workspace.ts";
import type { Workspace } from "../graph/workspace.ts";
import { HostError } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import { runStore } from "../results/run-store.ts";
import { recordFiles } from "../run/record-files.ts";
import { modelNamed, type NamedModel } from "./model-named.ts";
import { openProject } from "./open-project.ts";
import { recordedModels, type RecordedModel } from "./recorded-model.ts";

const MOST_RUNS = 200;

export interface CardedModel {
  workspace: Workspace;
  named: NamedModel;
  recorded: RecordedModel;
}

/** A model as it is declared, with its last recorded result: what consumers have, or of the environment that is named. */
export async function cardModel({ root, model, environment, cache }: { root: string; model: string; environment?: string; cache: boolean }): Promise<CardedModel | { opened: OpenedWorkspace; findings: Finding[] }> {
  const opened = await openProject({ root, cache, ...(environment === undefined ? {} : { environment }) });
  const { workspace } = opened;
  const broken = (workspace?.problems ?? opened.findings).filter(({ severity }) => severity === "error");
  if (workspace === undefined || broken.length > 0) return { opened, findings: broken };
  const named = modelNamed(workspace, model);
  const records = (await runStore(recordFiles(root)).recent(MOST_RUNS)).filter((record) => environment === undefined || record.environment?.name === environment);
  const found = recordedModels(records, named.id);
  // What a test has built nobody has: a run counts before it.
  const recorded = found.find(({ run, task }) => run.command === "run" && task.published === true) ?? found[0];
  if (recorded === undefined) throw new HostError(`no run of this machine has recorded ${named.id}${environment === undefined ? "" : ` in ${environment}`}: run \`towpath run\` first`);
  return { workspace, named, recorded };
}
