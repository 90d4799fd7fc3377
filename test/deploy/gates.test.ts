import { describe, expect, it } from "vitest";
import { openRows, sealRow, type StoredRow } from "../../shared/deploy/log/chain.ts";
import type { Promotion, ReleaseName } from "../../shared/deploy/log/deployment.ts";
import { logState, type LogState } from "../../shared/deploy/log/log-state.ts";
import { gatesOf, type GateFacts, type Refusal } from "../../shared/deploy/policy/gates.ts";
import { waitsUntil } from "../../shared/deploy/policy/waits-until.ts";
import type { Environment } from "../../shared/pipeline/model.ts";

const HOUR_MS = 3_600_000;
const START = Date.parse("2026-11-02T00:00:00Z");
const at = (hour: number): number => START + hour * HOUR_MS;
const production: Environment = { at: { file: "towpath.yml", pointer: "" }, name: "production", engine: "duckdb", schema: "flights", options: {}, promoteFrom: "staging", soakMs: 24 * HOUR_MS };

function release(version: number): ReleaseName {
  return { name: "flights", version: `${version}.0.0`, commit: String(version).padStart(40, "0"), digest: `digest-${version}` };
}

/** What staging's log says: a version at each hour, `back` by a rollback. */
function staging(...rows: { hour: number; version: number; back?: true; more?: Partial<Promotion> }[]): LogState {
  const stored: StoredRow[] = [];
  for (const [index, { hour, version, back, more }] of rows.entries()) {
    stored.push(sealRow({ key: `plan-${index}`, kind: back === undefined ? "deploy" : "rollback", release: release(version), who: "ada", published: {}, seq: index + 1, at: new Date(at(hour)).toISOString(), token: 1, before: stored.at(-1)?.hash ?? "", ...more }));
  }
  return logState(openRows(stored));
}

/** In staging past gates, which an older row does not name. */
function past(overridden?: string[]): LogState {
  return staging({ hour: 0, version: 1, more: { override: "in a hurry", ...(overridden === undefined ? {} : { overridden }) } });
}

function gates(before: LogState | { unknown: string }, version: number, hour: number, more: Partial<GateFacts> = {}): Refusal[] {
  const now = at(hour);
  const from = "unknown" in before ? before : { log: before, clock: now };
  return gatesOf({ release: release(version), verdict: "pass", environment: production, timezone: "UTC", state: logState([]), from, order: "first", clocks: [now], ...more });
}

describe("a release's time in the environment before", () => {
  it("counts only while consumers there saw it", () => {
    const replaced = staging({ hour: 0, version: 1 }, { hour: 1, version: 2 });
    expect(gates(replaced, 1, 48)).toEqual([{ gate: "soak", overridable: true, text: "flights 1.0.0 has been in staging for 1 h, and it must have been there for 1 d: it is not there any more: deploy it to staging again" }]);
    const [open] = gates(replaced, 2, 2);
    expect(open).toMatchObject({ gate: "soak", text: "flights 2.0.0 has been in staging for 1 h, and it must have been there for 1 d: it may come at 2026-11-03T01:00Z", until: "2026-11-03T01:00:00.000Z" });
    expect(gates(replaced, 2, 25)).toEqual([]);
  });

  it("adds up, and begins again once it was rolled back", () => {
    const twice = staging({ hour: 0, version: 1 }, { hour: 20, version: 2 }, { hour: 30, version: 1 });
    expect(gates(twice, 1, 33).map(({ gate }) => gate)).toEqual(["soak"]);
    expect(gates(twice, 1, 34)).toEqual([]);
    const anew = staging({ hour: 0, version: 1 }, { hour: 1, version: 2 }, { hour: 30, version: 1, back: true }, { hour: 31, version: 2 });
    expect(gates(anew, 2, 32).map(({ gate }) => gate)).toEqual(["soak"]);
    expect(gates(anew, 2, 55)).toEqual([]);
  });
});

describe("a clock that is wrong", () => {
  const log = staging({ hour: 0, version: 1 });

  it.each([
    // The environment before is 20 hours behind: when it deployed, it was 20 o'clock elsewhere.
    ["of the environment before, behind", { clocks: [at(25), at(25)], from: { log, clock: at(5) } }],
    ["of the environment before, ahead", { clocks: [at(5), at(5)], from: { log, clock: at(25) } }],
    ["of this machine, ahead", { clocks: [at(25), at(5)], from: { log, clock: at(5) } }],
    ["of the environment, ahead", { clocks: [at(5), at(25)], from: { log, clock: at(5) } }],
  ])("%s, opens no gate", (_, facts) => {
    expect(gates(log, 1, 0, facts)).toMatchObject([{ gate: "soak", text: expect.stringContaining("has been in staging for 5 h") }]);
  });
});

/** When a freeze lets a release go, as the gate says it. */
function until(freeze: NonNullable<Environment["freeze"]>, now: string, timezone = "UTC"): string | undefined {
  const { promoteFrom: _, ...environment } = production;
  return waitsUntil(gatesOf({ release: release(1), verdict: "pass", environment: { ...environment, freeze }, timezone, state: logState([]), from: undefined, order: "first", clocks: [Date.parse(now)] }));
}

describe("a freeze", () => {
  it("says when it ends, and what nobody understands ends by nobody's waiting", () => {
    // A Saturday.
    expect(until([{ from: "fri 16:00", to: "mon 08:00" }], "2026-11-28T12:00:30Z")).toBe("2026-11-30T08:00:00.000Z");
    expect(until([{ from: "fri 16:00", to: "mon 08:00" }], "2026-11-28T12:00:30Z", "America/New_York")).toBe("2026-11-30T13:00:00.000Z");
    expect(until([{ from: "2026-12-20", to: "2027-01-02" }, { from: "mon 00:00", to: "sun 23:59" }], "2026-12-24T12:00:00Z")).toBe("2027-01-02T00:00:00.000Z");
    expect(until([{ from: "christmas", to: "new year" }], "2026-12-24T12:00:00Z")).toBeUndefined();
    expect(until([], "2026-12-24T12:00:00Z")).toBeUndefined();
  });
});

describe("a release that was rolled back in the environment before", () => {
  it("does not go on, whatever is deployed there afterwards", () => {
    const after = staging({ hour: 0, version: 1 }, { hour: 1, version: 2 }, { hour: 40, version: 1, back: true }, { hour: 41, version: 3 });
    expect(gates(after, 2, 100)).toEqual([{ gate: "promote_from", overridable: true, text: "flights 2.0.0 was rolled back in staging (2026-11-03T16:00Z): what was not good enough there does not go to production" }]);
    expect(gates(after, 3, 100)).toEqual([]);
  });

  it("goes on when it was shown again, and to go forward again is no judgement on the older one", () => {
    const again = staging({ hour: 0, version: 1 }, { hour: 30, version: 2 }, { hour: 31, version: 1, back: true }, { hour: 32, version: 2, back: true });
    expect(gates(again, 2, 100)).toEqual([]);
    expect(gates(again, 1, 100)).toEqual([]);
  });
});

describe("the environment before", () => {
  it("that cannot be asked is a refusal, which a reason passes over", () => {
    expect(gates({ unknown: "staging does not answer" }, 1, 1)).toEqual([{ gate: "promote_from", overridable: true, text: "whether flights 1.0.0 has passed in staging cannot be known: staging does not answer" }]);
  });

  it("vouches for nothing that was let past its gates there, except those that say nothing about the release", () => {
    expect(gates(past(["verdict", "freeze"]), 1, 48).map(({ text }) => text)).toEqual(["flights 1.0.0 came to staging past its gates (verdict; reason: in a hurry), so it has not passed there"]);
    expect(gates(past(["freeze"]), 1, 48)).toEqual([]);
    expect(gates(past([]), 1, 48)).toEqual([]);
    expect(gates(past(), 1, 48).map(({ gate }) => gate)).toEqual(["promote_from"]);
  });
});
