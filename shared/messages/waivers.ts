import type { Messages } from "./message.ts";

/** What lint says about itself: waivers, settings of rules, rules that fail. */
export const waivers: Messages = {
  en: {
    "schema/waiver-expired": "This waiver of {rule} held until {until}. Mend the finding, or give the waiver a new day.",
    "schema/waiver-unused": "This waiver of {rule} waives nothing here. Remove it.",
    "schema/waiver-unused:unknown-rule": "There is no rule {rule} to waive.[? Did you mean {near}??]",
    "schema/waiver-without-reason": "This waiver of {rule} says no reason, so it does not hold. Add “-- reason”.",
    "schema/unknown-rule": "There is no rule {rule} to set.[? Did you mean {near}??]",
    "schema/rule-failed": "The rule {rule} could not finish: {problem}. What it would have found is not known. Please report it.",
  },
  fr: {
    "schema/waiver-expired": "Cette dérogation à {rule} valait jusqu’au {until}. Corrigez le constat, ou donnez-lui un nouveau jour.",
    "schema/waiver-unused": "Cette dérogation à {rule} ne déroge à rien ici. Supprimez-la.",
    "schema/waiver-unused:unknown-rule": "Il n’y a pas de règle {rule} à laquelle déroger.[? Vouliez-vous dire {near} ??]",
    "schema/waiver-without-reason": "Cette dérogation à {rule} ne donne pas de raison, donc elle ne vaut pas. Ajoutez « -- raison ».",
    "schema/unknown-rule": "Il n’y a pas de règle {rule} à régler.[? Vouliez-vous dire {near} ??]",
    "schema/rule-failed": "La règle {rule} n’a pas pu finir : {problem}. On ne sait pas ce qu’elle aurait trouvé. Merci de le signaler.",
  },
};
