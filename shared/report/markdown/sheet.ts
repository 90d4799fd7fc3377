import type { RunRecord, TaskRecord } from "../../results/record.ts";
import { code, md, trustedMarkdown, type Markdown } from "../escape/markdown.ts";
import { allTasks, shortName } from "../summary.ts";

/** What every part of a Markdown report needs to know: one project's record and where its files are on the web. */
export interface Sheet {
  readonly record: RunRecord;
  readonly tasks: readonly TaskRecord[];
  /** Tasks that the change affects; without a comparison, all that were run. */
  readonly affected: readonly TaskRecord[];
  /** A task's or source's shortest clear name, as code. */
  name(id: string): Markdown;
  shortName(id: string): string;
  /** `sql/flights.sql:12`, a link to the judged commit where the repository is known. */
  place(file: string, line?: number): Markdown;
  /** A rule's id. */
  rule(id: string): Markdown;
}

export interface SheetOptions {
  /** `https://github.com/owner/name`, from somebody trusted: never from the record of a fork. */
  repositoryUrl?: string;
  /** The project's folder inside the repository. */
  pathPrefix?: string;
}

export function openSheet(record: RunRecord, options: SheetOptions): Sheet {
  const tasks = allTasks(record);
  const base = blobBase(record, options);
  const compared = record.comparison !== undefined || tasks.some((task) => task.impact !== undefined);
  return {
    record,
    tasks,
    affected: tasks.filter((task) => (compared ? isAffected(task) : task.status !== "not_run")),
    name: (id) => code(shortName(record, id)),
    rule: (id) => code(id),
    shortName: (id) => shortName(record, id),
    place(file, line) {
      const label = code(line === undefined ? file : `${file}:${line}`);
      const path = [...(options.pathPrefix ?? "").split("/"), ...file.split("/")].filter((part) => part !== "");
      if (base === undefined || path.length === 0 || path.includes("..") || path.includes(".")) return label;
      return md`[${label}](${trustedMarkdown(`${base}/${path.map(encodePath).join("/")}${line !== undefined && Number.isSafeInteger(line) && line > 0 ? `#L${line}` : ""}`)})`;
    },
  };
}

function isAffected(task: TaskRecord): boolean {
  return task.impact === undefined ? task.status === "failed" : task.impact.selected || task.impact.class !== "none" || task.status === "failed";
}

/** Only what can be nothing but an address of that repository becomes a link. */
export function webUrl(url: string | undefined): string | undefined {
  return url !== undefined && url.length <= 300 && /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:\/[\w.-]+)*$/u.test(url) ? url : undefined;
}

function blobBase(record: RunRecord, { repositoryUrl }: SheetOptions): string | undefined {
  const url = webUrl(repositoryUrl);
  const sha = record.comparison?.head.sha ?? record.commit?.sha ?? "";
  const dirty = record.comparison?.head.dirty ?? record.commit?.dirty ?? true;
  return url === undefined || dirty || !/^[0-9a-f]{40,64}$/u.test(sha) ? undefined : `${url}/blob/${sha}`;
}

function encodePath(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replaceAll(/[!'()*~]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
