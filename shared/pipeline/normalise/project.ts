import { choice, defined, duration, entries, field, isRecord, items, number, text, texts } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Environment, Freeze, LintConfig, Pipeline, Policy, Project, RuleSetting } from "../model.ts";

const engines = ["duckdb", "postgres", "spark", "trino", "snowflake", "bigquery", "databricks"] as const;
export const defaultGlobs = ["**/*.pipeline.yml"];

/** towpath.yml in its normal form, with the pipelines that were read. Without environments there is `dev`, an embedded DuckDB. */
export function project(cursor: Cursor, pipelines: Pipeline[]): Project {
  const written = entries(field(cursor, "environments")).flatMap(([name, each]) => environment(name, each) ?? []);
  const environments = written.length > 0 ? written : [{ at: cursor.at, name: "dev", engine: "duckdb" as const, schema: "main", options: { path: ".towpath/dev.duckdb" } }];
  const defaultEnvironment = environments.find(({ name }) => name === "dev")?.name ?? environments[0]?.name ?? "dev";
  const pull = field(cursor, "pull_request");
  const globs = texts(field(cursor, "pipelines"));
  const window = text(field(pull, "window"));
  return defined({
    at: cursor.at,
    name: text(field(cursor, "project")) ?? "unnamed",
    timezone: text(field(cursor, "timezone")) ?? "UTC",
    asOf: text(field(cursor, "as_of")),
    pipelineGlobs: globs.length > 0 ? globs : defaultGlobs,
    environments,
    defaultEnvironment,
    pullRequest: defined({
      environment: text(field(pull, "environment")) ?? defaultEnvironment,
      window: duration(field(pull, "window")) === undefined ? undefined : window,
      baseEnvironment: text(field(pull, "base_environment")),
      allowUntested: field(pull, "allow_untested").value === true,
    }),
    lint: lint(field(cursor, "lint")),
    policies: items(field(cursor, "policies")).flatMap((each) => policy(each) ?? []),
    pipelines,
  });
}

function environment(name: string, cursor: Cursor): Environment | undefined {
  const engine = choice(cursor, engines) ?? choice(field(cursor, "engine"), engines);
  if (engine === undefined) return undefined;
  const freezes = items(field(cursor, "freeze")).flatMap((each) => freeze(each) ?? []);
  const own = new Set(["engine", "schema", "promote_from", "approval", "soak", "freeze", "keep_releases", "keep_days"]);
  const options = entries(cursor).flatMap(([key, { value }]) => (own.has(key) || !isScalar(value) ? [] : [[key, String(value)] as const]));
  return defined({
    at: cursor.at,
    name,
    engine,
    schema: text(field(cursor, "schema")) ?? (engine === "duckdb" ? "main" : engine === "postgres" || engine === "snowflake" ? "public" : "default"),
    options: { ...(engine === "duckdb" ? { path: `.towpath/${name}.duckdb` } : {}), ...Object.fromEntries(options) },
    promoteFrom: text(field(cursor, "promote_from")),
    approval: choice(field(cursor, "approval"), ["github", "pull_request", "none"]),
    soakMs: duration(field(cursor, "soak")),
    freeze: freezes.length === 0 ? undefined : freezes,
    keepReleases: number(field(cursor, "keep_releases")),
    keepDays: number(field(cursor, "keep_days")),
  });
}

function freeze(cursor: Cursor): Freeze | undefined {
  const from = text(field(cursor, "from"));
  const to = text(field(cursor, "to"));
  return from === undefined || to === undefined ? undefined : defined({ from, to, reason: text(field(cursor, "reason")) });
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function lint(cursor: Cursor): LintConfig {
  return defined({
    preset: choice(field(cursor, "preset"), ["recommended", "strict"]) ?? "recommended",
    rules: rules(field(cursor, "rules")),
    overrides: items(field(cursor, "overrides")).filter(({ value }) => isRecord(value)).map((each) => ({ at: each.at, files: texts(field(each, "files")), rules: rules(field(each, "rules")) })),
    baseline: text(field(cursor, "baseline")),
  });
}

function rules(cursor: Cursor): Record<string, RuleSetting> {
  const settings = entries(cursor).flatMap(([rule, each]) => {
    const setting = choice(each, ["off", "info", "warning", "warn", "error"]);
    return setting === undefined ? [] : [[rule, setting === "warn" ? "warning" : setting] as const];
  });
  return Object.fromEntries(settings);
}

function policy(cursor: Cursor): Policy | undefined {
  const tag = text(field(cursor, "tag"));
  if (tag === undefined) return undefined;
  const reach = field(cursor, "must_not_reach");
  return { at: cursor.at, tag, mustNotReach: [reach, ...items(reach)].flatMap((each) => choice(each, ["exposure", "model"]) ?? []) };
}
