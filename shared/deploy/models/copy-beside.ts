import { randomUUID } from "node:crypto";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** No copy takes this long: what is older was left by a deployment that was killed. */
const LEFT_MS = 24 * 3_600_000;

/** Copies a file or folder to `<target>/<name>`; the target appears at once or not at all, and models, which are large, are not left there half for ever. */
export async function copyBeside(local: string, target: string, name: string): Promise<void> {
  await dropLeftovers(path.dirname(target));
  // Several machines may keep their models in one shared folder, so the number of the process would not tell them apart.
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await mkdir(beside, { recursive: true });
    await cp(local, path.join(beside, name), { recursive: true });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another deployment of the same model may have been quicker.
    if ((await stat(path.join(target, name)).catch(() => undefined)) === undefined) throw error;
  }
}

async function dropLeftovers(folder: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (!/^[0-9a-f]{64}\..+\.tmp$/.test(entry)) continue;
    const left = path.join(folder, entry);
    const seen = await stat(left).catch(() => undefined);
    if (seen !== undefined && seen.mtimeMs < Date.now() - LEFT_MS) await rm(left, { recursive: true, force: true });
  }
}
