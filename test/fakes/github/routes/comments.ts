import { limits } from "../limits.ts";
import { renderComment } from "../render.ts";
import { notFound, page, text, unprocessable, type Routes } from "../reply.ts";
import type { Comment } from "../state.ts";

export const comments: Routes = {
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments": (call, repository) => {
    const number = Number(call.path["issue_number"]);
    if (!repository.issues.some((issue) => issue.number === number)) return notFound();
    return page(call, repository.comments.filter((comment) => comment.issue === number), (comment) => renderComment(repository, comment));
  },
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": (call, repository) => {
    const number = Number(call.path["issue_number"]);
    if (!repository.issues.some((issue) => issue.number === number)) return notFound();
    const body = text(call.body["body"]);
    if (body.length > limits.body) return unprocessable(`body is too long (maximum is ${limits.body} characters)`);
    const comment: Comment = { id: call.nextId(), issue: number, author: call.viewer.login, body, createdAt: call.now, updatedAt: call.now, edits: [{ at: call.now, body }] };
    return { status: 201, body: renderComment(repository, comment), after: { ...repository, comments: [...repository.comments, comment] } };
  },
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}": (call, repository) => {
    const comment = repository.comments.find(({ id }) => id === Number(call.path["comment_id"]));
    return comment === undefined ? notFound() : { status: 200, body: renderComment(repository, comment) };
  },
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": (call, repository) => {
    const old = repository.comments.find(({ id }) => id === Number(call.path["comment_id"]));
    if (old === undefined) return notFound();
    const body = text(call.body["body"]);
    if (body.length > limits.body) return unprocessable(`body is too long (maximum is ${limits.body} characters)`);
    const comment: Comment = { ...old, body, updatedAt: call.now, edits: [...old.edits, { at: call.now, body }] };
    return { status: 200, body: renderComment(repository, comment), after: { ...repository, comments: repository.comments.map((other) => (other === old ? comment : other)) } };
  },
  "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}": (call, repository) => {
    const old = repository.comments.find(({ id }) => id === Number(call.path["comment_id"]));
    if (old === undefined) return notFound();
    return { status: 204, after: { ...repository, comments: repository.comments.filter((other) => other !== old) } };
  },
};
