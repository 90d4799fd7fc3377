import type { Language } from "../messages/message.ts";

const WORDS = { en: { one: "row", more: "rows" }, fr: { one: "ligne", more: "lignes" } } as const;
// French says one row also where there is none.
const PLURALS = { en: new Intl.PluralRules("en"), fr: new Intl.PluralRules("fr") } as const;

/** A number of rows in words: `1 row`, `4,711 rows`. */
export function rowCount(rows: number, language: Language): string {
  const { one, more } = WORDS[language];
  return `${rows.toLocaleString(language)} ${PLURALS[language].select(rows) === "one" ? one : more}`;
}
