import { expect, it } from "vitest";
import { openRows, sealRow, type StoredRow } from "../../shared/deploy/log/chain.ts";
import { logState, type LogState } from "../../shared/deploy/log/log-state.ts";
import { pointerRefusals } from "../../shared/deploy/models/pointer-refusals.ts";

/** A log in which these pipelines deployed one after the other, each with these models. */
function deployed(...rows: { pipeline: string; models: string[] }[]): LogState {
  const stored: StoredRow[] = [];
  for (const [index, { pipeline, models }] of rows.entries()) {
    const release = { name: pipeline, version: `${index}.0.0`, commit: String(index).padStart(40, "0"), digest: `digest-${index}` };
    stored.push(sealRow({ key: `plan-${index}`, kind: "deploy", release, who: "ada", published: {}, models: Object.fromEntries(models.map((task) => [task, { uri: `/models/${task}/${index}`, digest: String(index) }])), seq: index + 1, at: new Date(index * 1000).toISOString(), token: 1, before: stored.at(-1)?.hash ?? "" }));
  }
  return logState(openRows(stored));
}

function refusals(log: LogState, { foreign = [], owners = {}, names = [], moved }: { foreign?: string[]; owners?: Record<string, string>; names?: string[]; moved?: (id: string) => boolean } = {}): string[] {
  const state = { schema: "shop", foreign: new Set(foreign), owners: new Map(Object.entries(owners)) };
  return pointerRefusals({ state, log, pipeline: "sales", tasks: ["churn"], names, ...(moved === undefined ? {} : { moved }) }).map(({ text }) => text.replace("shop.churn__model is to point to the model of ", ""));
}

const there = { foreign: ["churn__model"] };

it("leaves a pointer that is the release's own, or nobody's", () => {
  expect(refusals(deployed())).toEqual([]);
  expect(refusals(deployed({ pipeline: "sales", models: ["churn"] }), there)).toEqual([]);
  // The other pipeline had it once, and has given it up.
  expect(refusals(deployed({ pipeline: "stock", models: ["churn"] }, { pipeline: "stock", models: [] }))).toEqual([]);
});

it("refuses one that another pipeline has now, unless its task has moved here", () => {
  const others = deployed({ pipeline: "sales", models: ["churn"] }, { pipeline: "stock", models: ["churn"] });
  const text = "sales.churn, and points to that of stock.churn now: go back in stock, or deploy a release of it without that model, first";
  expect(refusals(others, there)).toEqual([text]);
  expect(refusals(others, { ...there, moved: () => false })).toEqual([text]);
  const asked: string[] = [];
  expect(refusals(others, { ...there, moved: (id) => asked.push(id) === 1 })).toEqual([]);
  expect(asked).toEqual(["stock.churn"]);
});

it("refuses a name that a table has, or that somebody has made", () => {
  expect(refusals(deployed(), there)).toEqual(["churn, and exists and was not made by Towpath: rename one of the two, or move or drop what is there"]);
  expect(refusals(deployed(), { owners: { churn__model: "stock.churn__model" } })).toEqual(["churn, and is the name of stock.churn__model: rename one of the two, or move or drop what is there"]);
  expect(refusals(deployed(), { names: ["Churn__Model"] })).toEqual(["churn, and is the name of sales.churn__model: rename one of the two, or move or drop what is there"]);
});
