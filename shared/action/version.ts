import { appendFile, mkdtemp, realpath, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { GitHubError } from "../github/client/github-error.ts";
import type { GitHub } from "../github/client/open-github.ts";
import { finishDrafts } from "../github/release/finish-drafts.ts";
import { listReleases } from "../github/release/list-releases.ts";
import { publishRelease } from "../github/release/publish-release.ts";
import type { SeenRelease } from "../github/release/seen-release.ts";
import { repositoryName } from "../github/repository.ts";
import { startWorkflow } from "../github/workflow/start-workflow.ts";
import type { Versions } from "../generated/version.ts";
import { VERSION } from "../host/version.ts";
import { code, md } from "../report/escape/markdown.ts";
import { releaseNotes } from "../report/version/release-notes.ts";
import { versionsMarkdown } from "../report/version/versions-markdown.ts";
import { renderVersions } from "../report/version/versions-text.ts";
import { releasesOf } from "../verbs/version/releases-of.ts";
import { versionProject } from "../verbs/version-project.ts";
import type { RunRecord } from "../results/record.ts";
import type { MadeRelease } from "../version/made-release.ts";
import { manifestChecksum } from "../version/manifest-checksum.ts";
import { tagMessage } from "../version/tag-message.ts";
import { attempt } from "./attempt.ts";
import { evidenceRecords } from "./evidence-records.ts";
import { findProjects } from "./find-projects.ts";
import { InputError } from "./input-error.ts";
import type { ExitCode, Job } from "./job.ts";
import { writeOutputs } from "./outputs.ts";
import { asObject } from "./read-event.ts";
import { jobGitHub } from "./report-records.ts";

export type VersionJob = Job<"project" | "token" | "deploy-workflow" | "test-workflow">;

/** A release as the outputs tell it. */
interface Told {
  project: string;
  kind: "pipeline" | "model";
  name: string;
  version: string;
  tag: string;
  commit: string;
  digest: string;
  url: string;
}

const FOREIGN_CODE = new Set(["pull_request_target", "workflow_run", "issue_comment"]);
const MANIFEST = "manifest.json";
const ALL_PAGES = 100;
const SHOWN_REASONS = 5;

/** Says what would be released and why; on the default branch it is released. */
export async function version(job: VersionJob): Promise<ExitCode> {
  const { event, env, log } = job;
  if (FOREIGN_CODE.has(event.name)) throw new InputError(`the event ${event.name} may bring code of strangers together with a token that writes; call this action from pull_request, merge_group, push or workflow_dispatch`);
  const found: { folder: string; versions: Versions }[] = [];
  const workspace = await realpath(job.workspace);
  for (const root of await findProjects(job.workspace, job.inputs.project)) {
    const versions = await versionsOf(job, root);
    await show(job, versions);
    found.push({ folder: path.relative(workspace, root), versions });
  }
  writeOutputs(env["GITHUB_OUTPUT"], { "versions-json": found.flatMap(({ folder, versions }) => versions.units.map(({ kind, name, status, last, next, tag, level, reasons }) => ({ project: folder || ".", kind, name, status, last: last?.version, next, tag, level, reasons: reasons.slice(0, SHOWN_REASONS) }))) });
  const refused = found.flatMap(({ versions }) => [...versions.problems, ...versions.units.flatMap(({ refusal }) => refusal ?? [])]);
  for (const sentence of refused) log.error(sentence, "not to be released");
  if (refused.length > 0) return 1;
  if (!publishes(job)) {
    log.info("nothing is released here: a release is made of what is merged, on a push to the default branch");
    return 0;
  }
  return publish(job, found);
}

/** What would be released; where it will be, with what the run of this commit has shown. */
async function versionsOf(job: VersionJob, root: string): Promise<Versions> {
  const look = async (records: readonly RunRecord[]): Promise<Versions> => {
    const versions = await versionProject({ root, cache: false, version: VERSION, records });
    if ("head" in versions) throw new InputError(`${versions.reason}; \`towpath lint\` says where`);
    return versions;
  };
  const versions = await look([]);
  // What has its tag already says in it what was known when it was made.
  if (!publishes(job) || !versions.units.some(({ status }) => status === "release")) return versions;
  const records = await evidenceRecords(job);
  return records.length === 0 ? versions : look(records);
}

/** Only what is merged becomes a release. */
function publishes({ event, env }: VersionJob): boolean {
  return event.name !== "pull_request" && env["GITHUB_REF"] === `refs/heads/${String(asObject(event.payload["repository"])["default_branch"])}`;
}

async function publish(job: VersionJob, found: readonly { folder: string; versions: Versions }[]): Promise<ExitCode> {
  const { env, log } = job;
  const repository = repositoryName(env["GITHUB_REPOSITORY"] ?? "");
  const github = jobGitHub(job);
  const told: Told[] = [];
  const checksums: string[] = [];
  const known = await listReleases(github, repository, { pages: ALL_PAGES });
  let failed = false;
  for (const { folder, versions } of found) {
    if (env["GITHUB_SHA"] !== versions.commit) throw new InputError(`commit ${versions.commit.slice(0, 12)} is checked out, and the event is about ${env["GITHUB_SHA"]?.slice(0, 12) ?? "none"}: check out without \`ref:\`, so that only what is merged is released`);
    for (const release of releasesOf(versions, releaseNotes)) {
      const { tag, name, version: number, commit, digest, manifest, preRelease } = release;
      try {
        const { status, url } = await publishRelease(github, { repository, tag, commit, message: tagMessage(manifest), notes: release.notes, preRelease, assets: [asset(release)] }, known);
        log.info(`${tag}: ${status}`);
        const checksum = manifestChecksum(release);
        log.info(`${tag}: sha256 ${checksum.trimEnd()}`);
        checksums.push(checksum);
        told.push({ project: folder || ".", kind: manifest.kind, name, version: number, tag, commit, digest, url });
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error;
        log.error(`${tag}: ${error.message} Run this job again; what is there already stays.`, "not released");
        failed = true;
      }
    }
  }
  await finishOthers(job, github, known.filter(({ tag }) => !told.some((each) => each.tag === tag)));
  await tell(job, told);
  if (checksums.length > 0) writeOutputs(env["GITHUB_OUTPUT"], { "checksums-path": await keepChecksums(env, checksums) });
  return (await startDeployments(job, github, told)) && !failed ? 0 : 2;
}

/** What an earlier run did not bring to its end. */
async function finishOthers({ env, log }: VersionJob, github: GitHub, known: readonly SeenRelease[]): Promise<void> {
  await attempt(log, "release that an earlier run left", async () => {
    for (const tag of await finishDrafts(github, repositoryName(env["GITHUB_REPOSITORY"] ?? ""), known)) log.info(`${tag}: published; an earlier run had left it as a draft`);
  });
}

/** Each pipeline is deployed by a run of its own, so that each has its own plan and approval. False when one could not be started. */
async function startDeployments({ inputs, event, env, log }: VersionJob, github: GitHub, told: readonly Told[]): Promise<boolean> {
  const file = inputs["deploy-workflow"];
  if (file === undefined) return true;
  const repository = repositoryName(env["GITHUB_REPOSITORY"] ?? "");
  const branch = String(asObject(event.payload["repository"])["default_branch"]);
  let all = true;
  for (const { kind, tag } of told) {
    if (kind !== "pipeline") continue;
    try {
      const status = await startWorkflow(github, { repository, file, branch, inputs: { release: tag }, runName: `deploy ${tag}` });
      log.info(`${file} for ${tag}: ${status === "started" ? "started" : "has a run already"}`);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      log.error(`${file} was not started for ${tag}: ${error.message} Start it by hand with this release, or run this job again.`, "not deployed");
      all = false;
    }
  }
  return all;
}

/** For the step that attests them: also of what was released by an earlier attempt, whose attestation may be what failed. */
async function keepChecksums(env: VersionJob["env"], lines: readonly string[]): Promise<string> {
  const file = path.join(await mkdtemp(path.join(env["RUNNER_TEMP"] ?? tmpdir(), "towpath-")), "checksums.txt");
  await writeFile(file, lines.join(""));
  return file;
}

function asset({ text }: MadeRelease): { name: string; contentType: string; text: string } {
  return { name: MANIFEST, contentType: "application/json", text };
}

async function show({ env, log }: VersionJob, versions: Versions): Promise<void> {
  for (const line of renderVersions(versions, { width: 120, color: false, unicode: true }).trimEnd().split("\n")) log.info(line);
  await summarize(env, `${versionsMarkdown(versions).markdown}\n`);
}

async function tell({ env }: VersionJob, told: readonly Told[]): Promise<void> {
  writeOutputs(env["GITHUB_OUTPUT"], { "releases-json": told, "deployable-json": told.filter(({ kind }) => kind === "pipeline").map(({ tag }) => tag) });
  if (told.length > 0) await summarize(env, md`**Released**\n\n${told.map(({ tag, digest }) => md`- ${code(tag)}, manifest ${code(digest)}\n`)}\n`.markdown);
}

async function summarize(env: VersionJob["env"], text: string): Promise<void> {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file !== undefined && file !== "") await appendFile(file, text);
}
