import type { Stamp } from "./stamp.ts";

export interface ReasonInput {
  parts: Readonly<Record<string, string>>;
  /** What consumers see now. */
  live: Stamp | undefined;
  force: boolean;
  nonDeterministic: string | undefined;
  /** Something that is read, but nobody can tell what it holds. */
  unknownRead: string | undefined;
  incremental: boolean;
}

const CHANGED: Record<string, string> = {
  code: "its code changed",
  as: "the way it is materialised changed",
  requirements: "its requirements changed",
  files: "a file that its SQL reads changed",
  as_of: "it reads the clock",
  root: "the project's folder moved",
  window: "a backfill was asked for",
};

/** Why a task is built, as a sentence for people. */
export function buildReason({ parts, live, force, nonDeterministic, unknownRead, incremental }: ReasonInput): string {
  const said: string[] = [];
  if (live === undefined) said.push("first build here");
  else {
    const before = live.parts;
    for (const [part, sentence] of Object.entries(CHANGED)) if (parts[part] !== undefined && parts[part] !== before[part]) said.push(sentence);
    if (said.length === 0 && parts["timezone"] !== before["timezone"]) said.push("the project's timezone changed");
    const inputs = Object.keys(parts).filter((part) => part.startsWith("in:"));
    const added = inputs.filter((part) => before[part] === undefined);
    const changed = inputs.filter((part) => before[part] !== undefined && before[part] !== parts[part]);
    const gone = Object.keys(before).filter((part) => part.startsWith("in:") && parts[part] === undefined);
    if (changed.length > 0) said.push(`${list(changed)} changed`);
    // A changed text that reads something else is already said by "its code changed".
    if (said.length === 0 && added.length + gone.length > 0) said.push(`it reads other inputs: ${list([...added, ...gone])}`);
  }
  if (force) said.push("--force");
  if (nonDeterministic !== undefined) said.push(`${nonDeterministic} gives another result each time`);
  if (unknownRead !== undefined) said.push(`nobody can tell whether what it reads by ${unknownRead} is still the same`);
  if (said.length === 0) said.push("its last result is no longer there");
  return said.join("; ") + (incremental ? " (incremental)" : "");
}

function list(parts: readonly string[]): string {
  const names = parts.map((part) => part.slice("in:".length));
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
