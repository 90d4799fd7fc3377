import type { Rule, RuleMeta } from "../rule.ts";

/** A rule whose findings the loader makes while it reads the files; here it gets its severity, its reason and its examples. */
export function loaderRule(meta: Omit<RuleMeta, "strict" | "recommended"> & Partial<Pick<RuleMeta, "recommended">>): Rule {
  const severity = meta.recommended ?? "error";
  return {
    meta: { ...meta, recommended: severity, strict: "error" },
    *check({ workspace }) {
      for (const { rule, severity: _, ...finding } of workspace.problems) if (rule === meta.id) yield finding;
    },
  };
}
