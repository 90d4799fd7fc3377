import type { CommentMark } from "../../../shared/github/comment/sticky-comment.ts";

/** A marker as simple as can be: the renderer's own is tested with the renderer. */
export function markOf(body: string): CommentMark | undefined {
  const match = /^<!-- towpath (\S+) (\d+)\.(\d+) -->\n/.exec(body);
  return match === null ? undefined : { id: match[1] ?? "", run: Number(match[2]), attempt: Number(match[3]) };
}

export const textOf = (run: number, text: string, attempt = 1): string => `<!-- towpath report ${run}.${attempt} -->\n${text}`;
