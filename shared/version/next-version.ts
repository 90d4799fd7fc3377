import { inc, parse } from "semver";
import type { Bump } from "./bump.ts";
import { atLeast, type Level } from "./level.ts";

/** What is released for the first time has consumers from then on, so it promises from then on. */
const FIRST = "1.0.0";

export type NextVersion = { status: "release"; version: string; level: Level } | { status: "unchanged"; version: string } | { status: "refused"; reason: string };

export interface VersionWish {
  /** The newest release; undefined: none yet. */
  latest?: string;
  /** A level that somebody asks for. */
  declared?: Level;
  /** For a pre-release, such as `pr.12.3`: see {@link isPreRelease}. */
  preRelease?: string;
  /** Versions that were taken back: who has one of them would think that he has the new one. */
  withdrawn?: ReadonlySet<string>;
}

/** The version that follows. A declared level may raise it; one that is too low is refused, because consumers would trust it. */
export function nextVersion(bump: Bump, { latest, declared, preRelease, withdrawn = new Set() }: VersionWish): NextVersion {
  const suffix = preRelease === undefined ? "" : `-${preRelease}`;
  if (latest === undefined) return { status: "release", version: `${free(FIRST, "major", withdrawn) ?? FIRST}${suffix}`, level: "major" };
  if (declared !== undefined && !atLeast(declared, bump.level)) {
    return { status: "refused", reason: `${declared} is declared, but it must be ${bump.level}: ${bump.reasons[0]?.text ?? "what changed asks for it"}` };
  }
  const level = declared ?? bump.level;
  if (level === "none") return { status: "unchanged", version: latest };
  const version = free(inc(latest, level), level, withdrawn);
  if (version === null) return { status: "refused", reason: `the newest tag says ${JSON.stringify(latest)}, which is no semantic version` };
  return { status: "release", version: `${version}${suffix}`, level };
}

/** The next version of that level that was never withdrawn. */
function free(version: string | null, level: Exclude<Level, "none">, withdrawn: ReadonlySet<string>): string | null {
  let found = version;
  while (found !== null && withdrawn.has(found)) found = inc(found, level);
  return found;
}

/** Whether a text may stand behind the dash of a version, as semver.org has it. */
export function isPreRelease(text: string): boolean {
  return parse(`1.0.0-${text}`)?.version === `1.0.0-${text}`;
}
