import type { Locate, Workspace } from "../graph/workspace.ts";
import type { Edit } from "../pipeline/finding.ts";
import type { Place } from "../pipeline/position.ts";
import type { Severity } from "../pipeline/model.ts";

/** One thing that a senior reviewer would really raise. Its examples are its tests and its documentation. */
export interface Rule {
  meta: {
    /** `family/name`; the file is `shared/rules/<family>/<name>.ts`. */
    id: string;
    /** Severity in the preset `recommended`; "off" when only `strict` has it. */
    recommended: Severity | "off";
    strict: Severity;
    /** One sentence: what goes wrong in production when this is ignored. */
    why: string;
    fixable: boolean;
    failing: Example;
    passing: Example;
  };
  check(context: RuleContext): Iterable<RuleFinding>;
}

/** Files by path; `towpath.yml` is filled in when it is missing. */
export type Example = Record<string, string>;

export interface RuleContext {
  workspace: Workspace;
  locate: Locate;
  /** Local day of the run, `2026-11-23`: for waivers and schedules. */
  today: string;
}

export interface RuleFinding {
  variant?: string;
  args: Record<string, string | number>;
  place: Place;
  pipeline?: string;
  task?: string;
  fix?: Edit[];
  related?: { place: Place; args: Record<string, string | number> }[];
}
