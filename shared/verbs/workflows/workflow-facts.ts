/** What the workflows of a repository depend on. */
export interface WorkflowFacts {
  defaultBranch: string;
  /** Variables that the environment of pull requests needs: then it is a warehouse, and its secrets stand in a GitHub Environment. */
  pullRequestSecrets: readonly string[];
  /** Where pipelines are run on schedule, one for each project and time. */
  schedules: readonly ScheduledRun[];
  /** Where releases go, one for each project that has a way from one environment to another. */
  deployments?: readonly DeployTarget[];
  /** Whether GitHub attests the manifests of releases: for public repositories, and private ones of Enterprise Cloud. */
  attest?: boolean;
}

export interface DeployTarget {
  /** Folder from the root of the repository; undefined when the one project stands there. */
  project?: string;
  /** Part of the names of jobs and files. */
  name: string;
  /** Where a release goes first, and where it goes when that was approved. */
  first: { environment: string; secrets: readonly string[] };
  last: { environment: string; secrets: readonly string[] };
}

export interface ScheduledRun {
  /** Folder from the root of the repository; undefined when the one project stands there. */
  project?: string;
  /** Name of the job. */
  job: string;
  cron: string;
  /** Undefined: UTC. */
  timezone?: string;
  environment: string;
  secrets: readonly string[];
  pipelines: readonly string[];
}
