import type { GitHub } from "../client/open-github.ts";
import { isOlderRun } from "../../results/run-id.ts";
import type { RepositoryName } from "../repository.ts";
import { findIncidents, incidentLabel, type Incident } from "./find-incidents.ts";
import { incidentMarker, type IncidentSubject } from "./incident-marker.ts";
import { incidentWords } from "./incident-words.ts";

/** A run, promotion or rollback that failed, or holds again. */
export interface IncidentRun extends IncidentSubject {
  repository: RepositoryName;
  /** Sortable id of the run: an older run never changes what a newer one has said. */
  run: string;
}

export interface FailedRun extends IncidentRun {
  /** What failed, in Markdown that is safe to show; the marker is put before it. */
  text: string;
}

export interface IncidentOutcome {
  status: "opened" | "updated" | "reopened" | "closed" | "unchanged";
  number?: number;
  url?: string;
}

/**
 * An incident that comes back within a day of its end is the same incident: one thread, one history. Later it is a new one, because
 * what was found out about the old one does not explain it.
 */
const SAME_INCIDENT_MS = 24 * 3_600_000;
const WAITS_MS = [0, 1_000, 2_000, 4_000, 8_000];

/** Opens one issue about what failed; while it keeps failing, its text is brought up to date. */
export async function openIncident(github: GitHub, failed: FailedRun): Promise<IncidentOutcome> {
  const { repository } = failed;
  const [current, ...others] = await findIncidents(github, repository, failed, { states: ["OPEN"] });
  if (current !== undefined) {
    await closeDuplicates(github, repository, current, others);
    return update(github, failed, current, "updated");
  }
  const recent = (await findIncidents(github, repository, failed, { states: ["CLOSED"] })).findLast(({ closedAt }) => closedAt !== undefined && github.timing.now() - closedAt < SAME_INCIDENT_MS);
  return recent === undefined ? open(github, failed) : update(github, failed, recent, "reopened");
}

/** Closes the issue about what holds again, with a comment that says since when. */
export async function closeIncident(github: GitHub, held: IncidentRun): Promise<IncidentOutcome> {
  // One that names no project is ended by everybody, else nothing ever would; written into by nobody, it may be about another project.
  const open = (await findIncidents(github, held.repository, held, { states: ["OPEN"], nameless: true })).filter(({ mark }) => mark.run !== held.run && !isOlderRun(held.run, mark.run));
  const [first] = open;
  if (first === undefined) return { status: "unchanged" };
  const { ended, failure } = incidentWords(held);
  for (const { number, mark, body: text } of open) {
    // The marker names this run, so that a failure of an older one, reported late, does not open it again.
    const body = `<!-- towpath recovered ${held.run} -->\n${ended} ${held.run}, after ${mark.failures} ${failure}${mark.failures === 1 ? "" : "s"}.`;
    await commentOnce(github, held.repository, number, body);
    await github.rest.issues.update({ ...held.repository, issue_number: number, state: "closed", state_reason: "completed", body: text.replace(/^.*/, incidentMarker({ ...mark, project: mark.project ?? held.project, run: held.run })) });
  }
  return { status: "closed", number: first.number, url: first.url };
}

async function open(github: GitHub, failed: FailedRun): Promise<IncidentOutcome> {
  const { repository } = failed;
  const body = bodyOf(failed, 1);
  const mine = async (): Promise<Incident | undefined> => (await findIncidents(github, repository, failed, { states: ["OPEN"] })).find((incident) => incident.body === body);
  const { number, url } = await github.once({
    make: async () => {
      const { data } = await github.rest.issues.create({ ...repository, title: incidentWords(failed).title, body, labels: [incidentLabel] });
      return { number: data.number, url: data.html_url };
    },
    find: mine,
  });
  // Two runs may have opened one at the same time: who sees his own sees all older ones too, and the lowest number stays.
  for (const wait of WAITS_MS) {
    await github.timing.sleep(wait);
    const [lowest, ...others] = await findIncidents(github, repository, failed, { states: ["OPEN"] });
    if (lowest === undefined || ![lowest, ...others].some((incident) => incident.number === number)) continue;
    await closeDuplicates(github, repository, lowest, others);
    return lowest.number === number ? { status: "opened", number, url } : update(github, failed, lowest, "updated");
  }
  return { status: "opened", number, url };
}

async function update(github: GitHub, failed: FailedRun, incident: Incident, status: "updated" | "reopened"): Promise<IncidentOutcome> {
  const { number, url, mark } = incident;
  if (mark.run === failed.run || isOlderRun(failed.run, mark.run)) return { status: "unchanged", number, url };
  // The text is edited, not commented: a pipeline that fails every hour must not write every hour to everybody who listens.
  const body = bodyOf(failed, mark.failures + 1);
  await github.rest.issues.update({ ...failed.repository, issue_number: number, body, ...(status === "reopened" ? { state: "open" } : {}) });
  if (status === "reopened") await commentOnce(github, failed.repository, number, `<!-- towpath again ${failed.run} -->\n${incidentWords(failed).again}, in run ${failed.run}.`);
  return { status, number, url };
}

async function closeDuplicates(github: GitHub, repository: RepositoryName, kept: Incident, others: readonly Incident[]): Promise<void> {
  for (const { number } of others) await github.rest.issues.update({ ...repository, issue_number: number, state: "closed", state_reason: "not_planned", body: `This is about the same as #${kept.number}; two runs opened it at the same time.` });
}

/** A comment whose first line is its key: it is looked for before it is repeated. */
async function commentOnce(github: GitHub, repository: RepositoryName, number: number, body: string): Promise<void> {
  const there = async (): Promise<true | undefined> => {
    const { data } = await github.rest.issues.listComments({ ...repository, issue_number: number, per_page: 100, since: new Date(github.timing.now() - SAME_INCIDENT_MS).toISOString() });
    return data.some((comment) => comment.body === body) ? true : undefined;
  };
  if ((await there()) === true) return;
  await github.once({
    make: async () => {
      await github.rest.issues.createComment({ ...repository, issue_number: number, body });
      return true as const;
    },
    find: there,
  });
}

const LIMIT = 65_536;

function bodyOf({ text, ...failed }: FailedRun, failures: number): string {
  const head = `${incidentMarker({ ...failed, failures })}\n`;
  return head.length + text.length <= LIMIT ? head + text : `${head}${text.slice(0, LIMIT - head.length - 1)}…`;
}
