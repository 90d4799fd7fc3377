import type { SqlShape } from "./facts.ts";
import type { BodyIr, Range } from "./ir.ts";
import type { Json } from "./parser.ts";
import type { Reading } from "./reading.ts";

type Placed<T> = T extends { span: unknown } ? Omit<T, "span"> & { span: Range } : never;
/** A shape whose span is still in offsets. */
export type RawShape = Placed<SqlShape>;

export function shapesOf(_r: Reading, _bodies: readonly BodyIr[], _statements: readonly Json[], _isQuery: boolean): RawShape[] {
  return [];
}
