import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { columns, generateProject, type SqlProject } from "./sql-project.ts";

export type Dialect = "towpath" | "dbt" | "sqlmesh";

const cache = join(import.meta.dirname, "../../.cache/bench");
/** Raised when the generator changes, so that old projects are written anew. */
const edition = "3";

/**
 * The generated warehouse, written the way one tool wants it. Kept between runs: it is the same anyway.
 * @returns the project's folder
 */
export function writeProject(dialect: Dialect, tasks: number): string {
  const folder = join(cache, `${dialect}-${tasks}`);
  const done = join(folder, ".edition");
  if (existsSync(done) && readFileSync(done, "utf8") === edition) return folder;
  rmSync(folder, { recursive: true, force: true });
  const files = writers[dialect](generateProject(tasks));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(done, edition);
  return folder;
}

type Files = Record<string, string>;
const fill = (sql: string, table: (name: string) => string): string => sql.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => table(name));

const writers: Record<Dialect, (project: SqlProject) => Files> = {
  towpath(project) {
    const owner = owners(project);
    const contract = columns.map(([name, type]) => `      ${name}: ${type}\n`).join("");
    const files: Files = { "towpath.yml": "version: 1\nproject: bench\nas_of: 2026-01-01\n" };
    for (const { name, sources, tasks } of project.pipelines) {
      const lines = [`version: 1`, `pipeline: ${name}`, `description: Generated`, `owner: "@bench/data"`, `sources:`];
      for (const source of sources) lines.push(`  ${source}:`, `    description: Generated`, `    table: raw.${source}`, `    columns:\n${contract.trimEnd()}`);
      lines.push(`tasks:`);
      for (const task of tasks) {
        const file = `sql/${name}/${task.name}.sql`;
        files[file] = fill(task.sql, (input) => (owner.get(input) === name ? input : `${owner.get(input)}.${input}`));
        lines.push(`  ${task.name}:`, `    description: Generated`, `    sql: ${file}`, `    columns:\n${contract.trimEnd()}`, `    checks:`, `      - not_null: entity_id`);
      }
      lines.push(`exposures:`, `  ${name}-report:`, `    kind: report`, `    description: Generated`, `    owner: bench@example.com`, `    url: https://bi.example.com/${name}`);
      lines.push(`    reads: [${unread(project, name).join(", ")}]`);
      files[`pipelines/${name}.pipeline.yml`] = `${lines.join("\n")}\n`;
    }
    return files;
  },
  dbt(project) {
    const sources = new Set(project.pipelines.flatMap((pipeline) => pipeline.sources));
    const contract = columns.map(([name, type]) => `          - { name: ${name}, data_type: ${type}${name === "entity_id" ? ", data_tests: [not_null]" : ""} }\n`).join("");
    const files: Files = {
      "dbt_project.yml": "name: bench\nversion: '1.0'\nprofile: bench\nmodel-paths: [models]\nmodels: { bench: { +materialized: view } }\n",
      "profiles.yml": "bench: { target: dev, outputs: { dev: { type: duckdb, path: bench.duckdb, threads: 4 } } }\n",
    };
    for (const pipeline of project.pipelines) {
      const lines = [`version: 2`, `sources:`, `  - name: ${pipeline.name}_raw`, `    schema: raw`, `    tables:`];
      for (const source of pipeline.sources) lines.push(`      - name: ${source}`, `        description: Generated`, `        columns:\n${contract.replaceAll(", data_tests: [not_null]", "").trimEnd()}`);
      lines.push(`models:`);
      for (const task of pipeline.tasks) {
        files[`models/${pipeline.name}/${task.name}.sql`] = fill(task.sql, (input) => (sources.has(input) ? `{{ source('${pipeline.name}_raw', '${input}') }}` : `{{ ref('${input}') }}`));
        lines.push(`  - name: ${task.name}`, `    description: Generated`, `    columns:\n${contract.replaceAll(/^ {4}/gm, "").trimEnd()}`);
      }
      files[`models/${pipeline.name}/schema.yml`] = `${lines.join("\n")}\n`;
    }
    return files;
  },
  sqlmesh(project) {
    const sources = new Set(project.pipelines.flatMap((pipeline) => pipeline.sources));
    const files: Files = {
      "config.yaml": "gateways: { dev: { connection: { type: duckdb, database: bench.duckdb } } }\ndefault_gateway: dev\nmodel_defaults: { dialect: duckdb, start: 2026-01-01 }\nlinter:\n  enabled: true\n  rules: [ambiguousorinvalidcolumn, invalidselectstarexpansion, noselectstar]\n",
      "external_models.yaml": [...sources].map((name) => `- name: raw.${name}\n  columns:\n${columns.map(([column, type]) => `    ${column}: ${type}\n`).join("")}`).join(""),
    };
    for (const { name, tasks } of project.pipelines) {
      for (const task of tasks) {
        const header = `MODEL (\n  name bench.${task.name},\n  kind VIEW,\n  description 'Generated',\n  audits (not_null(columns := (entity_id)))\n);\n\n`;
        files[`models/${name}/${task.name}.sql`] = header + fill(task.sql, (input) => (sources.has(input) ? `raw.${input}` : `bench.${input}`));
      }
    }
    return files;
  },
};

function owners(project: SqlProject): Map<string, string> {
  return new Map(project.pipelines.flatMap(({ name, sources, tasks }) => [...sources, ...tasks.map((task) => task.name)].map((table) => [table, name] as const)));
}

/** Tasks that no task reads: what a report would show. */
function unread(project: SqlProject, pipeline: string): string[] {
  const read = readBy.get(project) ?? new Set(project.pipelines.flatMap(({ tasks }) => tasks.flatMap((task) => task.inputs)));
  readBy.set(project, read);
  return (project.pipelines.find(({ name }) => name === pipeline)?.tasks ?? []).map(({ name }) => name).filter((name) => !read.has(name));
}
const readBy = new WeakMap<SqlProject, Set<string>>();
