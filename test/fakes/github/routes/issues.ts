import { limits } from "../limits.ts";
import { renderIssue } from "../render.ts";
import { notFound, page, text, unprocessable, type Routes } from "../reply.ts";
import type { Issue } from "../state.ts";

export const issues: Routes = {
  "GET /repos/{owner}/{repo}/issues": (call, repository) => {
    const state = call.query.get("state") ?? "open";
    const labels = (call.query.get("labels") ?? "").split(",").filter((label) => label !== "");
    const creator = call.query.get("creator");
    const found = repository.issues.filter((issue) => (state === "all" || issue.state === state) && labels.every((label) => issue.labels.includes(label)) && (creator === null || issue.author === creator));
    return page(call, found.toReversed(), (issue) => renderIssue(repository, issue));
  },
  "POST /repos/{owner}/{repo}/issues": (call, repository) => {
    const body = text(call.body["body"]);
    if (body.length > limits.body) return unprocessable(`body is too long (maximum is ${limits.body} characters)`);
    const labels = Array.isArray(call.body["labels"]) ? call.body["labels"].map(text) : [];
    const number = Math.max(0, ...repository.issues.map((issue) => issue.number)) + 1;
    const issue: Issue = { id: call.nextId(), number, title: text(call.body["title"]), body, author: call.viewer.login, state: "open", stateReason: null, labels, createdAt: call.now, updatedAt: call.now, closedAt: null };
    return { status: 201, body: renderIssue(repository, issue), after: { ...repository, issues: [...repository.issues, issue] } };
  },
  "GET /repos/{owner}/{repo}/issues/{issue_number}": (call, repository) => {
    const issue = repository.issues.find(({ number }) => number === Number(call.path["issue_number"]));
    return issue === undefined ? notFound() : { status: 200, body: renderIssue(repository, issue) };
  },
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": (call, repository) => {
    const old = repository.issues.find(({ number }) => number === Number(call.path["issue_number"]));
    if (old === undefined) return notFound();
    const body = typeof call.body["body"] === "string" ? call.body["body"] : old.body;
    if (body.length > limits.body) return unprocessable(`body is too long (maximum is ${limits.body} characters)`);
    const state = call.body["state"] === "closed" ? "closed" : call.body["state"] === "open" ? "open" : old.state;
    const given = call.body["state_reason"];
    const reason = state === old.state ? old.stateReason : state === "open" ? "reopened" : given === "not_planned" || given === "duplicate" ? given : "completed";
    const labels = Array.isArray(call.body["labels"]) ? call.body["labels"].map(text) : old.labels;
    const title = typeof call.body["title"] === "string" ? call.body["title"] : old.title;
    const issue: Issue = { ...old, title, body, labels, state, stateReason: reason, updatedAt: call.now, closedAt: state === "open" ? null : (old.closedAt ?? call.now) };
    return { status: 200, body: renderIssue(repository, issue), after: { ...repository, issues: repository.issues.map((other) => (other === old ? issue : other)) } };
  },
};
