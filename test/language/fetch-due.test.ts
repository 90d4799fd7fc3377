import { describe, expect, it } from "vitest";
import { fetchDue } from "../../shared/language/fetch-due.ts";

const now = 1_000_000_000;
const ago = (minutes: number, failures = 0): { at: number; failures: number } => ({ at: now - minutes * 60_000, failures });

describe("when a remote is asked again", () => {
  it("is at once, then every so many minutes, and never more often than four times in one", () => {
    expect(fetchDue(undefined, { minutes: 5, now })).toBe(true);
    expect([4.9, 5].map((minutes) => fetchDue(ago(minutes), { minutes: 5, now }))).toEqual([false, true]);
    expect([0.24, 0.25].map((minutes) => fetchDue(ago(minutes), { minutes: 0.01, now }))).toEqual([false, true]);
  });
  it("is later after each failure, up to an hour", () => {
    expect([9, 10].map((minutes) => fetchDue(ago(minutes, 1), { minutes: 5, now }))).toEqual([false, true]);
    expect([59, 60].map((minutes) => fetchDue(ago(minutes, 40), { minutes: 5, now }))).toEqual([false, true]);
    expect([60, 240].map((minutes) => fetchDue(ago(minutes, 40), { minutes: 240, now }))).toEqual([false, true]);
  });
  it("is never when it is turned off, or when the setting is no number", () => {
    for (const minutes of [0, -1, Number.NaN, "5" as unknown as number]) expect(fetchDue(undefined, { minutes, now })).toBe(false);
  });
});
