import { attemptLine, releaseMarker } from "./release-marker.ts";

/** A release as GitHub has it. */
export interface SeenRelease {
  id: number;
  tag: string;
  draft: boolean;
  immutable: boolean;
  /** Made by us, for this very tag. */
  ours: boolean;
  notes: string;
  url: string;
  uploadUrl: string;
}

interface Answer {
  id: number;
  tag_name: string;
  draft: boolean;
  immutable?: boolean;
  body?: string | null;
  html_url: string;
  upload_url: string;
}

/** What we need of GitHub's answer. */
export function seenRelease({ id, tag_name: tag, draft, immutable, body, html_url: url, upload_url: uploadUrl }: Answer): SeenRelease {
  return { id, tag, draft, immutable: immutable === true, ours: body?.startsWith(releaseMarker(tag)) === true, notes: body ?? "", url, uploadUrl };
}

/** Whether this very attempt made it. */
export function madeBy({ tag, notes }: SeenRelease, attempt: string): boolean {
  return notes.replaceAll("\r\n", "\n").startsWith(`${releaseMarker(tag)}\n${attemptLine(attempt)}\n`);
}
