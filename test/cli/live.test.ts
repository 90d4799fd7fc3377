import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createProgress } from "../../cli/live.ts";
import { flight } from "../report/live/flight.ts";

const escape = "\u001b";
const showCursor = `${escape}[?25h`;

function paper(): { text: string; columns: number; rows: number; write(text: string): void } {
  return {
    text: "",
    columns: 80,
    rows: 24,
    write(text) {
      this.text += text;
    },
  };
}

describe("progress", () => {
  test("on a terminal redraws at most ten times a second and leaves nothing behind", async () => {
    const stream = paper();
    const before = process.listenerCount("exit");
    const progress = createProgress({ stream, tty: true, width: 80, color: true });
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) {
      for (const event of flight.slice(0, -1)) progress.onEvent(event);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const seconds = (performance.now() - started) / 1000;
    progress.stop();
    progress.stop();
    const frames = stream.text.split("\u001b[?2026h").length - 1;
    expect(frames).toBeGreaterThan(2);
    expect(frames).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 1);
    expect(stream.text.endsWith(`\u001b[J${showCursor}`)).toBe(true);
    expect(process.listenerCount("exit")).toBe(before);
    expect(screen(stream.text)).toEqual([]);
  });
  test("elsewhere prints plain lines without any control character", () => {
    const stream = paper();
    const progress = createProgress({ stream, tty: false, width: 80, color: false });
    for (const event of flight) progress.onEvent(event);
    progress.stop();
    expect(stream.text).toContain("✔ stg_flights  2,998,841 rows  749 ms  1 failing");
    expect(stream.text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
  test("in quiet mode prints nothing", () => {
    const stream = paper();
    const progress = createProgress({ stream, tty: true, width: 80, color: true, quiet: true });
    for (const event of flight) progress.onEvent(event);
    progress.stop();
    expect(stream.text).toBe("");
  });
  test.each(["SIGINT", "SIGTERM"] as const)("gives the cursor back when %s ends the process, and lets it end", async (signal) => {
    const script = `
      import { createProgress } from ${JSON.stringify(path.resolve("cli/live.ts"))};
      import { flight } from ${JSON.stringify(path.resolve("test/report/live/flight.ts"))};
      const progress = createProgress({ stream: process.stdout, tty: true, width: 80, color: true });
      for (const event of flight.slice(0, 8)) progress.onEvent(event);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output === "") child.kill(signal);
      output += text;
    });
    const [, ended] = await once(child, "close");
    expect(ended).toBe(signal);
    expect(output.endsWith(showCursor)).toBe(true);
  });
});

/** What a terminal would show after the text: only the sequences that the table uses. */
function screen(text: string): string[] {
  const lines: string[] = [];
  let row = 0;
  for (const part of text.split(new RegExp(String.raw`(${escape}\[\??[\d;]*[A-Za-z]|\r|\n)`, "u"))) {
    const up = new RegExp(String.raw`^${escape}\[(\d+)A$`, "u").exec(part);
    if (up) row -= Number(up[1]);
    else if (part === "\n") row += 1;
    else if (part === `${escape}[2K`) lines[row] = "";
    else if (part === `${escape}[J`) lines.splice(row);
    else if (part !== "" && part !== "\r" && !part.startsWith(escape)) lines[row] = (lines[row] ?? "") + part;
  }
  return lines;
}
