import { closest } from "../../pipeline/did-you-mean.ts";
import { assetsOf } from "../nodes.ts";
import type { Rule } from "../rule.ts";

const PROJECT = (tag: string): string =>
  `version: 1\nproject: shop\nenvironments:\n  dev: { engine: duckdb, path: dev.duckdb }\npolicies:\n  - { tag: ${tag}, must_not_reach: [exposure] }\n`;
const SHOP = {
  "shop.pipeline.yml": "version: 1\npipeline: shop\nsources:\n  raw_customers:\n    table: raw.customers\n    columns: { customer_id: bigint, email: { type: varchar, tags: [pii] } }\ntasks:\n  customers: { sql: customers.sql }\n",
  "customers.sql": "select customer_id\nfrom raw_customers\n",
};

export const unknownPolicyTag: Rule = {
  meta: {
    id: "governance/unknown-policy-tag",
    recommended: "warning",
    strict: "error",
    why: "A policy whose tag no column carries protects nothing, and everybody believes that it does.",
    fixable: false,
    failing: { "towpath.yml": PROJECT("⟦ppi⟧"), ...SHOP },
    passing: { "towpath.yml": PROJECT("pii"), ...SHOP },
  },
  *check({ workspace, locate }) {
    if (workspace.project.pipelines.length === 0) return;
    const tags = new Set<string>();
    for (const { asset } of assetsOf(workspace)) {
      for (const tag of asset.tags) tags.add(tag);
      for (const column of asset.columns) for (const tag of column.tags) tags.add(tag);
    }
    for (const { tag, at } of workspace.project.policies) {
      if (!tags.has(tag)) yield { args: { tag, near: closest(tag, tags) ?? "" }, place: locate(at, "/tag") };
    }
  },
};
