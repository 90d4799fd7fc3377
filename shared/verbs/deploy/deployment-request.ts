import type { ApprovalFacts } from "../../deploy/policy/approval.ts";
import type { RunEvent } from "../../run/event.ts";

/** What is to be deployed where, and on whose word. */
export interface DeploymentRequest {
  root: string;
  environment: string;
  /** The repository's default branch, from which the rules come, as GitHub says; a whole clone knows it itself. */
  defaultBranch?: string;
  /** `flights@v1.4.0`, or `flights` for its newest release. */
  release: string;
  /** Why gates are passed over. */
  override?: string;
  /** For the log: who deploys, and the page of the workflow run. */
  who: string;
  run?: string;
  /** Asks GitHub who may approve for an environment, and, before applying, who has. Missing: this is no job of a workflow. */
  approvals?: (environment: string, when: "plan" | "apply") => Promise<ApprovalFacts>;
  version: string;
  cache: boolean;
  /** How long another deployment is waited for. */
  waitMs?: number;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  events: (event: RunEvent) => void;
  tell?: (message: string) => void;
  clock: { now(): number };
}
