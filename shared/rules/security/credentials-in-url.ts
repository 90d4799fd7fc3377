import { textRule } from "../text-rule.ts";
import { textSpan } from "../text-span.ts";

const USER_AND_PASSWORD = /:\/\/([^\s/:@"'`<>{}$]*):([^\s/@"'`]+)@[^\s"'`]/gu;

/** Stands for a password and is none: a variable, a format field, stars, or the word itself. */
const STAND_IN = /[${}<>%*]|^(?:password|passwd|pass|pw|pwd|secret|token|x+|\.{3}|…|user|username|changeme)$/iu;

/** A database on the same machine has no password that anybody could use elsewhere. */
const LOCAL = /@(?:localhost|127\.0\.0\.1|\[::1\]|db|postgres|host\.docker\.internal)(?=[:/?]|$)/imu;

export const credentialsInUrl = textRule(
  {
    id: "security/credentials-in-url",
    recommended: "error",
    strict: "error",
    why: "A password inside a connection URL is in the repository's history for ever, and is printed by every tool that logs the URL.",
    fixable: false,
    failing: {
      "towpath.yml": "version: 1\nproject: shop\nenvironments:\n  production: { engine: postgres, url: \"postgres://loader:⟦s3cr3t-9f2k⟧@db.example.com/shop\" }\n",
      "shop.pipeline.yml": "version: 1\npipeline: shop\n",
    },
    passing: {
      "towpath.yml": 'version: 1\nproject: shop\nenvironments:\n  production: { engine: postgres, url: "${PRODUCTION_URL}" }\n',
      "shop.pipeline.yml": "version: 1\npipeline: shop\n",
    },
  },
  function* (file, text) {
    for (const { start, end, scheme, user, isLocal } of passwordsOf(text)) {
      if (!isLocal) yield { args: { scheme, user }, place: { file, span: textSpan(text, start, end) } };
    }
  },
);

/** Where passwords of URLs stand in a text. */
export function* passwordsOf(text: string): Generator<{ start: number; end: number; scheme: string; user: string; isLocal: boolean }> {
  if (!text.includes("://")) return;
  for (const match of text.matchAll(USER_AND_PASSWORD)) {
    const [whole, user = "", password = ""] = match;
    const scheme = /[a-z][a-z0-9+.-]*$/iu.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0];
    if (scheme === undefined || STAND_IN.test(password)) continue;
    const start = match.index + "://".length + user.length + 1;
    yield { start, end: start + password.length, scheme, user, isLocal: LOCAL.test(text.slice(match.index, match.index + whole.length + 24)) };
  }
}
