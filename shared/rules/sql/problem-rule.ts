import type { TaskSql } from "../../graph/workspace.ts";
import type { AnalysisProblem } from "../../sql/analysis.ts";
import { assetRule } from "../asset-rule.ts";
import type { Rule, RuleFinding, RuleMeta } from "../rule.ts";

type ProblemOf<K extends AnalysisProblem["kind"]> = Extract<AnalysisProblem, { kind: K }>;

/** A rule about one kind of problem that appears when a query meets the columns of its tables. */
export function problemRule<K extends AnalysisProblem["kind"]>(
  kind: K,
  meta: RuleMeta,
  say: (problem: ProblemOf<K>, sql: TaskSql) => Pick<RuleFinding, "variant" | "args" | "fix">,
): Rule {
  const isKind = (problem: AnalysisProblem): problem is ProblemOf<K> => problem.kind === kind;
  return assetRule(meta, function* ({ sql }) {
    if (sql === undefined) return;
    for (const problem of sql.analysis.problems) {
      if (!isKind(problem)) continue;
      yield { ...say(problem, sql), place: { file: sql.file, span: problem.span }, pipeline: sql.task.pipeline, task: sql.task.name };
    }
  });
}
