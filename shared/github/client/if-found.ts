import { GitHubError } from "./github-error.ts";

/** What a request gives; undefined when GitHub finds nothing there. */
export async function ifFound<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}
