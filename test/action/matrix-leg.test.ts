import { expect, test } from "vitest";
import { matrixLeg } from "../../shared/action/matrix-leg.ts";

test.each([
  ['{"os":"ubuntu-latest","python":"3.12"}', "ubuntu-latest, 3.12"],
  ['{"engine":{"name":"duckdb","version":1.4},"fast":true,"none":null}', "duckdb, 1.4, true"],
  ['{"text":"a\\n## b"}', "a\n## b"],
])("a leg of %s is called by its values, and known by a digest", (matrix, legName) => {
  expect(matrixLeg(matrix)).toEqual({ leg: expect.stringMatching(/^[0-9a-f]{12}$/), legName });
});

test("no matrix is no leg; one that cannot be read, or has no values, has a digest alone; a long name is cut", () => {
  expect([undefined, "", "null", "{}", " {} "].map((matrix) => matrixLeg(matrix))).toEqual([{}, {}, {}, {}, {}]);
  expect(["{", '{"a":""}'].map((matrix) => Object.keys(matrixLeg(matrix)))).toEqual([["leg"], ["leg"]]);
  expect(matrixLeg(JSON.stringify({ a: "x".repeat(500) })).legName).toHaveLength(200);
});
