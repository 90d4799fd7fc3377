/**
 * A sentence in every language, keyed by finding id (`family/name`, or `family/name:variant`).
 * `{arg}` is filled in. `[? … ?]` is left out when one of the arguments inside it is missing or empty.
 */
export interface Messages {
  en: Record<string, string>;
  fr: Record<string, string>;
}

export type Language = keyof Messages;
