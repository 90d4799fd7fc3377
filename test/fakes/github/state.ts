import type { GitStore } from "./git/store.ts";

/** Everything a fake repository holds. Immutable: each write makes a new one, so that a late reader sees a whole, older state. */
export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** Issues and pull requests, by number. */
  readonly issues: readonly Issue[];
  readonly comments: readonly Comment[];
  readonly checkRuns: readonly CheckRun[];
  readonly workflowRuns: readonly WorkflowRun[];
  readonly artifacts: readonly Artifact[];
  readonly deployments: readonly FakeDeployment[];
  readonly releases: readonly FakeRelease[];
  readonly environments: readonly FakeEnvironment[];
  readonly approvals: readonly FakeApproval[];
  /** Subjects that were attested: `sha256:…`. */
  readonly attested: readonly string[];
  /** Releases of this repository cannot be changed once they are published. */
  readonly immutableReleases: boolean;
  readonly sarifs: readonly { id: string; commit: string; ref: string; text: string }[];
  /** `refs/heads/main` → commit. */
  readonly refs: Readonly<Record<string, string>>;
  /** Objects are never changed, so they have no history of their own. */
  readonly git: GitStore;
}

/** A GitHub Environment, with who must approve its jobs. */
export interface FakeEnvironment {
  readonly name: string;
  readonly reviewers: readonly string[];
  readonly preventSelfReview?: boolean;
}

/** What somebody said of a workflow run that waited for an Environment. */
export interface FakeApproval {
  readonly run: number;
  readonly environment: string;
  readonly state: "approved" | "rejected" | "pending";
  readonly user: string;
}

export interface FakeDeployment {
  readonly id: number;
  readonly ref: string;
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>> | string;
  readonly environment: string;
  readonly description: string;
  readonly createdAt: string;
  readonly statuses: readonly { readonly id: number; readonly state: string; readonly description: string; readonly log_url: string; readonly environment_url: string; readonly environment: string }[];
}

export interface FakeRelease {
  readonly id: number;
  readonly tag: string;
  readonly target: string;
  readonly name: string;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly immutable: boolean;
  readonly author: string;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly assets: readonly FakeAsset[];
}

export interface FakeAsset {
  readonly id: number;
  readonly name: string;
  readonly contentType: string;
  /** `open`: an upload that broke left it. */
  readonly state: "uploaded" | "open";
  readonly text: string;
}

export interface Edit { readonly at: string; readonly body: string }

export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: "open" | "closed";
  readonly stateReason: "completed" | "not_planned" | "reopened" | "duplicate" | null;
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly pull?: Pull;
}

export interface Pull {
  readonly head: { readonly owner: string; readonly name: string; readonly ref: string; readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly draft: boolean;
  readonly merged: boolean;
  /** The commit on the base branch that it became. */
  readonly mergeCommit?: string;
  readonly files: readonly string[];
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Every text it ever had, the first included. */
  readonly edits: readonly Edit[];
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly sha: string;
  readonly externalId: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly Annotation[];
}

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly head: { readonly owner: string; readonly name: string; readonly branch: string; readonly sha: string };
  /** What the run is called; the name of the workflow unless it says otherwise. */
  readonly title?: string;
  /** Of a run that somebody started by hand. */
  readonly inputs?: Readonly<Record<string, unknown>>;
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly expired: boolean;
}

/** Who a token belongs to, and what it may do. */
export interface Viewer {
  readonly login: string;
  readonly permissions: Readonly<Record<string, "read" | "write">>;
}
