import { hash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Job } from "../job.ts";
import { ARTIFACT_PREFIX, RESULTS_FILE } from "./artifact-name.ts";
import type { Result } from "./read-results.ts";

/**
 * Keeps the records as an artifact of the workflow run, for the job or workflow that reports them. Data only. Whatever goes wrong
 * changes nothing about the verdict; it is said in the log. Gives the artifact's name.
 */
export async function uploadResults({ env, log }: Pick<Job, "env" | "log">, results: readonly Result[]): Promise<string | undefined> {
  if (!env["ACTIONS_RUNTIME_TOKEN"] || !env["ACTIONS_RESULTS_URL"]) {
    log.debug("results are not kept as an artifact: this runner has no service for artifacts");
    return undefined;
  }
  const text = JSON.stringify(results);
  // Legs of a matrix and repeated attempts need names of their own, and nothing tells an action in which leg it is.
  const job = (env["GITHUB_JOB"] ?? "job").replaceAll(/[^\w-]/g, "-").slice(0, 60);
  const name = `${ARTIFACT_PREFIX}${job}-${env["GITHUB_RUN_ATTEMPT"] ?? "1"}-${hash("sha256", text, "hex").slice(0, 8)}`;
  const folder = path.join(env["RUNNER_TEMP"] ?? tmpdir(), name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, RESULTS_FILE), text);
    // Two megabytes of code that most of an action's time is not needed.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    await new DefaultArtifactClient().uploadArtifact(name, [path.join(folder, RESULTS_FILE)], folder, { retentionDays: 30 });
    return name;
  } catch (error) {
    const ghes = error instanceof Error && error.name === "GHESNotSupportedError";
    log.notice(ghes ? "results are not kept as an artifact: this GitHub Enterprise Server has no artifacts of version 4, so pull requests of forks cannot be reported on" : `results could not be kept as an artifact, so that no other job can report them: ${error instanceof Error ? error.message : "unknown"}`);
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
