/** Reproducible numbers below n. */
export const numbers = (seed: number) => (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

interface Table {
  name: string;
  columns: string[];
}

const POOL = ["id", "day", "amount", "kind", "n", "total", "Mixed"];

/** A project of one source and queries that read each other in many ways; columns share few names, so that they get into each other's way. */
export function randomProject(seed: number, tasks = 7): { files: Record<string, string>; tables: Table[] } {
  const random = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const tables: Table[] = [{ name: "src", columns: ["id", "day", "amount", "kind"] }];
  const files: Record<string, string> = {};
  const declared: string[] = [];
  for (let t = 0; t < tasks; t++) {
    const made = query(random, pick, tables);
    const name = `t${t}`;
    files[`sql/${name}.sql`] = `${made.sql}\n`;
    tables.push({ name, columns: made.columns });
    const contract = made.columns.filter(() => random(3) > 0).map((column) => `      ${column}: {}`);
    const checked = pick(made.columns);
    declared.push(`  ${name}:\n    sql: sql/${name}.sql\n    materialized: table${contract.length === 0 ? "" : `\n    columns:\n${contract.join("\n")}`}\n    checks: [{ not_null: ${checked} }, { expression: "${checked} is not null or ${pick(made.columns)} is null" }]\n`);
  }
  files["towpath.yml"] = "version: 1\nproject: random\nenvironments:\n  dev: { engine: duckdb, path: x.duckdb }\n";
  files["p.pipeline.yml"] = `version: 1\npipeline: p\nsources:\n  src: { file: src.csv, columns: { id: bigint, day: varchar, amount: bigint, kind: varchar } }\ntasks:\n${declared.join("")}`;
  return { files, tables };
}

function query(random: (below: number) => number, pick: <T>(list: readonly T[]) => T, tables: readonly Table[]): { sql: string; columns: string[] } {
  const a = pick(tables);
  const b = pick(tables);
  const some = (table: Table): string[] => {
    const found = table.columns.filter(() => random(2) === 0);
    return found.length === 0 ? [table.columns[0] ?? ""] : found;
  };
  const written = (column: string): string => (random(6) === 0 ? `"${column}"` : random(6) === 0 ? column.toUpperCase() : column);
  const fresh = (taken: readonly string[]): string => pick(POOL.filter((each) => !taken.some((other) => other.toLowerCase() === each.toLowerCase())));
  const chosen = some(a);
  const first = chosen[0] ?? "";
  const alias = fresh(chosen);
  const order = ` order by ${chosen.map((_, index) => index + 1).join(", ")}`;
  switch (random(14)) {
    case 0:
      return { sql: `select ${chosen.map(written).join(", ")} from ${a.name} where ${written(first)} is not null`, columns: chosen };
    case 1:
      return { sql: `select x.${chosen.map(written).join(", x.")}, x.${written(first)} as ${alias} from ${a.name} as x order by ${alias}, x.${written(first)}`, columns: [...chosen, alias] };
    case 2:
      return { sql: `select * from ${a.name}`, columns: a.columns };
    case 3:
      return a.columns.length < 2 ? { sql: `select ${first} from ${a.name}`, columns: [first] } : { sql: `select * exclude (${written(a.columns[0] ?? "")}) from ${a.name}`, columns: a.columns.slice(1) };
    case 4:
      return { sql: `with c as (select ${chosen.map(written).join(", ")} from ${a.name}) select c.${chosen.map(written).join(", c.")} from c`, columns: chosen };
    case 5:
      return { sql: `with c as (select * from ${a.name}), d as (select ${chosen.map(written).join(", ")}, 1 as ${alias} from c)\nselect * from d`, columns: [...chosen, alias] };
    case 6:
      return { sql: `select ${chosen.map((each) => written(each)).join(", ")}, count(*) as ${alias} from ${a.name} group by ${chosen.map(written).join(", ")}${order}`, columns: [...chosen, alias] };
    case 7:
      return { sql: `select ${chosen.map((each) => `${a.name}.${written(each)}`).join(", ")} from ${a.name} where exists (select 1 from ${b.name} as y where y.${written(b.columns[0] ?? "")}::varchar = ${a.name}.${written(first)}::varchar)`, columns: chosen };
    case 8:
      return { sql: `select ${written(first)} from ${a.name} union all select cast(${written(b.columns[0] ?? "")} as varchar) from ${b.name} order by ${written(first)}`, columns: [first] };
    case 9:
      return { sql: `select ${written(first)}, ${written(first)} as ${alias} from ${a.name} qualify row_number() over (order by ${written(first)}) < 5`, columns: [first, alias] };
    case 10:
      return { sql: `select x.${chosen.map(written).join(", x.")}, (select max(z.${written(b.columns[0] ?? "")}) from ${b.name} as z) as ${alias} from (select * from ${a.name}) as x where x.${written(first)} in (select ${written(first)} from ${a.name})`, columns: [...chosen, alias] };
    case 11:
      return { sql: `select ${chosen.map((each) => `l.${written(each)}`).join(", ")}, r.${written(b.columns[0] ?? "")} as ${alias} from ${a.name} as l left join ${b.name} as r on l.${written(first)}::varchar = r.${written(b.columns[0] ?? "")}::varchar limit 9`, columns: [...chosen, alias] };
    case 12:
      return { sql: `select case when ${written(first)} is null then 'none' else ${written(first)}::varchar end as ${alias} from ${a.name} group by ${alias} having count(*) > 0 order by ${alias}`, columns: [alias] };
    default:
      return { sql: `select ${written(first)} as ${first} from ${a.name} where ${written(first)} is not null order by ${written(first)}`, columns: [first] };
  }
}
