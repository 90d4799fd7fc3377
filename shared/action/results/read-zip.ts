import { crc32, inflateRawSync } from "node:zlib";
import { HostError } from "../../host/ports.ts";

export interface ZipLimits {
  /** Bytes of the archive. */
  packed: number;
  /** Bytes of the file inside. */
  unpacked: number;
}

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 16;
const REGULAR = 0o100000;

/**
 * The one file of that name in a zip archive that a stranger may have made, in memory: nothing is written anywhere, so no name can lead
 * out of a folder. What is more than asked for, larger than it says, encrypted, doubled or no regular file is refused.
 */
export function readZip(zip: Buffer, name: string, limits: ZipLimits): Buffer {
  if (zip.length > limits.packed) throw refused(`it has ${zip.length} bytes, at most ${limits.packed} are read`);
  try {
    const entries = directory(zip).filter((entry) => entry.name === name);
    const [entry] = entries;
    if (entry === undefined || entries.length > 1) throw refused(`expected one file ${name} in it, found ${entries.length}`);
    return content(zip, entry, limits.unpacked);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw refused("it is truncated or no zip archive");
  }
}

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

function directory(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) throw refused("it is truncated or no zip archive");
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw refused(`it has ${count} entries, at most ${MOST_ENTRIES} are read`);
  const entries: Entry[] = [];
  for (let at = zip.readUInt32LE(end + 16), index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw refused("its directory is damaged");
    const nameLength = zip.readUInt16LE(at + 28);
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw refused("it is encrypted");
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (mode !== 0 && (mode & 0o170000) !== REGULAR && (mode & 0o170000) !== 0) throw refused("it holds something that is no regular file");
    entries.push({ name, method: zip.readUInt16LE(at + 10), crc: zip.readUInt32LE(at + 16), packed: zip.readUInt32LE(at + 20), unpacked: zip.readUInt32LE(at + 24), at: zip.readUInt32LE(at + 42) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function content(zip: Buffer, entry: Entry, most: number): Buffer {
  if (entry.unpacked > most) throw refused(`the file in it has ${entry.unpacked} bytes, at most ${most} are read`);
  if (zip.readUInt32LE(entry.at) !== LOCAL) throw refused("its directory is damaged");
  const from = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const packed = zip.subarray(from, from + entry.packed);
  if (packed.length !== entry.packed) throw refused("it is truncated or no zip archive");
  if (entry.method !== 0 && entry.method !== 8) throw refused(`it is packed by method ${entry.method}`);
  // The limit holds for what really comes out, whatever the directory says.
  const data = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  if (data.length !== entry.unpacked || crc32(data) !== entry.crc) throw refused("its content is not what its directory says");
  return data;
}

function refused(why: string): HostError {
  return new HostError(`the artifact of results was refused: ${why}`);
}
