import { closest } from "../../pipeline/did-you-mean.ts";
import type { Finding } from "../../pipeline/finding.ts";
import type { SqlProblem } from "../../sql/facts.ts";
import { tokens, type Token } from "../../sql/tokens.ts";

/** What the parser stumbled over, in words of SQL instead of the parser's own. */
export function syntaxWords(text: string, dialect: string, problem: SqlProblem): Pick<Finding, "args" | "variant"> {
  const { span, message } = problem;
  const plain = { args: { dialect, problem: message } };
  if (/unterminated/i.test(message)) return { variant: "unclosed", args: { dialect } };
  const list = tokens(text, dialect);
  const at = list.findIndex(({ start }) => start === span.start);
  const token = list[at];
  if (token === undefined) return plain;
  const seen = short(text.slice(token.start, token.end));
  const isEnd = list.slice(at + 1).every((each) => each.text === ";");
  const [, wanted] = /^expected (\w+), got/.exec(message) ?? [];
  if (wanted !== undefined) {
    const expected = marks[wanted] ?? wanted.toUpperCase();
    return / got end of input/.test(message) ? { variant: "expected-at-end", args: { dialect, expected } } : { variant: "expected", args: { dialect, expected, seen, ...slip([list[at - 1], token], [expected.toLowerCase()]) } };
  }
  if (!/unexpected token/i.test(message)) return plain;
  const hint = slip([list[at - 1], token, list[0]]);
  if (isEnd && hint["near"] === undefined) return { variant: "incomplete", args: { dialect, seen } };
  return { variant: "unexpected", args: { dialect, seen, ...hint } };
}

const marks: Readonly<Record<string, string>> = { RParen: ")", LParen: "(", RBracket: "]", LBracket: "[", RBrace: "}", LBrace: "{", Comma: ",", Eq: "=", Dot: ".", Colon: ":", Semicolon: ";" };

const keywords = new Set(
  "select from where group by order having qualify limit offset distinct as with recursive union intersect except all join inner left right full outer cross lateral on using case when then else end and or not in is null between like exists over partition rows range window filter values asc desc cast".split(" "),
);

/** A word near the place that is almost a keyword. */
function slip(near: readonly (Token | undefined)[], among: Iterable<string> = keywords): Record<string, string> {
  for (const token of near) {
    // Of one letter everything is almost a keyword.
    if (token?.kind !== "word" || token.text.length < 2 || keywords.has(token.text)) continue;
    const meant = closest(token.text, among);
    if (meant !== undefined) return { word: token.text, near: meant };
  }
  return {};
}

function short(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
