/** What may go wrong with one request. `after`: GitHub does it, and the answer is lost. */
export type Fault =
  | { kind: "502-before" | "502-after" | "reset-before" | "reset-after" }
  /** An upload breaks in the middle and leaves something; anything else is done, and its answer lost. */
  | { kind: "half" }
  /** The answer comes from a copy that lags behind. */
  | { kind: "stale"; ms: number }
  | { kind: "429"; retryAfter: number }
  | { kind: "secondary"; retryAfter?: number }
  | { kind: "slow"; ms: number }
  /** GraphQL says with 200 that it failed; what has a type was refused, the rest may have been done. */
  | { kind: "graphql"; type?: string; message: string };

/** Decides about the request with this number, counted from 0. */
export type Faults = (call: { index: number; method: string; route: string }) => Fault | undefined;

export const noFaults: Faults = () => undefined;

/** Faults at given numbers of requests, for tests that name them. */
export function faultsAt(plan: Readonly<Record<number, Fault>>): Faults {
  return ({ index }) => plan[index];
}

/** Random faults from a seed: at most `most` in a row of requests, so that patience is rewarded. Reads also lag. */
export function seededFaults(random: () => number, { share, most, lagMs = 8_000 }: { share: number; most: number; lagMs?: number }): Faults {
  let left = most;
  return ({ method, route }) => {
    // Each read comes from one of several copies, which lag differently.
    const lag: Fault | undefined = method === "GET" && random() < 0.3 ? { kind: "stale", ms: Math.floor(random() * lagMs) } : undefined;
    if (left <= 0 || random() >= share) return lag;
    left--;
    const dice = random();
    if (dice < 0.12 && route === "/graphql") return { kind: "graphql", message: "Something went wrong while executing your query." };
    if (dice < 0.25) return { kind: "502-after" };
    if (dice < 0.45) return { kind: "502-before" };
    if (dice < 0.65) return { kind: "reset-after" };
    if (dice < 0.75) return { kind: "reset-before" };
    if (dice < 0.83) return { kind: "429", retryAfter: 1 + Math.floor(random() * 5) };
    if (dice < 0.9) return { kind: "secondary", retryAfter: 5 };
    return { kind: "slow", ms: Math.floor(random() * 45_000) };
  };
}
