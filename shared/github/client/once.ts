import { GitHubError } from "./github-error.ts";
import { lookAgain } from "./look-again.ts";
import type { Timing } from "./timing.ts";

/** Something that must happen exactly once, though the answer may be lost. */
export interface Once<T> {
  /** Sends the request that makes it. */
  make(): Promise<T>;
  /** Looks whether it is there already, by a key that we put into it. */
  find(): Promise<T | undefined>;
}

const TRIES = 4;

/** Makes it, and when the answer is lost looks for it before making it again. */
export async function once<T>({ make, find }: Once<T>, timing: Timing): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof GitHubError) || error.fate !== "unknown") throw error;
      const found = await lookAgain(find, timing);
      if (found !== undefined) return found;
      if (attempt >= TRIES) throw error;
    }
  }
}
