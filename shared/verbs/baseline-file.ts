import { HostError, type FileSystem, type WritableFileSystem } from "../host/ports.ts";
import type { Finding } from "../pipeline/finding.ts";
import { BASELINE_FILE, makeBaseline, parseBaseline, type Baseline } from "../rules/baseline.ts";

/** The project's baseline; undefined when it has none. A file that is not a baseline is refused: guessing would hide findings. */
export async function readBaseline(fs: FileSystem): Promise<Baseline | undefined> {
  const text = await fs.read(BASELINE_FILE);
  if (text === undefined) return undefined;
  const baseline = parseBaseline(text);
  if (baseline === undefined) throw new HostError(`${BASELINE_FILE}:1:1 is not a baseline; make it again with \`towpath lint --baseline\``);
  return baseline;
}

/** Accepts these findings from now on. Gives how many. */
export async function writeBaseline(fs: WritableFileSystem, findings: readonly Finding[]): Promise<number> {
  await fs.write(BASELINE_FILE, `${JSON.stringify(makeBaseline(findings), undefined, 2)}\n`);
  return findings.length;
}
