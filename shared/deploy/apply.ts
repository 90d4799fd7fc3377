import type { DeployPlan } from "../generated/deploy.ts";
import type { Engine } from "../engines/engine.ts";
import { HostError } from "../host/ports.ts";
import type { RunRecord } from "../results/record.ts";
import { hasTable } from "../run/build-task.ts";
import { hiddenSchema } from "../run/environment-state.ts";
import { heldBack } from "../run/held-back.ts";
import type { PlannedTask } from "../run/plan-run.ts";
import type { Publication } from "../run/publish.ts";
import { stampOf, type RunContext } from "../run/run-context.ts";
import { runJobs } from "../run/run-jobs.ts";
import { emptyRecords, finishRecord, limitOf, type Records } from "../run/run-project.ts";
import { tellPlan } from "../run/tell-plan.ts";
import { tidyTemporary } from "../run/temporary.ts";
import { trainedModels } from "../run/trained-models.ts";
import type { Deployment, Promotion } from "./log/deployment.ts";
import { pointerStatements } from "./models/model-pointers.ts";
import type { ModelStore } from "./models/model-store.ts";
import { placeModels, type PlacedModel } from "./models/place-models.ts";
import { promote } from "./promote.ts";

export interface Apply {
  /** Prepared under the lease, from the release's commit. */
  context: RunContext;
  plan: DeployPlan;
  /** Fencing token of the lease. */
  token: number;
  /** Hash of the newest row that the plan was made on. */
  head: string;
  /** Digest of a damaged log that is gone on from. */
  acceptedLog?: string | undefined;
  who: string;
  run?: string;
  /** Who has approved it on GitHub. */
  approvers?: readonly string[];
  towpath: string;
  commit: RunRecord["commit"];
  /** Why other deployed pipelines do not let go what consumers would lose. Asked when all is built: of some tasks nothing else tells their columns. */
  lostReaders: () => Promise<string[]>;
  models?: ModelStore;
  /** Models that consumers see now. */
  modelsBefore?: Deployment["models"];
  /** How long building each name took before: what is reused now keeps its estimate. */
  durationsBefore?: Deployment["durations"] | undefined;
}

/** A deployment that happened, or the record of a build that did not hold: then nothing was published. */
export type Applied = { deployment: Deployment; record: RunRecord } | { record: RunRecord; failed: string };

/** Builds what is missing beside what consumers see, checks exactly that, and publishes all of it in one transaction with the row of the log. */
export async function applyPlan(options: Apply): Promise<Applied> {
  const { context, plan } = options;
  const started = context.options.clock.now();
  const records = emptyRecords(context);
  tellPlan(context);
  await tidyTemporary(context);
  context.tell({ type: "phase", name: "build" });
  await runJobs(context, records, limitOf(context.options));
  await context.memory.save();
  const cancelled = context.options.signal?.aborted === true;
  const held = heldBack(context, records);
  const wrong = cancelled ? "cancelled before anything was published" : held.size > 0 ? `${[...held].slice(0, 5).join(", ")}${held.size > 5 ? ` and ${held.size - 5} more` : ""} did not pass: nothing was published, consumers keep what they have` : undefined;
  const end = async (published: boolean): Promise<RunRecord> => {
    const record = finishRecord(context, records, { cancelled, published, commit: options.commit, untested: [] });
    const kept = context.options.store.write(record).then(() => tidyTemporary(context, true));
    // After the promotion nothing can take it back, so nothing may look like it.
    await (published ? kept.catch((error: unknown) => context.tell({ type: "note", message: `the run's record could not be written: ${error instanceof Error ? error.message : "unknown reason"}` })) : kept);
    context.tell({ type: "end", verdict: record.verdict, published, cancelled });
    return record;
  };
  if (wrong !== undefined) return { record: await end(false), failed: wrong };
  const readers = await options.lostReaders();
  if (readers.length > 0 && plan.override === undefined) return { record: await end(false), failed: `${readers.join("; ")}. Nothing was published; what was built is kept, and --override with the reason shows it all the same` };
  context.tell({ type: "phase", name: "publish" });
  const deployment = await publishRelease(options, records, started, readers.length > 0 ? ["schema"] : []);
  for (const { id } of context.plan.tasks) Object.assign(records.tasks.get(id) ?? {}, { published: true });
  if (plan.kind !== "deploy") throw new HostError("this plan is not one of a deployment");
  return { deployment, record: await end(true) };
}

async function publishRelease(options: Apply, records: Records, started: number, passed: readonly string[]): Promise<Deployment> {
  const { context, plan } = options;
  const { engine, schema } = context.options;
  const shown = context.plan.tasks.filter((planned) => hasTable(planned) && planned.lent === undefined);
  const models = options.models === undefined ? new Map<string, PlacedModel>() : await placeModels(context.options.root, trainedModels(context).filter(({ pipeline }) => pipeline === plan.release.name), options.models);
  const publication = (planned: PlannedTask): Publication => ({ name: planned.task.name, stamp: { ...stampOf(context, planned), physical: planned.physical } });
  const set = shown.filter(({ id, physical }) => context.state.live.get(id)?.physical !== physical).map(publication);
  const physical = new Map(shown.map((planned) => [planned.task.name, planned.physical]));
  const dropped = plan.steps.filter(({ action }) => action === "drop").map(({ name }) => name);
  const promotion: Promotion = {
    key: plan.digest, kind: "deploy", release: plan.release, plan: plan.digest, who: options.who, towpath: options.towpath,
    ...(plan.previous === undefined ? {} : { previous: plan.previous }),
    ...(options.run === undefined ? {} : { run: options.run }),
    ...(options.approvers === undefined || options.approvers.length === 0 ? {} : { approvers: options.approvers }),
    ...(plan.override === undefined ? {} : { override: plan.override, overridden: [...new Set([...plan.overridden.map(({ gate }) => gate), ...passed])] }),
    ...(options.acceptedLog === undefined ? {} : { acceptedLog: options.acceptedLog }),
    published: Object.fromEntries(physical),
    ...(dropped.length === 0 ? {} : { dropped }),
    ...(models.size === 0 ? {} : { models: Object.fromEntries(models) }),
    columns: await columnsOf(engine, schema, new Map([...physical].map(([name, object]) => [object, name]))),
    durations: Object.fromEntries([...Object.entries(options.durationsBefore ?? {}).filter(([name]) => context.plan.tasks.some(({ task }) => task.name === name)), ...[...records.tasks.values()].flatMap(({ id, name, status, durationMs }) => (status === "success" && context.planned.has(id) && durationMs !== undefined ? [[name, Math.round(durationMs)] as const] : []))]),
    durationMs: Math.round(context.options.clock.now() - started),
  };
  const also = pointerStatements(engine, schema, { now: promotion.models, before: options.modelsBefore, release: plan.release });
  return promote({ engine, schema, set, hide: dropped, promotion, token: options.token, expectedHead: options.head, also, signal: context.options.signal });
}

/** Columns of physical objects, by the name that consumers see. One question, whatever their number. */
export async function columnsOf(engine: Engine, schema: string, names: ReadonlyMap<string, string>): Promise<Record<string, Record<string, string>>> {
  const found: Record<string, Record<string, string>> = {};
  for (const { relation, name, type } of await engine.columns(hiddenSchema(schema))) {
    const shown = names.get(relation);
    if (shown !== undefined) (found[shown] ??= {})[name] = type.toLowerCase();
  }
  return found;
}
