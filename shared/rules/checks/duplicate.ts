import { parentPointer } from "../../pipeline/json-pointer.ts";
import type { Check } from "../../pipeline/model.ts";
import { removeListItem } from "../remove-list-item.ts";
import { assetRule } from "../asset-rule.ts";
import { checkExample } from "./example.ts";

export const duplicate = assetRule(
  {
    id: "checks/duplicate",
    recommended: "warning",
    strict: "warning",
    why: "A check that stands there twice runs twice and fails twice, and one day only one of the two is changed.",
    fixable: true,
    failing: checkExample(
      "    checks:\n      - row_count: { min: 1 }\n      - accepted_values: { column: status, values: [paid, open] }\n      - ⟦accepted_values: { column: status, values: [paid, open] }⟧\n",
    ),
    passing: checkExample("    checks:\n      - row_count: { min: 1 }\n      - accepted_values: { column: status, values: [paid, open] }\n"),
  },
  function* ({ pipeline, asset, task }, { workspace, locate }) {
    if (new Set(asset.checks.map(({ kind }) => kind)).size === asset.checks.length) return;
    const seen = new Map<string, Check>();
    const contractFirst = asset.checks.toSorted((a, b) => Number(a.origin === "check") - Number(b.origin === "check"));
    for (const check of contractFirst) {
      const key = JSON.stringify([check.kind, check.options, check.where, check.atLeast, check.maxFailing]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, check);
        continue;
      }
      if (check.origin !== "check") continue;
      const document = workspace.documents.get(check.at.file);
      const fix = document && removeListItem(document, itemPointer(check));
      yield {
        ...(first.origin === "contract" ? { variant: "contract" } : {}),
        args: { check: check.kind, asset: asset.name },
        place: locate({ file: check.at.file, pointer: itemPointer(check) }),
        pipeline: pipeline.name,
        ...(task === undefined ? {} : { task: task.name }),
        related: [{ place: locate(first.at), args: { check: check.kind } }],
        ...(fix === undefined ? {} : { fix: [fix] }),
      };
    }
  },
);

/** The list item that holds the check: one step above its options, or the check itself in its short form. */
function itemPointer({ at, kind }: Check): string {
  return at.pointer.endsWith(`/${kind}`) ? parentPointer(at.pointer) : at.pointer;
}
