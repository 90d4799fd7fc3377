import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bracket, conditionProblem } from "../../shared/checks/condition.ts";
import { dialectSql } from "../../shared/engines/dialect-sql.ts";
import type { Engine } from "../../shared/engines/engine.ts";
import { ENGINES, openTestEngine } from "../harness/both-engines.ts";

describe("a condition inside a larger query", () => {
  test.each([
    ["a > 1"], ["a IN (1, 2) AND b[1] = {'x': 1}"], ["a = ')'"], ['"odd ) name" = 1'], ["a > 1 -- why (not"], ["a /* ( */ > 1"], ["a = $$ ( ' $$"], ["a = 'it''s ('"], ["a = E'it\\'s ('"], ["preis > 5 AND währung = '€$'"], ["a\u00a0> 1"], ["f(a) > 1 -- )\r"],
  ])("may be %s", (text) => expect(conditionProblem(text)).toBeUndefined());

  test.each([
    ["a > 1) OR (true", 'a ")" closes nothing'], ["(a > 1", 'a "(" is not closed'], ["a = 'x", "a quote ' is not closed"], ["a > 1; DROP TABLE t", "a condition has no semicolon"],
    ["a > 1 /* ", "a comment /* is not closed"], ["  ", "the condition is empty"], ["-- nothing", "the condition is empty"], ["a = E'\\'' )) , ((42 -- '", 'a ")" closes nothing'], ["1 -- \r)) , ((42", 'a ")" closes nothing'], ["1 /* /* */ ' */ )) , ((42 -- '", "a comment stands inside a comment"], ["a$$ )) , ((b$$", 'a ")" closes nothing'],
    ["f(a]", 'a "]" closes nothing'], ["a = E'x'\n'\\' OR a = ')), ((true -- '", "a text E'…' is followed by another text: write them as one"], ["a = E'x' -- and\n'\\' OR a = ')), ((true -- '", "a text E'…' is followed by another text: write them as one"],
    ["a = €$x$ ) , (true = €$x$", 'a ")" closes nothing'], ["a = \u00a0$x$ ) , (true = \u00a0$x$", 'an unusual space stands before a "$"'], ["a ` ) OR (true) -- `", "a ` is no quote here: write names in double quotes"],
  ])("may not be %s", (text, problem) => expect(conditionProblem(text)).toBe(problem));

  describe.each(ENGINES)("on %s", (name) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openTestEngine(name);
    });
    afterAll(() => engine.close());

    test("never changes what stands beside it, whatever it is", async () => {
      const part = fc.constantFrom("a", "1", " ", "(", ")", "'", '"', ";", "--", "\n", "/*", "*/", ",", "$$", "AS m1", "OR", "=", "[", "]", "FROM", "SELECT", "count(*)", "\\", "E'", "E'\\''", "\r", "a$$", "$a$", "))", "((", "NULL", "E'a'\n'\\'", "€$x$", "$x$", "\u00a0$x$", "`", "U&'", "é$a$", "::text");
      let ran = 0;
      await fc.assert(fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join(" ")), async (text) => {
        if (conditionProblem(text) !== undefined) return;
        const rows = await engine.query(`SELECT count(*) AS m0, ${dialectSql(name).countIf(bracket(text))} AS m1, 42 AS m2 FROM (SELECT 1 AS a) t`).catch(() => undefined);
        if (rows === undefined) return;
        ran++;
        expect(Object.keys(rows[0] ?? {})).toEqual(["m0", "m1", "m2"]);
        expect(rows).toMatchObject([{ m0: 1, m2: 42 }]);
      }), { numRuns: process.env["PROVE"] === "1" ? 50_000 : 2_000, seed: 11 });
      expect(ran).toBeGreaterThan(5);
    });
  });
});
