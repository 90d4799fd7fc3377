export interface KnownMetric {
  direction: "higher" | "lower";
  /** Both ends of what it can be, where there are such. */
  range?: readonly [number, number];
}

const SHARE_HIGHER =
  "accuracy balanced_accuracy auc roc_auc auc_roc pr_auc auc_pr average_precision precision recall sensitivity specificity f1 f1_score f1_macro f1_micro f1_weighted " +
  "fbeta jaccard iou dice map ndcg mrr hit_rate top_k_accuracy precision_at_k recall_at_k coverage ks";
const SHARE_LOWER = "brier brier_score ece error_rate wer cer fpr fnr false_positive_rate false_negative_rate hamming_loss";
const LOWER = "log_loss logloss cross_entropy loss mae mse rmse rmsle msle mape smape wape medae max_error pinball_loss deviance perplexity aic bic mean_absolute_error mean_squared_error root_mean_squared_error";

const METRICS = new Map<string, KnownMetric>([
  ...SHARE_HIGHER.split(" ").map((name): [string, KnownMetric] => [name, { direction: "higher", range: [0, 1] }]),
  ...SHARE_LOWER.split(" ").map((name): [string, KnownMetric] => [name, { direction: "lower", range: [0, 1] }]),
  ...LOWER.split(" ").map((name): [string, KnownMetric] => [name, { direction: "lower" }]),
  ...["mcc", "matthews_corrcoef", "cohen_kappa", "gini", "spearman", "pearson", "silhouette"].map((name): [string, KnownMetric] => [name, { direction: "higher", range: [-1, 1] }]),
  ...["r2", "r2_score", "explained_variance", "lift", "bleu", "rouge"].map((name): [string, KnownMetric] => [name, { direction: "higher" }]),
]);

/** What is known about a metric by its usual name, whatever set it was measured on: `val_auc`, `test/auc`, `auc_test` are `auc`. */
export function knownMetric(name: string): KnownMetric | undefined {
  const plain = name.toLowerCase().replaceAll(/[\s./-]+/gu, "_");
  return METRICS.get(plain) ?? METRICS.get(plain.replace(/^(?:train|training|val|valid|validation|test|eval|cv|holdout|oof)_|_(?:train|val|valid|validation|test|eval|cv|mean|holdout|oof)$/gu, ""));
}
