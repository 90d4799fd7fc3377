/** No text holds a NUL; UTF-16 saved by an old editor does, and so does nearly every binary file. */
export function isBinary(text: string): boolean {
  return text.includes("\0");
}
