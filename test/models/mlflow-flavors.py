"""Saves small models with several flavors of the real MLflow, and prints their MLmodel files as JSON."""
import json, logging, sys, tempfile, warnings
from pathlib import Path
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
import lightgbm
import mlflow
import pandas as pd
import sklearn
from mlflow.models import infer_signature
from sklearn.linear_model import LogisticRegression

x = pd.DataFrame({"distance": [float(n) for n in range(40)], "stops": [n % 3 for n in range(40)]})
y = pd.Series([n % 2 for n in range(40)], name="late")


class Constant(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return [0.5] * len(model_input)


with tempfile.TemporaryDirectory() as folder:
    text = lambda name: (Path(folder) / name / "MLmodel").read_text()
    files = lambda name: sorted(str(file.relative_to(Path(folder) / name)) for file in (Path(folder) / name).rglob("*") if file.is_file())
    linear = LogisticRegression().fit(x, y)
    mlflow.sklearn.save_model(linear, f"{folder}/sklearn", signature=infer_signature(x, linear.predict(x)), pip_requirements=[])
    trees = lightgbm.train({"objective": "binary", "verbose": -1, "min_data_in_leaf": 2}, lightgbm.Dataset(x, y), num_boost_round=3)
    mlflow.lightgbm.save_model(trees, f"{folder}/lightgbm", signature=infer_signature(x, trees.predict(x)), pip_requirements=[])
    mlflow.pyfunc.save_model(f"{folder}/pyfunc", python_model=Constant(), signature=infer_signature(x, [0.5]), pip_requirements=[])
    mlflow.sklearn.save_model(linear, f"{folder}/unsigned", pip_requirements=[])
    names = ["sklearn", "lightgbm", "pyfunc", "unsigned"]
    json.dump({"versions": {"mlflow": mlflow.__version__, "sklearn": sklearn.__version__, "lightgbm": lightgbm.__version__}, "models": {name: {"text": text(name), "files": files(name)} for name in names}}, sys.stdout)
