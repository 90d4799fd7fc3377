export interface SecretPattern {
  /** What it is, as its issuer calls it. */
  name: string;
  /** The token itself is the first group, or else the whole match. */
  regex: RegExp;
}

/**
 * Tokens that issuers made recognisable on purpose: a fixed prefix and a fixed length or alphabet. Words such as "password" are not
 * among them, because what follows is nearly always a name.
 */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  { name: "GitHub token", regex: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/gu },
  { name: "GitLab token", regex: /\bglpat-[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/gu },
  { name: "AWS access key", regex: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/gu },
  { name: "AWS secret key", regex: /\baws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/giu },
  { name: "Google API key", regex: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/gu },
  { name: "private key", regex: /-----BEGIN (?:RSA |EC |DSA |OPENSSH |ENCRYPTED |PGP )?PRIVATE KEY(?: BLOCK)?-----/gu },
  { name: "Slack token", regex: /\bxox[abeoprs]-(?:[A-Za-z0-9]+-)+[A-Za-z0-9]{10,}\b/gu },
  { name: "Slack webhook", regex: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{7,}\/B[A-Z0-9]{7,}\/[A-Za-z0-9]{24}\b/gu },
  { name: "Stripe key", regex: /\b[rs]k_live_[A-Za-z0-9]{24,}\b/gu },
  { name: "Databricks token", regex: /\bdapi[0-9a-f]{32}(?:-\d)?\b/gu },
  { name: "OpenAI key", regex: /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])/gu },
  { name: "Anthropic key", regex: /\bsk-ant-(?:api|admin)\d{2}-[A-Za-z0-9_-]{80,}(?![A-Za-z0-9_-])/gu },
  { name: "Hugging Face token", regex: /\bhf_[A-Za-z]{34}\b/gu },
  { name: "npm token", regex: /\bnpm_[A-Za-z0-9]{36}\b/gu },
  { name: "PyPI token", regex: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/gu },
  { name: "SendGrid key", regex: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/gu },
  { name: "Azure storage key", regex: /\bAccountKey=([A-Za-z0-9/+]{86}==)/gu },
  { name: "dbt Cloud token", regex: /\bdbt[cu]_[A-Za-z0-9_-]{40,}(?![A-Za-z0-9_-])/gu },
];

/** What every secret above begins with or contains: a text without any of these needs no closer look. */
export const MAYBE_SECRET =
  /gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|[Aa][Ww][Ss]_[Ss][Ee][Cc]|AIza|PRIVATE KEY|xox[abeoprs]-|hooks\.slack|[rs]k_live_|dapi[0-9a-f]|sk-(?:proj|svcacct|admin|ant)|hf_|npm_|pypi-AgEI|SG\.|AccountKey=|dbt[cu]_/u;

/** Enough to recognise which one it is, never enough to use it. */
export function redact(secret: string): string {
  const shown = secret.startsWith("-----") ? secret.length : Math.min(6, Math.floor(secret.length / 4));
  return shown === secret.length ? secret : `${secret.slice(0, shown)}…`;
}

/** Documentation's own examples and placeholders: all one character, or a word such as EXAMPLE in it. */
export function isPlaceholder(secret: string): boolean {
  const body = secret.replace(/^[A-Za-z]{2,10}[_-]/u, "");
  return /example|placeholder|dummy|changeme|redacted|your[_-]?(?:token|key)|x{6}|\*{4}|0{10}|1234567890?(?:abc|$)/iu.test(secret) || new Set(body).size < 6;
}
