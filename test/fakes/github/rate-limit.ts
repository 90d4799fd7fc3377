import { limits as documented, type Limits } from "./limits.ts";
import type { Reply } from "./reply.ts";

export interface RateLimit {
  /** Counts a request; a reply when it is one too many. */
  count(now: number, token: string, kind: "read" | "write" | "content"): Reply | undefined;
  /** The headers that every answer carries. */
  headers(now: number, token: string): Record<string, string>;
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** GitHub's primary limit per token, and the secondary ones for writing too fast. */
export function rateLimit(limits: Limits = documented): RateLimit {
  const used = new Map<string, { since: number; requests: number }>();
  let recent: { at: number; points: number; content: boolean }[] = [];
  const hourOf = (now: number, token: string): { since: number; requests: number } => {
    const hour = used.get(token);
    if (hour !== undefined && now - hour.since < HOUR) return hour;
    const fresh = { since: now, requests: 0 };
    used.set(token, fresh);
    return fresh;
  };
  const headers = (now: number, token: string): Record<string, string> => {
    const { since, requests } = hourOf(now, token);
    return { "x-ratelimit-limit": String(limits.perHour), "x-ratelimit-remaining": String(Math.max(0, limits.perHour - requests)), "x-ratelimit-reset": String(Math.ceil((since + HOUR) / 1_000)), "x-ratelimit-used": String(requests) };
  };
  return {
    headers,
    count(now, token, kind) {
      const hour = hourOf(now, token);
      if (hour.requests >= limits.perHour) return { status: 403, headers: headers(now, token), body: body("API rate limit exceeded for installation.") };
      hour.requests++;
      recent = recent.filter(({ at }) => now - at < HOUR);
      recent.push({ at: now, points: kind === "read" ? 1 : 5, content: kind === "content" });
      const minute = recent.filter(({ at }) => now - at < MINUTE);
      const points = minute.reduce((sum, entry) => sum + entry.points, 0);
      const tooFast = points > limits.pointsPerMinute || minute.filter(({ content }) => content).length > limits.contentPerMinute || recent.filter(({ content }) => content).length > limits.contentPerHour;
      return tooFast ? secondaryLimit(60) : undefined;
    },
  };
}

export function secondaryLimit(retryAfter?: number): Reply {
  return { status: 403, headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }, body: body("You have exceeded a secondary rate limit. Please wait a few minutes before you try again.") };
}

const body = (message: string): unknown => ({ message, documentation_url: "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api", status: "403" });
