import { nodeFs } from "../host/node-fs.ts";
import { readAllSql } from "../host/parse-pool.ts";
import { HostError } from "../host/ports.ts";
import { exampleProject } from "./init-example.ts";
import { pipelineAround } from "./init-from-sql.ts";

export interface Initialised {
  kind: "example" | "sql";
  files: string[];
}

/** Starts a project: a working example in an empty folder, or a pipeline around the .sql files that are there. Overwrites nothing. */
export async function initProject(root: string, name: string): Promise<Initialised> {
  const fs = await nodeFs(root);
  if ((await fs.read("towpath.yml")) !== undefined) throw new HostError("there is a towpath.yml here already; `towpath lint` reads it");
  const sqlFiles = await fs.glob(["**/*.sql"]);
  let files: Record<string, string>;
  if (sqlFiles.length === 0) files = exampleProject(name);
  else {
    const items = await Promise.all(sqlFiles.map(async (key) => ({ key, text: (await fs.read(key)) ?? "" })));
    files = pipelineAround(name, await readAllSql(items, "duckdb", {}));
  }
  const ignored = await fs.read(".gitignore");
  if (ignored === undefined) files[".gitignore"] = ".towpath/\n";
  else if (!/^\.towpath\/?$/m.test(ignored)) await fs.write(".gitignore", `${ignored.replace(/\n?$/, "\n")}.towpath/\n`);

  const written: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    if ((await fs.stat(file)) !== undefined) continue;
    await fs.write(file, text);
    written.push(file);
  }
  return { kind: sqlFiles.length === 0 ? "example" : "sql", files: written };
}
