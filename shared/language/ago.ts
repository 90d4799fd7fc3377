import type { Language } from "../messages/message.ts";

const NOW = { en: "now", fr: "à l'instant" } as const;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];

/** How long an instant is past: `5 min. ago`. */
export function ago(at: string, { now, language }: { now: number; language: Language }): string {
  const past = Math.max(0, now - Date.parse(at));
  const [unit, size] = UNITS.find(([, each]) => past >= each) ?? [undefined, 1];
  return unit === undefined || Number.isNaN(past) ? NOW[language] : new Intl.RelativeTimeFormat(language, { numeric: "always", style: "short" }).format(-Math.floor(past / size), unit);
}
