import type { Messages } from "./message.ts";

/** The combinations of types that the schemas ask for (a test compares), with their words. */
const expected: Record<string, { en: string; fr: string }> = {
  string: { en: "a text", fr: "un texte" },
  object: { en: "a map (key: value)", fr: "une table (clé: valeur)" },
  array: { en: "a list", fr: "une liste" },
  boolean: { en: "true or false", fr: "true ou false" },
  integer: { en: "a whole number", fr: "un nombre entier" },
  number: { en: "a number", fr: "un nombre" },
  "array-string": { en: "a text or a list of texts", fr: "un texte ou une liste de textes" },
  "array-object": { en: "a map (name: path) or a list", fr: "une table (nom: chemin) ou une liste" },
  "array-object-string": { en: "a text, a list or a map (key: value)", fr: "un texte, une liste ou une table (clé: valeur)" },
  "object-string": { en: "a text or a map (key: value)", fr: "un texte ou une table (clé: valeur)" },
  "number-string": { en: "a number or a text", fr: "un nombre ou un texte" },
  "integer-string": { en: "a whole number or a percentage such as 1%", fr: "un nombre entier ou un pourcentage comme 1%" },
  "boolean-number-string": { en: "a text, a number, or true or false", fr: "un texte, un nombre, ou true ou false" },
};

function sentences(language: "en" | "fr", wrong: (words: string) => string, nothing: (words: string) => string): Record<string, string> {
  const pairs = Object.entries(expected).flatMap(([types, words]) => [
    [`schema/type:${types}`, wrong(words[language])],
    [`schema/type:nothing-${types}`, nothing(words[language])],
  ]);
  return Object.fromEntries(pairs);
}

/** “{key}” has a value of another type, or none. */
export const schemaTypes: Messages = {
  en: sentences("en", (words) => `“{key}” is “{seen}”, but must be ${words}.`, (words) => `“{key}” has no value. It must be ${words}; or remove the key.`),
  fr: sentences("fr", (words) => `« {key} » vaut « {seen} », mais doit être ${words}.`, (words) => `« {key} » n'a pas de valeur. Il faut ${words} ; ou retirez la clé.`),
};
