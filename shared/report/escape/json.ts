/**
 * One JSON document that is also safe to print: what a terminal or a runner would act on is written as an escape, which every JSON
 * reader turns back, so nothing is lost.
 */
export function jsonDocument(data: unknown): string {
  const text = JSON.stringify(data, undefined, 2);
  return `${text
    .replaceAll(/[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("##[", "#\\u0023[")}\n`;
}
