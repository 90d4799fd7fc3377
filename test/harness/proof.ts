import { appendFileSync } from "node:fs";
import { randomFrom } from "../fakes/github/random.ts";

/** Whether `npm run prove` asks for the full size; otherwise a small one is tried. */
export const FULL = process.env["PROVE"] === "1";

/** What all chance of the proofs comes from: `npm run prove -- --seed N`, else a new one each time. */
export const SEED = Number(process.env["PROVE_SEED"] ?? Date.now() % 1_000_000_000);

/** What a proof has tried so far. */
export interface Tally {
  tried: number;
  /** What the figure alone does not say: `31 inside a promotion`. */
  notes: string[];
}

/** One line of a proof, as `npm run prove` gathers them. */
export interface ProofLine {
  proof: string;
  tried: number;
  /** What was tried: `kills`. */
  of: string;
  violated: number;
  notes: string[];
  seed: number;
  /** First words of the violation. */
  problem?: string;
}

/** Runs a proof with chance that its seed repeats, and says at its end what was tried and whether anything was violated, also when it throws. */
export async function prove(proof: string, of: string, work: (tally: Tally, random: () => number) => Promise<void>): Promise<void> {
  const tally: Tally = { tried: 0, notes: [] };
  // Half an hour without a word looks like one that hangs.
  const pulse = FULL ? setInterval(() => process.stderr.write(`${proof}: ${tally.tried} so far\n`), 60_000) : undefined;
  await work(tally, randomFrom(SEED)).catch((error: unknown) => {
    say({ ...lineOf(proof, of, tally), violated: 1, problem: firstLine(error) });
    throw error;
  }).finally(() => clearInterval(pulse));
  say(lineOf(proof, of, tally));
}

/** {@link prove} for work that waits for nothing. */
export function proveNow(proof: string, of: string, work: (tally: Tally, random: () => number) => void): void {
  const tally: Tally = { tried: 0, notes: [] };
  try {
    work(tally, randomFrom(SEED));
  } catch (error) {
    say({ ...lineOf(proof, of, tally), violated: 1, problem: firstLine(error) });
    throw error;
  }
  if (FULL) say(lineOf(proof, of, tally));
}

function lineOf(proof: string, of: string, { tried, notes }: Tally): ProofLine {
  return { proof, tried, of, violated: 0, notes, seed: SEED };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

/** The sentence of a line. */
export function sentenceOf({ proof, tried, of, violated, notes, seed, problem }: ProofLine): string {
  return `${proof}: ${tried} ${of}, ${violated} violated${notes.map((note) => `, ${note}`).join("")} (seed ${seed})${problem === undefined ? "" : `: ${problem}`}`;
}

function say(line: ProofLine): void {
  process.stdout.write(`${sentenceOf(line)}\n`);
  const file = process.env["PROVE_REPORT"];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
