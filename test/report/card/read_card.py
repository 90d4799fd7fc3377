"""Reads a model card as the Hugging Face client does, without the network. Prints what it understood as JSON; fails when it does not."""
import json
import sys
from pathlib import Path

from huggingface_hub import ModelCard, ModelCardData

text = Path(sys.argv[1]).read_text()
card = ModelCard(text)
data = card.data
assert isinstance(data, ModelCardData)
# Written back and read again, nothing is lost.
again = ModelCard(str(card)).data
assert again.to_dict() == data.to_dict(), "the metadata changes when it is written back"
results = [
    {"task": each.task_type, "dataset": each.dataset_type, "name": each.dataset_name, "revision": each.dataset_revision, "metric": each.metric_type, "label": each.metric_name, "value": each.metric_value}
    for each in (data.eval_results or [])
]
print(json.dumps({"model_name": data.model_name, "license": data.license, "language": data.language, "library": data.library_name, "pipeline": data.pipeline_tag, "tags": data.tags, "metrics": data.metrics, "results": results, "text": card.text[:200]}))
