import { passwordsOf } from "./credentials-in-url.ts";
import { MAYBE_SECRET, SECRET_PATTERNS } from "./secret-patterns.ts";

const KEY_BLOCK = /-----BEGIN [A-Z ]*PRIVATE KEY[A-Z ]*-----[^]*?(?:-----END|$)/gu;

/**
 * A text as it may be shown: reports quote the lines that findings speak of, and go to logs and artifacts that more people read than
 * the file. Every offset stays as it is.
 */
export function hideSecrets(text: string): string {
  let shown = text;
  const hide = (start: number, end: number): void => void (shown = shown.slice(0, start) + dots(text.slice(start, end)) + shown.slice(end));
  for (const { start, end } of passwordsOf(text)) hide(start, end);
  if (!MAYBE_SECRET.test(text)) return shown;
  for (const { index, 0: block } of text.matchAll(KEY_BLOCK)) hide(index, index + block.length);
  for (const { regex } of SECRET_PATTERNS) {
    for (const match of text.matchAll(regex)) {
      const secret = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(secret);
      hide(start, start + secret.length);
    }
  }
  return shown;
}

function dots(text: string): string {
  return text.replaceAll(/[^\s]/g, "•");
}
