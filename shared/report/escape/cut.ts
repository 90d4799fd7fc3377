/** At most `limit` characters of a text; what is cut is marked, and no character is halved. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const end = isHighSurrogate(text, limit - 2) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}

/** At most `limit` bytes of UTF-8, cut the same way. */
export function cutBytes(text: string, limit: number): string {
  if (text.length * 3 <= limit) return text;
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= limit) return text;
  const mark = "…";
  const buffer = new Uint8Array(Math.max(0, limit - encoder.encode(mark).length));
  const { read } = encoder.encodeInto(text, buffer);
  return buffer.length === 0 ? "" : `${text.slice(0, read)}${mark}`;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
