import { expect, it } from "vitest";
import { grantNotes, type GrantNotes } from "../../shared/deploy/plan/grant-notes.ts";
import { logState } from "../../shared/deploy/log/log-state.ts";

const drop = { action: "drop", id: "flights.late", name: "late", kind: "view", reason: "" } as const;
const notes = (given: Partial<GrantNotes>): string[] => grantNotes({ engine: { name: "postgres" }, steps: [drop], pointers: [], grantees: [], state: { owners: new Map() }, log: logState([]), ...given });
const ENDING = "the grants go with the name, and a rollback does not bring them back";

it("a plan names who loses access to names and to pointers that go, and says nothing where nobody was given any", () => {
  expect(notes({})).toEqual([]);
  expect(notes({ grantees: [{ relation: "late", role: "bi" }, { relation: "stays", role: "bi" }, { relation: "delay_model__model", role: undefined }], pointers: ["delay_model"] })).toEqual([`bi loses access to late: ${ENDING}`, `everybody (PUBLIC) loses access to delay_model__model: ${ENDING}`]);
  const many = Array.from({ length: 12 }, (_, at) => ({ relation: "late", role: `r${at}` }));
  expect(notes({ grantees: many })).toEqual([`r0, r1, r2, r3, r4, r5, r6, r7, r8, r9 and 2 more lose access to late: ${ENDING}`]);
  expect(notes({ engine: { name: "duckdb" }, grantees: many })).toEqual([]);
});
