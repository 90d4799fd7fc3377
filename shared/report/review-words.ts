import type { ChangeClass } from "../results/record.ts";
import { count, counted } from "./figures.ts";
import type { Language } from "./words.ts";

/** The words for what a change under review does. */
export interface ReviewWords {
  impact: string;
  diff: string;
  contracts: string;
  untested: string;
  why: string;
  direct: string;
  upstream: string;
  class: Record<ChangeClass, string>;
  contract: Record<"breaking" | "additive" | "none", string>;
  readBy: (consumers: string) => string;
  allowed: string;
  affected: (selected: number, total: number) => string;
  base: string;
  head: string;
  column: string;
  changed: string;
  missing: string;
  mean: string;
}

const en: ReviewWords = {
  impact: "Impact",
  diff: "Data diff",
  contracts: "Contracts",
  untested: "Not tested",
  why: "why",
  direct: "changed here",
  upstream: "through what it reads",
  class: { none: "same data", columns: "columns", rows: "rows", schema: "schema", code: "code", unknown: "cannot be told" },
  contract: { breaking: "breaking", additive: "additive", none: "unchanged" },
  readBy: (consumers) => `read by ${consumers}`,
  allowed: "allowed by the project",
  affected: (selected, total) => `${count(selected)} of ${counted(total, "task")} affected`,
  base: "base",
  head: "head",
  column: "column",
  changed: "changed",
  missing: "nulls",
  mean: "mean",
};

const fr: ReviewWords = {
  impact: "Impact",
  diff: "Écarts de données",
  contracts: "Contrats",
  untested: "Non testé",
  why: "pourquoi",
  direct: "modifiée ici",
  upstream: "par ce qu'elle lit",
  class: { none: "mêmes données", columns: "colonnes", rows: "lignes", schema: "schéma", code: "code", unknown: "indéterminé" },
  contract: { breaking: "rupture", additive: "ajout", none: "inchangé" },
  readBy: (consumers) => `lu par ${consumers}`,
  allowed: "admis par le projet",
  affected: (selected, total) => `${counted(selected, "tâche touchée", "tâches touchées", "fr")} sur ${count(total, "fr")}`,
  base: "base",
  head: "tête",
  column: "colonne",
  changed: "modifiées",
  missing: "nuls",
  mean: "moyenne",
};

export function reviewWords(language: Language): ReviewWords {
  return language === "fr" ? fr : en;
}
