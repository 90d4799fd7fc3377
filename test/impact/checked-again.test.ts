import { describe, expect, it } from "vitest";
import { checkedAgain } from "../../shared/impact/checked-again.ts";
import { NO_EFFECT, type Effect } from "../../shared/impact/effect.ts";

const SAME = new Map([["p.a", "p.a"], ["p.b", "p.b"]]);
const again = (column: string | undefined, effect: Effect | undefined) => checkedAgain({ tables: [{ id: "p.b" }] }, { tables: [{ id: "p.b", ...(column === undefined ? {} : { column }) }] }, SAME, () => effect);

describe("checks that read another table", () => {
  it("say something else only when what they read may have changed", () => {
    expect(again(undefined, NO_EFFECT)).toBeUndefined();
    expect(again("id", { ...NO_EFFECT, columns: new Set(["name"]), shuffled: true })).toBeUndefined();
    for (const effect of [{ rows: true }, { unknown: true }, { code: true }, { columns: new Set(["id"]) }, { removed: new Set(["id"]) }]) expect(again("ID", { ...NO_EFFECT, ...effect })).toMatchObject({ cause: "p.b" });
    expect(again(undefined, { ...NO_EFFECT, columns: new Set(["name"]) })?.reason).toBe("its checks read p.b, which may have changed; its own data is the same");
    expect(again(undefined, { ...NO_EFFECT, shuffled: true })).toBeDefined();
    expect(again("id", undefined)).toBeDefined();
  });

  it("are told from checks that name another table now, and from those that do not tell what they read", () => {
    expect(checkedAgain({ tables: [{ id: "p.a" }] }, { tables: [{ id: "p.b" }] }, SAME, () => NO_EFFECT)?.reason).toBe("a name in its checks means another table now");
    expect(checkedAgain({ tables: [{ id: "p.a" }] }, undefined, SAME, () => NO_EFFECT)).toBeDefined();
    expect(checkedAgain({ tables: [{ id: "q.b" }] }, { tables: [{ id: "p.b" }] }, new Map([["p.b", "q.b"]]), () => NO_EFFECT)).toBeUndefined();
    expect(checkedAgain({ tables: [], unknown: "read_csv" }, { tables: [], unknown: "read_csv" }, SAME, () => NO_EFFECT)?.reason).toBe("nobody can tell whether what its checks read by read_csv is still the same");
    expect(checkedAgain(undefined, undefined, SAME, () => NO_EFFECT)).toBeUndefined();
  });
});
