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
  defaultBranch: string;
  /** Whether the repository has other projects: then tags carry the name of this one. */
  several: boolean;
  /** Environments in the order in which a release reaches them. */
  stages: readonly DeployStage[];
}

export interface DeployStage {
  environment: string;
  /** Where the release must have been before. */
  from?: string;
  approval: "github" | "pull_request" | "none";
  secrets: readonly string[];
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
  /** Whether releases reach it by promotion or approval only: then a run builds what is deployed, and asks nobody. */
  guarded: boolean;
  secrets: readonly string[];
  /** What is read before what reads it. */
  pipelines: readonly string[];
}
