import type { ArtifactFinding } from "./artifact-finding.ts";

/** Bytes that follow an opcode: a number of them, `line`s, or a length (in so many bytes) and as many bytes. */
type Argument = number | "line" | "two lines" | { length: 1 | 4 | 8 };

const ARGUMENTS = new Map<number, Argument>([
  ..."(.012]})aedbolsqtuRQ".split("").filter((op) => !"q".includes(op)).map((op): [number, Argument] => [op.charCodeAt(0), 0]),
  ...[0x81, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8f, 0x90, 0x91, 0x92, 0x93, 0x94, 0x97, 0x98].map((op): [number, Argument] => [op, 0]),
  ...Array.from("FILSVPgp", (op): [number, Argument] => [op.charCodeAt(0), "line"]),
  ...Array.from("ci", (op): [number, Argument] => [op.charCodeAt(0), "two lines"]),
  ...[["J", 4], ["K", 1], ["M", 2], ["N", 0], ["G", 8], ["h", 1], ["j", 4], ["q", 1], ["r", 4]].map(([op, size]): [number, Argument] => [String(op).charCodeAt(0), Number(size)]),
  [0x80, 1], [0x82, 1], [0x83, 2], [0x84, 4], [0x95, 8],
  ["U".charCodeAt(0), { length: 1 }], ["C".charCodeAt(0), { length: 1 }], [0x8a, { length: 1 }], [0x8c, { length: 1 }],
  ["T".charCodeAt(0), { length: 4 }], ["B".charCodeAt(0), { length: 4 }], ["X".charCodeAt(0), { length: 4 }], [0x8b, { length: 4 }],
  [0x8d, { length: 8 }], [0x8e, { length: 8 }], [0x96, { length: 8 }],
]);

/** Libraries whose classes a model is expected to name. What else is named is told; being on this list proves nothing. */
const EXPECTED = /^(?:(?:sklearn|numpy|scipy|pandas|torch|xgboost|lightgbm|catboost|joblib|collections|datetime|copyreg|copy_reg|_codecs)\.|(?:builtins|__builtin__)\.(?:set|frozenset|list|dict|tuple|slice|complex|bytearray|object|int|float|str|bytes|bool|range)$)/u;
/** Parts of them that load files, run texts or start processes. */
const RISKY = /^(?:numpy\.(?:testing|f2py|distutils|load)|torch\.(?:hub|load|jit|utils\.cpp_extension|serialization|distributed|_inductor|_dynamo)|pandas\.(?:eval|read_|io\.|core\.computation)|joblib\.(?:load|externals|parallel)|collections\.(?!OrderedDict$|defaultdict$|deque$|Counter$)|\w+\.(?:.*\.)?(?:eval|exec|system|Popen|runstring|load)$)/u;

const MOST_NAMED = 6;

export interface PickleScan {
  /** `module.name` of all that loading imports; `?` where the name is put together. */
  imports: Set<string>;
  calls: number;
  /** Why reading ended before the end of the data. */
  stopped?: string;
}

/** Reads the opcodes of a pickle, and of those that follow it, without doing what they say. */
export function scanPickle(bytes: Uint8Array): PickleScan {
  const scan: PickleScan = { imports: new Set(), calls: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new RecentNames();
  let at = 0;
  while (at < bytes.length) {
    const op = bytes[at] ?? 0;
    const read = argument(bytes, view, at + 1, ARGUMENTS.get(op));
    if (read === undefined) {
      scan.stopped = ARGUMENTS.has(op) ? `the data ends inside an instruction at byte ${at}` : `byte ${at} is no instruction of a pickle`;
      return scan;
    }
    const letter = String.fromCharCode(op);
    if (letter === "c" || letter === "i") scan.imports.add(read.text.replace("\n", "."));
    else if (op === 0x93) scan.imports.add(names.joined());
    else if (op >= 0x82 && op <= 0x84) scan.imports.add("?");
    if ("Rio".includes(letter) || op === 0x81 || op === 0x92 || letter === "b") scan.calls++;
    names.after(op, letter, read.text, at + 1 < read.end ? number(view, at + 1, read.end) : 0);
    at = read.end;
  }
  if (bytes[bytes.length - 1] !== ".".charCodeAt(0)) scan.stopped = "the data ends without the end of the pickle";
  return scan;
}

/** The texts that were pushed last, one directly after the other: only then it is certain that an import takes them. */
class RecentNames {
  #pushed: string[] = [];
  readonly #memo = new Map<number, string>();
  #last: string | undefined;

  joined(): string {
    return this.#pushed.length < 2 ? "?" : this.#pushed.slice(-2).join(".");
  }

  after(op: number, letter: string, text: string, index: number): void {
    if (op === 0x95) return;
    if (op === 0x94) this.#keep(this.#memo.size);
    else if (letter === "q" || letter === "r") this.#keep(index);
    else if (letter === "p") this.#keep(Number(text));
    else if (letter === "h" || letter === "j") this.#push(this.#memo.get(index) ?? "?");
    else if (letter === "g") this.#push(this.#memo.get(Number(text)) ?? "?");
    else if ("SVUXT".includes(letter) || op === 0x8c || op === 0x8d) this.#push(text);
    else {
      this.#pushed = [];
      this.#last = undefined;
    }
  }

  #push(text: string): void {
    this.#pushed = [...this.#pushed.slice(-1), text];
    this.#last = text;
  }

  #keep(place: number): void {
    this.#memo.set(place, this.#last ?? "?");
  }
}

function number(view: DataView, from: number, to: number): number {
  return to - from === 1 ? view.getUint8(from) : to - from === 4 ? view.getUint32(from, true) : 0;
}

/** What is said of a pickle: always something, because no pickle is safe. */
export function pickleFindings(bytes: Uint8Array, whole: boolean): ArtifactFinding[] {
  const { imports, calls, stopped } = scanPickle(bytes);
  const odd = [...imports].filter((name) => !EXPECTED.test(name) || RISKY.test(name));
  const found: ArtifactFinding[] = odd.length > 0
    ? [{ level: "code", sentence: `a pickle whose loading imports ${listed(odd)}${calls > 0 ? " and calls what it imports" : ""}: do not load it before you know why` }]
    : [{ level: "note", sentence: `a pickle: loading it runs code${imports.size > 0 ? ` of ${listed([...imports])}` : ""}; keep the versions of these libraries, or store the model as skops, safetensors or ONNX` }];
  if (stopped !== undefined || !whole) found.push({ level: "unknown", sentence: `the pickle could not be read to its end: ${stopped ?? "it is too long"}` });
  return found;
}

function listed(all: readonly string[]): string {
  return `${all.slice(0, MOST_NAMED).map(printable).join(", ")}${all.length > MOST_NAMED ? `, and ${all.length - MOST_NAMED} more` : ""}`;
}

function argument(bytes: Uint8Array, view: DataView, at: number, kind: Argument | undefined): { text: string; end: number } | undefined {
  if (kind === undefined) return undefined;
  if (kind === "line" || kind === "two lines") {
    const first = bytes.indexOf(10, at);
    const last = kind === "line" || first < 0 ? first : bytes.indexOf(10, first + 1);
    return last < 0 ? undefined : { text: text(bytes, at, last).replaceAll(/^['"]|['"]$/gu, ""), end: last + 1 };
  }
  if (typeof kind === "number") return at + kind > bytes.length ? undefined : { text: "", end: at + kind };
  if (at + kind.length > bytes.length) return undefined;
  const length = kind.length === 1 ? view.getUint8(at) : kind.length === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
  const start = at + kind.length;
  return start + length > bytes.length ? undefined : { text: text(bytes, start, start + length), end: start + length };
}

/** Names are short; a text that is not is no name. */
function text(bytes: Uint8Array, from: number, to: number): string {
  return to - from > 400 ? "?" : new TextDecoder("latin1").decode(bytes.subarray(from, to));
}

function printable(name: string): string {
  return name.replaceAll(/[^\w.?-]/gu, "·").slice(0, 80);
}
