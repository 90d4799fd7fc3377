import fc from "fast-check";

/** Things that writers, editors and attackers put into YAML. */
const snippets = [
  "&a ", "*a", "*a0", "<<: *a", "? ", ": ", "- ", "\t", "!!binary ", "!tag ", "!!set ", '"', "'", "{", "}", "[", "]", ",", "#", "|", ">", "|2-\n", ">+\n", "%YAML 1.1\n", "\n---\n", "\n...\n", "${SECRET}", "`", "@", "\\", "\\u{110000}",
  "\0", "\u0007", "\u007f", "\u0085", "\u2028", "\uFEFF", "\u200b", "\u202e", "é", "日本", "😀", "\ud83d", "\ude00", "\r\n", "\r", "\n\n", " ", "        ",
  "__proto__: { polluted: yes }", "constructor: { prototype: { polluted: yes } }", "toString: 1", "null", "~", "yes", "0x1F", "1e999", ".nan", "-.inf", "12345678901234567890", "2001-07-01", "null: null", "{}: {}", "[]: []",
  "towpath_x: { sql: a.sql }", "# towpath: allow", "-- towpath: allow x/y", "../../etc/passwd", "A".repeat(2000), "[".repeat(70), "- ".repeat(70), "\n a:".repeat(20),
];

type Change = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const pick = (text: string, share: number): number => Math.floor(text.length * share);
const onLines = (change: (lines: string[], index: number) => string[]) => (share: number): Change => (text) => {
  const lines = text.split("\n");
  return change(lines, Math.floor(lines.length * share)).join("\n");
};

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...snippets)).map(([share, snippet]): Change => (text) => text.slice(0, pick(text, share)) + snippet + text.slice(pick(text, share))),
  fc.tuple(at, fc.string({ unit: "binary", minLength: 1, maxLength: 1 })).map(([share, byte]): Change => (text) => text.slice(0, pick(text, share)) + byte + text.slice(pick(text, share) + 1)),
  fc.tuple(at, fc.integer({ min: 1, max: 40 })).map(([share, length]): Change => (text) => text.slice(0, pick(text, share)) + text.slice(pick(text, share) + length)),
  at.map(onLines((lines, index) => lines.toSpliced(index, 1))),
  at.map(onLines((lines, index) => lines.toSpliced(index, 0, lines[index] ?? ""))),
  fc.tuple(at, at).map(([share, other]) => onLines((lines, index) => lines.toSpliced(Math.floor(lines.length * other), 0, ...lines.slice(index, index + 3)))(share)),
  at.map(onLines((lines, index) => lines.with(index, `  ${lines[index] ?? ""}`))),
  at.map(onLines((lines, index) => lines.with(index, (lines[index] ?? "").replace(/^ {1,2}/, "")))),
  at.map((share): Change => (text) => text.slice(0, pick(text, share))),
  fc.constant<Change>((text) => text.replaceAll("\n", "\r\n")),
  fc.constant<Change>((text) => text.replaceAll("  ", "\t")),
);

/** The text after one to six changes. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => changes.reduce((result, each) => each(result), text));
}
