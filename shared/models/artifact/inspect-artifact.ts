import type { ArtifactFinding, Inspection } from "./artifact-finding.ts";
import { bytesSource, MOST_BYTES } from "./byte-source.ts";
import type { ByteSource } from "./byte-source.ts";
import { pickleFindings, scanPickle } from "./pickle.ts";
import { safetensorsFindings } from "./safetensors.ts";
import { unpack, zipContent, zipMembers } from "./zip-members.ts";

const DEPTH = 3;
const MOST_LOOKED_INTO = 200;

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 3, 4]], ["gzip", [0x1f, 0x8b]], ["numpy", [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]], ["hdf5", [0x89, 0x48, 0x44, 0x46]], ["gguf", [0x47, 0x47, 0x55, 0x46]],
  ["bzip2", [0x42, 0x5a, 0x68]], ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a]], ["zstd", [0x28, 0xb5, 0x2f, 0xfd]], ["parquet", [0x50, 0x41, 0x52, 0x31]],
];

/** Looks at a model file without loading it. A tripwire: it tells what it sees, and that it found nothing never means that loading is safe. */
export async function inspectArtifact(source: ByteSource, name: string, depth = 0): Promise<Inspection> {
  const head = await source.read(0, Math.min(source.size, 4096));
  const format = formatOf(head, source.size);
  const findings = await look(format, source, head, name, depth);
  const promised = promisedFormat(name);
  if (promised !== undefined && format !== promised) findings.unshift({ level: "unknown", sentence: `it is named like ${promised}, and its content is ${format === "unknown" ? "of no known format" : format}` });
  return { format, findings };
}

function formatOf(head: Uint8Array, size: number): string {
  if (size === 0) return "empty";
  const known = MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (known !== undefined) return known[0];
  if (head[0] === 0x80 && (head[1] ?? 9) <= 5) return "pickle";
  if (head[0] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(head[1] ?? 0)) return "zlib";
  if (head.length >= 9 && head[8] === 0x7b && (head[7] ?? 0) === 0 && (head[6] ?? 0) === 0) return "safetensors";
  if (looksLikePickle(head)) return "pickle";
  if (head[0] === 0x08 && (head[1] ?? 99) < 32 && (head[2] === 0x12 || head[2] === 0x3a || head[2] === 0x1a || head[2] === 0x42)) return "onnx";
  return isText(head) ? "text" : "unknown";
}

async function look(format: string, source: ByteSource, head: Uint8Array, name: string, depth: number): Promise<ArtifactFinding[]> {
  switch (format) {
    case "pickle":
      return pickleFindings(await source.read(0, Math.min(source.size, MOST_BYTES)), source.size <= MOST_BYTES);
    case "zip":
      return inZip(source, depth);
    case "gzip":
    case "zlib":
      return inPacked(source, format, name, depth);
    case "safetensors":
      return safetensorsFindings(source);
    case "numpy":
      return numpyHeader(head).includes("|O") ? [{ level: "code", sentence: "a NumPy file of objects: they are a pickle, and loading it runs code" }] : [];
    case "hdf5":
      return [{ level: "note", sentence: "an HDF5 file: a Keras model inside may hold code in Lambda layers" }];
    case "onnx":
    case "gguf":
    case "parquet":
    case "text":
      return [];
    default:
      return [{ level: "unknown", sentence: format === "empty" ? "the file is empty" : format === "unknown" ? "of no known format: nobody can tell what loading it does" : `packed as ${format}, which is not looked into` }];
  }
}

async function inPacked(source: ByteSource, format: "gzip" | "zlib", name: string, depth: number): Promise<ArtifactFinding[]> {
  const content = depth >= DEPTH ? undefined : await unpack(await source.read(0, Math.min(source.size, MOST_BYTES)), format === "gzip" ? "gzip" : "deflate");
  if (content === undefined) return [{ level: "unknown", sentence: `packed as ${format}, and it cannot be unpacked` }];
  const inner = await inspectArtifact(bytesSource(content.bytes), name.replace(/\.(?:gz|z)$/u, ""), depth + 1);
  return content.whole ? inner.findings : [...inner.findings, { level: "unknown", sentence: `packed as ${format}, and not read to its end` }];
}

async function inZip(source: ByteSource, depth: number): Promise<ArtifactFinding[]> {
  const members = depth >= DEPTH ? undefined : await zipMembers(source);
  if (members === undefined) return [{ level: "unknown", sentence: "a zip whose directory cannot be read" }];
  const found: ArtifactFinding[] = [];
  for (const member of members.slice(0, MOST_LOOKED_INTO)) {
    if (member.name.endsWith("/")) continue;
    const content = member.encrypted ? undefined : await zipContent(source, member);
    const short = member.name.replaceAll(/[^\w./-]/gu, "·").slice(0, 80);
    if (content === undefined) found.push({ level: "unknown", sentence: `${short} cannot be unpacked` });
    // Tensors of a torch archive are raw numbers beside its pickle: of no format, and nothing is run from them.
    else for (const each of (await inspectArtifact(bytesSource(content.bytes), member.name, depth + 1)).findings) if (each.level !== "unknown" || !/\/data\/\d+$/u.test(member.name)) found.push({ ...each, sentence: `${short}: ${each.sentence}` });
  }
  if (members.length > MOST_LOOKED_INTO) found.push({ level: "unknown", sentence: `${members.length} members, of which only ${MOST_LOOKED_INTO} were looked into` });
  return found;
}

function promisedFormat(name: string): string | undefined {
  const ending = /\.(safetensors|onnx|npz|npy|gguf|h5|json|ya?ml|txt|parquet|skops)$/iu.exec(name)?.[1]?.toLowerCase();
  const formats: Readonly<Record<string, string>> = { npz: "zip", npy: "numpy", h5: "hdf5", json: "text", yaml: "text", yml: "text", txt: "text", skops: "zip" };
  return ending === undefined ? undefined : (formats[ending] ?? ending);
}

/** Protocols 0 and 1 have no magic: what can be read as instructions, imports by names that Python knows, and goes on from there, is one. A table may begin like it. */
function looksLikePickle(head: Uint8Array): boolean {
  const { imports, calls, stopped = "" } = scanPickle(head);
  return imports.size > 0 && [...imports].every((name) => name === "?" || /^[A-Za-z_][\w.]*\.[A-Za-z_]\w*$/u.test(name)) && (calls > 0 || !stopped.startsWith("byte "));
}

function isText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/** The text in which a NumPy file names its type; what follows is data, in which any letters may stand. */
function numpyHeader(head: Uint8Array): string {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 12) return "";
  const [start, length] = head[6] === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  return new TextDecoder("latin1").decode(head.subarray(start, start + length));
}
