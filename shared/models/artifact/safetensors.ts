import type { ArtifactFinding } from "./artifact-finding.ts";
import type { ByteSource } from "./byte-source.ts";
import { MOST_BYTES } from "./byte-source.ts";

/** What is wrong with the header of a safetensors file; nothing when all its tensors lie inside the file. */
export async function safetensorsFindings(source: ByteSource): Promise<ArtifactFinding[]> {
  const first = await source.read(0, 8);
  const length = Number(new DataView(first.buffer, first.byteOffset, first.byteLength).getBigUint64(0, true));
  if (length > source.size - 8) return wrong(`whose header should be ${length} bytes long, and the file has ${source.size}`);
  if (length > MOST_BYTES) return wrong(`whose header is ${length} bytes long: too long to be read`);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(await source.read(8, length)));
  } catch {
    return wrong("whose header is no JSON");
  }
  if (typeof header !== "object" || header === null) return wrong("whose header is no map");
  for (const [name, tensor] of Object.entries(header)) {
    if (name === "__metadata__") continue;
    const offsets: unknown = typeof tensor === "object" && tensor !== null && "data_offsets" in tensor ? tensor.data_offsets : undefined;
    if (!Array.isArray(offsets) || !(Number(offsets[0]) >= 0) || !(Number(offsets[1]) >= Number(offsets[0])) || Number(offsets[1]) > source.size - 8 - length) return wrong("with a tensor that lies outside the file");
  }
  return [];
}

function wrong(sentence: string): ArtifactFinding[] {
  return [{ level: "unknown", sentence: `a safetensors file ${sentence}` }];
}
