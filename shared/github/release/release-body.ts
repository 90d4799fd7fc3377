import { attemptLine, releaseMarker } from "./release-marker.ts";
import type { ReleaseToPublish } from "./release-to-publish.ts";

const LIMIT = 125_000;
const CUT = "\n\nThe rest does not fit in here; the history of the repository has it.";

/** The notes under our mark. GitHub refuses what is too long, so it ends at a line before. */
export function releaseBody({ tag, notes }: Pick<ReleaseToPublish, "tag" | "notes">, attempt?: string): string {
  const body = `${releaseMarker(tag)}\n${attempt === undefined ? "" : `${attemptLine(attempt)}\n`}${notes}`;
  if (body.length <= LIMIT) return body;
  const room = body.slice(0, LIMIT - CUT.length);
  return `${room.slice(0, room.lastIndexOf("\n"))}${CUT}`;
}
