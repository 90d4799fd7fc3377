/** Words of a data diff. */
export interface DiffWords {
  status: Record<"equal" | "different" | "not-comparable" | "new" | "removed", string>;
  change: Record<"same" | "changed" | "added" | "removed" | "retyped" | "ignored", string>;
  column: string;
  rows: string;
  nulls: string;
  mean: string;
  distinct: string;
  shift: string;
  before: string;
  after: string;
  key: (columns: string, found: boolean) => string;
  noKey: string;
  unchanged: (count: string, one: boolean) => string;
}

const en: DiffWords = {
  status: { equal: "equal", different: "different", "not-comparable": "not comparable", new: "new", removed: "removed" },
  change: { same: "", changed: "changed", added: "added", removed: "removed", retyped: "retyped", ignored: "ignored" },
  column: "column", rows: "rows", nulls: "nulls", mean: "mean", distinct: "distinct", shift: "shift", before: "before", after: "after",
  key: (columns, found) => `by ${columns}${found ? " (found)" : ""}`,
  noKey: "no key",
  unchanged: (count, one) => `${count} more ${one ? "column" : "columns"} without a difference`,
};

const fr: DiffWords = {
  status: { equal: "égale", different: "différente", "not-comparable": "non comparable", new: "nouvelle", removed: "supprimée" },
  change: { same: "", changed: "modifiée", added: "ajoutée", removed: "supprimée", retyped: "type changé", ignored: "ignorée" },
  column: "colonne", rows: "lignes", nulls: "nuls", mean: "moyenne", distinct: "distincts", shift: "écart", before: "avant", after: "après",
  key: (columns, found) => `par ${columns}${found ? " (trouvée)" : ""}`,
  noKey: "sans clé",
  unchanged: (count, one) => `${count} ${one ? "autre colonne" : "autres colonnes"} sans différence`,
};

export function diffWords(language: "en" | "fr"): DiffWords {
  return language === "fr" ? fr : en;
}
