import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { look, lookText } from "../client/look.ts";
import { payloadOf } from "./payload-of.ts";

/** What GitHub has of a row of an environment's log. */
export interface OurDeployment {
  id: number;
  key: string;
  seq: number;
  hash: string;
  release: string;
  version: string;
  /** Name of the project in towpath.yml: a repository may have several with an environment of that name. Earlier versions did not write it. */
  project: string | undefined;
}

/** A job that names an Environment makes deployments with the task `deploy`, a hundred of which would hide ours. */
export const TASK = "towpath";
/** Under that one earlier versions wrote. */
const EARLIER_TASK = "deploy";
const PAGE = 100;
/** Other projects of the repository write under the same task. */
const PAGES = 30;
const EARLIER_PAGES = 10;

/** Deployments of all projects in an environment of that name, newest first. Pages are read, and then those of earlier versions among those of jobs, until `enough` is content. */
export async function ourDeployments(github: GitHub, { repository, environment }: { repository: RepositoryName; environment: string }, enough: (found: readonly OurDeployment[]) => boolean): Promise<OurDeployment[]> {
  const found: OurDeployment[] = [];
  for (const { task, pages } of [{ task: TASK, pages: PAGES }, { task: EARLIER_TASK, pages: EARLIER_PAGES }]) {
    for (let page = 1; page <= pages; page++) {
      const { data } = await github.rest.repos.listDeployments({ ...repository, environment, task, per_page: PAGE, page });
      found.push(...data.flatMap(({ id, payload }) => ourOwn(id, payloadOf(payload))));
      if (enough(found)) return sorted(found);
      if (data.length < PAGE) break;
    }
  }
  return sorted(found);
}

function sorted(found: readonly OurDeployment[]): OurDeployment[] {
  return found.toSorted((a, b) => b.id - a.id);
}

function ourOwn(id: number, payload: unknown): OurDeployment[] {
  const ours = look(payload, "towpath");
  const [seq, key, hash] = [look(ours, "seq"), lookText(ours, "key"), lookText(ours, "hash")];
  if (typeof seq !== "number" || key === undefined || hash === undefined) return [];
  return [{ id, key, seq, hash, release: lookText(ours, "release") ?? "?", version: lookText(ours, "version") ?? "?", project: lookText(ours, "project") }];
}
