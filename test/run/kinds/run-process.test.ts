import { mkdtemp, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runProcess, type ProcessOptions } from "../../../shared/run/kinds/run-process.ts";
import { taskEnvironment } from "../../../shared/run/kinds/task-environment.ts";

const PATH = process.env["PATH"] ?? "";

async function shell(line: string, options: Partial<ProcessOptions> = {}) {
  const lines: string[] = [];
  const result = await runProcess({ command: "/bin/sh", args: ["-c", line], cwd: tmpdir(), env: { PATH }, onLine: (text) => lines.push(text), ...options });
  return { ...result, lines };
}

/** Whether a process is still there; a zombie is not. */
async function alive(pid: number): Promise<boolean> {
  for (let i = 0; i < 50; i++) {
    const state = await readFile(`/proc/${pid}/stat`, "utf8").then((text) => text.split(") ")[1]?.[0], () => "gone");
    if (state === "gone" || state === "Z") return false;
    await sleep(20);
  }
  return true;
}

describe("a program", () => {
  it("tells its lines, also the last without an end, and its exit code", async () => {
    expect(await shell("printf 'one\\ntwo\\r\\nthree'; exit 3")).toEqual({ code: 3, lines: ["one", "two", "three"] });
  });

  it("tells a progress bar as lines", async () => {
    expect((await shell("printf '10%%\\r50%%\\r100%%\\n'")).lines).toEqual(["10%", "50%", "100%"]);
  });

  it("sees only the environment that it is given", async () => {
    const env = taskEnvironment({ PATH, HOME: "/home/x", DATABASE_URL: "secret", API_KEY: "named" }, ["API_KEY"]);
    const { lines } = await shell("env", { env });
    expect(lines.join("\n")).not.toContain("DATABASE_URL");
    expect(lines).toContain("API_KEY=named");
  });

  it("that does not exist says so", async () => {
    expect(await runProcess({ command: "no-such-program-here", args: [], cwd: tmpdir(), env: { PATH }, onLine: () => undefined })).toMatchObject({ missing: true });
  });

  it("is stopped with its children when its time is over", async () => {
    const { stopped, lines } = await shell("sleep 60 & echo $!; wait", { timeoutMs: 200 });
    expect(stopped).toBe("timeout");
    expect(await alive(Number(lines[0]))).toBe(false);
  });

  it("that ignores the request to end is killed after the grace", async () => {
    const started = Date.now();
    const { stopped, code } = await shell("trap '' TERM; while :; do sleep 0.1; done", { timeoutMs: 100, graceMs: 300 });
    expect({ stopped, code }).toEqual({ stopped: "timeout", code: 137 });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it("is stopped by cancellation, and not started after it", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    expect(await shell("sleep 60", { signal: controller.signal })).toMatchObject({ stopped: "cancelled" });
    const folder = await mkdtemp(path.join(tmpdir(), "towpath-process-"));
    await shell(`touch ${folder}/made`, { signal: controller.signal });
    await expect(readFile(path.join(folder, "made"))).rejects.toThrow("ENOENT");
  });

  it("leaves nothing in the background when it ends", async () => {
    const { code, lines } = await shell("sleep 60 >/dev/null & echo $!");
    expect(code).toBe(0);
    expect(await alive(Number(lines[0]))).toBe(false);
  });
});
