import type { Language } from "../messages/message.ts";

const en = {
  task: "Task", source: "Source", exposure: "Exposure", column: "Column", cte: "CTE", alias: "Alias", rule: "Rule", owner: "Owner", kept: "Kept as", readers: "readers", reader: "reader", lastRun: "Last run", from: "From", tags: "Tags",
  notDeclared: "not in the contract", why: "Why", wrong: "Wrong", right: "Right", nulls: "nulls", distinct: "distinct", unknownRule: "There is no such rule.", run: "▶ run", test: "test", diff: "diff with main", downstream: "Downstream",
  severity: { error: "error", warning: "warning", info: "info", off: "off" },
};
const fr: typeof en = {
  task: "Tâche", source: "Source", exposure: "Exposition", column: "Colonne", cte: "CTE", alias: "Alias", rule: "Règle", owner: "Responsable", kept: "Conservée comme", readers: "lecteurs", reader: "lecteur", lastRun: "Dernière exécution", from: "Vient de", tags: "Étiquettes",
  notDeclared: "absente du contrat", why: "Pourquoi", wrong: "Faux", right: "Juste", nulls: "valeurs nulles", distinct: "valeurs distinctes", unknownRule: "Cette règle n’existe pas.", run: "▶ exécuter", test: "tester", diff: "comparer avec main", downstream: "En aval",
  severity: { error: "erreur", warning: "avertissement", info: "info", off: "désactivée" },
};

/** Words of hovers, lenses and completion items. */
export const languageWords: Record<Language, typeof en> = { en, fr };
