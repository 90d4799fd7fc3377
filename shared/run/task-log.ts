const KEPT_LINES = 200;
const LONGEST_LINE = 4_000;

/** The last lines that a task printed. */
export interface TaskLog {
  add(line: string): string;
  lines(): string[];
}

/** Keeps the last lines; each is made safe to print and freed of secrets. */
export function taskLog(secrets: readonly string[] = []): TaskLog {
  const kept: string[] = [];
  // Short values would blank out ordinary words, and protect nothing.
  const hidden = secrets.filter((secret) => secret.length >= 6).toSorted((a, b) => b.length - a.length);
  return {
    add(line) {
      let safe = line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}… (${line.length} characters)` : line;
      for (const secret of hidden) safe = safe.replaceAll(secret, "***");
      safe = escapeControls(safe);
      kept.push(safe);
      if (kept.length > KEPT_LINES) kept.shift();
      return safe;
    },
    lines: () => [...kept],
  };
}

/** What could move the cursor, change colours or reverse text becomes visible: `\x1b`, `\u202e`. Tabs stay. */
export function escapeControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
