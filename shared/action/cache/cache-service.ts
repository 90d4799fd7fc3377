/** The runner's cache, as little of it as is needed; tests give one of their own that is a folder. */
export interface CacheService {
  /** Name of the entry that was laid down, undefined when none was found. */
  restore(paths: readonly string[], restoreKeys: readonly string[]): Promise<string | undefined>;
  save(paths: readonly string[], key: string): Promise<void>;
}

/** `@actions/cache`, or undefined where the runner offers no cache. Loaded only when it is used: it is bigger than all the rest. */
export async function runnerCache(env: Readonly<Record<string, string | undefined>>): Promise<CacheService | undefined> {
  if (env["ACTIONS_CACHE_URL"] === undefined && env["ACTIONS_RESULTS_URL"] === undefined) return undefined;
  const { isFeatureAvailable, restoreCache, saveCache } = await import("@actions/cache");
  if (!isFeatureAvailable()) return undefined;
  return {
    // No entry has this name: the newest whose name begins as asked is what we want.
    restore: (paths, restoreKeys) => restoreCache([...paths], `${restoreKeys[0] ?? ""}none`, [...restoreKeys]),
    save: async (paths, key) => void (await saveCache([...paths], key)),
  };
}
