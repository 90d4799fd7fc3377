import { describe, expect, it } from "vitest";
import type { RowLosses } from "../../shared/models/row-losses.ts";
import { searchSlices } from "../../shared/models/search-slices.ts";
import { sliceColumn } from "../../shared/models/slice-column.ts";
import type { SliceColumn } from "../../shared/models/slice-column.ts";
import { seeded, uniform } from "../../shared/models/statistics/random.ts";

function columnsOf(rows: number, count: number, values: number, seed: number): SliceColumn[] {
  const random = seeded(seed);
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: count }, (_, at) => sliceColumn(`c${at}`, Array.from({ length: rows }, () => `v${Math.floor(uniform(random) * values)}`), all));
}

function lossesOf(rows: number, seed: number, worse: (row: number) => number = () => 0): RowLosses {
  const random = seeded(seed);
  const noise = () => Float64Array.from({ length: rows }, () => uniform(random));
  const head = noise().map((loss, row) => loss + worse(row));
  return { metric: "mae", base: noise(), head };
}

describe("the search over groups", () => {
  it("finds one planted group, with its figures", () => {
    const columns = columnsOf(20_000, 5, 6, 3);
    const bad = columns[2]?.values.indexOf("v1") ?? -1;
    const { slices, looked } = searchSlices(lossesOf(20_000, 4, (row) => (columns[2]?.codes[row] === bad ? 0.2 : 0)), columns, { depth: 2, minRows: 50 });
    expect(looked).toBe(5 * 6 + 10 * 36);
    expect(slices[0]).toMatchObject({ where: expect.arrayContaining([{ column: "c2", value: "v1" }]), from: "search", outcome: "worse" });
    expect(slices.find(({ where }) => where.length === 1)).toMatchObject({ where: [{ column: "c2", value: "v1" }] });
    const single = slices.find(({ where }) => where.length === 1);
    expect(single?.gain).toBeCloseTo(-0.2, 1);
    expect(single?.lower).toBeLessThan(-0.2 + 0.02);
  });

  it("finds a group that only two columns show", () => {
    const columns = columnsOf(40_000, 4, 5, 5);
    const [a, b] = [columns[0]?.values.indexOf("v0"), columns[3]?.values.indexOf("v4")];
    const { slices } = searchSlices(lossesOf(40_000, 6, (row) => (columns[0]?.codes[row] === a && columns[3]?.codes[row] === b ? 0.3 : 0)), columns, { depth: 2, minRows: 50 });
    expect(slices[0]?.where).toEqual([{ column: "c0", value: "v0" }, { column: "c3", value: "v4" }]);
  });

  it("alarms without a cause in one search of twenty at most", () => {
    const seeds = process.env["PROVE"] === "1" ? 1000 : 100;
    let alarms = 0;
    for (let seed = 1; seed <= seeds; seed++) if (searchSlices(lossesOf(3000, seed), columnsOf(3000, 4, 4, seed + 7000), { depth: 2, minRows: 50 }).slices.length > 0) alarms++;
    // Both directions count as alarms at 5 %; only one is told. Three standard errors of room.
    expect(alarms / seeds).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / seeds));
  });

  it("looks at no group below the minimum size, never below five", () => {
    expect(searchSlices(lossesOf(1000, 1), columnsOf(1000, 1, 4, 1), { depth: 1, minRows: 2000 }).looked).toBe(0);
    expect(searchSlices(lossesOf(8, 1), columnsOf(8, 1, 8, 1), { depth: 1, minRows: 1 }).slices).toEqual([]);
  });

  it("puts many numbers into ten groups, and rare names together", () => {
    const rows = Int32Array.from({ length: 3000 }, (_, row) => row);
    const numbers = sliceColumn("n", [...rows].map((row) => row / 7), rows);
    expect(numbers.values).toHaveLength(11);
    expect(sliceColumn("s", [...rows].map((row) => `id${row}`), rows).values.at(-1)).toBe("(others)");
    expect(sliceColumn("s", [...rows].map((row) => (row < 10 ? null : "a")), rows).values).toEqual(["a", "(none)"]);
  });
});
