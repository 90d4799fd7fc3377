import { closest } from "./did-you-mean.ts";
import { isRecord } from "./cursor.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { child } from "./json-pointer.ts";
import type { At, Pipeline, Project } from "./model.ts";
import { valueAt } from "./seen-value.ts";

/** Names that clash or that nothing answers to: pipelines, sources against tasks, environments, the time zone. */
export function checkNames(project: Project, documents: ReadonlyMap<string, Document>, environment: string | undefined, zoned: boolean): Finding[] {
  const finding = (rule: string, variant: string | undefined, args: Finding["args"], at: At, part: "key" | "value" = "value"): Finding => {
    const span = documents.get(at.file)?.span(at.pointer, part) ?? { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 };
    return { rule, ...(variant === undefined ? {} : { variant }), args, severity: "error", place: { file: at.file, span } };
  };
  const written = valueAt(documents.get(project.at.file)?.data, "/environments");
  const names = isRecord(written) ? Object.keys(written) : project.environments.map(({ name }) => name);
  const unknownEnvironment = (name: string | undefined, at: At): Finding[] => {
    if (name === undefined || names.includes(name)) return [];
    const near = closest(name, names);
    return [finding("schema/unknown-name", "environment", { name, allowed: names.join(", "), ...(near === undefined ? {} : { near }) }, at)];
  };
  return [
    ...(zoned && !isTimezone(project.timezone) ? [finding("schema/value", "timezone", { key: "timezone", seen: project.timezone }, below(project.at, "timezone"))] : []),
    ...project.environments.flatMap(({ at, promoteFrom }) => unknownEnvironment(promoteFrom, below(at, "promote_from"))),
    ...unknownEnvironment(project.pullRequest.environment, below(project.at, "pull_request", "environment")),
    ...unknownEnvironment(project.pullRequest.baseEnvironment, below(project.at, "pull_request", "base_environment")),
    ...unknownEnvironment(environment, below(project.at, "environments")),
    ...repeated(project.pipelines.map(({ name, at }) => ({ name, at: below(at, "pipeline") })), "pipeline", finding, "value", documents),
    ...project.pipelines.flatMap((each) => repeated(assets(each), "asset", finding, "key", documents)),
    ...project.pipelines.flatMap((each) => repeated(each.exposures, "exposure", finding, "key", documents)),
  ];
}

function below(at: At, ...keys: string[]): At {
  return { file: at.file, pointer: keys.reduce<string>(child, at.pointer) };
}

function assets(pipeline: Pipeline): { name: string; at: At }[] {
  return [...pipeline.sources, ...pipeline.tasks];
}

type MakeFinding = (rule: string, variant: string | undefined, args: Finding["args"], at: At, part?: "key" | "value") => Finding;

/** Databases fold case, so names that differ only in case are one name. */
function repeated(named: { name: string; at: At }[], variant: string, finding: MakeFinding, part: "key" | "value", documents: ReadonlyMap<string, Document>): Finding[] {
  const first = new Map<string, { name: string; at: At }>();
  return named.flatMap((each) => {
    const before = first.get(each.name.toLowerCase());
    if (!before) {
      first.set(each.name.toLowerCase(), each);
      return [];
    }
    const span = documents.get(before.at.file)?.span(before.at.pointer, part);
    return [{
      ...finding("schema/duplicate-name", variant, { name: each.name, other: before.name, file: before.at.file, line: span?.line ?? 1 }, each.at, part),
      ...(span ? { related: [{ place: { file: before.at.file, span }, args: { name: before.name } }] } : {}),
    }];
  });
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
