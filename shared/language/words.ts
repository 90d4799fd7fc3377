import type { Language } from "../messages/message.ts";

/** Titles of what the editor offers. */
export interface Words {
  fix(rule: string): string;
  fixAll: string;
  waive(rule: string): string;
  /** Stands in a waiver until its author has written why. */
  reason: string;
  addOwner: string;
  addExposureOwner: string;
  addCheck: string;
  addContract: string;
  addColumn(column: string): string;
}

const english: Words = {
  fix: (rule) => `Fix ${rule}`,
  fixAll: "Fix everything in this file that can be fixed",
  waive: (rule) => `Allow ${rule} here, with a reason`,
  reason: "why this is right here",
  addOwner: "Add an owner to the pipeline",
  addExposureOwner: "Add an owner to the exposure",
  addCheck: "Add a check: there are rows",
  addContract: "Add the columns of the query as its contract",
  addColumn: (column) => `Add the column ${column} to the contract`,
};

const french: Words = {
  fix: (rule) => `Corriger ${rule}`,
  fixAll: "Corriger tout ce qui peut l'être dans ce fichier",
  waive: (rule) => `Autoriser ${rule} ici, avec une raison`,
  reason: "pourquoi c'est juste ici",
  addOwner: "Ajouter un responsable au pipeline",
  addExposureOwner: "Ajouter un responsable à l'exposition",
  addCheck: "Ajouter un contrôle : il y a des lignes",
  addContract: "Ajouter les colonnes de la requête comme contrat",
  addColumn: (column) => `Ajouter la colonne ${column} au contrat`,
};

export function words(language: Language): Words {
  return language === "fr" ? french : english;
}
