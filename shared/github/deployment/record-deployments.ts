import type { Deployment } from "../../deploy/log/deployment.ts";
import { look } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { ourDeployments, TASK } from "./our-deployments.ts";

export interface RecordDeployments {
  repository: RepositoryName;
  /** Name in towpath.yml; GitHub's Environment has the same one. */
  environment: string;
  /** Name of the project in towpath.yml. */
  project: string;
  /** Rows of the environment's log, oldest first. */
  rows: readonly Deployment[];
  /** Where the environment can be looked at. */
  environmentUrl?: string;
}

export interface Recorded {
  /** Keys that GitHub did not have. */
  made: string[];
  /** Keys that it had, and whose status was missing. */
  mended: string[];
}

type Seen = Pick<Awaited<ReturnType<typeof ourDeployments>>[number], "id" | "key">;

/** Older rows are history that nobody looks for on GitHub. */
const NEWEST = 20;
const PAGE = 100;

/**
 * Brings GitHub's deployments in step with the log of an environment: one deployment with one status for each promotion, in order. What is
 * there already is left alone, so it may be said again at any time; the log is the truth, and nothing here is ever read back into it.
 */
export async function recordDeployments(github: GitHub, options: RecordDeployments): Promise<Recorded> {
  const rows = options.rows.filter(({ kind }) => kind !== "run").slice(-NEWEST);
  const recorded: Recorded = { made: [], mended: [] };
  if (rows.length === 0) return recorded;
  const hashes = new Set(options.rows.map(({ hash }) => hash));
  // The newest row is mostly new, and nothing older than what we find under our own name can be new. Another project's rows have numbers of their own.
  const found = await ourDeployments(github, options, (seen) => {
    const oldest = Math.min(...seen.filter(({ project, hash }) => project === options.project || (project === undefined && hashes.has(hash))).map(({ seq }) => seq));
    return rows.every(({ key, seq }) => seq > oldest || seen.some((each) => each.key === key));
  });
  const known = new Map(found.map((each) => [each.key, each]));
  const before = new Map<string, number>();
  for (const row of rows) {
    const there = known.get(row.key);
    const deployment = there ?? (await create(github, options, row));
    const stated = await state(github, options, { id: deployment.id, row, fresh: there === undefined, before: before.get(row.release.name) });
    before.set(row.release.name, deployment.id);
    if (there === undefined) recorded.made.push(row.key);
    else if (stated) recorded.mended.push(row.key);
  }
  return recorded;
}

function create(github: GitHub, options: RecordDeployments, row: Deployment): Promise<Seen> {
  const { repository, environment, project } = options;
  const { key, seq, hash, kind, release, plan, previous } = row;
  return github.once<Seen>({
    make: async () => {
      const { data } = await github.rest.repos.createDeployment({
        ...repository, environment, ref: release.commit, task: TASK, auto_merge: false, required_contexts: [], description: described(row),
        payload: { towpath: { project, key, seq, hash, kind, release: release.name, version: release.version, digest: release.digest, ...(plan === undefined ? {} : { plan }), ...(previous === undefined ? {} : { previous: previous.version }) } },
      });
      const id = look(data, "id");
      if (typeof id !== "number") throw new Error("GitHub answered without the deployment's number.");
      return { id, key };
    },
    find: async () => (await ourDeployments(github, options, () => true)).findLast((each) => each.key === key),
  });
}

/** True when the status had to be written. */
async function state(github: GitHub, options: RecordDeployments, { id: deployment, row, fresh, before }: { id: number; row: Deployment; fresh: boolean; before: number | undefined }): Promise<boolean> {
  const { repository, environmentUrl } = options;
  const mark = `row ${row.seq} of the log`;
  const there = async (): Promise<true | undefined> => {
    const { data } = await github.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: deployment, per_page: PAGE });
    return data.some(({ description }) => description.includes(mark)) ? true : undefined;
  };
  if (!fresh && (await there()) === true) return false;
  // GitHub would end whatever else stands in the Environment, also what other pipelines and projects have there. First the old: our status says that both are done.
  if (before !== undefined) await end(github, options, before, row);
  await github.once({
    make: async () => {
      await github.rest.repos.createDeploymentStatus({
        ...repository, deployment_id: deployment, state: "success", description: `${described(row).slice(0, 100)}; ${mark}`, auto_inactive: false,
        ...(row.run === undefined ? {} : { log_url: row.run }),
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
      });
      return true as const;
    },
    find: there,
  });
  return true;
}

/** Says that a release is no longer what stands there, once. */
async function end(github: GitHub, { repository }: RecordDeployments, deployment: number, { release }: Deployment): Promise<void> {
  const there = async (): Promise<true | undefined> => {
    const { data } = await github.rest.repos.listDeploymentStatuses({ ...repository, deployment_id: deployment, per_page: PAGE });
    return data.some(({ state }) => state === "inactive") ? true : undefined;
  };
  if ((await there()) === true) return;
  const make = async (): Promise<true> => {
    await github.rest.repos.createDeploymentStatus({ ...repository, deployment_id: deployment, state: "inactive", description: `${release.name} ${release.version} took its place`.slice(0, 140) });
    return true;
  };
  await github.once({ make, find: there });
}

function described({ kind, release, who }: Deployment): string {
  return `${kind === "rollback" ? "Back to " : ""}${release.name} ${release.version} by ${who}`.slice(0, 140);
}
