/** Findings about a change itself: they need a base, so `plan`, `test` and `check` make them, and `lint` alone does not. */
export interface ChangeRule {
  id: string;
  why: string;
  /** The same file before and after. */
  before: string;
  after: string;
}

const tasks = (text: string): string => `version: 1\npipeline: shop\ntasks:\n  orders:\n    sql: sql/orders.sql\n${text}`;

export const changeRules: readonly ChangeRule[] = [
  {
    id: "change/loosened-check",
    why: "A check that is loosened together with the data that it watches lets through just what it was there for.",
    before: tasks("    checks:\n      - row_count: { min: 1000 }\n"),
    after: tasks("    checks:\n      - row_count: { min: 10 }\n"),
  },
  {
    id: "change/loosened-gate",
    why: "A gate that is lowered together with the model that must pass it does not hold anything back.",
    before: tasks("    model:\n      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.7 }]\n"),
    after: tasks("    model:\n      metrics: metrics.json\n      gates: [{ metric: auc, min: 0.6 }]\n"),
  },
  {
    id: "change/loosened-policy",
    why: "A policy is for everybody; taking it back deserves a decision of its own, not a line in another change.",
    before: "version: 1\nproject: shop\npolicies:\n  - { tag: pii, must_not_reach: [exposure, model] }\n",
    after: "version: 1\nproject: shop\n",
  },
];
