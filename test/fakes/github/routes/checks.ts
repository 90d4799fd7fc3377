import { gunzipSync } from "node:zlib";
import { limits } from "../limits.ts";
import { complete } from "../openapi/complete.ts";
import { renderCheckRun } from "../render.ts";
import { notFound, page, text, unprocessable, type Call, type Routes } from "../reply.ts";
import type { Annotation, CheckRun } from "../state.ts";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** What a request says of the output, added to what was there: annotations are appended, texts replaced. A string is a complaint. */
function output(call: Call, old: Pick<CheckRun, "title" | "summary" | "text" | "annotations">): Pick<CheckRun, "title" | "summary" | "text" | "annotations"> | string {
  const given = call.body["output"];
  if (!isObject(given)) return old;
  const annotations = Array.isArray(given["annotations"]) ? given["annotations"].filter((entry): entry is Annotation => isObject(entry)) : [];
  if (annotations.length > limits.annotations) return `annotations: No more than ${limits.annotations} items are allowed; ${annotations.length} were supplied.`;
  for (const field of ["summary", "text"]) if (text(given[field]).length > limits.checkText) return `${field} exceeds a maximum of ${limits.checkText} characters`;
  const crossed = annotations.find((entry) => entry.start_column !== undefined && entry.start_line !== entry.end_line);
  if (crossed !== undefined) return "start_column and end_column only hold when start_line and end_line are equal";
  return {
    title: typeof given["title"] === "string" ? given["title"] : old.title, summary: typeof given["summary"] === "string" ? given["summary"] : old.summary,
    text: typeof given["text"] === "string" ? given["text"] : old.text, annotations: [...old.annotations, ...annotations],
  };
}

export const checks: Routes = {
  "POST /repos/{owner}/{repo}/check-runs": (call, repository) => {
    const made = output(call, { title: null, summary: null, text: null, annotations: [] });
    if (typeof made === "string") return unprocessable(made);
    const conclusion = typeof call.body["conclusion"] === "string" ? call.body["conclusion"] : null;
    const run: CheckRun = {
      id: call.nextId(), name: text(call.body["name"]), sha: text(call.body["head_sha"]), externalId: text(call.body["external_id"]), status: conclusion === null ? text(call.body["status"]) || "queued" : "completed",
      conclusion, startedAt: call.now, completedAt: conclusion === null ? null : call.now, ...made,
    };
    return { status: 201, body: renderCheckRun(repository, run), after: { ...repository, checkRuns: [...repository.checkRuns, run] } };
  },
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}": (call, repository) => {
    const run = repository.checkRuns.find(({ id }) => id === Number(call.path["check_run_id"]));
    return run === undefined ? notFound() : { status: 200, body: renderCheckRun(repository, run) };
  },
  "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}": (call, repository) => {
    const old = repository.checkRuns.find(({ id }) => id === Number(call.path["check_run_id"]));
    if (old === undefined) return notFound();
    const made = output(call, old);
    if (typeof made === "string") return unprocessable(made);
    const conclusion = typeof call.body["conclusion"] === "string" ? call.body["conclusion"] : old.conclusion;
    const run: CheckRun = { ...old, ...made, conclusion, status: conclusion === null ? text(call.body["status"]) || old.status : "completed", completedAt: conclusion === null ? null : (old.completedAt ?? call.now) };
    return { status: 200, body: renderCheckRun(repository, run), after: { ...repository, checkRuns: repository.checkRuns.map((other) => (other === old ? run : other)) } };
  },
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations": (call, repository) => {
    const run = repository.checkRuns.find(({ id }) => id === Number(call.path["check_run_id"]));
    return run === undefined ? notFound() : page(call, run.annotations, (annotation) => complete("check-annotation", { ...annotation }));
  },
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": (call, repository) => {
    const name = call.query.get("check_name");
    const sha = repository.refs[`refs/heads/${call.path["ref"]}`] ?? call.path["ref"];
    const all = repository.checkRuns.filter((run) => run.sha === sha && (name === null || run.name === name));
    const latest = all.filter((run) => !all.some((other) => other.name === run.name && other.id > run.id));
    const shown = call.query.get("filter") === "all" ? all : latest;
    return page(call, shown.toReversed(), (run) => renderCheckRun(repository, run), (runs) => ({ total_count: shown.length, check_runs: runs }));
  },
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": (call, repository) => {
    const zipped = Buffer.from(text(call.body["sarif"]), "base64");
    if (zipped.length > limits.sarif) return unprocessable("the SARIF file is larger than 10 MB");
    let sarif: string;
    try {
      sarif = gunzipSync(zipped).toString();
      JSON.parse(sarif);
    } catch {
      return { status: 400, body: { message: "Invalid SARIF: not gzip, base64 and JSON", documentation_url: "https://docs.github.com/rest", status: "400" } };
    }
    const id = `00000000-0000-4000-8000-${String(call.nextId()).padStart(12, "0")}`;
    const upload = { id, commit: text(call.body["commit_sha"]), ref: text(call.body["ref"]), text: sarif };
    return { status: 202, body: { id, url: `${call.apiUrl}/sarifs/${id}` }, after: { ...repository, sarifs: [...repository.sarifs, upload] } };
  },
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": (call, repository) =>
    repository.sarifs.some(({ id }) => id === call.path["sarif_id"]) ? { status: 200, body: { processing_status: "complete", analyses_url: null } } : notFound(),
};
