import type { Language } from "./words.ts";

/** What the plots of a model say of themselves. */
const en = {
  base: "base",
  head: "head",
  calibration: "Calibration",
  calibrationBy: "observed share minus predicted, by bins of about equal size, lowest scores first",
  predicted: "predicted",
  observed: "observed",
  roc: "ROC curve",
  rocBy: "share of positives found, at a false-positive rate",
  falsePositives: "false-positive rate",
  truePositives: "true-positive rate",
  precisionRecall: "Precision and recall",
  precisionBy: "precision, at a recall",
  recall: "recall",
  precision: "precision",
  residuals: "Residuals",
  residualsAre: "truth minus prediction",
  residualsOver: "Mean residual by prediction",
  density: "density",
  residualsBy: "Mean residual, by bins of about equal size, lowest predictions first",
  prediction: "prediction",
  residual: "residual",
  farthest: (side: string, predicted: string, observed: string, rows: string) => `${side}: farthest off where ${predicted} is predicted and ${observed} is observed (${rows})`,
  at: (what: string, share: string) => `at ${what} ${share}`,
  diagonal: "The diagonal is a model that is always right about its chance.",
  chance: "The diagonal is chance.",
  share: (share: string) => `The horizontal line is the share of positives, ${share}.`,
  zero: "The line at 0 is no residual.",
};

export type PlotWords = typeof en;

const fr: PlotWords = {
  base: "base",
  head: "proposé",
  calibration: "Calibration",
  calibrationBy: "part observée moins part prédite, par classes de taille à peu près égale, scores les plus bas d'abord",
  predicted: "prédit",
  observed: "observé",
  roc: "Courbe ROC",
  rocBy: "part des positifs trouvés, selon le taux de faux positifs",
  falsePositives: "taux de faux positifs",
  truePositives: "taux de vrais positifs",
  precisionRecall: "Précision et rappel",
  precisionBy: "précision, selon le rappel",
  recall: "rappel",
  precision: "précision",
  residuals: "Résidus",
  residualsAre: "vérité moins prédiction",
  residualsOver: "Résidu moyen selon la prédiction",
  density: "densité",
  residualsBy: "Résidu moyen, par classes de taille à peu près égale, prédictions les plus basses d'abord",
  prediction: "prédiction",
  residual: "résidu",
  farthest: (side, predicted, observed, rows) => `${side} : l'écart est le plus grand où ${predicted} est prédit et ${observed} observé (${rows})`,
  at: (what, share) => `${what} ${share}`,
  diagonal: "La diagonale est un modèle qui ne se trompe jamais sur ses chances.",
  chance: "La diagonale est le hasard.",
  share: (share) => `La ligne horizontale est la part des positifs, ${share}.`,
  zero: "La ligne à 0 est l'absence de résidu.",
};

export function plotWords(language: Language): PlotWords {
  return language === "fr" ? fr : en;
}
