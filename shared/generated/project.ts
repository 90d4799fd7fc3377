/* Generated from schemas/ by `npm run generate`. Do not edit. */
/**
 * A name: letters, digits, _ and -, not starting with a digit.
 */
export type Identifier = string
/**
 * A date or a timestamp (ISO 8601); without an offset it is read in the project's timezone.
 */
export type Instant = string
/**
 * One name, or a list of names.
 */
export type Names = (string[] | string)
/**
 * An environment: an engine, a schema and how releases reach it. Short form: only the engine.
 */
export type Environment = (string | {
engine: Engine
/**
 * Schema that consumers read. Physical tables live beside it, in `<schema>__towpath`.
 */
schema?: string
promote_from?: Identifier
/**
 * Who approves a promotion: a GitHub Environment, a pull request, or nobody.
 */
approval?: ("github" | "pull_request" | "none")
soak?: Duration
/**
 * When nothing is deployed here: once, or every week. A rollback is always allowed.
 */
freeze?: Freeze[]
/**
 * How many earlier releases keep their data, so that a rollback moves nothing.
 */
keep_releases?: number
/**
 * Data of a release that was replaced less than this many days ago is kept, too.
 */
keep_days?: number
/**
 * Where artifacts of models go on promotion: a folder, or s3://bucket/prefix. `${NAME}` is replaced by the environment variable NAME.
 */
models?: string
/**
 * Models in S3: URL of the server; Amazon's own unless given. Credentials come only from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN. `${NAME}` is replaced by the environment variable NAME.
 */
models_endpoint?: string
/**
 * Models in S3: region of the bucket. Unless given: AWS_REGION, AWS_DEFAULT_REGION, us-east-1. `${NAME}` is replaced by the environment variable NAME.
 */
models_region?: string
/**
 * Models in S3: whether the bucket stands in the path of a URL or in the name of the host. Unless given: virtual at Amazon, path at an endpoint of one's own.
 */
models_url_style?: ("path" | "virtual")
/**
 * DuckDB: the database file, below the project's root, or :memory:. `${NAME}` is replaced by the environment variable NAME.
 */
path?: (string | number | boolean)
/**
 * Connection URL. Keep the password out of it: use a variable. `${NAME}` is replaced by the environment variable NAME.
 */
url?: (string | number | boolean)
/**
 * Host name of the server. `${NAME}` is replaced by the environment variable NAME.
 */
host?: (string | number | boolean)
/**
 * Port of the server. `${NAME}` is replaced by the environment variable NAME.
 */
port?: (string | number | boolean)
/**
 * Database to connect to. `${NAME}` is replaced by the environment variable NAME.
 */
database?: (string | number | boolean)
/**
 * User to connect as. `${NAME}` is replaced by the environment variable NAME.
 */
user?: (string | number | boolean)
/**
 * Password: always a variable. `${NAME}` is replaced by the environment variable NAME.
 */
password?: (string | number | boolean)
/**
 * Access token: always a variable. `${NAME}` is replaced by the environment variable NAME.
 */
token?: (string | number | boolean)
/**
 * Catalog (Trino, Spark, Databricks). `${NAME}` is replaced by the environment variable NAME.
 */
catalog?: (string | number | boolean)
/**
 * Account (Snowflake). `${NAME}` is replaced by the environment variable NAME.
 */
account?: (string | number | boolean)
/**
 * Warehouse (Snowflake). `${NAME}` is replaced by the environment variable NAME.
 */
warehouse?: (string | number | boolean)
/**
 * Role to use. `${NAME}` is replaced by the environment variable NAME.
 */
role?: (string | number | boolean)
/**
 * HTTP path of the SQL warehouse (Databricks). `${NAME}` is replaced by the environment variable NAME.
 */
http_path?: (string | number | boolean)
/**
 * Billing project (BigQuery). `${NAME}` is replaced by the environment variable NAME.
 */
project?: (string | number | boolean)
/**
 * Region (BigQuery). `${NAME}` is replaced by the environment variable NAME.
 */
location?: (string | number | boolean)
/**
 * DuckDB: memory that the engine may use. `${NAME}` is replaced by the environment variable NAME.
 */
memory_limit?: (string | number | boolean)
/**
 * DuckDB: threads that the engine may use. `${NAME}` is replaced by the environment variable NAME.
 */
threads?: (string | number | boolean)
/**
 * Postgres: how the connection is encrypted and the server known. Unless said (here or in the URL): verify-full, and disable for a server on this machine.
 */
sslmode?: ("disable" | "require" | "verify-ca" | "verify-full")
/**
 * Postgres: file (PEM) of the authority that the server's certificate comes from, below the project's root or absolute. `${NAME}` is replaced by the environment variable NAME.
 */
sslrootcert?: (string | number | boolean)
/**
 * Postgres: file (PEM) of the client's own certificate. `${NAME}` is replaced by the environment variable NAME.
 */
sslcert?: (string | number | boolean)
/**
 * Postgres: file (PEM) of the key of the client's own certificate. `${NAME}` is replaced by the environment variable NAME.
 */
sslkey?: (string | number | boolean)
/**
 * Postgres: statements at once; as many transactions may run beside them.
 */
connections?: number
connect_timeout?: Duration
lock_timeout?: Duration
statement_timeout?: Duration
})
/**
 * The database that runs the SQL.
 */
export type Engine = ("duckdb" | "postgres" | "spark" | "trino" | "snowflake" | "bigquery" | "databricks")
/**
 * A length of time: a number and a unit (ms, s, m, h, d, w).
 */
export type Duration = string
/**
 * A day of the week with a time, every week, or a date or timestamp, once; in the project's timezone.
 */
export type Moment = string
/**
 * Severity of the rule, or off.
 */
export type RuleSetting = ("off" | "info" | "warning" | "warn" | "error")
/**
 * A path below the project's root, with forward slashes.
 */
export type Path = string
/**
 * A kind of consumer.
 */
export type Consumer = ("exposure" | "model")

/**
 * towpath.yml: a project, its environments and the rules that hold in it.
 */
export interface ProjectFile {
/**
 * Version of this file format.
 */
version: 1
project: Identifier
/**
 * What the project is for, in a sentence.
 */
description?: string
/**
 * Naive timestamps, dates and cron expressions are read in this IANA time zone. Records are UTC.
 */
timezone?: string
as_of?: Instant
pipelines?: Names
/**
 * Where pipelines run. Without any there is `dev`, an embedded DuckDB.
 */
environments?: {
[k: string]: Environment
}
pull_request?: PullRequest
lint?: Lint
/**
 * What tagged data must never reach.
 */
policies?: Policy[]
}
/**
 * A time without deployments.
 */
export interface Freeze {
from: Moment
to: Moment
/**
 * Why; shown to who is refused.
 */
reason?: string
}
/**
 * How pull requests are built and compared.
 */
export interface PullRequest {
environment?: Identifier
window?: Duration
base_environment?: Identifier
/**
 * Let a pull request pass although something that it affects was not tested (no credentials, no base, analysis unknown): a warning instead of a failure.
 */
allow_untested?: boolean
}
/**
 * Which rules hold, and how severely.
 */
export interface Lint {
/**
 * The rules to start from.
 */
preset?: ("recommended" | "strict")
/**
 * Severity per rule, over the preset.
 */
rules?: {
[k: string]: RuleSetting
}
/**
 * Other severities for some files; the last that matches wins.
 *
 * Items: Severities for the files that match.
 */
overrides?: {
files: Names
/**
 * Severity per rule in these files.
 */
rules: {
[k: string]: RuleSetting
}
}[]
baseline?: Path
}
/**
 * Data with this tag, or anything computed from it, must not reach these consumers.
 */
export interface Policy {
/**
 * Tag of columns, sources or tasks.
 */
tag: string
/**
 * Kinds of consumers.
 */
must_not_reach: (Consumer[] | string)
/**
 * Why the policy exists.
 */
description?: string
}
