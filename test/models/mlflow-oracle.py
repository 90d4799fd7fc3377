"""What the real MLflow accepts at predict time: data of one signature sent to a model saved with another. Prints JSON."""
import datetime, json, sys, tempfile, warnings, logging
from pathlib import Path
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
import numpy as np
import pandas as pd
import mlflow
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, Schema, TensorSpec, DataType
from mlflow.types.schema import Array, ParamSchema, ParamSpec


class Echo(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return [0.0]


TYPES = ["boolean", "integer", "long", "float", "double", "string", "datetime"]
VALUES = {
    "boolean": pd.Series([True, False]), "integer": pd.Series([1, 2], dtype="int32"), "long": pd.Series([1, 2**40], dtype="int64"),
    "float": pd.Series([0.5, 1.5], dtype="float32"), "double": pd.Series([0.1, 1e300]), "string": pd.Series(["a", "b"]),
    "datetime": pd.Series(pd.to_datetime(["2001-01-01", "2001-01-02"])),
}


def saved(folder, name, inputs, params=None):
    path = Path(folder) / name
    mlflow.pyfunc.save_model(path=str(path), python_model=Echo(), signature=ModelSignature(inputs=inputs, outputs=Schema([ColSpec("double", "score")]), params=params), pip_requirements=[])
    return path


def accepts(path, data):
    try:
        mlflow.pyfunc.load_model(str(path)).predict(data)
        return True
    except Exception:
        return False


with tempfile.TemporaryDirectory() as folder:
    cases = []

    def case(name, base, head, data):
        b, h = saved(folder, f"b{len(cases)}", base), saved(folder, f"h{len(cases)}", head)
        cases.append({"name": name, "base": (b / "MLmodel").read_text(), "head": (h / "MLmodel").read_text(), "accepted": accepts(h, data), "control": accepts(b, data)})

    for sent in TYPES:
        for wanted in TYPES:
            case(f"{sent} to {wanted}", Schema([ColSpec(sent, "x")]), Schema([ColSpec(wanted, "x")]), pd.DataFrame({"x": VALUES[sent]}))
    x, y = ColSpec("double", "x"), ColSpec("double", "y")
    optional = ColSpec("double", "y", required=False)
    one, two = pd.DataFrame({"x": [0.5]}), pd.DataFrame({"x": [0.5], "y": [0.5]})
    case("new required input", Schema([x]), Schema([x, y]), one)
    case("new optional input", Schema([x]), Schema([x, optional]), one)
    case("input no longer used", Schema([x, y]), Schema([x]), two)
    case("required now", Schema([x, optional]), Schema([x, y]), one)
    case("optional now", Schema([x, y]), Schema([x, optional]), two)
    case("another order", Schema([x, y]), Schema([y, x]), two)
    case("array to scalar", Schema([ColSpec(Array(DataType.double), "x")]), Schema([x]), pd.DataFrame({"x": [[0.5, 1.0]]}))
    tensor = lambda dtype, shape: Schema([TensorSpec(np.dtype(dtype), shape)])
    array = np.zeros((2, 3))
    case("tensor, same", tensor("float64", (-1, 3)), tensor("float64", (-1, 3)), array)
    case("tensor, another width", tensor("float64", (-1, 3)), tensor("float64", (-1, 4)), array)
    case("tensor, any width", tensor("float64", (-1, 3)), tensor("float64", (-1, -1)), array)
    case("tensor, another rank", tensor("float64", (-1, 3)), tensor("float64", (-1, 3, 1)), array)
    case("tensor, another type", tensor("float64", (-1, 3)), tensor("float32", (-1, 3)), array)
    json.dump({"mlflow": mlflow.__version__, "cases": cases}, sys.stdout)
