"""Data sets with what scikit-learn, statsmodels and scipy say of them. `oracle.py <generated> <seed>` prints one JSON document."""
import json
import sys
import warnings

import numpy as np
from scipy import stats
from sklearn import datasets, metrics
from sklearn.calibration import calibration_curve
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsRegressor
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")


def class_metrics(y, predicted, binary):
    known = {
        "accuracy": metrics.accuracy_score(y, predicted),
        "balanced_accuracy": metrics.balanced_accuracy_score(y, predicted),
        "mcc": metrics.matthews_corrcoef(y, predicted),
        "f1_macro": metrics.f1_score(y, predicted, average="macro", zero_division=0),
        "f1_micro": metrics.f1_score(y, predicted, average="micro", zero_division=0),
        "f1_weighted": metrics.f1_score(y, predicted, average="weighted", zero_division=0),
        "precision_macro": metrics.precision_score(y, predicted, average="macro", zero_division=0),
        "precision_weighted": metrics.precision_score(y, predicted, average="weighted", zero_division=0),
        "recall_macro": metrics.recall_score(y, predicted, average="macro", zero_division=0),
        "recall_weighted": metrics.recall_score(y, predicted, average="weighted", zero_division=0),
    }
    kappa = metrics.cohen_kappa_score(y, predicted)
    if np.isfinite(kappa):
        known["cohen_kappa"] = kappa
    if binary:
        known |= {
            "precision": metrics.precision_score(y, predicted, zero_division=0),
            "recall": metrics.recall_score(y, predicted, zero_division=0),
            "f1": metrics.f1_score(y, predicted, zero_division=0),
            "specificity": metrics.recall_score(y, predicted, pos_label=0, zero_division=0),
        }
    return known


def score_metrics(y, score):
    return {
        "auc": metrics.roc_auc_score(y, score),
        "average_precision": metrics.average_precision_score(y, score),
        "log_loss": metrics.log_loss(y, score),
        "brier": metrics.brier_score_loss(y, score),
    }


def curves(y, score):
    share, mean = calibration_curve(y, score, n_bins=10, strategy="quantile")
    edges = np.percentile(score, np.linspace(0, 1, 11) * 100)
    counts = np.bincount(np.searchsorted(edges[1:-1], score), minlength=10)
    wilson = [proportion_confint(round(s * n), n, method="wilson") for s, n in zip(share, counts[counts > 0])]
    fpr, tpr, _ = metrics.roc_curve(y, score, drop_intermediate=False)
    precision, recall, _ = metrics.precision_recall_curve(y, score)
    return {
        "calibration": {"observed": share.tolist(), "predicted": mean.tolist(), "rows": counts[counts > 0].tolist(), "interval": [list(map(float, each)) for each in wilson]},
        "roc": [fpr.tolist(), tpr.tolist()],
        "precisionRecall": [recall[:-1][::-1].tolist(), precision[:-1][::-1].tolist()],
    }


def value_metrics(y, predicted):
    return {
        "rmse": metrics.root_mean_squared_error(y, predicted),
        "mse": metrics.mean_squared_error(y, predicted),
        "mae": metrics.mean_absolute_error(y, predicted),
        "mape": metrics.mean_absolute_percentage_error(y, predicted),
        "r2": metrics.r2_score(y, predicted),
        "median_ae": metrics.median_absolute_error(y, predicted),
        "bias": float(np.mean(np.asarray(predicted) - np.asarray(y))),
    }


def delong(y, a, b):
    """By definition: every positive against every negative."""
    parts = []
    for score in (a, b):
        score = np.asarray(score)
        wins = np.sign(score[y == 1][:, None] - score[y == 0][None, :]) / 2 + 0.5
        parts.append((wins.mean(axis=1), wins.mean(axis=0)))
    s = np.cov([p[0] for p in parts]) / (y == 1).sum() + np.cov([p[1] for p in parts]) / (y == 0).sum()
    return {"variance": s[0, 0] + s[1, 1] - 2 * s[0, 1], "base": s[0, 0], "head": s[1, 1], "covariance": s[0, 1]}


def paired_test(y, a, b):
    right_a, right_b = a == y, b == y
    only_a, only_b = int((right_a & ~right_b).sum()), int((~right_a & right_b).sum())
    exact = only_a + only_b < 25
    table = [[int((right_a & right_b).sum()), only_a], [only_b, int((~right_a & ~right_b).sum())]]
    p = mcnemar(table, exact=exact, correction=True).pvalue
    mid = stats.binom(only_a + only_b, 0.5)
    return {"onlyBase": only_a, "onlyHead": only_b, "p": p, "midP": min(1, 2 * mid.cdf(min(only_a, only_b)) - mid.pmf(min(only_a, only_b))) if exact and only_a + only_b else None}


def binary(name, y, a, b):
    y = np.asarray(y).astype(int)
    pa, pb = (a >= 0.5).astype(int), (b >= 0.5).astype(int)
    ma, mb = score_metrics(y, a), score_metrics(y, b)
    return {
        "name": name, "task": "binary", "classes": ["0", "1"], "label": y.tolist(), "base": {"score": a.tolist(), "predicted": pa.tolist()}, "head": {"score": b.tolist(), "predicted": pb.tolist()},
        "expected": {"base": ma | class_metrics(y, pa, True), "head": mb | class_metrics(y, pb, True)},
        "delong": delong(y, a, b), "mcnemar": paired_test(y, pa, pb), "curves": {"base": curves(y, a), "head": curves(y, b)},
    }


def multiclass(name, y, a, b):
    y, a, b = (np.asarray(each).astype(int) for each in (y, a, b))
    classes = [str(k) for k in range(int(max(y.max(), a.max(), b.max())) + 1)]
    return {
        "name": name, "task": "multiclass", "classes": classes, "label": y.tolist(), "base": {"predicted": a.tolist()}, "head": {"predicted": b.tolist()},
        "expected": {"base": class_metrics(y, a, False), "head": class_metrics(y, b, False)}, "mcnemar": paired_test(y, a, b),
    }


def regression(name, y, a, b):
    return {"name": name, "task": "regression", "label": list(map(float, y)), "base": list(map(float, a)), "head": list(map(float, b)), "expected": {"base": value_metrics(y, a), "head": value_metrics(y, b)}}


def generated(count, seed):
    rng = np.random.default_rng(seed)
    for at in range(count):
        n = int(rng.integers(20, 400))
        kind = ("binary", "multiclass", "regression")[at % 3]
        name = f"generated {kind} {seed}.{at}"
        if kind == "binary":
            y = (rng.random(n) < rng.uniform(0.1, 0.9)).astype(int)
            y[:2], y[2:4] = 0, 1
            a, b = (1 / (1 + np.exp(-(rng.uniform(0, 3) * (y - 0.5) + rng.normal(size=n)))) for _ in range(2))
            digits = int(rng.choice([1, 2, 16]))
            yield binary(name, y, np.round(a, digits), np.round(b, digits))
        elif kind == "multiclass":
            k = int(rng.integers(3, 8))
            y = rng.integers(0, k, n)
            wrong = lambda share: np.where(rng.random(n) < share, rng.integers(0, k, n), y)
            yield multiclass(name, y, wrong(rng.uniform(0, 0.6)), wrong(rng.uniform(0, 0.6)))
        else:
            y = rng.normal(rng.uniform(-5, 5), rng.uniform(0.5, 20), n)
            yield regression(name, y, y + rng.normal(rng.uniform(-1, 1), 1, n), y + rng.standard_t(3, n))


def real():
    logistic, bayes = LogisticRegression(max_iter=200), GaussianNB()
    score = lambda model, x, y: np.clip(cross_val_predict(model, x, y, cv=3, method="predict_proba")[:, 1], 0, 1)
    sets = [("iris", datasets.load_iris()), ("wine", datasets.load_wine()), ("digits", datasets.load_digits())]
    for name, data in sets:
        x = (data.data - data.data.mean(0)) / (data.data.std(0) + 1e-9)
        yield multiclass(name, data.target, cross_val_predict(logistic, x, data.target, cv=3), cross_val_predict(bayes, x, data.target, cv=3))
        for k in np.unique(data.target):
            y = (data.target == k).astype(int)
            yield binary(f"{name} {k} against the rest", y, score(logistic, x, y), score(bayes, x, y))
    cancer = datasets.load_breast_cancer()
    x = (cancer.data - cancer.data.mean(0)) / cancer.data.std(0)
    yield binary("breast cancer", cancer.target, score(logistic, x, cancer.target), score(bayes, x, cancer.target))
    values = [("diabetes", datasets.load_diabetes().data, datasets.load_diabetes().target)]
    gym = datasets.load_linnerud()
    values += [(f"linnerud {gym.target_names[k]}", gym.data, gym.target[:, k]) for k in range(3)]
    for name, x, y in values:
        yield regression(name, y, cross_val_predict(LinearRegression(), x, y, cv=3), cross_val_predict(KNeighborsRegressor(3), x, y, cv=3))


def large(seed):
    """Enough rows for a curve that has to be thinned."""
    rng = np.random.default_rng(seed)
    y = (rng.random(20_000) < 0.2).astype(int)
    a, b = (1 / (1 + np.exp(-(spread * (y - 0.5) - 1 + rng.normal(size=len(y))))) for spread in (1.2, 1.6))
    return binary("generated binary, large", y, a, np.round(b, 2))


def distributions(seed):
    rng = np.random.default_rng(seed)
    z = np.concatenate([np.linspace(-8, 8, 65), [-37, -20, 20]])
    p = np.concatenate([np.linspace(0.001, 0.999, 41), [1e-12, 1e-5, 0.025, 0.975]])
    tests = [np.round(rng.random(int(rng.integers(1, 40))) ** 3, 4).tolist() for _ in range(20)]
    return {
        "cdf": [[a, stats.norm.cdf(a)] for a in z.tolist()], "quantile": [[a, stats.norm.ppf(a)] for a in p.tolist()],
        "student": [[a, f, stats.t.ppf(a, f)] for f in (1, 2, 3, 5, 9, 30, 200) for a in (0.005, 0.025, 0.1, 0.5, 0.9, 0.975)],
        "adjust": [{"p": t, "holm": multipletests(t, method="holm")[1].tolist(), "bh": multipletests(t, method="fdr_bh")[1].tolist()} for t in tests],
    }


def bootstraps(seed):
    """scipy's own paired percentile bootstrap of two differences."""
    rng = np.random.default_rng(seed)
    n = 300
    y = rng.normal(size=n)
    a, b = y + rng.normal(0, 1, n), y + rng.normal(0, 0.9, n)
    mae = lambda y, a, b: np.mean(np.abs(a - y)) - np.mean(np.abs(b - y))
    rmse = lambda y, a, b: np.sqrt(np.mean((a - y) ** 2)) - np.sqrt(np.mean((b - y) ** 2))
    run = lambda f: stats.bootstrap((y, a, b), f, paired=True, vectorized=False, n_resamples=9999, method="percentile", rng=rng)
    found = {name: (r.confidence_interval.low, r.confidence_interval.high, r.standard_error) for name, r in (("mae", run(mae)), ("rmse", run(rmse)))}
    return {"label": y.tolist(), "base": a.tolist(), "head": b.tolist(), "found": found}


count, seed = int(sys.argv[1]), int(sys.argv[2])
json.dump({"sets": [*generated(count, seed), large(seed), *real()], "distributions": distributions(seed), "bootstrap": bootstraps(seed)}, sys.stdout)
