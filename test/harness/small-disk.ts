import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A real file system of few megabytes. */
export interface SmallDisk extends Disposable {
  folder: string;
  /** Takes what is left of it, but for `leave` bytes. */
  fill(leave?: number): Promise<void>;
  /** Gives that back. */
  free(): void;
}

/** Whether this machine lets us make one: it takes the right to mount. */
export function canMakeSmallDisk(): boolean {
  if (process.platform !== "linux") return false;
  try {
    smallDisk(1)[Symbol.dispose]();
    return true;
  } catch {
    return false;
  }
}

/** Mounts a file system in memory; unmounted when it goes out of scope. `owner`: of its folder. */
export function smallDisk(megabytes: number, owner?: { uid: number; gid: number }): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), "towpath-disk-"));
  const options = [`size=${megabytes}m`, "mode=0700", ...(owner === undefined ? [] : [`uid=${owner.uid}`, `gid=${owner.gid}`])].join(",");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    async fill(leave = 0) {
      writeFileSync(filler, "");
      const file = await open(filler, "a");
      const block = Buffer.alloc(4096);
      try {
        for (;;) await file.write(block);
      } catch {
        await file.truncate(Math.max(0, (await file.stat()).size - leave));
      } finally {
        await file.close();
      }
    },
    free: () => rmSync(filler, { force: true }),
    [Symbol.dispose]() {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
