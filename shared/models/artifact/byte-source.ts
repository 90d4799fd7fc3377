/** Bytes of a file, read in parts: an artifact may be larger than memory. */
export interface ByteSource {
  size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes that are there already. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) };
}

/** Of one file or member so much is looked at; what is longer is said not to be read whole. */
export const MOST_BYTES = 16 << 20;
