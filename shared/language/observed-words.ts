import type { Language } from "../messages/message.ts";
import { rowCount } from "./row-count.ts";

/** Figures of a check as records say them, which is in English; those that are not known stay as they are. */
export function observedWords(observed: string, language: Language): string {
  if (language === "en") return observed;
  // What is behind a figure follows it in parts of its own.
  const [first = "", ...more] = observed.split(/, (?=from |[\d,]+ with null not counted)/);
  return [head(first), ...more.map(tail)].join(", ");
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));
const figure = (text: string): string => numberOf(text).toLocaleString("fr");

function head(text: string): string {
  if (text === "not measured") return "pas mesuré";
  const [, rows] = /^([\d,]+) rows?$/.exec(text) ?? [];
  if (rows !== undefined) return rowCount(numberOf(rows), "fr");
  const [, columns] = /^([\d,]+) columns? as declared$/.exec(text) ?? [];
  if (columns !== undefined) return `${figure(columns)} ${numberOf(columns) < 2 ? "colonne comme déclarée" : "colonnes comme déclarées"}`;
  const [, failing, all, share] = /^([\d,]+) of ([\d,]+) rows? fails? \(([<>]?[\d.]+) ?%\)$/.exec(text) ?? [];
  return failing === undefined || all === undefined || share === undefined ? text : `${rowCount(numberOf(failing), "fr")} sur ${figure(all)} en échec (${share.replace(".", ",")} %)`;
}

function tail(text: string): string {
  const [, nulls] = /^([\d,]+) with null not counted$/.exec(text) ?? [];
  if (nulls !== undefined) return `${figure(nulls)} sans valeur non ${numberOf(nulls) < 2 ? "comptée" : "comptées"}`;
  const [, least, most] = /^from (.+) to (.+)$/.exec(text) ?? [];
  return least === undefined || most === undefined ? text : `de ${least} à ${most}`;
}
