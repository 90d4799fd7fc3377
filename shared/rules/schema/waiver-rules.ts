import type { Rule, RuleMeta } from "../rule.ts";

const PIPELINE = (comment: string, owner = ""): Record<string, string> => ({
  "shop.pipeline.yml": `version: 1\n${comment}\npipeline: shop\n${owner}tasks:\n  orders: { sql: "select 1 as one", key: [one] }\n`,
});
const OWNER = 'owner: "@shop/data"\n';

/** Only after all other rules have spoken can be said whether a waiver holds: `lint` makes these findings itself. */
const byLint = (meta: RuleMeta): Rule => ({ meta, check: () => [] });

export const waiverRules: readonly Rule[] = [
  byLint({
    id: "schema/waiver-expired",
    recommended: "warning",
    strict: "error",
    why: "A waiver was for a while; after its last day the finding is back, and the comment only misleads.",
    fixable: false,
    failing: PIPELINE("⟦# towpath: allow governance/missing-owner -- being handed over until 2020-01-31⟧"),
    passing: PIPELINE("# towpath: allow governance/missing-owner -- being handed over until 2999-01-31"),
  }),
  byLint({
    id: "schema/waiver-unused",
    recommended: "warning",
    strict: "error",
    why: "A waiver that waives nothing will hide the next finding in its place, which nobody has looked at.",
    fixable: true,
    failing: PIPELINE("⟦# towpath: allow governance/missing-owner -- being handed over⟧", OWNER),
    passing: PIPELINE("# towpath: allow governance/missing-owner -- being handed over"),
  }),
  byLint({
    id: "schema/waiver-without-reason",
    recommended: "error",
    strict: "error",
    why: "Without a reason nobody can tell later whether a waiver may go, so it stays for ever.",
    fixable: false,
    failing: PIPELINE("⟦# towpath: allow governance/missing-owner⟧", OWNER),
    passing: PIPELINE("# towpath: allow governance/missing-owner -- being handed over"),
  }),
];
