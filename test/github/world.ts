import { openGitHub, type GitHub, type GitHubOptions } from "../../shared/github/client/open-github.ts";
import { fakeGitHub, type FakeGitHub, type FakeOptions } from "../fakes/github/fake-github.ts";
import { forkToken, newPull, newRepository, ownToken } from "../fakes/github/seed.ts";
import { FULL, SEED } from "../harness/proof.ts";
import { virtualClock, type VirtualClock } from "../fakes/github/virtual-clock.ts";

export interface TestWorld {
  clock: VirtualClock;
  fake: FakeGitHub;
  /** A client as one process has it. */
  client(options?: Partial<GitHubOptions>): GitHub;
}

export const shop = { owner: "acme", repo: "shop" };

/** A fake GitHub with one repository and one pull request (7), in virtual time. */
export function world(seed = 1, options: Partial<FakeOptions> = {}): TestWorld {
  const clock = virtualClock(seed);
  const fake = fakeGitHub({ clock, tokens: { own: ownToken, fork: forkToken, ada: { login: "ada", permissions: ownToken.permissions } }, repositories: [newRepository({ issues: [newPull(7)] })], ...options });
  return { clock, fake, client: (own) => openGitHub({ token: "own", apiUrl: "https://api.example.com", fetch: fake.fetch, timing: clock, ...own }) };
}

/** How fault proofs choose their cases: half stay, half come from the seed of `npm run prove` or are new each time; PROVE_CASE=n repeats one. */
export function seeds(fast: number, full: number): number[] {
  const given = process.env["PROVE_CASE"];
  if (given !== undefined) return [Number(given)];
  const count = FULL ? full : fast;
  const fresh = SEED;
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 20_261_124 + index : fresh + index));
}
