import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import type { CheckAnnotation } from "./annotations.ts";

/** Shown beside the required job, and never required itself: it would be missing wherever nothing reports. */
export const checkName = "towpath report";

const PER_REQUEST = 50;
const TEXT = 65_535;
/** Longer than any copy of GitHub's data lags. */
const SETTLE_MS = 10_000;

export interface CheckReport {
  repository: RepositoryName;
  sha: string;
  /** Our own key: one check run for each run and attempt. */
  externalId: string;
  conclusion: "success" | "neutral" | "failure";
  title: string;
  summary: string;
  annotations: readonly CheckAnnotation[];
}

export interface CheckOutcome { id: number; url: string }

interface Seen { id: number; url: string; annotations: number }

/** Writes the check run of a report; said again, it changes nothing. */
export async function publishCheckRun(github: GitHub, report: CheckReport): Promise<CheckOutcome> {
  const known = await settled(github, report, await findOurs(github, report));
  let run = known ?? (await create(github, report));
  // Annotations are appended by PATCH, so sending one twice shows its annotations twice: GitHub's own count says where to go on.
  while (run.annotations < report.annotations.length) run = await append(github, report, run);
  return { id: run.id, url: run.url };
}

/**
 * Brings the check run of an earlier attempt, or of an earlier run of the same reporter on this commit, in step with what is known now, where nothing is left to annotate and
 * no new one takes its place: else it says for ever what does not hold any more. Undefined: there is none, or it says so already.
 */
export async function updateEarlierCheckRun(github: GitHub, report: Omit<CheckReport, "annotations">): Promise<CheckOutcome | undefined> {
  const { repository, sha, externalId } = report;
  const { data } = await github.rest.checks.listForRef({ ...repository, ref: sha, check_name: checkName, filter: "all", per_page: 100 });
  const [newest] = data.check_runs.filter((run) => isNotNewer(run.external_id ?? "", externalId)).toSorted((a, b) => b.id - a.id);
  if (newest === undefined || newest.conclusion === report.conclusion) return undefined;
  await github.rest.checks.update({ ...repository, check_run_id: newest.id, ...verdict(report), output: texts(report) });
  return { id: newest.id, url: newest.html_url ?? "" };
}

/** Whether two keys `reporter:run.attempt` are of one reporter, and the first is not of a later run. */
function isNotNewer(key: string, than: string): boolean {
  const [theirs, ours] = [keyOf(key), keyOf(than)];
  return theirs !== undefined && theirs.reporter === ours?.reporter && (theirs.run - ours.run || theirs.attempt - ours.attempt) <= 0;
}

function keyOf(text: string): { reporter: string; run: number; attempt: number } | undefined {
  const [, reporter, run, attempt] = /^(.+):(\d+)\.(\d+)$/.exec(text) ?? [];
  return reporter === undefined ? undefined : { reporter, run: Number(run), attempt: Number(attempt) };
}

async function findOurs(github: GitHub, { repository, sha, externalId }: CheckReport): Promise<Seen | undefined> {
  const { data } = await github.rest.checks.listForRef({ ...repository, ref: sha, check_name: checkName, filter: "all", per_page: 100 });
  const ours = data.check_runs.filter((run) => run.external_id === externalId).toSorted((a, b) => a.id - b.id)[0];
  return ours === undefined ? undefined : { id: ours.id, url: ours.html_url ?? "", annotations: ours.output.annotations_count };
}

/** A run that somebody else has begun: its count is believed once it cannot be an old copy any more. */
async function settled(github: GitHub, report: CheckReport, run: Seen | undefined): Promise<Seen | undefined> {
  if (run === undefined) return undefined;
  await github.rest.checks.update({ ...report.repository, check_run_id: run.id, ...verdict(report), output: texts(report) });
  if (run.annotations >= report.annotations.length) return run;
  await github.timing.sleep(SETTLE_MS);
  return (await findOurs(github, report)) ?? run;
}

function create(github: GitHub, report: CheckReport): Promise<Seen> {
  const { repository, sha, externalId, annotations } = report;
  return github.once({
    make: async () => {
      const output = { ...texts(report), annotations: annotations.slice(0, PER_REQUEST) };
      const { data } = await github.rest.checks.create({ ...repository, name: checkName, head_sha: sha, external_id: externalId, ...verdict(report), output });
      return { id: data.id, url: data.html_url ?? "", annotations: output.annotations.length };
    },
    find: () => findOurs(github, report),
  });
}

function append(github: GitHub, report: CheckReport, run: Seen): Promise<Seen> {
  const next = report.annotations.slice(run.annotations, run.annotations + PER_REQUEST);
  const annotations = run.annotations + next.length;
  return github.once({
    make: async () => {
      await github.rest.checks.update({ ...report.repository, check_run_id: run.id, output: { ...texts(report), annotations: next }, request: { repeat: "never" } });
      return { ...run, annotations };
    },
    find: async () => {
      const { data } = await github.rest.checks.get({ ...report.repository, check_run_id: run.id });
      return data.output.annotations_count >= annotations ? { ...run, annotations } : undefined;
    },
  });
}

const verdict = ({ conclusion }: Pick<CheckReport, "conclusion">): { status: "completed"; conclusion: CheckReport["conclusion"] } => ({ status: "completed", conclusion });

const texts = ({ title, summary }: Pick<CheckReport, "title" | "summary">): { title: string; summary: string } => ({ title: title.slice(0, 255), summary: summary.length <= TEXT ? summary : `${summary.slice(0, TEXT - 1)}…` });
