import type { Level } from "./level.ts";

export interface ConventionalCommit {
  level: Level;
  text: string;
}

const SUBJECT = /^(?<type>[a-z]+)(?:\([^()]*\))?(?<breaking>!)?: +(?<text>\S.*)$/i;
const BREAKING = /^BREAKING[ -]CHANGE: +(?<text>\S.*)$/m;

const LEVELS: Readonly<Record<string, Level>> = { feat: "minor", fix: "patch", perf: "patch", revert: "patch" };

/** Reads a commit's message by conventionalcommits.org; undefined when it is written otherwise, or speaks of nothing that is released (`docs:`, `chore:`). */
export function readConventionalCommit(message: string): ConventionalCommit | undefined {
  const [subject = "", ...rest] = message.split(/\r?\n/);
  const groups = SUBJECT.exec(subject)?.groups;
  if (groups === undefined) return undefined;
  const text = (groups["text"] ?? "").trim();
  const footer = BREAKING.exec(rest.join("\n"))?.groups?.["text"]?.trim();
  if (footer !== undefined) return { level: "major", text: footer };
  if (groups["breaking"] !== undefined) return { level: "major", text };
  const level = LEVELS[(groups["type"] ?? "").toLowerCase()];
  return level === undefined ? undefined : { level, text };
}
