/** Looks at every hostile artifact, for a test that watches what this process does meanwhile. Prints how many had a finding. */
import { bytesSource } from "../../../shared/models/artifact/byte-source.ts";
import { inspectArtifact } from "../../../shared/models/artifact/inspect-artifact.ts";
import { hostileArtifacts } from "./hostile.ts";

let found = 0;
for (const [name, bytes] of hostileArtifacts(process.argv[2] ?? "")) {
  const { findings } = await inspectArtifact(bytesSource(bytes), name);
  if (findings.some(({ level }) => level !== "note")) found += 1;
}
process.stdout.write(`${found}\n`);
