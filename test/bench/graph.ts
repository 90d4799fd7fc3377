import type { CDPSession, Page } from "playwright-core";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { loadSqlParser } from "../../shared/host/sql-parser.ts";
import { columnFlow } from "../../shared/language/column-flow.ts";
import { graphModel } from "../../shared/language/graph-model.ts";
import type { NodeLook, NodeStatus } from "../../shared/language/graph-status.ts";
import { languageSession } from "../../shared/language/language-session.ts";
import { memoryReader } from "../../shared/language/memory-reader.ts";
import type { ProjectView } from "../../shared/language/project-view.ts";
import { openGraphPage } from "../harness/graph-page.ts";
import type { Bench, Row } from "./row.ts";
import { writeProject } from "./write-project.ts";

const LOOKS: readonly NodeLook[] = ["pass", "pass", "reused", "warn", "fail", "idle", "skipped"];

/** The graph of 1,000 tasks in a real browser: until it is drawn, and what a frame costs while it is moved, whole and from near. */
export const benchGraph: Bench = async ({ runs }) => {
  const view = await openView();
  const statuses = Object.fromEntries(graphModel(view).nodes.filter(({ kind }) => kind === "task").map(({ id }, index): [string, NodeStatus] => [id, { look: LOOKS[index % LOOKS.length] ?? "idle", lines: [], stale: index % 11 === 0 }]));
  const drawn: number[] = [];
  const frames: Record<"whole" | "near", number[]> = { whole: [], near: [] };
  let elements = 0;
  for (let run = 0; run < runs; run++) {
    await using opened = await openGraphPage({ view, statuses });
    if (opened === undefined) return [{ work: "graph of 1,000 tasks", goal: "", measured: "no Chromium here" }];
    const { page } = opened;
    await page.locator("#canvas[aria-busy=false]").waitFor();
    drawn.push(await page.evaluate<number>("performance.getEntriesByName('towpath-drawn')[0].startTime"));
    await page.waitForTimeout(1500);
    const session = await page.context().newCDPSession(page);
    // Time of the thread, not of the clock: what else runs on the machine does not count.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    frames.whole.push(await pan(page, session));
    await page.locator("#canvas").focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press("+");
    await page.waitForTimeout(1500);
    frames.near.push(await pan(page, session));
    elements = await page.evaluate<number>("document.querySelectorAll('*').length");
  }
  const model = median(times(20, () => graphModel(view)));
  const flows = [...view.workspace.sql].slice(0, 200).flatMap(([node, { analysis }]) => analysis.output.slice(0, 1).map(({ name }) => times(1, () => columnFlow(view, { node, column: name }))[0] ?? 0)).toSorted((a, b) => a - b);
  const frame = (work: string, values: readonly number[]): Row => ({ work, goal: "≤ 8 ms of scripting and layout a frame", measured: `${median(values).toFixed(1)} ms`, holds: median(values) <= 8, figures: { all: values } });
  return [
    { work: "graph of 1,000 tasks: page opened → drawn", goal: "≤ 1.5 s", measured: `${(median(drawn) / 1000).toFixed(2)} s`, holds: median(drawn) <= 1500, figures: { all: drawn } },
    frame("graph of 1,000 tasks: moved, all in sight", frames.whole),
    frame("graph of 1,000 tasks: moved, from near", frames.near),
    { work: "graph of 1,000 tasks: elements of the page", goal: "≤ 500", measured: String(elements), holds: elements <= 500 },
    { work: "graph of 1,000 tasks: as data; way of a column, p95", goal: "", measured: `${model.toFixed(1)} ms; ${(flows[Math.floor(flows.length * 0.95)] ?? 0).toFixed(1)} ms` },
  ];
};

async function openView(): Promise<ProjectView> {
  const session = languageSession({ fs: await nodeFs(writeProject("towpath", 1000)), readSql: memoryReader(loadSqlParser()), today: () => "2026-11-27" });
  const { view } = await session.read();
  if (view === undefined) throw new Error("the project was not read");
  return view;
}

/** Scripting, style and layout of a frame while the graph is dragged in circles, milliseconds. */
async function pan(page: Page, session: CDPSession): Promise<number> {
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.reduce((sum, { name, value }) => (["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].includes(name) ? sum + value * 1000 : sum), 0);
  };
  const before = await spent();
  await page.evaluate("globalThis.frames_ = 0; globalThis.count_ = () => { globalThis.frames_ += 1; globalThis.next_ = requestAnimationFrame(globalThis.count_); }; globalThis.count_();");
  await page.mouse.move(640, 600);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) await page.mouse.move(640 + Math.sin(step / 8) * 300, 400 + Math.cos(step / 8) * 200);
  await page.mouse.up();
  const frames = await page.evaluate<number>("cancelAnimationFrame(globalThis.next_), globalThis.frames_");
  return ((await spent()) - before) / Math.max(1, frames);
}

function times(count: number, work: () => unknown): number[] {
  return Array.from({ length: count }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
