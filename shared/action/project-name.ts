import { nodeFs } from "../host/node-fs.ts";
import { isRecord } from "../pipeline/cursor.ts";
import { loadProject } from "../pipeline/load-project.ts";

/** The name that a project's towpath.yml gives; undefined when the file is gone or unreadable, or its name is none that lint would let pass. */
export async function projectName(root: string): Promise<string | undefined> {
  const { documents } = await loadProject(await nodeFs(root));
  const data = documents.get("towpath.yml")?.data;
  const name = isRecord(data) ? data["project"] : undefined;
  return typeof name === "string" && /^[A-Za-z_][\w-]{0,99}$/u.test(name) ? name : undefined;
}
