import stringWidth from "string-width";
import type { RunEvent } from "../shared/run/event.ts";
import { advance, nothingYet } from "../shared/report/live/live-state.ts";
import { liveTable } from "../shared/report/live/live-table.ts";
import { plainLines } from "../shared/report/live/plain-lines.ts";

export interface Progress {
  onEvent(event: RunEvent): void;
  /** Takes the table away and gives the cursor back. Idempotent. */
  stop(): void;
}

export interface ProgressOptions {
  /** Where progress goes; standard error, so that a document on standard output stays whole. */
  stream: { write(text: string): unknown; columns?: number; rows?: number };
  /** A terminal that can be redrawn. Otherwise plain lines. */
  tty: boolean;
  width: number;
  color: boolean;
  unicode?: boolean;
  /** No progress at all. */
  quiet?: boolean;
}

const redrawMs = 100;
const hideCursor = "\u001b[?25l";
const showCursor = "\u001b[?25h";
/** Terminals that know it show a frame whole or not at all. */
const beginFrame = "\u001b[?2026h";
const endFrame = "\u001b[?2026l";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Shows a run while it goes on: a table that redraws itself on a terminal, plain lines elsewhere. */
export function createProgress(options: ProgressOptions): Progress {
  if (options.quiet) return { onEvent: () => undefined, stop: () => undefined };
  return options.tty ? tableProgress(options) : lineProgress(options);
}

function lineProgress({ stream, color, unicode = true }: ProgressOptions): Progress {
  let state = nothingYet;
  return {
    onEvent(event) {
      state = advance(state, event);
      const lines = plainLines(state, event, { color, unicode });
      if (lines.length > 0) stream.write(`${lines.join("\n")}\n`);
    },
    stop: () => undefined,
  };
}

function tableProgress({ stream, width, color, unicode = true }: ProgressOptions): Progress {
  let state = nothingYet;
  let frame = 0;
  let shown: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const clock = { event: 0, at: performance.now() };

  /** Back to the first line of what is shown. A narrowed window has folded long lines into several. */
  const rewind = (columns: number): string => {
    const lines = shown.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0);
    return lines === 0 ? "\r" : `\r\u001b[${lines}A`;
  };
  const draw = (): void => {
    const columns = stream.columns ?? width;
    const now = clock.event + performance.now() - clock.at;
    const lines = liveTable(state, { width: columns, height: stream.rows ?? 24, color, unicode, now, frame });
    frame += 1;
    stream.write(`${beginFrame}${hideCursor}${rewind(columns)}${lines.map((line) => `\u001b[2K${line}\n`).join("")}\u001b[J${endFrame}`);
    shown = lines;
  };
  const restore = (): void => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    if (timer !== undefined) stream.write(`${rewind(stream.columns ?? width)}\u001b[J${showCursor}`);
    process.off("exit", restore);
    for (const signal of signals) process.off(signal, onSignal);
  };
  /** Somebody else decides what a signal means; when nobody does, it ends the process as it would have without us. */
  const onSignal = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) > 1) return;
    restore();
    process.kill(process.pid, signal);
  };
  return {
    onEvent(event) {
      if (stopped) return;
      state = advance(state, event);
      clock.event = state.at;
      clock.at = performance.now();
      if (timer !== undefined) return;
      process.on("exit", restore);
      for (const signal of signals) process.on(signal, onSignal);
      timer = setInterval(draw, redrawMs);
      timer.unref();
      draw();
    },
    stop: restore,
  };
}
