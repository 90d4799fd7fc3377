import { describe, expect, it } from "vitest";
import { stillTrue, tracedFs } from "../../shared/host/traced-fs.ts";
import { memoryFs } from "../fakes/memory-fs.ts";

describe("traced file system", () => {
  const files = { "a.yml": "1", "sql/a.sql": "select 1" };
  const traceOf = async (): Promise<NonNullable<ReturnType<ReturnType<typeof tracedFs>["trace"]>>> => {
    const traced = tracedFs(memoryFs(files));
    await traced.fs.glob(["**/*.yml"]);
    await traced.fs.read("a.yml");
    await traced.fs.read("missing.sql");
    const trace = traced.trace();
    if (trace === undefined) throw new Error("no trace");
    return trace;
  };

  it("still holds when nothing that was asked has changed", async () => {
    expect(await stillTrue(await traceOf(), memoryFs({ ...files, "unread.txt": "new" }))).toBe(true);
  });

  it.each([
    ["a file that was read changed", { ...files, "a.yml": "2" }],
    ["a file that was read is gone", { "sql/a.sql": "select 1" }],
    ["a file that was missing appeared", { ...files, "missing.sql": "" }],
    ["a listing has a new file", { ...files, "b.yml": "" }],
  ])("no longer holds when %s", async (_, changed) => {
    expect(await stillTrue(await traceOf(), memoryFs(changed))).toBe(false);
  });

  it("is no trace when a question was refused", async () => {
    const traced = tracedFs({ ...memoryFs(files), read: () => Promise.reject(new Error("no")) });
    await expect(traced.fs.read("a.yml")).rejects.toThrow("no");
    expect(traced.trace()).toBeUndefined();
  });
});
