import type { Language } from "../messages/message.ts";

const WORDS = { en: "Open the run", fr: "Ouvrir l'exécution" } as const;

/** A link to a run as Markdown; undefined for what is no plain address of the web. */
export function runLink(url: string | undefined, language: Language): string | undefined {
  return url !== undefined && /^https:\/\/[^\s()<>\\]+$/.test(url) ? `[${WORDS[language]}](${url})` : undefined;
}
