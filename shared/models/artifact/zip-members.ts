import type { ByteSource } from "./byte-source.ts";
import { MOST_BYTES } from "./byte-source.ts";

export interface ZipMember {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

const MOST_MEMBERS = 5000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The members that the directory at the end of a zip lists; undefined when there is none that can be read. */
export async function zipMembers(source: ByteSource): Promise<ZipMember[] | undefined> {
  const tailAt = Math.max(0, source.size - 65_557);
  const tail = await source.read(tailAt, source.size - tailAt);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return undefined;
  const [count, size, offset] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (count > MOST_MEMBERS || count === 0xffff || size > MOST_BYTES || offset + size > source.size) return undefined;
  const directory = await source.read(offset, size);
  const members: ZipMember[] = [];
  for (let at = 0; members.length < count;) {
    const entry = viewOf(directory);
    if (at + 46 > directory.length || entry.getUint32(at, true) !== ENTRY) return undefined;
    const names = entry.getUint16(at + 28, true);
    members.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + names)), method: entry.getUint16(at + 10, true),
      encrypted: (entry.getUint16(at + 8, true) & 1) === 1, packed: entry.getUint32(at + 20, true), offset: entry.getUint32(at + 42, true),
    });
    at += 46 + names + entry.getUint16(at + 30, true) + entry.getUint16(at + 32, true);
  }
  return members;
}

/** The beginning of a member, unpacked; undefined when it cannot be unpacked. */
export async function zipContent(source: ByteSource, { method, offset, packed }: ZipMember): Promise<{ bytes: Uint8Array; whole: boolean } | undefined> {
  const header = await source.read(offset, 30);
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== 0x04034b50) return undefined;
  const start = offset + 30 + viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true);
  const bytes = await source.read(start, Math.min(packed, MOST_BYTES));
  if (method === 0) return { bytes, whole: bytes.length === packed };
  return method === 8 ? unpack(bytes, "deflate-raw") : undefined;
}

/** At most {@link MOST_BYTES} of what comes out, whatever the data promises. */
export async function unpack(bytes: Uint8Array, format: "deflate-raw" | "deflate" | "gzip"): Promise<{ bytes: Uint8Array; whole: boolean } | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: joined(parts, size), whole: true };
      parts.push(value);
      size += value.length;
      if (size > MOST_BYTES) {
        await reader.cancel();
        return { bytes: joined(parts, size).subarray(0, MOST_BYTES), whole: false };
      }
    }
  } catch {
    return size === 0 ? undefined : { bytes: joined(parts, size), whole: false };
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
