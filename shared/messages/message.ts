/** A sentence in every language, keyed by finding id (`family/name`, or `family/name:variant`); `{arg}` is filled in. */
export interface Messages {
  en: Record<string, string>;
  fr: Record<string, string>;
}
