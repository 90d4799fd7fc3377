import type { NodeId } from "../../graph/graph.ts";
import type { Task } from "../../pipeline/model.ts";
import { nameIn } from "../nodes.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Whether a model is certain to learn from a column. `columns_used` says so; without it, the code must name the column, and on no
 * line that takes it out again.
 */
export function usesColumn({ workspace }: RuleContext, task: Task, input: NodeId, column: string, columns: readonly string[]): boolean {
  const short = nameIn(task.pipeline, workspace.graph.nodes.get(input), input);
  const used = task.columnsUsed?.[short] ?? task.columnsUsed?.[input];
  if (used !== undefined) return used.some((name) => name.toLowerCase() === column.toLowerCase());
  const code = "file" in task.code ? workspace.texts.get(task.code.file) : undefined;
  if (code === undefined) return false;
  const named = code.split(/\r?\n/u).filter((line) => names(line, column));
  // A list of features names several; one alone may be read for any purpose.
  const inList = named.some((line) => columns.filter((other) => names(line, other)).length > 1);
  return inList && !named.some((line) => /\b(?:drop|del|pop|exclude|ignore|leak|remove|target|label|y)\b/iu.test(line));
}

/** No pattern is made of the name: it may hold anything. */
function names(line: string, column: string): boolean {
  return line.includes(`"${column}"`) || line.includes(`'${column}'`);
}
