import { expect, it } from "vitest";
import { hideSecrets } from "../../shared/rules/security/hide-secrets.ts";

// Made at run time, so that this file holds no secret itself.
const key = `AKIA${"Q3W4E5R6T7Y2U3I4"}`;
const begin = ["-----BEGIN", "RSA PRIVATE KEY-----"].join(" ");

it.each([
  [`KEY = "${key}"`, `KEY = "${"•".repeat(20)}"`],
  ["url: postgres://loader:s3cr3t@db.example.com/x", "url: postgres://loader:••••••@db.example.com/x"],
  ["url: postgres://loader:s3cr3t@localhost/x", "url: postgres://loader:••••••@localhost/x"],
  ["url: postgres://loader:${PASSWORD}@db.example.com/x", "url: postgres://loader:${PASSWORD}@db.example.com/x"],
  ["see https://example.com/a:b and me@example.com", "see https://example.com/a:b and me@example.com"],
])("%j is shown as %j", (text, shown) => {
  expect(hideSecrets(text)).toBe(shown);
});

it("hides the whole of a private key and keeps every line where it is", () => {
  const text = `a = """${begin}\nMIIEpAIBAAKCAQEA\nabcd\n-----END RSA PRIVATE KEY-----"""\nb = 1\n`;
  const shown = hideSecrets(text);
  expect(shown).not.toMatch(/MIIE|abcd/);
  expect(shown.length).toBe(text.length);
  expect(shown.split("\n")[4]).toBe("b = 1");
});
