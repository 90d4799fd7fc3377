import type { Session } from "../engines/engine.ts";
import type { NodeId } from "../graph/graph.ts";
import { HostError } from "../host/ports.ts";
import { hasTable } from "./build-task.ts";
import { dropObjects, unneeded } from "./clean.ts";
import { readState } from "./environment-state.ts";
import { heldBack } from "./held-back.ts";
import { cleanStore, readStore } from "./kinds/artifact-store.ts";
import { publish, swapOf, type Publication } from "./publish.ts";
import type { RunContext } from "./run-context.ts";
import { stampOf } from "./run-context.ts";
import type { Records } from "./run-project.ts";
import { trainedModels } from "./trained-models.ts";

const KEEP = 2;

/**
 * Shows consumers what passed, in one transaction, then drops what nobody needs. A task is published when it and everything that it
 * reads, directly or not, passed; consumers of the others stay on the old data, so no published table stands on one that was held
 * back. True when nothing was held back.
 */
export async function publishResults(context: RunContext, records: Records): Promise<boolean> {
  const { options, plan } = context;
  context.tell({ type: "phase", name: "publish" });
  let { held, set, hide } = publications(context, records);
  const refused = await engineRefusals(context, records, set, hide);
  if (refused) ({ held, set, hide } = publications(context, records));
  const show = (first?: (tx: Session) => Promise<void>): Promise<void> => publish(options.engine, options.schema, set, hide, first, options.signal);
  const models = options.log === undefined ? [] : trainedModels(context, held);
  if (options.log === undefined || set.length + hide.length + models.length === 0) await show();
  else await options.log.during({ set, hide, models, publish: show });

  context.tell({ type: "phase", name: "clean" });
  const keep = options.keep ?? KEEP;
  const now = await readState(options.engine, options.schema);
  await dropObjects(options.engine, now.hidden, unneeded(now, keep, new Set([context.runId]), await options.log?.kept()));
  await tidyStore(context, keep);
  return held.size === 0 && plan.impossible.length === 0;
}

/** What consumers are to see, and what not. */
function publications(context: RunContext, records: Records): { held: Set<NodeId>; set: Publication[]; hide: string[] } {
  const { options, plan, state } = context;
  const held = heldBack(context, records);
  const set: Publication[] = [];
  const hide: string[] = [];
  for (const planned of plan.tasks) {
    const record = records.tasks.get(planned.id);
    const shown = !held.has(planned.id);
    if (record !== undefined && options.mode === "run") record.published = shown;
    if (planned.lent !== undefined) {
      // Back to what consumers have: an earlier isolated result must not be taken for it.
      if (state.live.has(planned.id)) hide.push(planned.task.name);
      continue;
    }
    if (!shown || !hasTable(planned) || state.live.get(planned.id)?.physical === planned.physical) continue;
    set.push({ name: planned.task.name, stamp: { ...stampOf(context, planned), physical: planned.physical } });
  }
  // What an earlier state of the pull request changed and this one does not must not be taken for its result.
  if (options.compare !== undefined) for (const [id, { physical }] of state.live) if (!context.planned.has(id) && physical !== undefined) hide.push(...namesOf(id, state.owners));
  return { held, set, hide };
}

/** Marks tasks whose names the engine cannot move: they are held back with those that read them, and the others are shown. True when there are some. */
async function engineRefusals({ options, plan, locate }: RunContext, records: Records, set: readonly Publication[], hide: readonly string[]): Promise<boolean> {
  const problems = await options.engine.swapProblems(swapOf(options.schema, set, hide));
  const whole = problems.find(({ name }) => name === undefined);
  if (whole !== undefined) throw new HostError(whole.text);
  for (const { name, text } of problems) {
    const planned = plan.tasks.find(({ task }) => task.name === name);
    if (planned === undefined) throw new HostError(text);
    const { id, task } = planned;
    Object.assign(records.tasks.get(id) ?? {}, { status: "failed", reason: "cannot be shown", error: { message: text, file: task.at.file, line: locate(task.at).span.line, code: "catalog" } });
  }
  return problems.length > 0;
}

function namesOf(id: NodeId, owners: ReadonlyMap<string, NodeId>): string[] {
  return [...owners].flatMap(([name, owner]) => (owner === id ? [name] : []));
}

/** Results of a task's last runs stay; a table that was loaded from an older one stands by itself. */
async function tidyStore({ options, runId, plan }: RunContext, keep: number): Promise<void> {
  const seen = new Map<NodeId, number>();
  const kept = new Set(plan.tasks.map(({ fingerprint }) => fingerprint));
  for (const { stamp } of await readStore(options.root)) {
    const count = (seen.get(stamp.task) ?? 0) + 1;
    seen.set(stamp.task, count);
    // Several environments share the store, so more stay than in one of them.
    if (count <= keep * 3) kept.add(stamp.fingerprint);
  }
  await cleanStore(options.root, kept, runId);
}
