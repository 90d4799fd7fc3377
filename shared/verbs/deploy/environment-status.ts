import type { Anchor } from "../../deploy/log/anchors.ts";
import { auditEnvironment, type Audit } from "../../deploy/audit.ts";
import { holderOf } from "../../deploy/lock/lease.ts";
import { openRows } from "../../deploy/log/chain.ts";
import type { Deployment } from "../../deploy/log/deployment.ts";
import { hasBooks, readLog } from "../../deploy/log/log-table.ts";
import { modelDrift } from "../../deploy/models/model-drift.ts";
import { EngineError } from "../../engines/engine.ts";
import { nodeFs } from "../../host/node-fs.ts";
import { HostError } from "../../host/ports.ts";
import { loadProject } from "../../pipeline/load-project.ts";
import type { Environment, Project } from "../../pipeline/model.ts";
import { openEnvironment } from "../open-environment.ts";
import { isGuarded } from "./is-guarded.ts";
import { modelStore } from "./model-store.ts";

export interface StatusRequest {
  root: string;
  /** All of towpath.yml when missing. */
  environment?: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Rows of an environment's log that others have kept: what an audit holds the log against. */
  anchors?: (project: string, environment: string) => Promise<readonly Anchor[]>;
  /** Artifacts of models are read and compared, too, not only looked at. */
  readModels?: boolean;
}

/** What consumers of an environment see, and whether its log and its database agree. */
export interface EnvironmentStatus {
  name: string;
  /** Why it could not be asked. */
  unknown?: string;
  /** Its database file was never made on this machine, no rule sends releases there or takes them from there, and nobody outside knows of a deployment to it. */
  neverMade?: true;
  audit?: Audit;
  /** What could not be found out. */
  notes?: string[];
  /** Who deploys right now. */
  deploying?: { holder: string; since: string };
}

/** Asks each environment; one that does not answer is said to be unknown. Changes nothing. */
export async function environmentStatus(request: StatusRequest): Promise<EnvironmentStatus[]> {
  const { project, environments } = await environmentsOf(request);
  const found: EnvironmentStatus[] = [];
  for (const environment of environments) {
    try {
      found.push(await statusOf(request, project, environment));
    } catch (error) {
      if (!(error instanceof Error) || (error.name !== "EngineError" && error.name !== "HostError")) throw error;
      const onTheWay = isGuarded(environment) || project.environments.some(({ promoteFrom }) => promoteFrom === environment.name);
      const neverMade = error instanceof EngineError && error.code === "missing" && !onTheWay && ((await request.anchors?.(project.name, environment.name)) ?? []).length === 0;
      found.push({ name: environment.name, unknown: error.message, ...(neverMade ? { neverMade } : {}) });
    }
  }
  return found;
}

/** All rows of an environment's log, newest first. */
export async function deploymentHistory(request: StatusRequest & { environment: string }): Promise<Deployment[]> {
  const { project, environments } = await environmentsOf(request);
  const [environment] = environments;
  if (environment === undefined) return [];
  await using session = await openEnvironment({ root: request.root, environment, env: request.env, timezone: project.timezone, readOnly: true });
  return openRows(await readLog(session.engine, environment.schema)).toReversed();
}

async function environmentsOf({ root, environment }: StatusRequest): Promise<{ project: Project; environments: Environment[] }> {
  const { project } = await loadProject(await nodeFs(root));
  if (project === undefined) throw new HostError("towpath.yml cannot be read; `towpath lint` says why");
  const environments = project.environments.filter(({ name }) => environment === undefined || name === environment);
  if (environments.length === 0) throw new HostError(`there is no environment ${JSON.stringify(environment)} in towpath.yml; it has ${project.environments.map(({ name }) => name).join(", ")}`);
  return { project, environments };
}

async function statusOf({ root, env, anchors, readModels = false }: StatusRequest, project: Project, environment: Environment): Promise<EnvironmentStatus> {
  await using session = await openEnvironment({ root, environment, env, timezone: project.timezone, readOnly: true });
  const { engine } = session;
  const tables = await auditEnvironment(engine, environment.schema, await anchors?.(project.name, environment.name));
  const models = await modelDrift({ engine, schema: environment.schema, state: tables.state, store: () => modelStore({ root, env, signal: new AbortController().signal }, environment), read: readModels });
  const audit = { ...tables, drift: [...tables.drift, ...models.drift] };
  const holder = (await hasBooks(engine, environment.schema)) ? await holderOf(engine, environment.schema) : undefined;
  return { name: environment.name, audit, ...(models.notes.length === 0 ? {} : { notes: models.notes }), ...(holder === undefined ? {} : { deploying: { holder: holder.holder, since: holder.since } }) };
}
