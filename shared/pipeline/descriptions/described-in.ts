import type { Language } from "../../messages/message.ts";
import { frenchDescriptions } from "./french.ts";

/** What a schema says of a key, in this language. The schemas are written in English: a sentence that nobody has translated is better than none. */
export function describedIn(language: Language, description: string): string {
  return language === "fr" ? (frenchDescriptions.get(description) ?? description) : description;
}
