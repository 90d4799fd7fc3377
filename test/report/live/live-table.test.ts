import { describe, expect, test } from "vitest";
import stringWidth from "string-width";
import type { RunEvent } from "../../../shared/run/event.ts";
import { advance, nothingYet, type LiveState } from "../../../shared/report/live/live-state.ts";
import { liveTable } from "../../../shared/report/live/live-table.ts";
import { plainLines } from "../../../shared/report/live/plain-lines.ts";
import { expectGolden } from "../golden.ts";
import { parseCommand } from "../runner-commands.ts";
import { flight } from "./flight.ts";

const view = { width: 90, height: 30, color: false, unicode: true, frame: 0 };
const after = (events: readonly RunEvent[]): LiveState => events.reduce(advance, nothingYet);

describe("the live table", () => {
  test("is the golden film of a run, one picture for each event", () => {
    let state = nothingYet;
    const pictures = flight.map((event, frame) => {
      state = advance(state, event);
      return `${liveTable(state, { ...view, now: event.at, frame }).join("\n")}\n`;
    });
    expectGolden("live/film.txt", pictures.join("\n"));
  });
  test.each([
    [40, 10],
    [61, 6],
    [90, 24],
    [200, 50],
  ])("fits %i columns and %i lines with a thousand tasks, and shows those that run", (width, height) => {
    const plan = flight[0]!;
    if (plan.type !== "plan") throw new Error("the first event is the plan");
    const tasks = Array.from({ length: 1000 }, (_, index) => ({ ...plan.tasks[1]!, id: `flights.task_${index}`, name: `task_${index}` }));
    const events: RunEvent[] = [{ ...plan, tasks }, ...tasks.slice(0, 500).map((task): RunEvent => ({ type: "task", at: 10, id: task.id, status: "success", rows: 10, durationMs: 5 })), { type: "task", at: 11, id: "flights.task_700", status: "running" }, { type: "log", at: 12, id: "flights.task_700", line: "x".repeat(500), stream: "out" }];
    for (const unicode of [true, false]) {
      const lines = liveTable(after(events), { ...view, width, height, now: 100, unicode });
      expect(lines.length).toBeLessThanOrEqual(height);
      expect(lines.filter((line) => stringWidth(line) >= width)).toEqual([]);
      expect(lines.join("\n")).toContain("task_700");
    }
  });
  test("holds no control character of what a task prints", () => {
    const events: RunEvent[] = [...flight, { type: "log", at: 1, id: "flights.delay_model", line: "a\u001b[2Jb\rc\u0007", stream: "out" }];
    const text = liveTable(after(events), { ...view, now: 1 }).join("");
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text).toContain("ab c");
  });
});

describe("plain progress", () => {
  test("of a run is the golden one", () => {
    let state = nothingYet;
    const lines = flight.flatMap((event) => {
      state = advance(state, event);
      return plainLines(state, event, { color: false, unicode: true });
    });
    expectGolden("live/plain.txt", `${lines.join("\n")}\n`);
    expect(lines.filter((line) => parseCommand(line) !== undefined)).toEqual([]);
  });
});
