import { openDuckDb } from "../../../shared/engines/duckdb/open-duckdb.ts";
import { openPostgres } from "../../../shared/engines/postgres/open-postgres.ts";
import type { Row } from "../../../shared/engines/engine.ts";
import { applyDeployment, planDeployment, type Deployed } from "../../../shared/verbs/deploy/deploy-project.ts";
import type { DeploymentRequest } from "../../../shared/verbs/deploy/deployment-request.ts";
import { rollBackEnvironment, type RollbackRequest, type RolledBack } from "../../../shared/verbs/deploy/roll-back.ts";
import type { DeployPlan } from "../../../shared/generated/deploy.ts";
import { gitProject, type GitProject } from "../../harness/git-project.ts";

export const TOWPATH_YML = `version: 1
project: aviation
environments:
  staging: { engine: duckdb, path: .towpath/staging.duckdb, schema: flights }
  production: { engine: duckdb, path: .towpath/production.duckdb, schema: flights, promote_from: staging, approval: github }
`;

/** Three tables, each of which shows the version of the release. */
export function filesOf(version: number, more: Record<string, string> = {}): Record<string, string> {
  return {
    "towpath.yml": TOWPATH_YML,
    "flights.pipeline.yml": `version: 1
pipeline: flights
sources:
  raw: { file: data/raw.csv }
tasks:
  base: { sql: sql/base.sql, materialized: table, checks: [{ row_count: { min: 1 } }] }
  delays: { sql: sql/delays.sql, materialized: table }
  late: { sql: sql/late.sql, materialized: view }
`,
    "data/raw.csv": "id,delay\n1,5\n2,40\n",
    "sql/base.sql": `select id, delay, ${version} as version from raw\n`,
    "sql/delays.sql": "select id, delay, version from base\n",
    "sql/late.sql": "select id, version from delays where delay > 30\n",
    ...more,
  };
}

/** Another pipeline, which reads these columns of a table of flights. */
export function cargo(columns: string, table = "delays"): Record<string, string> {
  return {
    "cargo.pipeline.yml": "version: 1\npipeline: cargo\ntasks:\n  report: { sql: sql/report.sql, materialized: table }\n",
    "sql/report.sql": `select ${columns} from flights.${table}\n`,
  };
}

/** Every version that consumers see: one when all names are of one release. */
export const VERSIONS = "SELECT DISTINCT version FROM (SELECT version FROM flights.base UNION ALL SELECT version FROM flights.delays UNION ALL SELECT version FROM flights.late)";

export interface Flights extends GitProject {
  /** Commits the files and tags the release. */
  release(version: number, more?: Record<string, string>): Promise<string>;
  plan(environment: string, release: string, options?: Partial<DeploymentRequest>): Promise<DeployPlan>;
  apply(environment: string, release: string, options?: Partial<DeploymentRequest & { approved: string }>): Promise<Deployed>;
  rollBack(environment: string, options?: Partial<RollbackRequest>): Promise<RolledBack>;
  query(environment: string, sql: string): Promise<Row[]>;
}

/** Databases of Postgres instead of files of DuckDB; then the source is the table `raw.flights`. */
export interface OnPostgres {
  staging: string;
  production: string;
}

/** A repository with one release, in no environment yet. */
export async function flightsProject(on?: OnPostgres): Promise<Flights> {
  const files = (version: number, more?: Record<string, string>): Record<string, string> => (on === undefined ? filesOf(version, more) : onPostgres(filesOf(version), more));
  const url = (environment: string): string => (environment === "production" ? on?.production : on?.staging) ?? "";
  const project = await gitProject(files(1));
  const request = (environment: string, release: string, options: Partial<DeploymentRequest> = {}): DeploymentRequest => ({
    root: project.root, environment, release, who: "ada", version: "0.0.0", cache: false, waitMs: 10_000, env: { STAGING_URL: url("staging"), PRODUCTION_URL: url("production") }, signal: new AbortController().signal, events: () => {}, clock: { now: Date.now }, approvals: async () => ({ known: true, reviewers: true, approvers: ["grace"] }), ...options,
  });
  project.git("tag", "flights@v1.0.0");
  return {
    ...project,
    async release(version, more) {
      const commit = await project.commit(files(version, more));
      project.git("tag", `flights@v${version}.0.0`);
      return commit;
    },
    plan: (environment, release, options) => planDeployment(request(environment, release, options)),
    apply: (environment, release, options) => applyDeployment({ ...request(environment, release, options), ...(options?.approved === undefined ? {} : { approved: options.approved }) }),
    rollBack: (environment, options = {}) => rollBackEnvironment({ root: project.root, environment, who: "ada", version: "0.0.0", env: { STAGING_URL: url("staging"), PRODUCTION_URL: url("production") }, signal: new AbortController().signal, clock: { now: Date.now }, dryRun: false, waitMs: 10_000, ...options }),
    async query(environment, sql) {
      const engine = on === undefined ? await openDuckDb({ path: `${project.root}/.towpath/${environment}.duckdb`, allowedDirectories: [project.root] }) : await openPostgres({ url: url(environment) });
      try {
        return await engine.query(sql);
      } finally {
        await engine.close();
      }
    },
  };
}

function onPostgres(files: Record<string, string>, more: Record<string, string> = {}): Record<string, string> {
  return {
    ...files,
    "towpath.yml": TOWPATH_YML.replace("engine: duckdb, path: .towpath/staging.duckdb", 'engine: postgres, url: "${STAGING_URL}"').replace("engine: duckdb, path: .towpath/production.duckdb", 'engine: postgres, url: "${PRODUCTION_URL}"'),
    "flights.pipeline.yml": (files["flights.pipeline.yml"] ?? "").replace("{ file: data/raw.csv }", "{ table: raw.flights, columns: { id: integer, delay: integer } }"),
    ...more,
  };
}
