import type { Canaries } from "./canaries.ts";

/** Queries that fail on a row, of both engines or of one. */
const BOTH = [
  "select cast(who as integer) as x from people", "select cast(who as date) as x from people", "select cast(who as timestamp) as x from people", "select cast(who as uuid) as x from people",
  "select cast(note as decimal(10,2)) as x from people", "select cast(who as boolean) as x from people", "select cast(who as interval) as x from people", "select cast(amount as smallint) as x from people",
  "select cast(note as json) as x from people", "select amount * amount * amount as x from people", "select (select who from people) as x", "select chr(cast(amount as integer)) as x from people",
  "select cast(cast(amount as varchar) || who as time) as x from people", "select who from people where cast(note as bigint) = 1",
];
const OF: Readonly<Record<string, readonly string[]>> = {
  duckdb: [
    "select error(who) as x from people", "select strptime(who, '%Y') as x from people", "select regexp_matches('a', '(' || who) as x from people", "select cast(who as enum('a','b')) as x from people",
    "select json_extract(note, '$.a') as x from people", "select cast(('[' || who || ']') as integer[]) as x from people", "select map([who, who], [1, 2]) as x from people", "select date_trunc(who, current_date) as x from people",
    "select unhex(who) as x from people", "select from_base64(note) as x from people", "select cast(note as blob) as x from people", "select amount // 0 / (select 1 from people where 1 = 0) + cast(who as hugeint) as x from people",
  ],
  postgres: [
    "select 1 / (amount - amount) as x from people", "select regexp_replace('a', who || '(', '') as x from people", "select who::regclass as x from people", "select ('{' || who || '}')::integer[] as x from people",
    "select to_date(who, 'YYYY-MM-DD') as x from people", "select note::xml as x from people", "select who::inet as x from people", "select note::bytea as x from people", "select decode(who, 'hex') as x from people",
    "select who::varchar(3)::char(1)::int as x from people", "select sqrt(-amount) as x from people", "select to_number(who, '9G') as x from people", "select note::jsonb as x from people", "select set_config(who, who, true) as x from people",
  ],
};

const CHECKS = `      - not_null: { columns: [who] , where: "true" }
      - unique: { columns: [note] }
      - pattern: { column: who, regex: "^nothing$" }
      - accepted_values: { column: who, values: [nobody] }
      - accepted_values: { column: amount, values: [1, 2] }
      - accepted_range: { column: amount, min: 0, max: 1 }
      - references: { column: who, to: other.who }
      - expression: "who = note"
      - expression: { expression: "cast(who as integer) > 0" }
      - distribution: { column: who, values: { nobody: 0.5 }, tolerance: 1% }
      - row_count: { max: 1 }
      - sql: { query: "select who, note, amount from checked" }
`;

const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A project in which everything fails that can, on the same people in either engine. */
export function failingProject(engine: "duckdb" | "postgres", { rows }: Canaries): Record<string, string> {
  const people = rows.map(({ who, note, amount }, at) => `${at + 1},${csv(who)},${csv(note)},${amount}`);
  const queries = [...BOTH, ...(OF[engine] ?? [])];
  const environments = engine === "duckdb" ? "dev: { engine: duckdb, schema: shop }\n  staging: { engine: duckdb, schema: shop }" : 'dev: { engine: postgres, url: "${DEV_URL}", schema: shop }\n  staging: { engine: postgres, url: "${DEV_URL}", schema: staging }';
  return {
    "towpath.yml": `version: 1\nproject: shop\nenvironments:\n  ${environments}\npull_request: { allow_untested: true }\n`,
    "p.pipeline.yml": `version: 1
pipeline: p
sources:
  people: { file: data/people.csv, columns: { id: bigint, who: varchar, note: varchar, amount: bigint } }
  mistyped: { file: data/mistyped.csv, columns: { id: bigint, who: bigint } }
  torn: { file: data/torn.csv, columns: { id: bigint, who: varchar, note: varchar } }
  lines: { file: data/lines.json, columns: { who: bigint } }
tasks:
  other: { sql: sql/other.sql, materialized: table }
  checked:
    sql: sql/checked.sql
    materialized: table
    key: [note]
    columns: { who: { type: varchar, not_null: true }, note: { type: varchar, unique: true }, amount: { type: integer }, id: bigint }
    checks:
${CHECKS}  tested:
    sql: sql/tested.sql
    unit_tests:
      - { name: fails, given: { people: [{ id: 1, who: given, note: by, amount: 7 }] }, expect: [{ id: 2 }] }
  twice:
    sql: sql/twice.sql
    materialized: { incremental: { time: at, lookback: 3d } }
    key: [id]
  from_mistyped: { sql: sql/from_mistyped.sql, materialized: table }
  from_torn: { sql: sql/from_torn.sql, materialized: table }
  from_lines: { sql: sql/from_lines.sql, materialized: table }
  script:
    shell: node script.mjs
    inputs: [other]
    outputs: { table: out.csv }
${queries.map((_, at) => `  q${at}: { sql: sql/q${at}.sql, materialized: table }\n`).join("")}`,
    ...Object.fromEntries(queries.map((sql, at) => [`sql/q${at}.sql`, `${sql}\n`])),
    "sql/other.sql": "select 'nobody' as who\n",
    "sql/checked.sql": "select who, note, amount, id from people union all select who, note, amount, id from people\n",
    "sql/tested.sql": "select id from people\n",
    "sql/twice.sql": "select id, who, timestamp '2026-01-01 00:00:00' as at from people union all select id, note, timestamp '2026-01-01 00:00:00' from people\n",
    "sql/from_mistyped.sql": "select * from mistyped\n",
    "sql/from_torn.sql": "select * from torn\n",
    "sql/from_lines.sql": "select * from lines\n",
    "script.mjs": 'import { readFileSync } from "node:fs";\nthrow new Error(`cannot use ${readFileSync("data/spoken.txt", "utf8")}`);\n',
    "data/people.csv": `id,who,note,amount\n${people.join("\n")}\n`,
    "data/mistyped.csv": `id,who\n${rows.map(({ who }, at) => `${at},${who}`).join("\n")}\n`,
    "data/torn.csv": `id,who,note\n${rows.map(({ who, note }, at) => (at % 7 === 3 ? `${at},"${who}` : `${at},${who},${csv(note)},${who}`)).join("\n")}\n`,
    "data/lines.json": `${rows.map(({ who, note }, at) => (at % 5 === 4 ? `{"who": "${who}` : JSON.stringify({ who, note }))).join("\n")}\n`,
  };
}
