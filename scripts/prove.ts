/**
 * `npm run prove`: every property, fuzz, kill and escape proof in full size.
 *
 *   npm run prove                        all of them
 *   npm run prove -- --seed 7            with the chance of seed 7; without one a new seed is taken, and printed
 *   npm run prove -- kill cut --seed 7   only those whose file is named so
 *
 * The last line says what was tried, and what was violated. `PROVE_CASE=n` repeats one single case of a proof that names its cases by numbers.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { sentenceOf, type ProofLine } from "../test/harness/proof.ts";

const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
const seed = Number(values.seed ?? process.env["PROVE_SEED"] ?? Date.now() % 1_000_000_000);
if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed ${values.seed}: expected a whole number`);

const proofs = globSync("test/**/*.test.ts").map((file) => file.replaceAll(path.sep, "/")).toSorted();
const unknown = positionals.filter((name) => !proofs.some((file) => isNamed(file, name)));
if (unknown.length > 0) throw new Error(`no proof is named ${unknown.join(", ")}: give the name of a file of test/ without .test.ts`);
const chosen = proofs.filter((file) => positionals.some((name) => isNamed(file, name)));

const folder = mkdtempSync(path.join(tmpdir(), "towpath-prove-"));
const report = path.join(folder, "lines.jsonl");
process.stdout.write(`proving with seed ${seed}\n`);
const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--testTimeout=3600000", ...chosen], {
  stdio: "inherit",
  env: { ...process.env, PROVE: "1", PROVE_SEED: String(seed), PROVE_REPORT: report },
});
const lines = existsSync(report) ? readFileSync(report, "utf8").trim().split("\n").map((line) => JSON.parse(line) as ProofLine) : [];
rmSync(folder, { recursive: true });

for (const line of lines) process.stdout.write(`${sentenceOf(line)}\n`);
const violated = lines.filter((line) => line.violated > 0);
const tried = lines.map((line) => `${line.tried} ${line.of} (${line.proof})`).join(", ");
const outcome = violated.length > 0 ? `VIOLATED: ${violated.map(({ proof }) => proof).join(", ")}` : status === 0 ? "0 violated" : "no proof of these was violated, but a test beside them failed: see above";
process.stdout.write(`seed ${seed}: tried ${tried === "" ? "what is above" : tried}; ${outcome}\n`);
process.exitCode = status ?? 1;

function isNamed(file: string, name: string): boolean {
  return file === name || path.posix.basename(file, ".test.ts") === name;
}
