import { runStore } from "../../results/run-store.ts";
import { recordFiles } from "../../run/record-files.ts";
import { canonicalJson } from "../../version/canonical-json.ts";
import { digestOfJson } from "../../version/digest.ts";
import { evidenceOf } from "../../version/evidence.ts";
import type { Evidence } from "../../version/manifest.ts";

/** Holds what a release says of its run against the run's own record, where that is. Without the record it stays a claim, and that is said. */
export async function checkEvidence(root: string, said: Evidence | undefined, commit: string, ids: readonly string[]): Promise<{ deviations: string[]; notes: string[] }> {
  if (said === undefined) return { deviations: [], notes: ["it tells of no run of its commit: whether checks and models held then is unknown"] };
  const record = await runStore(recordFiles(root)).read(said.run);
  if (record === undefined) return { deviations: [], notes: [`the record of run ${said.run} is not here, so what it showed (${said.verdict}) is only claimed`] };
  const digest = digestOfJson(record);
  if (digest !== said.record) return { deviations: [`the record of run ${said.run} has the digest ${digest.slice(0, 12)}, and the release says ${said.record.slice(0, 12)}: one of them was changed`], notes: [] };
  const shown = evidenceOf([record], commit, ids);
  if (shown === undefined) return { deviations: [`run ${said.run} was not of this commit, or did not judge all of the release`], notes: [] };
  const parts = { verdict: "verdict", engine: "engine", fingerprints: "fingerprints of what was built", tables: "columns of tables", models: "models" } as const;
  const differs = Object.entries(parts).filter(([key]) => canonicalJson(Reflect.get(shown, key) ?? null) !== canonicalJson(Reflect.get(said, key) ?? null));
  return { deviations: differs.map(([, what]) => `the ${what} of run ${said.run} ${what === "engine" || what === "verdict" ? "is" : "are"} not what the release says`), notes: [] };
}
