import type { SqlFacts } from "../sql/facts.ts";

/** A project file and one pipeline with a task per SQL file; what no file makes becomes a source table. */
export function pipelineAround(name: string, facts: ReadonlyMap<string, SqlFacts>): Record<string, string> {
  const tasks = new Map<string, string>();
  for (const file of [...facts.keys()].toSorted()) {
    const base = file.slice(file.lastIndexOf("/") + 1, -".sql".length).replaceAll(/\W+/g, "_").replace(/^(?=\d)/, "_");
    let task = base;
    for (let twin = 2; tasks.has(task); twin++) task = `${base}_${twin}`;
    tasks.set(task, file);
  }
  const known = new Set([...tasks.keys()].map((task) => task.toLowerCase()));
  const sources = new Map<string, string>();
  for (const { tables } of facts.values()) {
    for (const { parts } of tables) {
      const table = parts.join(".");
      if (!known.has(table.toLowerCase())) sources.set(table.replaceAll(/\W+/g, "_").replace(/^(?=\d)/, "_"), table);
    }
  }
  return {
    "towpath.yml": projectFile(name),
    [`${name}.pipeline.yml`]: [
      "version: 1",
      `pipeline: ${name}`,
      "description: Say in one sentence what this pipeline is for",
      'owner: "@your-team"',
      ...(sources.size === 0 ? [] : ["sources:", ...[...sources].map(([source, table]) => `  ${source}: { table: ${JSON.stringify(table)} }`)]),
      "tasks:",
      ...[...tasks].flatMap(([task, file]) => [`  ${task}:`, `    sql: ${file}`, "    materialized: view"]),
      "",
    ].join("\n"),
  };
}

/** The smallest `towpath.yml`: everything runs in an embedded DuckDB. */
export function projectFile(name: string): string {
  return `version: 1
project: ${name}
timezone: UTC
environments:
  dev: { engine: duckdb, path: .towpath/dev.duckdb }
lint:
  preset: recommended
`;
}
