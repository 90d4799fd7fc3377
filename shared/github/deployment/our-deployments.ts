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
}

/** A job that names an Environment makes deployments with the task `deploy`, a hundred of which would hide ours. */
export const TASK = "towpath";
/** Under that one earlier versions wrote. */
const EARLIER_TASK = "deploy";
const PAGE = 100;
const EARLIER_PAGES = 10;

/**
 * Our deployments in an environment, newest first. Those that an earlier version made stand among those of jobs: they are looked for until `enough`
 * is content.
 */
export async function ourDeployments(github: GitHub, { repository, environment }: { repository: RepositoryName; environment: string }, enough: (found: readonly OurDeployment[]) => boolean): Promise<OurDeployment[]> {
  const read = async (task: string, page: number): Promise<{ ours: OurDeployment[]; more: boolean }> => {
    const { data } = await github.rest.repos.listDeployments({ ...repository, environment, task, per_page: PAGE, page });
    return { ours: data.flatMap(({ id, payload }) => ourOwn(id, payloadOf(payload))), more: data.length === PAGE };
  };
  const found = (await read(TASK, 1)).ours;
  for (let page = 1; page <= EARLIER_PAGES && !enough(found); page++) {
    const { ours, more } = await read(EARLIER_TASK, page);
    found.push(...ours);
    if (!more) break;
  }
  return found.toSorted((a, b) => b.id - a.id);
}

function ourOwn(id: number, payload: unknown): OurDeployment[] {
  const ours = look(payload, "towpath");
  const [seq, key, hash] = [look(ours, "seq"), lookText(ours, "key"), lookText(ours, "hash")];
  if (typeof seq !== "number" || key === undefined || hash === undefined) return [];
  return [{ id, key, seq, hash, release: lookText(ours, "release") ?? "?", version: lookText(ours, "version") ?? "?" }];
}
