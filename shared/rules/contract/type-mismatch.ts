import { typeFamily, type TypeFamily } from "../../sql/type-family.ts";
import { columnTypePlace } from "../column-type-place.ts";
import { assetRule } from "../asset-rule.ts";
import { contractExample } from "./missing-column.ts";

/** Families that engines turn into each other without loss often enough that a reviewer would not object. */
const CLOSE: readonly (readonly TypeFamily[])[] = [["text", "uuid"], ["text", "json"], ["json", "nested"], ["number", "boolean"]];

export const typeMismatch = assetRule(
  {
    id: "contract/type-mismatch",
    recommended: "error",
    strict: "error",
    why: "Consumers read a column as the type that the contract says; another one breaks their casts, joins and totals.",
    fixable: false,
    failing: contractExample("{ order_id: bigint, amount: ⟦varchar⟧ }", "select order_id, amount\nfrom raw_orders\n"),
    passing: contractExample("{ order_id: bigint, amount: varchar }", "select order_id, cast(amount as varchar) as amount\nfrom raw_orders\n"),
  },
  function* ({ pipeline, task, sql }, about) {
    if (task === undefined || sql === undefined) return;
    const made = new Map(sql.analysis.output.map((output) => [output.name.toLowerCase(), output]));
    for (const column of task.columns) {
      const output = made.get(column.name.toLowerCase());
      const [promised, found] = [typeFamily(column.type), typeFamily(output?.type)];
      if (output === undefined || column.type === undefined || output.type === undefined) continue;
      if (promised === undefined || found === undefined || promised === found) continue;
      if (CLOSE.some((families) => families.includes(promised) && families.includes(found))) continue;
      yield {
        args: { task: task.name, column: column.name, declared: column.type, made: output.type.toLowerCase() },
        place: columnTypePlace(about, column),
        pipeline: pipeline.name,
        task: task.name,
        related: [{ place: { file: sql.file, span: output.span }, args: { column: column.name, made: output.type.toLowerCase() } }],
      };
    }
  },
);
