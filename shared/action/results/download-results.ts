import { HostError } from "../../host/ports.ts";
import { ifFound } from "../../github/client/if-found.ts";
import type { GitHub } from "../../github/client/open-github.ts";
import type { RepositoryName } from "../../github/repository.ts";
import { ARTIFACT_PREFIX } from "./artifact-name.ts";
import { readResults, type Result } from "./read-results.ts";

const PER_PAGE = 100;
/** A run may have as many artifacts as its workflow likes; beyond these nobody looks. */
const MOST_PAGES = 20;
const MOST_ARTIFACTS = 50;
const MOST_BYTES = 8 << 20;
/** An archive is small, and nobody waits for one that stands still. */
const LONGEST_MS = 60_000;
const TRIES = 3;

export interface Downloaded {
  /** By the artifact that holds them: what one step of a job has found. */
  steps: Result[][];
  /** Why something was left out, as sentences. */
  refused: string[];
}

/**
 * The results of a workflow run, from the artifacts that its jobs have kept: of several attempts the newest of each job, leg of a matrix, project, environment and
 * command. Which is newer GitHub's numbers tell, and not the clocks of runners.
 */
export async function downloadResults(github: GitHub, repository: RepositoryName, runId: number): Promise<Downloaded> {
  const { ours, whole } = await listOurs(github, repository, runId);
  const refused = ours.length > MOST_ARTIFACTS ? [`the run has ${ours.length} artifacts of results; the newest ${MOST_ARTIFACTS} are read`] : [];
  if (!whole) refused.push(`the run has more than ${PER_PAGE * MOST_PAGES} artifacts; results among the others are not read`);
  const newest = new Map<string, { result: Result; step: number }>();
  for (const { id, size_in_bytes: bytes } of ours.toSorted((a, b) => b.id - a.id).slice(0, MOST_ARTIFACTS)) {
    try {
      if (bytes > MOST_BYTES) throw new HostError(`the artifact of results was refused: it has ${bytes} bytes, at most ${MOST_BYTES} are read`);
      for (const result of readResults(await archive(github, repository, id))) {
        const { folder, record } = result;
        const key = JSON.stringify([record.ci?.job, record.ci?.leg, folder, record.project, record.environment?.name, record.command]);
        if (!newest.has(key)) newest.set(key, { result, step: id });
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refused.push(error.message);
    }
  }
  const steps = Map.groupBy(newest.values(), ({ step }) => step);
  return { steps: [...steps.values()].map((step) => step.map(({ result }) => result)), refused: [...new Set(refused)] };
}

interface Artifact {
  id: number;
  size_in_bytes: number;
}

async function listOurs(github: GitHub, repository: RepositoryName, runId: number): Promise<{ ours: Artifact[]; whole: boolean }> {
  const ours: Artifact[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await github.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: PER_PAGE, page });
    ours.push(...data.artifacts.filter(({ name, expired }) => name.startsWith(ARTIFACT_PREFIX) && !expired));
    if (data.artifacts.length < PER_PAGE) return { ours, whole: true };
  }
  return { ours, whole: false };
}

/** The client repeats what has no answer; a connection that breaks in the middle of one is begun anew here. */
async function archive(github: GitHub, repository: RepositoryName, id: number): Promise<Buffer> {
  for (let tries = 1; ; tries++) {
    const answer = await ifFound(github.rest.actions.downloadArtifact({ ...repository, artifact_id: id, archive_format: "zip", request: { parseSuccessResponseBody: false } }));
    if (answer === undefined) throw new HostError("the artifact of results was refused: it is not there any more");
    try {
      return await received(answer.data);
    } catch (error) {
      if (error instanceof HostError) throw error;
      if (tries >= TRIES) throw new HostError("the artifact of results was refused: it did not arrive whole, however often it was asked for");
      await github.timing.sleep(1_000 * 2 ** tries);
    }
  }
}

/** Stops as soon as more comes than was announced, or nothing more. */
async function received(body: unknown): Promise<Buffer> {
  if (!(body instanceof ReadableStream)) throw new HostError("the artifact of results was refused: GitHub gave no archive");
  const reader = body.getReader();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel().catch(() => undefined);
  }, LONGEST_MS);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const part: unknown = next.value;
      if (!(part instanceof Uint8Array)) throw new HostError("the artifact of results was refused: GitHub gave no archive");
      size += part.length;
      if (size > MOST_BYTES) throw new HostError(`the artifact of results was refused: it has more than ${MOST_BYTES} bytes`);
      parts.push(part);
    }
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
  if (late) throw new Error("too slow");
  return Buffer.concat(parts);
}
