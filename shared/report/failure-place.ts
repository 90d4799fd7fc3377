import type { TaskRecord } from "../results/record.ts";

/** Where a task failed, as near as is known: in its code, or else where the pipeline defines it. */
export function failurePlace({ error, file, line }: TaskRecord): { file: string; line?: number; column?: number } {
  const { file: code = file, line: at, column } = error ?? {};
  const nearest = at ?? (code === file ? line : undefined);
  return { file: code, ...(nearest === undefined ? {} : { line: nearest }), ...(at === undefined || column === undefined ? {} : { column }) };
}

/** `src/train.py:12:5`. */
export function placeText({ file, line, column }: ReturnType<typeof failurePlace>): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
