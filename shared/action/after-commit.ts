import type { Log } from "./log.ts";

/** What is only telling, when consumers see the change already: whatever goes wrong is a warning, because a job that fails would say that nothing was done. `later`: how it comes right, when it does. */
export async function afterCommit(log: Log, what: string, later: string | undefined, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    log.warning(`the environment has moved as planned; ${what} could not be written: ${error instanceof Error ? error.message : "unknown reason"}${later === undefined ? "" : `. ${later}`}`);
  }
}
