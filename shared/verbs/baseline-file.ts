import { HostError, type FileSystem, type WritableFileSystem } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import { BASELINE_FILE, makeBaseline, parseBaseline, type Baseline } from "../rules/baseline.ts";

/** The project's baseline; undefined when it has none. A file that is not a baseline is refused: guessing would hide findings. */
export async function readBaseline(fs: FileSystem): Promise<Baseline | undefined> {
  const text = await fs.read(BASELINE_FILE);
  if (text === undefined) return undefined;
  try {
    return parseBaseline(text);
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error));
  }
}

/** Accepts these findings from now on. Gives how many. */
export async function writeBaseline(fs: WritableFileSystem, findings: readonly Finding[]): Promise<number> {
  await fs.write(BASELINE_FILE, `${JSON.stringify(makeBaseline(findings), undefined, 2)}\n`);
  return findings.length;
}
