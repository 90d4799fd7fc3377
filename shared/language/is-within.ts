/** Whether an offset is in a value of a YAML text, or behind blanks that follow one without quotes: YAML leaves them out, who writes on does not. */
export function isWithin(text: string, { start, end }: { start: number; end: number }, offset: number): boolean {
  if (offset < start || offset <= end) return offset >= start;
  return !/["'|>]/.test(text[start] ?? "") && /^[ \t]+$/.test(text.slice(end, offset));
}
