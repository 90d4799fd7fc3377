import { HostError, type FileSystem, type WritableFileSystem } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import { BASELINE_FILE, makeBaseline, parseBaseline, type Baseline } from "../rules/baseline.ts";

/** The project's baseline; undefined when it has none. A file that is not a baseline is refused: guessing would hide findings. */
export async function readBaseline(fs: FileSystem, named: string | undefined): Promise<Baseline | undefined> {
  const text = await fs.read(named ?? BASELINE_FILE);
  if (text === undefined) {
    if (named === undefined) return undefined;
    throw new HostError(`towpath.yml: lint.baseline names ${named}, which is not there. Write it with "towpath lint --write-baseline", or take the key out.`);
  }
  try {
    return parseBaseline(text, named);
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error));
  }
}

/** Accepts these findings from now on. Gives the file, and how many. */
export async function writeBaseline(fs: WritableFileSystem, findings: readonly Finding[], named: string | undefined): Promise<{ file: string; accepted: number }> {
  const file = named ?? BASELINE_FILE;
  await fs.write(file, `${JSON.stringify(makeBaseline(findings), undefined, 2)}\n`);
  return { file, accepted: findings.length };
}
