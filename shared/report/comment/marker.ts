/** Whose comment it is, and which run wrote it. */
export interface CommentMarker {
  /** Several suites may comment on one pull request, each under its id. */
  id: string;
  /** Number of the workflow run: newer is higher. */
  run: number;
  attempt: number;
  /** Commit that was judged. */
  head: string;
}

const pattern = /^<!-- towpath comment v1 id=([\w.-]{1,64}) run=(\d{1,15})\.(\d{1,9}) head=([0-9a-f]{40}|[0-9a-f]{64}|none) -->$/u;

/** The first line of our comment. Nobody but its author and this line says that a comment is ours. */
export function commentMarker({ id, run, attempt, head }: CommentMarker): string {
  const name = id.replaceAll(/[^\w.-]/gu, "-").slice(0, 64) || "towpath";
  return `<!-- towpath comment v1 id=${name} run=${whole(run)}.${whole(attempt)} head=${/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(head) ? head : "none"} -->`;
}

/** Reads the marker of a comment's first line, or undefined when it is none of this format. */
export function parseMarker(body: string): CommentMarker | undefined {
  const [line = ""] = body.split(/\r?\n/u, 1);
  const [, id, run, attempt, head] = pattern.exec(line) ?? [];
  return id === undefined || head === undefined ? undefined : { id, run: Number(run), attempt: Number(attempt), head };
}

/** Below zero when `a` was written by an older run or attempt than `b`. */
export function compareMarkers(a: CommentMarker, b: CommentMarker): number {
  return a.run - b.run || a.attempt - b.attempt;
}

function whole(value: number): number {
  return Number.isSafeInteger(value) && value >= 0 ? Math.min(value, 999_999_999) : 0;
}
