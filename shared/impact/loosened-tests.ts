import type { Task } from "../pipeline/model.ts";
import type { Loosening } from "./loosened.ts";

/**
 * Unit tests that went without another in their place, or that take less for right. What a test is given and expects moves with the query that
 * it tests: that alone loosens nothing, and what it does to the data is in the diff.
 */
export function* loosenedTests(before: Task, after: Task, id: string): Generator<Loosening> {
  const now = new Map(after.unitTests.map((test) => [test.name, test]));
  const names = new Set(before.unitTests.map(({ name }) => name));
  const gone = before.unitTests.filter(({ name }) => !now.has(name));
  const come = after.unitTests.filter(({ name }) => !names.has(name));
  if (gone.length > come.length) for (const { name } of gone) yield { rule: "change/loosened-check", variant: "test_removed", args: { test: name, asset: id }, at: after.at };
  for (const test of before.unitTests) {
    const same = now.get(test.name);
    if (same === undefined) continue;
    const option = [...(same.tolerance > test.tolerance ? ["tolerance"] : []), ...(test.ordered && !same.ordered ? ["ordered"] : [])].join(", ");
    if (option !== "") yield { rule: "change/loosened-check", variant: "test_changed", args: { test: test.name, asset: id, option }, at: same.at };
  }
}
