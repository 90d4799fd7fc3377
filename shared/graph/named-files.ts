import { closest } from "../pipeline/did-you-mean.ts";
import type { Document } from "../pipeline/document.ts";
import type { Finding } from "../pipeline/finding.ts";
import type { At, Project, Task } from "../pipeline/model.ts";
import { HostError, type FileSystem } from "../host/ports.ts";

/** Reads every text file that the project names; those read early are not read again. One that is missing or must not be read is a finding at the place that names it. */
export async function readNamedFiles(
  fs: FileSystem,
  project: Project,
  documents: ReadonlyMap<string, Document>,
  early: ReadonlyMap<string, string> = new Map(),
): Promise<{ texts: Map<string, string>; findings: Finding[] }> {
  const named = project.pipelines.flatMap((pipeline) => pipeline.tasks.flatMap((task) => filesOf(task)));
  const texts = new Map<string, string>(early);
  const problems = new Map<string, string>();
  await Promise.all(
    [...new Set(named.map(({ file }) => file))].filter((file) => !early.has(file)).map(async (file) => {
      try {
        const text = await fs.read(file);
        if (text === undefined) problems.set(file, "missing");
        else texts.set(file, text);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        problems.set(file, error.message);
      }
    }),
  );

  const findings: Finding[] = [];
  for (const { file, at, task } of named) {
    const problem = problems.get(file);
    const document = documents.get(at.file);
    if (problem === undefined || document === undefined) continue;
    const place = { file: at.file, span: document.span(at.pointer, "value") };
    const about = { severity: "error", place, pipeline: task.pipeline, task: task.name } as const;
    if (problem === "missing") {
      const near = closest(file, await neighbours(fs, file));
      findings.push({ rule: "schema/file", variant: "named", args: { file, ...(near === undefined ? {} : { near }) }, ...about });
    } else findings.push({ rule: "schema/file", variant: "unreadable", args: { file, reason: problem }, ...about });
  }
  return { texts, findings };
}

function filesOf(task: Task): { file: string; at: At; task: Task }[] {
  const below = (pointer: string): At => ({ file: task.at.file, pointer: task.at.pointer + pointer });
  const files: { file: string; at: At; task: Task }[] = [];
  if ("file" in task.code) files.push({ file: task.code.file, at: below(`/${task.kind}`), task });
  if (task.requirements !== undefined) files.push({ file: task.requirements, at: below("/requirements"), task });
  for (const check of task.checks) {
    const { file } = check.options;
    if (check.kind === "sql" && typeof file === "string") files.push({ file, at: { ...check.at, pointer: `${check.at.pointer}/sql/file` }, task });
  }
  return files;
}

async function neighbours(fs: FileSystem, file: string): Promise<string[]> {
  const ending = file.includes(".") ? file.slice(file.lastIndexOf(".")) : "";
  return fs.glob([`**/*${ending}`]);
}
