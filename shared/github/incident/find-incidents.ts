import { look, lookList, lookText } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { parseIncidentMarker, plainName, type IncidentMark, type IncidentSubject } from "./incident-marker.ts";

export const incidentLabel = "towpath-incident";

export interface Incident {
  number: number;
  open: boolean;
  /** Milliseconds; undefined while it is open. */
  closedAt: number | undefined;
  url: string;
  body: string;
  mark: IncidentMark;
}

const QUERY = `query($owner: String!, $repo: String!, $labels: [String!], $states: [IssueState!], $after: String) {
  repository(owner: $owner, name: $repo) {
    issues(first: 100, after: $after, labels: $labels, states: $states, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number state closedAt url body viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

export interface FindIncidents {
  states: readonly ("OPEN" | "CLOSED")[];
  /** Also those that name no project, whosever they are. */
  nameless?: boolean;
}

/** Our issues about one subject, oldest first. Closed ones are looked for among the newest hundred only. */
export async function findIncidents(github: GitHub, { owner, repo }: RepositoryName, about: IncidentSubject, { states, nameless = false }: FindIncidents): Promise<Incident[]> {
  const found: Incident[] = [];
  for (let after: string | null = null; ; ) {
    const data = await github.graphql.read(QUERY, { owner, repo, labels: [incidentLabel], states, after });
    const issues = look(data, "repository", "issues");
    for (const node of lookList(issues, "nodes")) {
      const body = lookText(node, "body") ?? "";
      const mark = look(node, "viewerDidAuthor") === true ? parseIncidentMarker(body) : undefined;
      if (mark === undefined || !(isAbout(mark, about) || (nameless && mark.project === undefined && isAbout(mark, { ...about, project: undefined })))) continue;
      const closedAt = lookText(node, "closedAt");
      found.push({ number: Number(look(node, "number")), open: look(node, "state") === "OPEN", closedAt: closedAt === undefined ? undefined : Date.parse(closedAt), url: lookText(node, "url") ?? "", body, mark });
    }
    const next = lookText(issues, "pageInfo", "endCursor");
    if (look(issues, "pageInfo", "hasNextPage") !== true || next === undefined || states.includes("CLOSED")) return found.toSorted((a, b) => a.number - b.number);
    after = next;
  }
}

function isAbout(mark: IncidentMark, { of, project, pipeline, environment }: IncidentSubject): boolean {
  return mark.of === of && same(mark.pipeline, pipeline) && same(mark.environment, environment) && same(mark.project, project);
}

function same(marked: string | undefined, name: string | undefined): boolean {
  return marked === (name === undefined ? undefined : plainName(name));
}
