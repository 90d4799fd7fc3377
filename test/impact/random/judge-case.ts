import type { DuckDBConnection } from "@duckdb/node-api";
import { impactOf } from "../../../shared/impact/impact.ts";
import type { CheckedTable, CheckedWith, Side } from "../../../shared/impact/side.ts";
import { readOnce } from "../../../shared/pipeline/load-project.ts";
import type { ImpactRecord } from "../../../shared/results/record.ts";
import { openMemory } from "../../harness/open-memory.ts";
import { buildPipeline, type Built } from "./build-pipeline.ts";
import { dice, type Dice } from "./dice.ts";
import { editPipeline } from "./edit-pipeline.ts";
import { editConstructions, makeConstructions } from "./make-constructions.ts";
import { makePipeline } from "./make-pipeline.ts";
import type { PipelineModel } from "./pipeline.ts";
import { sameRows } from "./same-rows.ts";
import { writePipeline, writeTask } from "./write-pipeline.ts";

export interface Tally {
  tasks: number;
  skipped: number;
  /** Selected, but only for some columns. */
  narrowed: number;
  /** Selected though the data turned out the same. */
  needless: number;
  /** Refused by the engine on some side. */
  broken: number;
}

/** What kinds of pipelines there are: of numbers that are exact, of floats as well, of all that SQL can be besides the plain. */
export type Family = "exact" | "floats" | "constructions";

/** Plans a random change, builds both sides in full, and says where the plan was wrong. */
export async function judgeCase(connection: DuckDBConnection, seed: number, family: Family, tally: Tally): Promise<string[]> {
  const d = dice(seed);
  const kind = { floats: family === "floats" };
  const base = family === "constructions" ? makeConstructions(d) : makePipeline(d, kind);
  const { edited: head, edits } = family === "constructions" ? editConstructions(d, base) : editPipeline(d, kind, base);
  // As a plan opens them: what both sides hold is read and analysed once.
  const readDocument = readOnce();
  const checked = randomChecks(d, head);
  const headSide = { ...(await sideOf(head, { readDocument })), checked };
  const baseSide = { ...(await sideOf(base, { readDocument, like: headSide.workspace })), checked };
  const impact = impactOf(baseSide, headSide);
  const apart = impactOf({ ...(await sideOf(base)), checked }, { ...(await sideOf(head)), checked });
  if (JSON.stringify([...impact.tasks]) !== JSON.stringify([...apart.tasks])) return [`PROVE_SEED=${seed}: the plan is another when both sides are read for themselves\nedits: ${edits.join("; ")}`];
  const [before, after] = [await buildPipeline(connection, "base", base), await buildPipeline(connection, "head", head)];
  return head.tasks.flatMap(({ name }) => {
    const record = impact.tasks.get(`p.${name}`);
    // What reads a broken task is broken by that one, which the plan must have selected.
    const inputs = [baseSide, headSide].flatMap(({ workspace }) => workspace.graph.inputs(`p.${name}`)).map((id) => id.slice(2)).filter((id) => id.startsWith("task_"));
    const whole = inputs.every((id) => before.has(id) && after.has(id));
    const wrong = record === undefined ? "has no record" : (wrongAbout(record, before.get(name), after.get(name), whole, tally) ?? wrongAboutCheck(record, checked.get(`p.${name}`)?.tables[0], before, after));
    return wrong === undefined ? [] : [`PROVE_CASE=${seed} (${family}): ${name} ${wrong}\nedits: ${edits.join("; ")}\nsaid: ${JSON.stringify(record)}\n${shown(base, head, name)}`];
  });
}

/** What the plan says of a task, against what happened to it. */
function wrongAbout(record: ImpactRecord, before: Built | undefined, after: Built | undefined, whole: boolean, tally: Tally): string | undefined {
  tally.tasks++;
  if (before === undefined || after === undefined) {
    tally.broken++;
    return whole && (before === undefined) !== (after === undefined) && !record.selected ? "is called untouched, and only one side can be built" : undefined;
  }
  // What is only checked again is not built.
  if (!record.selected || (record.class === "none" && !record.direct)) tally.skipped++;
  if (record.columns !== undefined) tally.narrowed++;
  const same = before.columns.join() === after.columns.join() && sameRows(before, after, before.columns);
  if (same && record.selected && record.class !== "none") tally.needless++;
  if (record.class === "none") return same ? undefined : "is called untouched, and its data differs";
  if (record.columns === undefined || record.class === "unknown") return undefined;
  const touched = new Set(record.columns.map((column) => column.toLowerCase()));
  const rest = after.columns.filter((column) => !touched.has(column));
  const lost = before.columns.filter((column) => !touched.has(column) && !after.columns.includes(column));
  const gained = rest.filter((column) => !before.columns.includes(column));
  if (lost.length + gained.length > 0) return `came to other columns than it is said: ${[...lost, ...gained].join(", ")}`;
  return sameRows(before, after, rest) ? undefined : `differs in columns that are called untouched: ${rest.filter((column) => !sameRows(before, after, [column])).join(", ")}`;
}

/** For some tasks a check that reads another one, above or below it: all of that, or one column. */
function randomChecks(d: Dice, { tasks }: PipelineModel): Map<string, CheckedWith> {
  return new Map(tasks.filter(() => d.chance(0.3)).map(({ name }) => {
    const other = d.pick(tasks);
    const column = other.fields.length > 0 && d.chance(0.5) ? { column: d.pick(other.fields).name } : {};
    return [`p.${name}`, { tables: [{ id: `p.${other.name}`, ...column }] }];
  }));
}

/** What is not tested must not have a check that would see other rows now. */
function wrongAboutCheck(record: ImpactRecord, table: CheckedTable | undefined, before: ReadonlyMap<string, Built>, after: ReadonlyMap<string, Built>): string | undefined {
  if (table === undefined || record.selected) return undefined;
  const [then, now] = [before.get(table.id.slice(2)), after.get(table.id.slice(2))];
  if (then === undefined || now === undefined) return undefined;
  const columns = table.column === undefined ? then.columns : [table.column.toLowerCase()];
  const same = (table.column !== undefined || then.columns.join() === now.columns.join()) && columns.every((each) => then.columns.includes(each) === now.columns.includes(each)) && sameRows(then, now, columns);
  return same ? undefined : `is not tested again, and its check reads ${table.id} ${table.column ?? ""}, which differs`;
}

async function sideOf(model: PipelineModel, shared: Parameters<typeof openMemory>[1] = {}): Promise<Side> {
  const { workspace, findings } = await openMemory(writePipeline(model), shared);
  if (workspace === undefined) throw new Error(JSON.stringify(findings));
  return { workspace, codes: new Map(), contents: new Map(model.sources.map(({ name, seed, rows }) => [`p.${name}`, `${seed} ${rows}`])) };
}

/** The queries of the task and of all that it may read, where they differ. */
function shown(base: PipelineModel, head: PipelineModel, name: string): string {
  const upTo = head.tasks.findIndex((task) => task.name === name);
  return head.tasks.slice(0, upTo + 1).flatMap((task, i) => {
    const old = base.tasks[i];
    const [a, b] = [old === undefined ? "" : writeTask(old), writeTask(task)];
    return a === b && i !== upTo ? [] : [`-- ${task.name}, base\n${a}-- head\n${a === b ? "-- the same\n" : b}`];
  }).join("");
}
