import { describe, expect, test } from "vitest";
import { downloadResults } from "../../../shared/action/results/download-results.ts";
import { openGitHub } from "../../../shared/github/client/open-github.ts";
import { realTiming } from "../../../shared/github/client/timing.ts";
import type { CiRecord, RunRecord } from "../../../shared/results/record.ts";
import { newRepository, ownToken } from "../../fakes/github/seed.ts";
import { serveGitHub } from "../../fakes/github/serve.ts";
import type { Artifact } from "../../fakes/github/state.ts";
import { record } from "../../report/records.ts";
import { makeZip } from "./make-zip.ts";

const kept = (id: number, records: readonly RunRecord[], name = `towpath-results-test-${id}`, folder = ""): Artifact => ({ id, run: 9, name, expired: false, zip: makeZip([{ name: "results.json", data: JSON.stringify(records.map((each) => ({ folder, record: each }))) }]) });

async function download(artifacts: readonly Artifact[], network: typeof fetch = fetch): Promise<{ told: string[]; refused: string[] }> {
  const served = await serveGitHub({ tokens: { own: ownToken }, repositories: [newRepository({ artifacts })] });
  try {
    const { steps, refused } = await downloadResults(openGitHub({ token: "own", apiUrl: served.apiUrl, fetch: network, timing: { ...realTiming, sleep: (ms, signal) => realTiming.sleep(Math.min(ms, 10_000) / (signal === undefined ? 100 : 1), signal) } }), { owner: "acme", repo: "shop" }, 9);
    expect(served.fake.violations).toEqual([]);
    return { told: steps.flat().map(({ record: { environment, ci, verdict } }) => [environment?.name, ci?.leg, ci?.attempt, verdict].join(" ")).toSorted(), refused };
  } finally {
    await served.close();
  }
}

const made = (verdict: "pass" | "fail", startedAt: string, { environment = "dev", ...ci }: Partial<CiRecord> & { environment?: string } = {}): RunRecord => ({ ...record("passing"), verdict, startedAt, environment: { name: environment, engine: "duckdb", engineVersion: "1", schema: "main" }, ci: { run: "9", attempt: 1, job: "test", ...ci } });

describe("the results of a workflow run", () => {
  test("are those of every environment and every leg of a matrix: a failing one does not vanish behind a later one that passes", async () => {
    const { told } = await download([
      kept(1, [made("fail", "2026-11-28T10:00:00Z", { environment: "staging" })]),
      kept(2, [made("pass", "2026-11-28T10:00:09Z", { environment: "production" })]),
      kept(3, [made("fail", "2026-11-28T10:00:01Z", { leg: "a".repeat(12) })]),
      kept(4, [made("pass", "2026-11-28T10:00:09Z", { leg: "b".repeat(12) })]),
    ]);
    expect(told).toEqual([`dev ${"a".repeat(12)} 1 fail`, `dev ${"b".repeat(12)} 1 pass`, "production  1 pass", "staging  1 fail"]);
  });

  test("are of the newest attempt", async () => {
    const { told } = await download([kept(1, [made("fail", "2026-11-28T10:00:00Z")]), kept(2, [made("pass", "2026-11-28T11:00:00Z", { attempt: 2 })])]);
    expect(told).toEqual(["dev  2 pass"]);
  });

  test("are of the newest attempt by GitHub's own count, whatever the clocks of the runners say", async () => {
    const { told } = await download([kept(1, [made("fail", "2026-11-28T11:00:00Z")]), kept(2, [made("pass", "2026-11-28T10:59:00Z", { attempt: 2 })])]);
    expect(told).toEqual(["dev  2 pass"]);
  });

  test("are of every folder: one project's failure does not vanish behind another project of the same name", async () => {
    const { told } = await download([kept(1, [made("fail", "2026-11-28T10:00:00Z")], undefined, "a"), kept(2, [made("pass", "2026-11-28T10:00:01Z")], undefined, "b")]);
    expect(told).toEqual(["dev  1 fail", "dev  1 pass"]);
  });

  test("are asked for again when the connection breaks in the middle, and the sentence says so when it always does", async () => {
    let broken = 0;
    const breaking = (times: number): typeof fetch => async (input, init) => {
      const answer = await fetch(input, init);
      if (!answer.url.includes("/_artifacts/") || broken++ >= times) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const halves = async function* (): AsyncGenerator<Uint8Array> {
        yield bytes.subarray(0, 9);
        throw new TypeError("terminated");
      };
      return new Response(ReadableStream.from(halves()));
    };
    expect(await download([kept(1, [made("fail", "2026-11-28T10:00:00Z")])], breaking(2))).toEqual({ told: ["dev  1 fail"], refused: [] });
    broken = 0;
    expect(await download([kept(1, [made("fail", "2026-11-28T10:00:00Z")])], breaking(99))).toEqual({ told: [], refused: ["the artifact of results was refused: it did not arrive whole, however often it was asked for"] });
  });

  test("are found behind hundreds of other artifacts", async () => {
    const others = Array.from({ length: 230 }, (_, index): Artifact => ({ id: index + 10, run: 9, name: `coverage-${index}`, expired: false, zip: new Uint8Array() }));
    expect(await download([...others, kept(1, [made("fail", "2026-11-28T10:00:00Z")])])).toEqual({ told: ["dev  1 fail"], refused: [] });
  });
});
