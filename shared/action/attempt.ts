import { GitHubError } from "../github/client/github-error.ts";
import type { Log } from "./log.ts";

/** Tells GitHub something that decides nothing: when it cannot be told, that is a warning. */
export async function attempt(log: Log, what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warning(`the ${what} could not be written: ${error.message}. The run's result stands without it`);
  }
}
