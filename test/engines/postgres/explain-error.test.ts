import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { explainError } from "../../../shared/engines/postgres/explain-error.ts";

function thrown(code: string, message: string, rest: Partial<DatabaseError> = {}): DatabaseError {
  return Object.assign(new DatabaseError(message, message.length, "error"), { severity: "ERROR", code }, rest);
}

test.each([
  [thrown("22P02", 'invalid input syntax for type integer: "canary"'), "conversion", "A value cannot be converted to integer."],
  [thrown("22003", 'value "canary is out of range for type canary" is out of range for type integer'), "conversion", "A value is out of range for integer."],
  [thrown("22001", "value too long for type character varying(3)"), "conversion", "A value is too long for character varying(3)."],
  [thrown("23505", 'duplicate key value violates unique constraint "pk"', { detail: "Key (x)=(canary) already exists.", table: "t", constraint: "pk" }), "constraint", "A key of t occurs twice: primary key or unique constraint violated (pk)."],
  [thrown("23502", 'null value in column "x"', { detail: "Failing row contains (canary).", table: "t", column: "x" }), "constraint", "A null in x of t, which is NOT NULL."],
  [thrown("P0001", "canary"), "other", "A function or trigger of the database raised an error; its words are withheld because they may quote data."],
  [thrown("55P03", "canceling statement due to lock timeout"), "lock_timeout", "Another session holds a lock"],
  [Object.assign(new Error("connect ECONNREFUSED canary:5432"), { code: "ECONNREFUSED" }), "connection", "Nothing listens"],
  [Object.assign(new Error('password authentication failed for user "canary"'), { code: "28P01", severity: "FATAL" }), "connection", "The password of this environment"],
])("no value gets out: %#", (error, code, message) => {
  const explained = explainError(error, "SELECT 1");
  expect(explained.code).toBe(code);
  expect(explained.message).toContain(message);
  expect(explained.message).not.toContain("canary");
});

test("a relation that only a value names is withheld, one of the statement is told", () => {
  const missing = thrown("42P01", 'relation "canary" does not exist');
  expect(explainError(missing, "SELECT name::regclass FROM t").message).not.toContain("canary");
  expect(explainError(missing, "DROP TABLE canary").message).toBe('Relation "canary" does not exist.');
});

test("positions count characters, offsets UTF-16 units", () => {
  const sql = "SELECT '💥',\n  nope";
  const explained = explainError(thrown("42703", 'column "nope" does not exist', { position: "15" }), sql);
  expect(sql.slice(explained.offset)).toBe("nope");
  expect(explained.message).toBe('Column "nope" does not exist (line 2, column 3 of the statement).');
});
