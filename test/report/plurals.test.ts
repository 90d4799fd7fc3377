import { expect, it } from "vitest";
import { rowCount } from "../../shared/checks/kinds/row-count.ts";
import { sameData } from "../../shared/results/verdict.ts";
import { counted, rowsOf } from "../../shared/report/figures.ts";
import { frenchClauses } from "../../shared/report/french-verdict.ts";
import { advance, nothingYet } from "../../shared/report/live/live-state.ts";
import { plainLines } from "../../shared/report/live/plain-lines.ts";
import { renderLatestResults } from "../../shared/report/text/latest-results.ts";
import { reviewWords } from "../../shared/report/review-words.ts";

const PLAIN = { color: false, unicode: true };

it("one is one, in English and in French, where none is one as well", () => {
  expect([0, 1, 2, 4711].map((rows) => rowsOf(rows))).toEqual(["0 rows", "1 row", "2 rows", "4,711 rows"]);
  expect([0, 1, 2].map((rows) => rowsOf(rows, "fr"))).toEqual(["0 ligne", "1 ligne", "2 lignes"]);
  expect(counted(1, "tâche", "tâches", "fr")).toBe("1 tâche");
});

it("live lines, results and plans count like that", () => {
  const plan = { type: "plan" as const, at: 0, mode: "run" as const, environment: "dev", runId: "r", tasks: [{ id: "p.t", name: "t", pipeline: "p", kind: "sql" as const, materialized: "table" as const, action: "build" as const, reason: "first build here", inputs: [] }] };
  const ended = { type: "task" as const, at: 1, id: "p.t", status: "success" as const, rows: 1 };
  const state = advance(nothingYet, plan);
  expect(plainLines(state, plan, PLAIN)).toEqual(["towpath run in dev: 1 task"]);
  expect(plainLines(advance(state, ended), ended, PLAIN)[0]).toContain("1 row");
  expect(plainLines(advance(state, ended), ended, PLAIN)[0]).not.toContain("1 rows");
  const result = { pipeline: "p", task: "t", environment: "dev", branch: "", status: "success" as const, rows: 1, checks: { pass: 0, warn: 0, fail: 1 }, at: "2026-11-23T06:00:00Z", run: "r" };
  expect(renderLatestResults([result], { color: false })).toMatch(/1 row {2}1 of 1 check fails/);
  expect([reviewWords("en").affected(1, 1), reviewWords("fr").affected(1, 1), reviewWords("fr").affected(2, 7)]).toEqual(["1 of 1 task affected", "1 tâche touchée sur 1", "2 tâches touchées sur 7"]);
  expect([sameData(1), sameData(7)]).toEqual(["the data of its task stays the same", "the data of all 7 tasks stays the same"]);
});

it("sentences of checks and verdicts do, too", () => {
  expect([{}, { min: 1 }, { max: 1 }, { min: 0, max: 1 }, { min: 5 }].map((options) => rowCount.expected(options))).toEqual(["at least 1 row", "at least 1 row", "at most 1 row", "between 0 and 1 rows", "at least 5 rows"]);
  expect(frenchClauses("only 1 row: at least 30 are needed")).toBe("seulement 1 ligne : il en faut au moins 30");
  expect(frenchClauses("1 group not worse")).toBe("1 groupe pas pire");
  expect(frenchClauses("1 of 4 rows of test are also in train, by id")).toBe("1 ligne sur 4 de test est aussi dans train, par id");
});
