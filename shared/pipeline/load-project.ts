import { HostError } from "../host/ports.ts";
import type { FileSystem } from "../host/ports.ts";
import { checkInstants } from "./check-instants.ts";
import { checkNames } from "./check-names.ts";
import { checkReferences } from "./check-references.ts";
import { checkPaths } from "./check-paths.ts";
import { field, isRecord, text, texts } from "./cursor.ts";
import type { Document } from "./document.ts";
import type { Finding } from "./finding.ts";
import { segments } from "./json-pointer.ts";
import type { Pipeline, Project } from "./model.ts";
import { pipeline as normalPipeline } from "./normalise/pipeline.ts";
import { defaultGlobs, project as normalProject } from "./normalise/project.ts";
import { parseDocument } from "./parse-document.ts";
import { isBinary } from "./is-binary.ts";
import { isContained } from "./contained-path.ts";
import { mostFindings, validateDocument } from "./validate-document.ts";
import { readWaivers } from "./waivers.ts";

export interface LoadedProject {
  /** Undefined when `towpath.yml` is missing or holds no map. */
  project: Project | undefined;
  documents: Map<string, Document>;
  /** Every problem of every file, in the order of files and text. */
  findings: Finding[];
}

export interface LoadOptions {
  /** Named on the command line: it must exist. */
  environment?: string;
  /** Told of each pipeline as soon as it is read, so that work on its files can start meanwhile; waited for, to let that work breathe. */
  onPipeline?: (pipeline: Pipeline, project: Project) => Promise<void>;
  /** Instead of reading each document anew; see {@link readOnce}. */
  read?: typeof readDocument;
}

export interface ReadDocument {
  document: Document;
  findings: readonly Finding[];
}

/** One file, parsed and held against its schema: a pure function of its name and text. */
export function readDocument(file: string, text: string): ReadDocument {
  const { document, findings: syntax } = parseDocument(file, text);
  const empty = (document.data ?? null) === null;
  if (empty) return { document, findings: firstOnes(syntax.length === 0 ? [emptyFile(document)] : syntax) };
  return { document, findings: firstOnes([...syntax, ...withoutEchoes(validateDocument(document, file === projectFile ? "project" : "pipeline"), syntax)]) };
}

/** Reads a text only once, however many trees hold it: two trees that are compared differ in few files. */
export function readOnce(): typeof readDocument {
  const known = new Map<string, { text: string; read: ReadDocument }>();
  return (file, text) => {
    const before = known.get(file);
    if (before?.text === text) return before.read;
    const read = readDocument(file, text);
    known.set(file, { text, read });
    return read;
  };
}

const projectFile = "towpath.yml";

/**
 * Reads `towpath.yml` and the pipelines that it names, and brings them into the normal form. Never throws for what a file
 * holds: all problems of all files come back as findings, and what is sound stays usable.
 */
export async function loadProject(fs: FileSystem, options: LoadOptions = {}): Promise<LoadedProject> {
  const documents = new Map<string, Document>();
  const findings: Finding[] = [];
  const open = (file: string, content: string | Finding): Document | undefined => {
    if (typeof content !== "string") {
      findings.push(content);
      return undefined;
    }
    const read = (options.read ?? readDocument)(file, content);
    documents.set(file, read.document);
    findings.push(...read.findings.map((finding) => ({ ...finding })));
    return read.document;
  };

  const document = open(projectFile, await readText(fs, projectFile));
  if (!isRecord(document?.data)) return { project: undefined, documents, findings };
  const root = { value: document.data, at: { file: projectFile, pointer: "" } };

  const written = texts(field(root, "pipelines"));
  const globs = (written.length > 0 ? written : defaultGlobs).filter(isContained);
  const pipelines: Pipeline[] = [];
  const project = normalProject(root, pipelines);
  const named = await fs.glob(written.length > 0 ? globs : [...globs, misnamedGlob]);
  const files = written.length > 0 ? named : named.filter((file) => !file.endsWith(".yaml"));
  findings.push(...(await misnamed(fs, named.filter((file) => !files.includes(file)))));
  const contents = await Promise.all(files.map((file) => readText(fs, file)));
  for (const [index, file] of files.entries()) {
    const opened = open(file, contents[index] ?? "");
    if (!opened) continue;
    const { pipeline, findings: ofWaivers } = normalForm(opened);
    findings.push(...ofWaivers.map((finding) => ({ ...finding })));
    if (pipeline === undefined) continue;
    pipelines.push(pipeline);
    await options.onPipeline?.(pipeline, project);
  }
  findings.push(...checkNames(project, documents, options.environment, text(field(root, "timezone")) !== undefined));
  findings.push(...checkInstants(project, documents), ...checkPaths(project, documents), ...[...documents.values()].flatMap(checkReferences));
  for (const finding of findings) nameOwner(finding, project, documents);
  return { project, documents, findings: sorted(findings) };
}

interface NormalForm {
  /** Undefined when the file holds no map. */
  pipeline: Pipeline | undefined;
  findings: readonly Finding[];
}

const normalForms = new WeakMap<Document, NormalForm>();

/** The normal form of a document, made once: two trees that share a document share its pipeline, and who compares them need not look inside. */
function normalForm(document: Document): NormalForm {
  const known = normalForms.get(document);
  if (known !== undefined) return known;
  const { waivers, findings } = readWaivers(document.file, document.text);
  const pipeline = isRecord(document.data) ? normalPipeline({ value: document.data, at: { file: document.file, pointer: "" } }, waivers) : undefined;
  const made = { pipeline, findings };
  normalForms.set(document, made);
  return made;
}

function firstOnes(findings: Finding[]): Finding[] {
  const over = findings[mostFindings];
  if (!over) return findings;
  return [...findings.slice(0, mostFindings), { rule: "schema/limit", variant: "findings", args: { limit: mostFindings }, severity: "error", place: over.place }];
}

/** Violations that only follow from broken syntax: at the same place, behind it, or because of what it swallowed. */
function withoutEchoes(violations: Finding[], syntax: Finding[]): Finding[] {
  const starts = new Set(syntax.map(({ place }) => place.span.start));
  const broken = syntax.filter(({ rule, variant = "" }) => rule === "schema/syntax" && !mild.has(variant)).map(({ place }) => place.span.start);
  const first = Math.min(...broken);
  return violations.filter(({ rule, variant = "", place: { span } }) => {
    if (starts.has(span.start)) return false;
    return broken.length === 0 || (span.start < first && rule !== "schema/missing-key" && !variant.startsWith("nothing"));
  });
}

/** Syntax that is refused but does not change how the rest is read. */
const mild = new Set(["merge", "unknown-alias", "cycle", "tag-resolve-failed", "non-string-key", "multiple-docs"]);

async function readText(fs: FileSystem, file: string): Promise<string | Finding> {
  const place = { file, span: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 } };
  try {
    const content = await fs.read(file);
    if (content === undefined) return { rule: "schema/file", variant: "missing", args: { file }, severity: "error", place };
    return isBinary(content) ? { rule: "schema/file", variant: "binary", args: { file }, severity: "error", place } : content;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { rule: "schema/file", variant: "unreadable", args: { file, reason: error.message }, severity: "error", place };
  }
}

const misnamedGlob = "**/*.pipeline.yaml";

/** Pipelines that nobody would read, and all would be green. Other tools may use the name: what is not ours is let be. */
async function misnamed(fs: FileSystem, files: readonly string[]): Promise<Finding[]> {
  const texts = await Promise.all(files.map(async (file) => [file, await readText(fs, file)] as const));
  const ours = texts.filter(([, content]) => typeof content === "string" && /^version:\s*\d/mu.test(content) && /^pipeline:\s*\S/mu.test(content));
  return ours.map(([file]) => ({ rule: "schema/file", variant: "misnamed", args: { file }, severity: "error", place: { file, span: { line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 } } }));
}

function emptyFile(document: Document): Finding {
  return { rule: "schema/file", variant: "empty", args: { file: document.file }, severity: "error", place: { file: document.file, span: document.span("") } };
}

/** Says whose finding it is, so that reports can group. */
function nameOwner(finding: Finding, project: Project, documents: ReadonlyMap<string, Document>): void {
  const { file, span } = finding.place;
  const pipeline = project.pipelines.find(({ at }) => at.file === file);
  if (!pipeline) return;
  finding.pipeline = pipeline.name;
  const [group, name] = segments(documents.get(file)?.pointerAt(span.start) ?? "");
  if (group === "tasks" && name !== undefined) finding.task = name;
}

function sorted(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => compare(a.place.file, b.place.file) || a.place.span.start - b.place.span.start || compare(a.rule, b.rule));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
