import { expect, test } from "vitest";
import { quoteIdentifier, quoteLiteral } from "../../../shared/engines/postgres/quote.ts";

test("names are limited by bytes, not by characters", () => {
  expect(quoteIdentifier('a"b')).toBe('"a""b"');
  expect(quoteIdentifier("é".repeat(31))).toHaveLength(33);
  expect(() => quoteIdentifier("é".repeat(32))).toThrow("64 bytes");
  expect(() => quoteIdentifier("a\0")).toThrow("NUL");
  expect(() => quoteIdentifier("\uD800")).toThrow("surrogate");
});

test("literals mean the same whatever the server makes of backslashes", () => {
  expect(quoteLiteral("it's")).toBe("'it''s'");
  expect(quoteLiteral("\\'")).toBe(" E'\\\\'''");
  expect(quoteLiteral(Number.NaN)).toBe("'NaN'::double precision");
  expect(() => quoteLiteral("\0")).toThrow("NUL");
});
