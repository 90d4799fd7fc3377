import type { Repository } from "./state.ts";

export interface RepositoryHistory {
  /** A repository as a copy has it that lags so many milliseconds; 0: as it is. */
  at(owner: string, name: string, lagMs: number): Repository | undefined;
  all(lagMs: number): Repository[];
  store(repository: Repository): void;
}

interface Version { at: number; repository: Repository }

const key = ({ owner, name }: { owner: string; name: string }): string => `${owner}/${name}`.toLowerCase();

/** Every state that repositories ever had, so that a late reader gets a whole, older one. */
export function repositoryHistory(repositories: readonly Repository[], now: () => number): RepositoryHistory {
  const history = new Map(repositories.map((repository): [string, Version[]] => [key(repository), [{ at: -Infinity, repository }]]));
  const seen = (versions: Version[] | undefined, lagMs: number): Repository | undefined => versions?.findLast(({ at }) => lagMs === 0 || at <= now() - lagMs)?.repository;
  return {
    at: (owner, name, lagMs) => seen(history.get(key({ owner, name })), lagMs),
    all: (lagMs) => [...history.values()].flatMap((versions) => seen(versions, lagMs) ?? []),
    store: (repository) => void history.get(key(repository))?.push({ at: now(), repository }),
  };
}
