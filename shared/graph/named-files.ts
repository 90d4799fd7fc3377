import { closest } from "../pipeline/did-you-mean.ts";
import type { Document } from "../pipeline/document.ts";
import type { Finding } from "../pipeline/finding.ts";
import { isBinary } from "../pipeline/is-binary.ts";
import type { At, Check, Pipeline, Project, Task } from "../pipeline/model.ts";
import { writtenAt } from "../pipeline/written-at.ts";
import { HostError, type FileSystem } from "../host/ports.ts";

/** Reads every text file that the project names; those read early are not read again. One that is missing or must not be read is a finding at the place that names it. */
export async function readNamedFiles(
  fs: FileSystem,
  project: Project,
  documents: ReadonlyMap<string, Document>,
  early: ReadonlyMap<string, string> = new Map(),
): Promise<{ texts: Map<string, string>; findings: Finding[] }> {
  const named = project.pipelines.flatMap(filesOf);
  const texts = new Map<string, string>([...early].filter(([, text]) => !isBinary(text)));
  const problems = new Map<string, string>([...early.keys()].filter((file) => !texts.has(file)).map((file) => [file, "binary"]));
  const data = new Set(named.filter(({ isData }) => isData).map(({ file }) => file));
  await Promise.all(
    [...new Set(named.map(({ file }) => file))].filter((file) => !early.has(file)).map(async (file) => {
      try {
        // Rows may be Parquet, or big: it is enough that they are there.
        if (data.has(file)) {
          if ((await fs.stat(file))?.kind !== "file") problems.set(file, "missing");
          return;
        }
        const text = await fs.read(file);
        if (text === undefined) problems.set(file, "missing");
        else if (isBinary(text)) problems.set(file, "binary");
        else texts.set(file, text);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        problems.set(file, error.message);
      }
    }),
  );

  const findings: Finding[] = [];
  for (const { file, at, pipeline, task } of named) {
    const problem = problems.get(file);
    const document = documents.get(at.file);
    if (problem === undefined || document === undefined) continue;
    const place = { file: at.file, span: document.span(writtenAt(document, at.pointer)) };
    const about = { severity: "error", place, pipeline, ...(task === undefined ? {} : { task }) } as const;
    if (problem === "missing") {
      const near = closest(file, await neighbours(fs, file));
      findings.push({ rule: "schema/file", variant: "named", args: { file, ...(near === undefined ? {} : { near }) }, ...about });
    } else if (problem === "binary") findings.push({ rule: "schema/file", variant: "binary", args: { file }, ...about });
    else findings.push({ rule: "schema/file", variant: "unreadable", args: { file, reason: problem }, ...about });
  }
  return { texts, findings };
}

interface Named {
  file: string;
  at: At;
  pipeline: string;
  task?: string;
  /** Rows, not code. */
  isData?: true;
}

function filesOf({ name: pipeline, sources, tasks }: Pipeline): Named[] {
  return [...sources.flatMap(({ checks }) => checkFiles(checks).map((each) => ({ ...each, pipeline }))), ...tasks.flatMap(filesOfTask)];
}

function filesOfTask({ at, kind, code, requirements, model, checks, unitTests, pipeline, name }: Task): Named[] {
  const below = (pointer: string): At => ({ file: at.file, pointer: at.pointer + pointer });
  const about = { pipeline, task: name };
  return [
    ...("file" in code ? [{ file: code.file, at: below(`/${kind}`), ...about }] : []),
    ...(requirements === undefined ? [] : [{ file: requirements, at: below("/requirements"), ...about }]),
    ...(model?.params === undefined ? [] : [{ file: model.params, at: { file: model.at.file, pointer: `${model.at.pointer}/params` }, ...about }]),
    ...checkFiles(checks).map((each) => ({ ...each, ...about })),
    ...unitTests.flatMap(({ given, expect }) => [...Object.values(given), expect].flatMap((rows) => ("file" in rows ? [{ file: rows.file, at: rows.at, ...about, isData: true as const }] : []))),
  ];
}

function checkFiles(checks: readonly Check[]): { file: string; at: At }[] {
  return checks.flatMap(({ kind, options: { file }, at }) => (kind === "sql" && typeof file === "string" ? [{ file, at: { ...at, pointer: `${at.pointer}/file` } }] : []));
}

async function neighbours(fs: FileSystem, file: string): Promise<string[]> {
  const ending = file.includes(".") ? file.slice(file.lastIndexOf(".")) : "";
  return fs.glob([`**/*${ending}`]);
}
