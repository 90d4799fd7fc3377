import { duckDbOnly, type DuckDbOnly } from "../../sql/duckdb-only.ts";
import { lineStarts, spanAt } from "../../sql/source-text.ts";
import { tokens } from "../../sql/tokens.ts";
import { assetRule } from "../asset-rule.ts";
import type { Rule, RuleMeta } from "../rule.ts";

/** A rule about what only DuckDB understands, in queries that Postgres runs. */
export function duckDbOnlyRule(meta: RuleMeta, kinds: ReadonlySet<DuckDbOnly["kind"]>): Rule {
  return assetRule(meta, function* ({ sql }) {
    if (sql?.facts.dialect !== "postgres") return;
    const { file, task, text, facts } = sql;
    for (const { kind, seen, instead, start, end } of duckDbOnly(text, tokens(text, facts.dialect))) {
      if (!kinds.has(kind)) continue;
      yield { ...(kind === "syntax" || kind === "function" ? {} : { variant: kind }), args: { seen, ...(instead === "" ? {} : { instead }) }, place: { file, span: spanAt(lineStarts(text), start, end) }, pipeline: task.pipeline, task: task.name };
    }
  });
}
