import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { nodeFs } from "../../shared/host/node-fs.ts";
import { repositoryRoot } from "../../shared/host/read-workflows.ts";
import { initProject } from "../../shared/verbs/init-project.ts";
import { UsageError, type Call } from "../command.ts";
import { initWorkflows } from "../init-workflows.ts";

export async function run(call: Call): Promise<0> {
  if (call.positionals.length > 1) throw new UsageError(`towpath init takes one folder, got ${call.positionals.length}`);
  if (call.on("attest") && !call.on("github")) throw new UsageError("--attest writes a step into the workflows: towpath init --github --attest");
  const root = path.resolve(call.positionals[0] ?? ".");
  await mkdir(root, { recursive: true });
  if (!call.on("github") || !(await hasProject(root))) await startProject(call, root);
  if (call.on("github")) await initWorkflows(call, root);
  return 0;
}

async function startProject(call: Call, root: string): Promise<void> {
  const name = path.basename(root).toLowerCase().replaceAll(/[^a-z0-9_-]+/g, "-").replaceAll(/^[^a-z]+|-+$/g, "") || "project";
  const { kind, files } = await initProject(root, name);
  if (call.on("quiet")) return;
  const where = path.relative(process.cwd(), root);
  call.out.write(
    [
      kind === "example" ? "A small working project:" : "A pipeline around your SQL files:",
      ...files.map((file) => `  ${file}`),
      "",
      "Next:",
      ...(where === "" ? [] : [`  cd ${where}`]),
      "  towpath check     read everything, test everything",
      "  towpath run       build, check, publish into .towpath/dev.duckdb",
      "",
    ].join("\n"),
  );
}

/** Here, or where the repository keeps its projects: workflows are written for all of them. */
async function hasProject(root: string): Promise<boolean> {
  if ((await stat(path.join(root, "towpath.yml")).catch(() => undefined)) !== undefined) return true;
  const fs = await nodeFs((await repositoryRoot(root)) ?? root);
  return (await fs.glob(["towpath.yml", "**/towpath.yml"])).length > 0;
}
