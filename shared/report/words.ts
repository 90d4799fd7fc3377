export type Language = "en" | "fr";

/** The report's own words. Findings, reasons and checks come as sentences in the record and are not translated here. */
export interface Words {
  verdict: Record<"pass" | "warn" | "fail", string>;
  cancelled: string;
  status: Record<"success" | "reused" | "failed" | "skipped" | "cancelled" | "not_run", string>;
  severity: Record<"error" | "warning" | "info" | "warn", string>;
  check: Record<"pass" | "warn" | "fail" | "inconclusive" | "error" | "skipped", string>;
  findings: string;
  tasks: string;
  checks: string;
  sources: string;
  failedChecks: string;
  failedTests: string;
  unitTests: string;
  models: string;
  logs: string;
  graph: string;
  timeline: string;
  next: string;
  contents: string;
  task: string;
  kind: string;
  rows: string;
  time: string;
  expected: string;
  observed: string;
  failing: string;
  metric: string;
  value: string;
  gate: string;
  rule: string;
  place: string;
  exposures: string;
  published: string;
  notPublished: string;
  publishedPart: (held: string) => string;
  heldBack: string;
  more: (count: string) => string;
  skipToContent: string;
}

const en: Words = {
  verdict: { pass: "pass", warn: "pass with warnings", fail: "fail" },
  cancelled: "cancelled",
  status: { success: "built", reused: "reused", failed: "failed", skipped: "skipped", cancelled: "cancelled", not_run: "not run" },
  severity: { error: "error", warning: "warning", warn: "warning", info: "info" },
  check: { pass: "pass", warn: "warning", fail: "fail", inconclusive: "inconclusive", error: "could not run", skipped: "skipped" },
  findings: "Findings",
  tasks: "Tasks",
  checks: "Checks",
  sources: "Sources",
  failedChecks: "Failing checks",
  failedTests: "Failing unit tests",
  unitTests: "Unit tests",
  models: "Models",
  logs: "Logs",
  graph: "Graph",
  timeline: "Timeline",
  next: "Next",
  contents: "Contents",
  task: "task",
  kind: "kind",
  rows: "rows",
  time: "time",
  expected: "expected",
  observed: "observed",
  failing: "failing rows",
  metric: "metric",
  value: "value",
  gate: "gate",
  rule: "rule",
  place: "place",
  exposures: "Exposures",
  published: "published: consumers see the new tables",
  notPublished: "not published: consumers still see the old tables",
  publishedPart: (held) => `published in part: ${held} held back, their consumers still see the old tables`,
  heldBack: "held back: consumers still see the old table",
  more: (count) => `… and ${count} more`,
  skipToContent: "Skip to the report",
};

const fr: Words = {
  verdict: { pass: "réussi", warn: "réussi avec avertissements", fail: "échec" },
  cancelled: "annulé",
  status: { success: "construit", reused: "réutilisé", failed: "échoué", skipped: "sauté", cancelled: "annulé", not_run: "non exécuté" },
  severity: { error: "erreur", warning: "avertissement", warn: "avertissement", info: "info" },
  check: { pass: "réussi", warn: "avertissement", fail: "échec", inconclusive: "non concluant", error: "n'a pas pu tourner", skipped: "sauté" },
  findings: "Constats",
  tasks: "Tâches",
  checks: "Contrôles",
  sources: "Sources",
  failedChecks: "Contrôles en échec",
  failedTests: "Tests unitaires en échec",
  unitTests: "Tests unitaires",
  models: "Modèles",
  logs: "Journaux",
  graph: "Graphe",
  timeline: "Chronologie",
  next: "Ensuite",
  contents: "Sommaire",
  task: "tâche",
  kind: "type",
  rows: "lignes",
  time: "durée",
  expected: "attendu",
  observed: "observé",
  failing: "lignes en échec",
  metric: "métrique",
  value: "valeur",
  gate: "seuil",
  rule: "règle",
  place: "endroit",
  exposures: "Expositions",
  published: "publié : les consommateurs voient les nouvelles tables",
  notPublished: "non publié : les consommateurs voient toujours les anciennes tables",
  publishedPart: (held) => `publié en partie : ${held} retenues, leurs consommateurs voient toujours les anciennes tables`,
  heldBack: "retenue : les consommateurs voient toujours l'ancienne table",
  more: (count) => `… et ${count} de plus`,
  skipToContent: "Aller au rapport",
};

export function words(language: Language): Words {
  return language === "fr" ? fr : en;
}
