import type { Environment } from "../../pipeline/model.ts";
import type { GateFacts } from "../policy/gates.ts";

/** Clocks that are further apart than this are said to be. */
const APART_MS = 5 * 60_000;

export interface Clocks {
  environment: Environment;
  /** What this machine says, and what the environment says. */
  ours: number;
  theirs: number;
  /** The environment that releases come from. */
  from: GateFacts["from"];
}

/** Says which clocks disagree, and what then holds. */
export function clockNotes({ environment: { name, promoteFrom = "", soakMs }, ours, theirs, from }: Clocks): string[] {
  const notes: string[] = [];
  if (apart(ours, theirs)) notes.push(`the clock of this machine and that of ${name} are ${minutes(ours, theirs)} minutes apart: soak and freeze hold until both say that they are over, and the log takes the time of ${name}`);
  if (soakMs !== undefined && from !== undefined && "clock" in from && apart(ours, from.clock)) notes.push(`the clock of this machine and that of ${promoteFrom} are ${minutes(ours, from.clock)} minutes apart: how long a release has been in ${promoteFrom} is counted by the one that says less`);
  return notes;
}

function apart(ours: number, theirs: number): boolean {
  return Math.abs(ours - theirs) >= APART_MS;
}

function minutes(ours: number, theirs: number): number {
  return Math.round(Math.abs(ours - theirs) / 60_000);
}
