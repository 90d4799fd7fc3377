export interface KnownMetric {
  direction: "higher" | "lower";
  /** Both ends of what it can be, where there are such. */
  range?: readonly [number, number];
  /** The name under which it is computed here from predictions; undefined: it is only read from metrics files. */
  computed?: string;
}

/** What is computed from predictions, by kind of task, with the other names it goes by. */
const COMPUTED: Readonly<Record<string, string>> = {
  auc: "roc_auc auc_roc", average_precision: "pr_auc auc_pr", accuracy: "", balanced_accuracy: "", precision: "", recall: "sensitivity", specificity: "",
  f1: "f1_score", f1_macro: "macro_f1", f1_micro: "micro_f1", f1_weighted: "weighted_f1", precision_macro: "", recall_macro: "", precision_weighted: "", recall_weighted: "",
  mcc: "matthews_corrcoef", cohen_kappa: "kappa", log_loss: "logloss cross_entropy", brier: "brier_score",
  rmse: "root_mean_squared_error", mse: "mean_squared_error", mae: "mean_absolute_error", mape: "mean_absolute_percentage_error", r2: "r2_score", median_ae: "medae median_absolute_error", bias: "mean_error", ece: "",
};

const SHARE_HIGHER =
  "accuracy balanced_accuracy auc average_precision precision recall specificity f1 f1_macro f1_micro f1_weighted precision_macro recall_macro precision_weighted recall_weighted " +
  "fbeta jaccard iou dice map ndcg mrr hit_rate top_k_accuracy precision_at_k recall_at_k coverage ks";
const SHARE_LOWER = "brier ece error_rate wer cer fpr fnr false_positive_rate false_negative_rate hamming_loss";
const LOWER = "log_loss loss mae mse rmse rmsle msle mape smape wape median_ae max_error pinball_loss deviance perplexity aic bic bias";

const ALIASES = new Map(Object.entries(COMPUTED).flatMap(([name, others]) => others.split(" ").map((other): [string, string] => [other, name])));

function known(name: string, direction: KnownMetric["direction"], range?: readonly [number, number]): [string, KnownMetric] {
  return [name, { direction, ...(range && { range }), ...(Object.hasOwn(COMPUTED, name) && { computed: name }) }];
}

const METRICS = new Map<string, KnownMetric>([
  ...SHARE_HIGHER.split(" ").map((name) => known(name, "higher", [0, 1])),
  ...SHARE_LOWER.split(" ").map((name) => known(name, "lower", [0, 1])),
  ...LOWER.split(" ").map((name) => known(name, "lower")),
  ...["mcc", "cohen_kappa", "gini", "spearman", "pearson", "silhouette"].map((name) => known(name, "higher", [-1, 1])),
  ...["r2", "explained_variance", "lift", "bleu", "rouge"].map((name) => known(name, "higher")),
]);

/** What is known about a metric by its usual name, whatever set it was measured on: `val_auc`, `test/auc`, `auc_test` are `auc`. */
export function knownMetric(name: string): KnownMetric | undefined {
  const plain = name.toLowerCase().replaceAll(/[\s./-]+/gu, "_");
  const bare = plain.replace(/^(?:train|training|val|valid|validation|test|eval|cv|holdout|oof)_|_(?:train|val|valid|validation|test|eval|cv|mean|holdout|oof)$/gu, "");
  return METRICS.get(ALIASES.get(plain) ?? plain) ?? METRICS.get(ALIASES.get(bare) ?? bare);
}
