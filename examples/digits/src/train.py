"""Trains a classifier of digits, and predicts each digit by a model that has not seen it (five folds)."""

import json
import os
from pathlib import Path

# The tables are small: threads would only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import skops.io
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

OUTPUT = Path("models/digits")

rows = pq.read_table(Path(os.environ["TOWPATH_INPUTS"]) / "features.parquet").sort_by("digit_id")
# Whatever the features are called: a column more in the SQL is a feature more here.
names = [name for name in rows.column_names if name not in ("digit_id", "digit")]
x = np.column_stack([rows[name].to_numpy().astype(float) for name in names])
y = rows["digit"].to_numpy()

model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
predicted = cross_val_predict(model, x, y, cv=StratifiedKFold(5, shuffle=True, random_state=7))
metrics = {"accuracy": accuracy_score(y, predicted), "f1_macro": f1_score(y, predicted, average="macro"), "n": len(y)}
print(", ".join(f"{name} {value:,.4g}" for name, value in metrics.items()))

OUTPUT.mkdir(parents=True, exist_ok=True)
skops.io.dump(model.fit(x, y), OUTPUT / "model.skops")
(OUTPUT / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
pq.write_table(pa.table({"digit_id": rows["digit_id"], "digit": rows["digit"], "predicted": predicted}), OUTPUT / "predictions.parquet")
