"""Writes the digits that scikit-learn carries in its package as one row per cell."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.datasets import load_digits

images, digits = load_digits(return_X_y=True)
size = 8
count = len(images)
Path("data").mkdir(exist_ok=True)
pq.write_table(
    pa.table({
        "digit_id": np.repeat(np.arange(count), size * size),
        "digit": np.repeat(digits, size * size).astype(np.int64),
        "line": np.tile(np.repeat(np.arange(size), size), count),
        "place": np.tile(np.arange(size), count * size),
        "ink": images.reshape(-1).astype(np.int64),
    }),
    "data/strokes.parquet",
)
print(f"{count:,} digits of {size} by {size} cells")
