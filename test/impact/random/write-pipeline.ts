import { dice, type Dice } from "./dice.ts";
import type { PipelineModel, Query, Relation, Select, TaskModel } from "./pipeline.ts";

/** Files of a project. Sources are files whose content is told apart from this text. */
export function writePipeline(model: PipelineModel): Record<string, string> {
  const d = dice(model.style);
  const sources = model.sources.map(({ name, fields }) => {
    const columns = fields.map((field) => `      ${field.name}: ${typeNames[field.type]}\n`).join("");
    return `  ${name}:\n${shuffled(d, [`    file: data/${name}.csv\n`, `    columns:\n${columns}`]).join("")}`;
  });
  const tasks = model.tasks.map((task) => {
    const keys = [`    sql: ${task.file}\n`, `    materialized: ${task.materialized}\n`, ...(task.check === undefined ? [] : [`    checks:\n      - ${task.check}\n`])];
    return `${d.chance(0.3) ? `  # ${d.pick(["what it is", "see above", "from x"])}\n` : ""}  ${task.name}:\n${shuffled(d, keys).join("")}`;
  });
  return {
    "p.pipeline.yml": `version: 1\npipeline: p\nsources:\n${sources.join("")}tasks:\n${shuffled(d, tasks).join("")}`,
    ...Object.fromEntries(model.tasks.map((task) => [task.file, writeTask(task)])),
  };
}

export const typeNames = { int: "integer", dec: "decimal(12,2)", float: "double", text: "varchar", date: "date" } as const;

function shuffled(d: Dice, parts: readonly string[]): string[] {
  return d.some(parts, parts.length, parts.length);
}

/** The SQL of a task in its style: spacing, comments, letter case, aliases, names of CTEs. None of it changes what it means. */
export function writeTask({ query, style, text: asItIs }: Pick<TaskModel, "query" | "style" | "text">): string {
  if (asItIs !== undefined) return `${asItIs}\n`;
  const d = dice(style);
  const ending = d.below(1000);
  const renamed = new Map(query.ctes.map(({ name }) => [name, d.chance(0.4) ? `${name}_${ending}` : name]));
  const upper = d.chance(0.3);
  const word = (text: string): string => (upper ? text.replaceAll(/\b(select|from|where|group by|order by|join|left|right|full|union|all|with|as|and|or|not|in|case|when|then|else|end|is|null|over|partition by|distinct|having|exists|between|cast)\b(?=(?:[^']*'[^']*')*[^']*$)/g, (found) => found.toUpperCase()) : text);
  const space = d.pick(["\n", " ", "\n  ", "\n-- so it is\n"]);
  const text = writeQuery(query, { d, renamed, space });
  return `${d.chance(0.3) ? "-- made by hand\n" : ""}${word(text)}${d.chance(0.2) ? " /* end */" : ""}\n`;
}

interface Style {
  d: Dice;
  renamed: ReadonlyMap<string, string>;
  space: string;
}

function writeQuery(query: Query, style: Style): string {
  const { space } = style;
  const ctes = query.ctes.map(({ name, select }) => `${style.renamed.get(name) ?? name} as (${space}${writeSelect(select, style)})`);
  const arms = query.arms.map((arm) => writeSelect(arm, style));
  const body = arms.length === 1 ? (arms[0] ?? "") : arms.map((arm) => (style.d.chance(0.3) || /order by|limit/.test(arm) ? `(${arm})` : arm)).join(`${space}${query.set}${space}`);
  return (ctes.length > 0 ? `with ${ctes.join(`,${space}`)}${space}` : "") + body + (query.order === undefined ? "" : `${space}order by ${query.order}`);
}

function writeSelect(select: Select, { d, renamed, space }: Style): string {
  const suffix = d.pick(["", "1", "_t"]);
  const aliases = select.from.map(({ alias }) => alias + suffix);
  // Qualified everywhere: a name without its table may stand in several.
  const named = (text: string): string => text.replaceAll(/⟨(\d)⟩/g, (_, at: string) => aliases[Number(at)] ?? "?").replaceAll(/\bfrom ([a-z]\w*) as q\b/g, (_, table: string) => `from ${renamed.get(table) ?? table} as q`);
  const wrapped = (text: string): string => (d.chance(0.12) ? `(${text})` : text);
  const items = select.items.map(({ name, expr }) => `${wrapped(named(expr))} as ${d.chance(0.1) ? name.toUpperCase() : name}`);
  const head = `select${select.distinct ? " distinct" : ""} ${[...(select.star ? [`${aliases[0]}.*`] : []), ...items].join(`,${space}`)}`;
  const clauses = [
    head, `from ${select.from.map((relation, at) => writeRelation(relation, aliases[at] ?? "", renamed, named)).join(space)}`,
    ...(select.where === undefined ? [] : [`where ${wrapped(named(select.where))}`]), ...groupBy(select, named), ...(select.having === undefined ? [] : [`having ${named(select.having)}`]),
    ...(select.qualify === undefined ? [] : [`qualify ${named(select.qualify)}`]), ...(select.order === undefined ? [] : [`order by ${named(select.order)}`]), ...(select.limit === undefined ? [] : [`limit ${select.limit}`]),
  ];
  return clauses.join(space);
}

function groupBy(select: Select, named: (text: string) => string): string[] {
  if (!select.grouped) return [];
  const keys = select.items.flatMap((item, at) => (item.aggregate ? [] : [{ ...item, at: at + 1 }]));
  if (keys.length === 0) return [];
  const written = { all: () => "all", position: () => keys.map(({ at }) => at).join(", "), alias: () => keys.map(({ name }) => name).join(", "), expr: () => keys.map(({ expr }) => named(expr)).join(", ") };
  return [`group by ${written[select.groupBy ?? "expr"]()}`];
}

function writeRelation({ of, join, on }: Relation, alias: string, renamed: ReadonlyMap<string, string>, named: (text: string) => string): string {
  return `${join}${join === "" ? "" : " "}${renamed.get(of) ?? of} as ${alias}${on === undefined ? "" : ` on ${named(on)}`}`;
}
