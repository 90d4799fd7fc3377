import type { Messages } from "./message.ts";

export const checks: Messages = {
  en: {
    "checks/none": "Nothing is checked about “{task}” before it is published. Add a key, not_null columns, or a check such as row_count.",
    "checks/unknown-column": "The {check} check of “{asset}” names “{column}”, which it does not have.[? Did you mean “{near}”??]",
    "checks/contradictory-bounds": "No value can meet this {check}: {lower} is {low}, {upper} is {high}. Swap them, or correct one.",
    "checks/contradictory-bounds:freshness": "The warning would come after the error. Make warn_after shorter than error_after.",
    "checks/cannot-fail": "This {check} check passes whatever the data is. Set a bound that can be missed, or remove it.",
    "checks/duplicate": "“{asset}” has this {check} check already. Remove one of the two.",
    "checks/duplicate:related": "The same {check} check stands here",
    "checks/duplicate:contract": "The contract of “{asset}” already implies this {check} check. Remove it: what the contract says is checked by itself.",
    "checks/duplicate:contract:related": "The contract says it here",
    "checks/wrong-type": "The check {check} does not fit “{column}”, which is {type}. Check another column, or use a check for this type.",
    "checks/unit-test-unknown-input": "The test “{test}” gives rows for “{input}”, which “{task}” does not read.[? Did you mean “{near}”??][? It reads: {inputs}.?]",
    "checks/unit-test-unknown-column": "“{table}” has no column “{column}”.[? Did you mean “{near}”??]",
  },
  fr: {
    "checks/none": "Rien n’est contrôlé dans « {task} » avant sa publication. Ajoutez une clé, des colonnes not_null, ou un contrôle comme row_count.",
    "checks/unknown-column": "Le contrôle {check} de « {asset} » nomme « {column} », qui n’y est pas.[? Vouliez-vous dire « {near} » ??]",
    "checks/contradictory-bounds": "Aucune valeur ne peut satisfaire ce {check} : {lower} vaut {low}, {upper} vaut {high}. Échangez-les, ou corrigez-en une.",
    "checks/contradictory-bounds:freshness": "L’avertissement viendrait après l’erreur. Donnez à warn_after une durée plus courte qu’à error_after.",
    "checks/cannot-fail": "Ce contrôle {check} réussit quelles que soient les données. Fixez une borne qui puisse être manquée, ou supprimez-le.",
    "checks/duplicate": "« {asset} » a déjà ce contrôle {check}. Supprimez l’un des deux.",
    "checks/duplicate:related": "Le même contrôle {check} est ici",
    "checks/duplicate:contract": "Le contrat de « {asset} » implique déjà ce contrôle {check}. Supprimez-le : ce que dit le contrat est contrôlé de soi-même.",
    "checks/duplicate:contract:related": "Le contrat le dit ici",
    "checks/wrong-type": "Le contrôle {check} ne convient pas à « {column} », de type {type}. Contrôlez une autre colonne, ou utilisez un contrôle pour ce type.",
    "checks/unit-test-unknown-input": "Le test « {test} » donne des lignes pour « {input} », que « {task} » ne lit pas.[? Vouliez-vous dire « {near} » ??][? Elle lit : {inputs}.?]",
    "checks/unit-test-unknown-column": "« {table} » n’a pas de colonne « {column} ».[? Vouliez-vous dire « {near} » ??]",
  },
};
