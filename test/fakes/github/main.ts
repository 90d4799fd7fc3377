import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { forkToken, newPull, newRepository, ownToken } from "./seed.ts";
import { serveGitHub } from "./serve.ts";
import type { Repository } from "./state.ts";

/** `node test/fakes/github/main.ts --port 8080`: see README.md. */
const { values } = parseArgs({ options: { port: { type: "string", default: "0" }, repository: { type: "string", default: "acme/shop" }, pull: { type: "string", multiple: true, default: [] }, state: { type: "string" } } });
const [owner = "", name = ""] = values.repository.split("/");
const given: Partial<Repository> = values.state === undefined ? {} : JSON.parse(readFileSync(values.state, "utf8"));
const repository = newRepository({ owner, name, issues: values.pull.map((text) => newPull(Number(text), { owner, name })), ...given });
const tokens = { own: ownToken, fork: forkToken };
const { apiUrl, fake } = await serveGitHub({ tokens, repositories: [repository] }, Number(values.port));
console.log(`GITHUB_API_URL=${apiUrl}`);

/** What happened, for who started it: on SIGTERM, one JSON document. */
process.on("SIGTERM", () => {
  const { git: _, ...state } = fake.repository(owner, name);
  console.log(JSON.stringify({ seen: fake.seen, violations: fake.violations, state }));
  process.exit(fake.violations.length > 0 ? 1 : 0);
});
