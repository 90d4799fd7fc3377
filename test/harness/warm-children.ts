import { fork, type ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

/** Children that have loaded their modules and wait for work. */
export interface WarmChildren extends Disposable {
  /** One that waits for its message; the next one starts beside it. */
  next(): ChildProcess;
}

/** Starts children of one file ahead of their use: loading takes longer than what they do until they are killed. */
export function warmChildren(file: string): WarmChildren {
  // What Node has read and stripped of types once is not read again.
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), "towpath-compiled") };
  const start = (): ChildProcess => fork(file, [], { stdio: ["ignore", "pipe", "inherit", "ipc"], env });
  let waiting = start();
  return {
    next() {
      const child = waiting;
      waiting = start();
      return child;
    },
    [Symbol.dispose]: () => void waiting.kill("SIGKILL"),
  };
}
