import type { ReleaseName } from "./log/deployment.ts";

/** What a promotion needs to know of a release. */
export interface FoundRelease extends ReleaseName {
  /** What its manifest says of the checks and models of its commit; undefined: nothing. */
  verdict?: "pass" | "warn" | "fail";
}
