import { GitHubError } from "../client/github-error.ts";
import type { GitHub } from "../client/open-github.ts";
import type { RepositoryName } from "../repository.ts";
import { listOurs, textsOf, type OurComment } from "./list-ours.ts";

/** Which comment a text is, and from which run: read from the marker in its first line. */
export interface CommentMark {
  /** One sticky comment for each id. */
  id: string;
  run: number;
  attempt: number;
}

export interface StickyComment {
  repository: RepositoryName;
  /** Number of the pull request or issue. */
  number: number;
  /** The whole text; its first line is the marker. */
  body: string;
  /** Reads the marker of a text, ours or not. */
  markOf(body: string): CommentMark | undefined;
}

export interface StickyOutcome {
  /** `superseded`: a newer run has reported already, and its text stays. */
  status: "created" | "updated" | "unchanged" | "superseded";
  url: string;
}

const WAITS_MS = [0, 1_000, 2_000, 4_000, 8_000];
/** Longer than any copy of GitHub's data lags. */
const SETTLE_MS = 10_000;
const ROUNDS = 6;

/**
 * Keeps one comment of ours, with the newest text, whatever happens at the same time. There is no compare-and-swap for comments, so
 * order comes from what only grows: of several, the lowest id stays; and after each edit the history of edits is read, so that whoever
 * has overwritten a newer text puts it back.
 */
export async function stickyComment(github: GitHub, wanted: StickyComment): Promise<StickyOutcome> {
  const mine = wanted.markOf(wanted.body);
  if (mine === undefined) throw new Error("The comment's first line must be its marker.");
  let created: OurComment | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    if (round > 0) await github.timing.sleep(500 * 2 ** round);
    let ours = await sameComments(github, wanted, mine);
    if (ours.length === 0) {
      created = await create(github, wanted, mine);
      ours = await untilSeen(github, wanted, mine, created.id);
    }
    const settled = await settle(github, wanted, mine, ours, created);
    if (settled !== undefined) return created !== undefined && settled.status === "unchanged" ? { ...settled, status: "created" } : settled;
  }
  throw new GitHubError("The comment is deleted again and again while it is being written; somebody else's automation removes it.", { status: 404, fate: "refused" });
}

async function sameComments(github: GitHub, { repository, number, markOf }: StickyComment, mine: CommentMark): Promise<OurComment[]> {
  const ours = await listOurs(github, repository, number);
  return ours.filter(({ body }) => markOf(body)?.id === mine.id);
}

function create(github: GitHub, wanted: StickyComment, mine: CommentMark): Promise<OurComment> {
  const { repository, number, body } = wanted;
  return github.once({
    make: async () => {
      const { data } = await github.rest.issues.createComment({ ...repository, issue_number: number, body });
      return { id: data.id, nodeId: data.node_id, body, url: data.html_url };
    },
    find: async () => (await sameComments(github, wanted, mine)).find((comment) => comment.body === body),
  });
}

/** Our comments as a copy of GitHub's data has them that knows this one: who sees his own comment sees everything older too. */
async function untilSeen(github: GitHub, wanted: StickyComment, mine: CommentMark, id: number): Promise<OurComment[]> {
  for (const wait of WAITS_MS) {
    if (wait > 0) await github.timing.sleep(wait);
    const ours = await sameComments(github, wanted, mine);
    if (ours.some((comment) => comment.id >= id)) return ours;
  }
  // Gone already: another reporter has found a lower one and tidied up.
  return [];
}

/** Brings several comments of ours to one with the newest text. Undefined: the one to keep has vanished meanwhile. */
async function settle(github: GitHub, wanted: StickyComment, mine: CommentMark, ours: readonly OurComment[], created: OurComment | undefined): Promise<StickyOutcome | undefined> {
  const [keep, ...others] = ours;
  // Nobody there to keep: the next round looks again.
  if (keep === undefined) return undefined;
  const texts = [wanted.body, ...ours.map(({ body }) => body)];
  const newest = newestOf(texts, wanted);
  if (keep.body !== newest && !(await write(github, wanted, keep, newest, keep.id === created?.id))) return undefined;
  for (const { id } of others) await ignoreGone(() => github.rest.issues.deleteComment({ ...wanted.repository, comment_id: id }));
  const superseded = compare(wanted.markOf(newest), mine) > 0;
  return { status: superseded ? "superseded" : keep.body === newest ? "unchanged" : "updated", url: keep.url };
}

/** Of equal marks the first wins: our own text is given first. */
function newestOf(texts: readonly string[], { markOf }: StickyComment): string {
  return texts.reduce((best, text) => (compare(markOf(text), markOf(best)) > 0 ? text : best));
}

function compare(a: CommentMark | undefined, b: CommentMark | undefined): number {
  return (a?.run ?? -1) - (b?.run ?? -1) || (a?.attempt ?? -1) - (b?.attempt ?? -1);
}

/** Writes a text, then looks whether a newer one was overwritten. False: the comment is gone. */
async function write(github: GitHub, wanted: StickyComment, keep: OurComment, body: string, wasThere: boolean): Promise<boolean> {
  for (let text = body, turn = 0; turn < ROUNDS; turn++) {
    const sent = github.count.requests;
    const there = await ignoreGone(() => github.rest.issues.updateComment({ ...wanted.repository, comment_id: keep.id, body: text }));
    if (!there) return false;
    // A text that the history may hold from before this edit does not prove that a copy knows this edit.
    const unique = !wasThere && text === wanted.body && turn === 0 && github.count.requests === sent + 1;
    const overwritten = await newerThan(github, wanted, keep, text, unique);
    if (overwritten === undefined) return true;
    text = overwritten;
  }
  return true;
}

async function newerThan(github: GitHub, wanted: StickyComment, keep: OurComment, text: string, unique: boolean): Promise<string | undefined> {
  if (!unique) await github.timing.sleep(SETTLE_MS);
  for (const wait of WAITS_MS) {
    if (wait > 0) await github.timing.sleep(wait);
    const texts = await textsOf(github, keep.nodeId);
    // Without our own edit in it, the history is an old copy and says nothing.
    if (!texts.includes(text)) continue;
    const newest = newestOf([text, ...texts], wanted);
    const isNewer = compare(wanted.markOf(newest), wanted.markOf(text)) > 0;
    return isNewer && wanted.markOf(newest)?.id === wanted.markOf(text)?.id && texts[0] !== newest ? newest : undefined;
  }
  return undefined;
}

/** False when the comment is not there any more. */
async function ignoreGone(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 410)) return false;
    throw error;
  }
}
