import { describe, expect, it } from "vitest";
import { messageOf } from "../../shared/messages/message-of.ts";
import { makeBaseline } from "../../shared/rules/baseline.ts";
import { MAYBE_SECRET, SECRET_PATTERNS } from "../../shared/rules/security/secret-patterns.ts";
import { lintFiles } from "./lint-example.ts";

const run = (text: string, kind = "fetch.py"): Promise<Awaited<ReturnType<typeof lintFiles>>> =>
  lintFiles({
    "shop.pipeline.yml": `version: 1\npipeline: shop\nowner: "@shop/data"\ntasks:\n  fetch:\n    python: fetch.py\n    requirements: requirements.txt\n    outputs: { file: out.csv }\n    checks: [row_count]\n`,
    "fetch.py": "print('fetch')\n",
    "requirements.txt": "requests==2.32.5\n",
    [kind]: text,
  });
const security = async (text: string, kind?: string): Promise<string[]> => (await run(text, kind)).findings.filter(({ rule }) => rule.startsWith("security/")).map(({ rule, args }) => `${rule} ${args["kind"] ?? args["requirement"] ?? args["user"] ?? ""}`.trim());

/** Made at run time, so that this file holds no secret itself. */
const body = (length: number): string => "aB3dE5gH7jK9mN2pQ4sT6vW8xY1zC0fL".repeat(4).slice(0, length);
const SECRETS: Record<string, string> = {
  "GitHub token": `ghp_${body(36)}`,
  "AWS access key": `AKIA${"Q3W4E5R6T7Y2U3I4".slice(0, 16)}`,
  "AWS secret key": `aws_secret_access_key = ${body(40)}`,
  "Google API key": `AIza${body(35)}`,
  "private key": ["-----BEGIN", "RSA PRIVATE KEY-----"].join(" "),
  "Slack token": `xoxb-12345678901-98765432109-${body(24)}`,
  "Stripe key": `sk_live_${body(24)}`,
  "Databricks token": `dapi${"0a1b2c3d4e5f6789".repeat(2)}`,
  "npm token": `npm_${body(36)}`,
  "Azure storage key": `AccountKey=${body(86)}==`,
  "dbt Cloud token": `dbtc_${body(44)}`,
};

describe("security/secret-in-file", () => {
  for (const [kind, secret] of Object.entries(SECRETS)) {
    it(`finds a ${kind} and never repeats it`, async () => {
      const { findings } = await run(`VALUE = "${secret}"\n`);
      expect(findings.map(({ rule, args }) => `${rule} ${args["kind"]}`)).toEqual([`security/secret-in-file ${kind}`]);
      const hidden = secret.slice(-12);
      const said = JSON.stringify([...findings.flatMap((finding) => [finding, messageOf(finding), messageOf(finding, "fr")]), makeBaseline(findings)]);
      if (kind !== "private key") expect(said).not.toContain(hidden);
    });
  }

  it("looks closer at every text that one of its patterns would match", () => {
    for (const secret of Object.values(SECRETS)) expect(MAYBE_SECRET.test(secret)).toBe(true);
    expect(SECRET_PATTERNS.every(({ regex }) => regex.global)).toBe(true);
  });

  for (const harmless of [
    "AKIAIOSFODNN7EXAMPLE",
    `ghp_${"x".repeat(36)}`,
    "sk-learn is a typo",
    "SELECT hf_score, npm_downloads FROM dapi_calls",
    'token = os.environ["GITHUB_TOKEN"]',
    "password: ${DB_PASSWORD}",
    "sha256:0c6de5b6f3e9c2ef3bcfb38f0ad9a1b3b0e0d5d6b1c4d47a8d8a0f66f4b7bd3c",
    "-----BEGIN PUBLIC KEY-----",
  ]) {
    it(`says nothing about ${harmless.slice(0, 40)}`, async () => expect(await security(`# ${harmless}\n`)).toEqual([]));
  }
});

describe("security/credentials-in-url", () => {
  it("finds a password behind a user and never repeats it", async () => {
    const { findings } = await run('URL = "postgresql+psycopg://etl:hunter2zz@warehouse.example.com:5432/dw"\n');
    expect(findings.map(({ rule, args }) => ({ rule, args }))).toEqual([{ rule: "security/credentials-in-url", args: { scheme: "postgresql+psycopg", user: "etl" } }]);
  });

  for (const harmless of [
    "postgres://${USER}:${PASSWORD}@db.example.com/dw",
    "postgres://user:password@host/db",
    "postgres://etl:<password>@db.example.com/dw",
    "postgres://etl:***@db.example.com/dw",
    'f"postgres://{user}:{password}@{host}/dw"',
    "postgres://postgres:postgres1@localhost:5432/test",
    "https://example.com/a:b@c",
    "https://example.com:8080/@scope/package",
    "git@github.com:owner/repository.git",
    "s3://bucket/prefix",
  ]) {
    it(`says nothing about ${harmless}`, async () => expect(await security(`# ${harmless}\n`)).toEqual([]));
  }
});

describe("security/unpinned-requirements", () => {
  for (const [line, found] of [
    ["pandas", ["security/unpinned-requirements pandas"]],
    ["pandas>=2,<3", ["security/unpinned-requirements pandas"]],
    ["pandas==2.*", ["security/unpinned-requirements pandas"]],
    ["pandas~=2.1 ; python_version > '3.9'", ["security/unpinned-requirements pandas"]],
    ["pandas[parquet]==2.3.3 # pinned", []],
    ["pandas===2.3.3", []],
    ["pandas==2.3.3 --hash=sha256:abc", []],
    ["pandas==2.3.3 \\\n    --hash=sha256:abc \\\n    --hash=sha256:def", []],
    ["-r base.txt", []],
    ["--index-url https://pypi.example.com/simple", []],
    ["# pandas", []],
    ["./vendor/mylib", []],
    ["mylib @ git+https://github.com/o/mylib@0123456789abcdef0123456789abcdef01234567", []],
    ["mylib @ git+https://github.com/o/mylib@main", ["security/unpinned-requirements mylib"]],
  ] as const) {
    it(`${found.length === 0 ? "accepts" : "finds"} ${JSON.stringify(line)}`, async () => expect(await security(`requests==2.32.5\n${line}\n`, "requirements.txt")).toEqual(found));
  }
});
