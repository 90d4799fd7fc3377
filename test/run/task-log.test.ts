import { describe, expect, it } from "vitest";
import { escapeControls, taskLog } from "../../shared/run/task-log.ts";

describe("what a task prints", () => {
  it("cannot move the cursor, change colours or reverse text", () => {
    expect(escapeControls("\u001b[31mred\u0007\u202egnp\tok")).toBe("\\x1b[31mred\\x07\\u202egnp\tok");
  });
  it("is kept to its last 200 lines", () => {
    const log = taskLog();
    for (let i = 0; i < 500; i++) log.add(`line ${i}`);
    expect(log.lines()).toHaveLength(200);
    expect(log.lines().at(-1)).toBe("line 499");
  });
  it("does not show the value of a variable that was passed through", () => {
    const log = taskLog(["hunter2-hunter2", "ab"]);
    expect(log.add("token=hunter2-hunter2 about")).toBe("token=*** about");
  });
  it("is cut when a line has no end", () => {
    expect(taskLog().add("x".repeat(10_000))).toMatch(/^x{4000}… \(10000 characters\)$/);
  });
});
