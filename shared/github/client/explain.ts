/** A request that GitHub refused. */
export interface Refusal {
  method: string;
  /** The endpoint as GitHub's documentation writes it: `/repos/{owner}/{repo}/check-runs`. */
  route: string;
  status: number;
  message: string;
  headers: Readonly<Record<string, string | number | undefined>>;
}

/** What each part of the API needs when GitHub does not say it, and what people call it. */
const NEEDS: readonly { route: RegExp; permission: string; what: string }[] = [
  { route: /\/check-(runs|suites)/, permission: "checks", what: "check runs" },
  { route: /\/code-scanning\//, permission: "security-events", what: "code scanning results" },
  { route: /\/deployments/, permission: "deployments", what: "deployments" },
  { route: /\/releases|release's/, permission: "contents", what: "releases" },
  { route: /\/git\//, permission: "contents", what: "branches and commits" },
  { route: /ledger/, permission: "contents", what: "the ledger's branch" },
  { route: /\/actions\//, permission: "actions", what: "workflow runs and artifacts" },
  { route: /\/environments/, permission: "actions", what: "environments" },
  { route: /\/pulls/, permission: "pull-requests", what: "pull requests" },
  { route: /\/issues\/(\{issue_number\}\/)?comments/, permission: "pull-requests", what: "comments on pull requests" },
  { route: /\/issues/, permission: "issues", what: "issues" },
];

/** A refusal as one or two sentences: what was tried, what GitHub answered, what to change. */
export function explain(refusal: Refusal): string {
  const tried = refusal.route.startsWith("/") ? `${refusal.method} ${refusal.route}` : refusal.route;
  const said = clean(refusal.message);
  if (refusal.status === 401) return `GitHub does not accept the token (401 at ${tried}: ${said}). It has expired or belongs to another server: pass \${{ github.token }}, and set GITHUB_API_URL for GitHub Enterprise.`;
  if (refusal.status === 403) return forbidden(refusal, tried, said);
  if (refusal.status === 404) return `GitHub finds nothing at ${tried} (404). Either it is gone, or the token may not see it: ${lineFor(refusal)}, and look at the repository's name.`;
  if (refusal.status === 422) return `GitHub does not accept what was sent to ${tried} (422: ${said}).`;
  if (refusal.status === 429) return `GitHub asks to wait longer than the time that is left (429 at ${tried}): too many requests with this token in the last hour.`;
  if (refusal.status === 0) return `GitHub gave no answer to ${tried} (${said}).`;
  return `GitHub answered ${refusal.status} to ${tried}: ${said}.`;
}

function forbidden(refusal: Refusal, tried: string, said: string): string {
  if (/rate limit|abuse detection/i.test(refusal.message)) return `GitHub asks to wait longer than the time that is left (403 at ${tried}: ${said}).`;
  if (/by integration|by personal access token/i.test(refusal.message)) {
    const write = refusal.method === "GET" ? "read" : "write";
    return `The token may not ${write} ${wordsFor(refusal)} (403 at ${tried}): ${lineFor(refusal)}. On a pull request from a fork or from Dependabot no line helps, the token only reads there: report from a workflow on workflow_run.`;
  }
  return `GitHub forbids ${tried} (403: ${said}). ${capital(lineFor(refusal))}; an organisation's policy may forbid it as well.`;
}

function lineFor(refusal: Refusal): string {
  const lines = accepted(refusal) ?? [{ permission: needOf(refusal)?.permission ?? "contents", level: refusal.method === "GET" ? "read" : "write" }];
  return `add ${lines.map(({ permission, level }) => `\`${permission}: ${level}\``).join(" and ")} to the job's \`permissions:\``;
}

/** GitHub's own word: alternatives are parted by `;`, and each may need several. The first one is what a workflow would be given. */
function accepted({ headers, route }: Refusal): { permission: string; level: string }[] | undefined {
  const header = headers["x-accepted-github-permissions"];
  if (typeof header !== "string" || header.trim() === "") return undefined;
  const alternatives = header.split(";").map((alternative) =>
    alternative.split(",").flatMap((part) => {
      const [name = "", level = ""] = part.split("=").map((piece) => piece.trim());
      return /^[a-z_]+$/.test(name) && /^(read|write|admin)$/.test(level) ? [{ permission: name.replaceAll("_", "-"), level }] : [];
    }),
  ).filter((alternative) => alternative.length > 0);
  const usual = NEEDS.find((need) => need.route.test(route))?.permission;
  return alternatives.find((alternative) => alternative.some(({ permission }) => permission === usual)) ?? alternatives[0];
}

const needOf = ({ route }: Refusal): (typeof NEEDS)[number] | undefined => NEEDS.find((need) => need.route.test(route));
const wordsFor = (refusal: Refusal): string => needOf(refusal)?.what ?? "this";
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** GitHub's sentence on one line, without the link to its manual. */
function clean(message: string): string {
  // oxlint-disable-next-line no-control-regex
  return message.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").replace(/ - https?:\/\/\S+$/, "").replace(/\.$/, "").slice(0, 300).trim();
}
