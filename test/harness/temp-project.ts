import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface TempProject extends AsyncDisposable {
  root: string;
  write(files: Record<string, string>): Promise<void>;
}

/** A folder with these files; removed when it goes out of scope. */
export async function tempProject(files: Record<string, string> = {}): Promise<TempProject> {
  const root = await mkdtemp(path.join(tmpdir(), "towpath-"));
  const write: TempProject["write"] = async (more) => {
    for (const [file, text] of Object.entries(more)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
  };
  await write(files);
  return { root, write, [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }) };
}
