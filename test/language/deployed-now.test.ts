import { describe, expect, it } from "vitest";
import { deployedNow } from "../../shared/language/deployed-now.ts";
import type { LedgerDeployment } from "../../shared/ledger/entry.ts";

const row = (over: Partial<LedgerDeployment>): LedgerDeployment => ({ environment: "production", seq: 1, hash: "h", at: "2026-11-20T10:00:00Z", kind: "deploy", name: "sales", version: "1.0.0", commit: "c", who: "ann", ...over });
const shown = (list: readonly LedgerDeployment[]): unknown => [...deployedNow(list)].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([environment, deployed]) => [environment, deployed.map(({ name, version, kind }) => `${name} ${version} ${kind}`)]);

describe("what stands in an environment", () => {
  it("is the newest row of its log for each name, whatever clocks say and in whichever order rows come", () => {
    const rows = [row({ seq: 3, version: "1.0.0", kind: "rollback", at: "2026-11-01T00:00:00Z" }), row({ seq: 2, version: "1.1.0", at: "2026-11-25T00:00:00Z" }), row({ seq: 1 }), row({ seq: 1, name: "model", version: "2.0.0" }), row({ environment: "staging", seq: 9, version: "1.2.0" })];
    expect(shown(rows)).toEqual([["production", ["model 2.0.0 deploy", "sales 1.0.0 rollback"]], ["staging", ["sales 1.2.0 deploy"]]]);
    expect(shown(rows.toReversed())).toEqual(shown(rows));
    expect(shown([])).toEqual([]);
  });
});
