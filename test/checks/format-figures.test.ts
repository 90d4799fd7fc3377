import { describe, expect, test } from "vitest";
import { boundsPhrase } from "../../shared/checks/bounds.ts";
import { formatCount, formatDuration, formatNumber, formatRows, formatShare, shorten } from "../../shared/checks/format-figures.ts";
import { inferType } from "../../shared/checks/infer-type.ts";
import { sameType } from "../../shared/checks/same-type.ts";
import { maxFailing } from "../../shared/checks/tolerance.ts";

describe("figures", () => {
  test("read as a person writes them", () => {
    expect([formatCount(1_234_567), formatRows(1), formatRows(0), formatNumber(0.1 + 0.2), formatNumber(1_234.5678)]).toEqual(["1,234,567", "1 row", "0 rows", "0.3", "1,234.57"]);
    expect([0, 1, 0.5, 0.999, 0.9999996, 0.00000012].map(formatShare)).toEqual(["0%", "100%", "50%", "99.9%", "99.99996%", "0.00001%"]);
    expect([0, 999, 61_000, 7_200_000, 183_600_000, -90_000_000].map(formatDuration)).toEqual(["0 s", "0 s", "1 min 1 s", "2 h", "2 d 3 h", "1 d 1 h"]);
    expect(shorten("a\n  b".repeat(100), 10)).toHaveLength(10);
  });
  test("a share that is not everything never reads so", () => {
    for (let exponent = 1; exponent < 15; exponent++) {
      expect(formatShare(1 - 10 ** -exponent)).not.toBe("100%");
      expect(formatShare(10 ** -exponent)).not.toBe("0%");
    }
  });
  test("bounds are phrases", () => {
    expect([boundsPhrase({ min: 1 }), boundsPhrase({ max: 1_000 }), boundsPhrase({ min: "2001-01-01", max: "2001-02-01" }), boundsPhrase({ min: 0, exclusive: true })]).toEqual(["at least 1", "at most 1,000", "between 2001-01-01 and 2001-02-01", "above 0"]);
  });
});

describe("tolerance", () => {
  test("is exact at its border for shares that floating point cannot hold", () => {
    for (const rows of [1_000, 10_000, 3_000_000, 10_000_000]) {
      for (const share of [0.9, 0.99, 0.995, 0.999]) {
        const most = Math.round(rows * (1 - share));
        expect(Math.floor(maxFailing({ atLeast: share }, rows))).toBe(most);
      }
    }
  });
  test("takes the stricter of two limits, and none when nothing is said", () => {
    expect(Math.floor(maxFailing({ atLeast: 0.5, maxFailing: 3 }, 100))).toBe(3);
    expect(maxFailing({}, 100)).toBe(0);
  });
});

describe("types", () => {
  test.each([["int", "INTEGER"], ["text", "VARCHAR"], ["varchar(20)", "VARCHAR"], ["numeric(10, 2)", "DECIMAL(10,2)"], ["decimal", "DECIMAL(10,2)"], ["timestamp", "TIMESTAMP_NS"], ["timestamp with time zone", "TIMESTAMP WITH TIME ZONE"], ["timestamptz", "TIMESTAMP WITH TIME ZONE"], ["double precision", "DOUBLE"], ["string[]", "VARCHAR[]"], ["struct", "STRUCT(a INTEGER)"], ["enum", "ENUM('a', 'b')"]])("%s is %s", (declared, actual) => expect(sameType(declared, actual)).toBe(true));
  test.each([["int", "BIGINT"], ["decimal(10,3)", "DECIMAL(10,2)"], ["timestamp", "TIMESTAMP WITH TIME ZONE"], ["timestamp", "DATE"], ["varchar", "VARCHAR[]"], ["float", "DOUBLE"]])("%s is not %s", (declared, actual) => expect(sameType(declared, actual)).toBe(false));
  test.each<[unknown[], string]>([[[1, null], "BIGINT"], [[1, 1.5], "DOUBLE"], [[true], "BOOLEAN"], [["2001-01-01"], "DATE"], [["2001-01-01 08:00:00", "2001-01-01T08:00"], "TIMESTAMP"], [["2001-01-01T08:00:00Z"], "TIMESTAMPTZ"], [["2001-01-01", "x"], "VARCHAR"], [[[1]], "JSON"], [[], "VARCHAR"], [[1, "x"], "VARCHAR"]])("of %j is %s", (values, type) => expect(inferType(values)).toBe(type));
});
