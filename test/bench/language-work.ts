/** What an editor asks of the session, timed in a process of its own, with the flags of the extension's server. Prints one JSON document. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { completion } from "../../shared/language/completion.ts";
import { definition } from "../../shared/language/find-references.ts";
import { hover } from "../../shared/language/hover.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import { rename } from "../../shared/language/rename.ts";
import { writeProject } from "./write-project.ts";

const root = writeProject("towpath", 1000);
const opened = performance.now();
const session = languageSession({ fs: await nodeFs(root), readSql: memoryReader(loadSqlParser()), today: () => "2026-11-27" });
await session.read();
const openMs = performance.now() - opened;
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
const sql = files.filter((file) => file.endsWith(".sql")).toSorted();
const yaml = files.filter((file) => file.endsWith(".pipeline.yml")).toSorted();
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

async function typing(edit: (step: number) => [file: string, text: string], steps: number): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    session.change(...edit(step));
    const from = performance.now();
    await session.read();
    times.push(performance.now() - from);
  }
  // Names that are half typed are no project to ask anything of.
  for (const file of new Set(Array.from({ length: steps }, (_, step) => edit(step)[0]))) session.change(file, textOf(file));
  return times.toSorted((a, b) => a - b);
}

const pick = <T>(list: readonly T[], step: number): T => list[Math.floor(step / 20) % list.length] as T;
const inSql = await typing((step) => [pick(sql, step), `${textOf(pick(sql, step))}-- ${"x".repeat(step % 20)}`], 200);
const renaming = await typing((step) => [pick(sql, step), textOf(pick(sql, step)).replace(/ as (\w+)/, ` as $1${"x".repeat(step % 20)}`)], 200);
const inYaml = await typing((step) => [pick(yaml, step), textOf(pick(yaml, step)).replace("Generated", `Generated ${step}`)], 200);
const { view } = await session.read();
if (view === undefined) throw new Error("the project was not read");
const asked: number[] = [];
for (let step = 0; step < 300; step++) {
  const file = step % 3 === 0 ? pick(yaml, step * 20) : pick(sql, step * 20);
  const cursor = { file, offset: (step * 997) % (view.text(file)?.length ?? 1) };
  for (const ask of [() => completion(view, cursor), () => hover(view, cursor, { language: "en", now: 0 }), () => definition(view, cursor, (each) => each)]) {
    const from = performance.now();
    ask();
    asked.push(performance.now() - from);
  }
}
asked.sort((a, b) => a - b);
const renamed = await renameIn200();

/** A column of one task that 200 queries read, in the same project: the time from the request to all edits. */
async function renameIn200(): Promise<number> {
  const { view: now } = await session.read();
  if (now === undefined) throw new Error("the project was not read");
  // Upstream first: none of the last is read by the first.
  const tasks = now.workspace.graph.order.flatMap((id) => {
    const sql = now.workspace.sql.get(id);
    return sql?.file.endsWith(".sql") === true ? [[id, sql] as const] : [];
  });
  const [base] = tasks;
  const leaves = tasks.slice(-200);
  const column = base?.[1].analysis.output[0]?.name;
  if (base === undefined || column === undefined || leaves.length < 200) throw new Error(`only ${leaves.length} queries can read the column`);
  for (const [, { file }] of leaves) session.change(file, `select r.${column}, max(r.${column}) as latest\nfrom ${base[0]} as r\nwhere r.${column} is not null\ngroup by r.${column}\n`);
  const { view: wide } = await session.read();
  const text = wide?.text(base[1].file) ?? "";
  const offset = base[1].analysis.output[0]?.span.end ?? 0;
  const times: number[] = [];
  for (let round = 0; round < 20; round++) {
    const from = performance.now();
    const answer = wide === undefined ? { refused: "" } : rename(wide, { file: base[1].file, offset }, "renamed_here", "en");
    times.push(performance.now() - from);
    if ("refused" in answer) throw new Error(`${base[0]}.${column}: ${answer.refused}\n${text}`);
    const files = new Set(answer.edits.map(({ file }) => file)).size;
    if (files < 200) throw new Error(`only ${files} files were changed`);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
const p95 = (times: readonly number[]): number => times[Math.floor(times.length * 0.95)] ?? 0;
process.stdout.write(JSON.stringify({ openMs, sql: p95(inSql), renaming: p95(renaming), yaml: p95(inYaml), asked: p95(asked), renamed }));
