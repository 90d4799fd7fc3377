import { complete } from "../openapi/complete.ts";
import { renderPull, renderRepository } from "../render.ts";
import { notFound, page, type Routes } from "../reply.ts";
import { parentsOf } from "../git/store.ts";
import type { Issue, Pull, Repository } from "../state.ts";

const pullsOf = ({ issues }: Repository): { issue: Issue; pull: Pull }[] => issues.flatMap((issue) => (issue.pull === undefined ? [] : [{ issue, pull: issue.pull }]));

export const pulls: Routes = {
  "GET /repos/{owner}/{repo}": (_, repository) => ({ status: 200, body: renderRepository("full-repository", repository.owner, repository.name, repository) }),
  "GET /repos/{owner}/{repo}/pulls": (call, repository) => {
    const state = call.query.get("state") ?? "open";
    const head = call.query.get("head");
    const base = call.query.get("base");
    const found = pullsOf(repository).filter(({ issue, pull }) => (state === "all" || issue.state === state) && (head === null || head === `${pull.head.owner}:${pull.head.ref}`) && (base === null || base === pull.base.ref));
    return page(call, found.toReversed(), ({ issue, pull }) => renderPull("pull-request-simple", repository, issue, pull));
  },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}": (call, repository) => {
    const found = pullsOf(repository).find(({ issue }) => issue.number === Number(call.path["pull_number"]));
    return found === undefined ? notFound() : { status: 200, body: renderPull("pull-request", repository, found.issue, found.pull) };
  },
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": (call, repository) => {
    const found = pullsOf(repository).find(({ issue }) => issue.number === Number(call.path["pull_number"]));
    return found === undefined ? notFound() : page(call, found.pull.files, (filename) => complete("diff-entry", { filename, status: "modified", sha: found.pull.head.sha }));
  },
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": (call, repository) =>
    page(call, pullsOf(repository).filter(({ pull }) => pull.head.sha === call.path["commit_sha"] || pull.mergeCommit === call.path["commit_sha"]), ({ issue, pull }) => renderPull("pull-request-simple", repository, issue, pull)),
  "GET /repos/{owner}/{repo}/compare/{basehead}": (call, repository) => {
    const [base = "", head = ""] = (call.path["basehead"] ?? "").split("...").map((name) => repository.refs[`refs/heads/${name}`] ?? name);
    const above = (from: string, seen = new Set<string>()): Set<string> => {
      if (!seen.has(from)) for (const parent of (seen.add(from), parentsOf(repository.git, from))) above(parent, seen);
      return seen;
    };
    const reach = above(base);
    const common = [...above(head)].find((oid) => reach.has(oid));
    if (common === undefined) return notFound();
    return { status: 200, body: complete("commit-comparison", { base_commit: complete("commit", { sha: base }), merge_base_commit: complete("commit", { sha: common }), status: common === base ? "ahead" : "diverged" }) };
  },
};
