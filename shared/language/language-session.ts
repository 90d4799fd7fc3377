import type { FileSystem } from "../host/ports.ts";
import { columnLineage } from "../graph/column-lineage.ts";
import { locator } from "../graph/locate.ts";
import { openWorkspace, type ReadSqlTexts } from "../graph/open-workspace.ts";
import type { Finding } from "../pipeline/finding.ts";
import { readOnce } from "../pipeline/load-project.ts";
import { lintMemory } from "../rules/lint-memory.ts";
import { lint, type LintOptions } from "../rules/lint.ts";
import { overlayFs } from "./overlay-fs.ts";
import { projectBaseline } from "./project-baseline.ts";
import type { ProjectView } from "./project-view.ts";

export interface SessionOptions {
  /** Files of the project, on disk or in a virtual workspace. */
  fs: FileSystem;
  readSql: ReadSqlTexts;
  /** Local day, `2026-11-27`. */
  today(): string;
  /** What lint takes beside the project's own files, such as the repository's workflows. */
  lintOptions?(): Promise<Pick<LintOptions, "workflows" | "config">>;
}

/** What is known of a project at one moment. */
export interface Reading {
  version: number;
  /** Sorted by place. They are there also when the project's own file cannot be read. */
  findings: readonly Finding[];
  /** Undefined when `towpath.yml` holds no map. */
  view: ProjectView | undefined;
}

/** One project, kept in step with what is typed. */
export interface LanguageSession {
  /** The text of an open buffer; undefined when it was closed. */
  change(file: string, text: string | undefined): void;
  /** Files were changed, made or deleted on disk. Without a file: anything may have been. */
  touched(file?: string): void;
  /** The newest state; while somebody types, answers that are already old are not computed. */
  read(): Promise<Reading>;
  /** Text of a file as it is now, when it was read before or is open. */
  text(file: string): string | undefined;
  /** Files with unsaved texts laid over them. */
  files: FileSystem;
}

/** Opens nothing yet: the first `read` does. Never rejects for what a file holds. */
export function languageSession({ fs, readSql, today, lintOptions }: SessionOptions): LanguageSession {
  const files = overlayFs(fs);
  const readDocument = readOnce();
  const memory = lintMemory();
  let version = 0;
  let last: { version: number; day: string; reading: Reading } | undefined;
  let running: Promise<Reading> | undefined;

  const readAt = async (at: number): Promise<Reading> => {
    const like = last?.reading.view?.workspace;
    const opened = await openWorkspace(files, { readSql, readDocument, ...(like === undefined ? {} : { like }) });
    const day = today();
    const { workspace } = opened;
    if (workspace === undefined) return { version: at, findings: opened.findings, view: undefined };
    const { baseline, problem } = await projectBaseline(files, workspace);
    const more = (await lintOptions?.()) ?? {};
    const judged = problem === undefined ? workspace : { ...workspace, problems: [...workspace.problems, problem] };
    const { findings } = lint(judged, { ...more, ...(baseline === undefined ? {} : { baseline }), memory, today: day });
    const view: ProjectView = { version: at, workspace, findings, lineage: columnLineage(workspace), locate: locator(workspace.documents), text: (file) => files.known(file), today: day };
    return { version: at, findings, view };
  };

  const newest = async (): Promise<Reading> => {
    for (;;) {
      const at = version;
      const day = today();
      if (last !== undefined && last.version === at && last.day === day) return last.reading;
      const reading = await readAt(at);
      last = { version: at, day, reading };
      if (at === version) return reading;
    }
  };

  return {
    change(file, text) {
      if (text !== undefined && files.known(file) === text) {
        files.lay(file, text);
        return;
      }
      files.lay(file, text);
      version += 1;
    },
    touched(file) {
      files.forget(file);
      version += 1;
    },
    read() {
      running ??= newest().finally(() => (running = undefined));
      return running;
    },
    text: (file) => files.known(file),
    files,
  };
}
