import { notFound, type Routes } from "../reply.ts";

export const attestations: Routes = {
  "GET /repos/{owner}/{repo}/attestations/{subject_digest}": (call, repository) => {
    const found = repository.attested.filter((subject) => subject === call.path["subject_digest"]);
    return found.length === 0 ? notFound() : { status: 200, body: { attestations: found.map(() => ({ repository_id: repository.id, bundle_url: "https://example.com/bundle", initiator: "user" })) } };
  },
};
