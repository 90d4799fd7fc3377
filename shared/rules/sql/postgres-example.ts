import type { Example } from "../rule.ts";
import { SHOP_PIPELINE } from "./example.ts";

/** A task named `report` with this query, in a project that runs on Postgres. */
export function postgresExample(query: string): Example {
  return {
    "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  dev: { engine: postgres, url: "${DEV_URL}" }\n',
    "shop.pipeline.yml": SHOP_PIPELINE,
    "report.sql": query,
  };
}
