import { look, lookList, lookText } from "../client/look.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";

/** A comment that this token's own user wrote. */
export interface OurComment {
  id: number;
  nodeId: string;
  body: string;
  url: string;
}

// `viewerDidAuthor` needs no permission beyond reading, whoever the token belongs to; GET /user is closed to a workflow's token.
const QUERY = `query($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issueOrPullRequest(number: $number) {
      ... on Issue { comments(first: 100, after: $after) { ...page } }
      ... on PullRequest { comments(first: 100, after: $after) { ...page } }
    }
  }
}
fragment page on IssueCommentConnection {
  nodes { id fullDatabaseId body url viewerDidAuthor }
  pageInfo { hasNextPage endCursor }
}`;

/** Our comments on an issue or pull request, oldest first, through all pages. A marker in somebody else's comment is nothing. */
export async function listOurs(github: GitHub, { owner, repo }: RepositoryName, number: number): Promise<OurComment[]> {
  const ours: OurComment[] = [];
  for (let after: string | null = null; ; ) {
    const data = await github.graphql.read(QUERY, { owner, repo, number, after });
    const comments = look(data, "repository", "issueOrPullRequest", "comments");
    for (const node of lookList(comments, "nodes")) {
      if (look(node, "viewerDidAuthor") !== true) continue;
      ours.push({ id: Number(look(node, "fullDatabaseId")), nodeId: lookText(node, "id") ?? "", body: lookText(node, "body") ?? "", url: lookText(node, "url") ?? "" });
    }
    const next = lookText(comments, "pageInfo", "endCursor");
    if (look(comments, "pageInfo", "hasNextPage") !== true || next === undefined) return ours.toSorted((a, b) => a.id - b.id);
    after = next;
  }
}

const HISTORY = "query($id: ID!) { node(id: $id) { ... on IssueComment { body userContentEdits(first: 30) { nodes { diff } } } } }";

/** Every text a comment is known to have had, today's included: GitHub keeps the history of edits. */
export async function textsOf(github: GitHub, nodeId: string): Promise<string[]> {
  const data = await github.graphql.read(HISTORY, { id: nodeId });
  const now = lookText(data, "node", "body");
  const edits = lookList(data, "node", "userContentEdits", "nodes").flatMap((edit) => lookText(edit, "diff") ?? []);
  return [...(now === undefined ? [] : [now]), ...edits];
}
