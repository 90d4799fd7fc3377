import { entryAt, readTree, treeOf } from "../git/store.ts";
import type { Call } from "../reply.ts";
import type { Comment, Edit, Issue, Repository } from "../state.ts";
import { connection, type Page } from "./connection.ts";

/** GitHub gives a text only up to this size. */
const BLOB_TEXT = 512_000;

type Node = Record<string, unknown>;
type Labelled = Page & { labels?: string[] | null; states?: string[] | null };

/** The part of `Repository` that queries here may ask for; the rest is null and breaks whoever needs it. */
export function repositoryNode(call: Call, repository: Repository): Node {
  return {
    id: `R_${repository.id}`,
    isPrivate: repository.private,
    issueOrPullRequest: ({ number }: { number: number }) => issueOf(call, repository, number),
    issue: ({ number }: { number: number }) => issueOf(call, repository, number),
    pullRequest: ({ number }: { number: number }) => issueOf(call, repository, number),
    issues: (page: Labelled) => {
      const states = page.states ?? ["OPEN", "CLOSED"];
      const found = repository.issues.filter((issue) => issue.pull === undefined && states.includes(issue.state.toUpperCase()) && (page.labels ?? issue.labels).some((label) => issue.labels.includes(label)));
      return connection(found.toReversed().map((issue) => issueNode(call, repository, issue)), page);
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      const name = qualifiedName.startsWith("refs/") ? qualifiedName : `refs/heads/${qualifiedName}`;
      const oid = repository.refs[name];
      return oid === undefined ? null : { id: `REF_${name}`, name, target: commitNode(repository, oid) };
    },
  };
}

function issueOf(call: Call, repository: Repository, number: number): Node | null {
  const issue = repository.issues.find((other) => other.number === number);
  return issue === undefined ? null : issueNode(call, repository, issue);
}

function issueNode(call: Call, repository: Repository, issue: Issue): Node {
  return {
    __typename: issue.pull === undefined ? "Issue" : "PullRequest",
    id: `I_${issue.id}`, number: issue.number, title: issue.title, body: issue.body, state: issue.state.toUpperCase(), closedAt: issue.closedAt, url: `https://example.com/${repository.owner}/${repository.name}/issues/${issue.number}`,
    viewerDidAuthor: issue.author === call.viewer.login,
    comments: (page: Page) => connection(repository.comments.filter((comment) => comment.issue === issue.number).map((comment) => commentNode(call, repository, comment)), page),
  };
}

/** A node by its id, as far as queries here need it. */
export function nodeById(call: Call, repositories: readonly Repository[], id: string): Node | null {
  for (const repository of repositories) {
    const comment = repository.comments.find((other) => `IC_${other.id}` === id);
    if (comment !== undefined) return commentNode(call, repository, comment);
  }
  return null;
}

function commentNode(call: Call, { owner, name }: Repository, comment: Comment): Node {
  const edit = ({ at, body }: Edit, index: number): Node => ({ id: `E_${comment.id}_${index}`, createdAt: at, editedAt: at, updatedAt: at, diff: body });
  return {
    __typename: "IssueComment", id: `IC_${comment.id}`, databaseId: comment.id, fullDatabaseId: String(comment.id), body: comment.body, url: `https://example.com/${owner}/${name}/issues/${comment.issue}#issuecomment-${comment.id}`,
    viewerDidAuthor: comment.author === call.viewer.login, isMinimized: false,
    // A comment that was never edited has no history; then the first text is part of it. Newest first.
    userContentEdits: (page: Page) => connection(comment.edits.length < 2 ? [] : comment.edits.map(edit).toReversed(), page),
  };
}

function commitNode(repository: Repository, oid: string): Node {
  const tree = treeOf(repository.git, oid) ?? "";
  return {
    __typename: "Commit", id: `C_${oid}`, oid,
    file: ({ path }: { path: string }) => {
      const found = entryAt(repository.git, tree, path);
      return found === undefined ? null : { name: path.split("/").at(-1), path, oid: found, object: objectNode(repository, found) };
    },
    tree: objectNode(repository, tree),
  };
}

function objectNode(repository: Repository, oid: string): Node | null {
  const found = repository.git.objects.get(oid);
  if (found?.type === "tree") return { __typename: "Tree", id: `T_${oid}`, oid, entries: readTree(repository.git, oid).map((entry) => ({ name: entry.name, oid: entry.oid, type: entry.mode === "40000" ? "tree" : "blob", object: objectNode(repository, entry.oid) })) };
  if (found?.type !== "blob") return null;
  return { __typename: "Blob", id: `B_${oid}`, oid, byteSize: found.data.length, isBinary: false, isTruncated: found.data.length > BLOB_TEXT, text: found.data.subarray(0, BLOB_TEXT).toString() };
}
