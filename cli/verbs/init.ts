import { mkdir } from "node:fs/promises";
import path from "node:path";
import { initProject } from "../../shared/verbs/init-project.ts";
import { UsageError, type Call } from "../command.ts";

export async function run(call: Call): Promise<0> {
  if (call.positionals.length > 1) throw new UsageError(`towpath init takes one folder, got ${call.positionals.length}`);
  const root = path.resolve(call.positionals[0] ?? ".");
  await mkdir(root, { recursive: true });
  const name = path.basename(root).toLowerCase().replaceAll(/[^a-z0-9_-]+/g, "-").replaceAll(/^[^a-z]+|-+$/g, "") || "project";
  const { kind, files } = await initProject(root, name);
  if (!call.on("quiet")) {
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
  return 0;
}
