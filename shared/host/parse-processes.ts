import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Processes that read SQL side by side. Owns them: `close` ends them. */
export interface ParseProcesses {
  /** Hands a text over; its packed facts are in `finished` later. */
  submit(id: string, text: string): void;
  /** Packed facts by id, when everything submitted so far is read. Rejects when a process cannot be started or ends. */
  finished(): Promise<ReadonlyMap<string, string>>;
  close(): void;
}

interface Batch {
  ids: string[];
  texts: string[];
}

const BATCH = 20;
/** Batches that a process may have in hand, so that it goes on while this one is busy and cannot answer. */
const IN_HAND = 3;
/** Texts waiting for each process from which on another one is worth its start, of a quarter of a second. */
const WORTH_ONE_MORE = 75;
/** Texts waiting for each process from which on optimised WASM earns what optimising costs. */
const WORTH_OPTIMISING = 1500;
/** How long one that has nothing to do waits for the next texts before it ends. */
const WAITS_MS = 3_000;

/** One that is through with its texts, for whoever reads next: a comparison reads two trees, a run its checks after its tasks. */
let waiting: { child: ChildProcess; key: string; timer: NodeJS.Timeout } | undefined;

/**
 * Processes rather than threads: the flag, which only a process can be given, keeps V8 from optimising 24 MB of WASM that is needed
 * for a second or two. That is a third less work and half the memory. When thousands of texts wait, processes that do optimise
 * take over.
 */
export function parseProcesses(dialect: string, most: number, worker: URL): ParseProcesses {
  const key = `${dialect} ${worker.href}`;
  const lines = new Map<string, string>();
  const queue: Batch[] = [];
  let open: Batch = { ids: [], texts: [] };
  let left = 0;
  let failure: Error | undefined;
  let settle: (() => void) | undefined;
  let children = [start(true)];
  let optimised = false;
  let retired: typeof children = [];

  function start(quick: boolean): { child: ChildProcess; inHand: Batch[] } {
    const child = (quick ? takeWaiting(key) : undefined) ?? fork(fileURLToPath(worker), [dialect], { execArgv: quick ? ["--liftoff-only"] : [], serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const each = { child, inHand: new Array<Batch>() };
    child.on("error", fail);
    child.on("exit", (code) => fail(new Error(`a reading process ended with ${code}`)));
    child.on("message", (message) => {
      const batch = Array.isArray(message) ? each.inHand.shift() : undefined;
      if (batch !== undefined && Array.isArray(message)) {
        for (const [index, id] of batch.ids.entries()) lines.set(id, String(message[index]));
        left -= batch.ids.length;
      }
      feed();
      if (left === 0) settle?.();
    });
    return each;
  }

  /** The quick ones finish what they have in hand and get nothing more. */
  function optimise(): void {
    optimised = true;
    retired = children;
    children = Array.from({ length: most }, () => start(false));
  }

  function fail(error: Error): void {
    failure ??= error;
    settle?.();
  }

  function feed(): void {
    for (let step = 0; step < IN_HAND; step++) {
      for (const { child, inHand } of children) {
        if (inHand.length > step) continue;
        const batch = queue.shift();
        if (batch === undefined) return;
        inHand.push(batch);
        child.send(batch.texts);
      }
    }
  }

  function flush(): void {
    if (open.ids.length > 0) queue.push(open);
    open = { ids: [], texts: [] };
    feed();
  }

  return {
    submit(id, text) {
      left++;
      if (left > children.length * WORTH_ONE_MORE && children.length < most) children.push(start(true));
      if (!optimised && left > most * WORTH_OPTIMISING) optimise();
      open.ids.push(id);
      open.texts.push(text);
      if (open.ids.length === BATCH) flush();
    },
    async finished() {
      flush();
      await new Promise<void>((resolve) => {
        settle = () => {
          if (left === 0 || failure !== undefined) resolve();
        };
        settle();
      });
      if (left > 0 && failure !== undefined) throw failure;
      return lines;
    },
    close() {
      const [idle] = optimised ? [] : children.filter(({ child, inHand }) => inHand.length === 0 && child.connected);
      for (const { child } of [...retired, ...children]) {
        child.removeAllListeners();
        if (child === idle?.child) keepWaiting(child, key);
        else child.kill();
      }
    },
  };
}

function takeWaiting(key: string): ChildProcess | undefined {
  if (waiting?.key !== key || !waiting.child.connected) return undefined;
  const { child, timer } = waiting;
  waiting = undefined;
  clearTimeout(timer);
  child.removeAllListeners();
  child.ref();
  child.channel?.ref();
  return child;
}

/** It keeps nobody from ending, and ends itself when whoever started it does. */
function keepWaiting(child: ChildProcess, key: string): void {
  waiting?.child.kill();
  clearTimeout(waiting?.timer);
  const mine = { child, key, timer: setTimeout(() => child.kill(), WAITS_MS) };
  waiting = mine;
  mine.timer.unref();
  child.unref();
  child.channel?.unref();
  child.on("error", () => {}).on("exit", () => {
    if (waiting === mine) waiting = undefined;
  });
}
