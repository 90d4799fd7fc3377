import type { ColumnLineage } from "../graph/column-lineage.ts";
import type { Locate, Workspace } from "../graph/workspace.ts";
import type { Edit } from "../pipeline/finding.ts";
import type { Place } from "../pipeline/position.ts";
import type { Severity } from "../pipeline/model.ts";
import type { AssetEntry } from "./nodes.ts";

/** One thing that a senior reviewer would really raise. Its examples are its tests and its documentation. */
export interface Rule {
  meta: RuleMeta;
  check(context: RuleContext): Iterable<RuleFinding>;
  /** The same for one source or task, of a rule that looks at nothing else; see `assetRule`. */
  checkAsset?(entry: AssetEntry, about: AboutAsset): Iterable<RuleFinding>;
  /** The same for one file, of a rule that looks at nothing but its text; see `textRule`. */
  checkText?(file: string, text: string): Iterable<RuleFinding>;
}

/** What a rule about one source or task may ask, of the file that it is written in. */
export interface AboutAsset {
  workspace: Pick<Workspace, "documents">;
  locate: Locate;
}

export interface RuleMeta {
  /** `family/name`; the file is `shared/rules/<family>/<name>.ts`. */
  id: string;
  /** Severity in the preset `recommended`; "off" when only `strict` has it. */
  recommended: Severity | "off";
  strict: Severity;
  /** One sentence: what goes wrong in production when this is ignored. */
  why: string;
  fixable: boolean;
  /** Parts between ⟦ and ⟧ are where the finding stands; the marks are not part of the file. */
  failing: Example;
  passing: Example;
}

/** Files by path; `towpath.yml` is filled in when it is missing. */
export type Example = Record<string, string>;

export interface RuleContext {
  workspace: Workspace;
  locate: Locate;
  /** Local day of the run, `2026-11-23`: for waivers and schedules. */
  today: string;
  /** Column lineage across tasks, made once for all rules. */
  lineage: ColumnLineage;
  /** Texts of the repository's GitHub workflows by path; undefined when nobody looked: then nothing is concluded. */
  workflows: ReadonlyMap<string, string> | undefined;
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
