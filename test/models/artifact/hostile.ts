import { deflateRawSync, gzipSync, deflateSync } from "node:zlib";

const ascii = (text: string): Buffer => Buffer.from(text, "latin1");
const short = (text: string): Buffer => Buffer.concat([Buffer.from([0x8c, text.length]), ascii(text)]);

/** `module.name(command)` in many spellings. Whoever loads one of them makes the file `sentinel`. */
export function payloads(sentinel: string): Map<string, Buffer> {
  const command = `touch ${sentinel}`;
  const global = (module: string, name: string, argument = command): Buffer => ascii(`c${module}\n${name}\n(S'${argument}'\ntR.`);
  const stack = (module: string, name: string): Buffer => Buffer.concat([Buffer.from([0x80, 4]), short(module), short(name), Buffer.from([0x93]), short(command), Buffer.from([0x85, 0x52, 0x2e])]);
  return new Map<string, Buffer>([
    ...[["os", "system"], ["posix", "system"], ["nt", "system"], ["subprocess", "Popen"], ["builtins", "eval"], ["builtins", "exec"], ["builtins", "__import__"], ["__builtin__", "apply"], ["runpy", "_run_code"], ["importlib", "import_module"],
      ["pty", "spawn"], ["webbrowser", "open"], ["timeit", "main"], ["code", "interact"], ["operator", "attrgetter"], ["pip", "main"], ["numpy.testing._private.utils", "runstring"], ["torch.hub", "load"], ["pandas", "eval"], ["sklearn.utils", "eval"], ["functools", "partial"]]
      .map(([module = "", name = ""]): [string, Buffer] => [`global ${module}.${name}`, global(module, name)]),
    ...[["os", "system"], ["builtins", "eval"], ["subprocess", "check_output"], ["shutil", "rmtree"]].map(([module = "", name = ""]): [string, Buffer] => [`stack global ${module}.${name}`, stack(module, name)]),
    ["inst", ascii(`(S'${command}'\nios\nsystem\n.`)],
    ["obj", ascii(`(cos\nsystem\nS'${command}'\no.`)],
    ["build", ascii(`cfoo\nBar\n)\x81(S'__setstate__'\ncos\nsystem\nd b.`.replace(" ", ""))],
    ["name from the memo", Buffer.concat([Buffer.from([0x80, 4]), short("os"), Buffer.from([0x94]), short("system"), Buffer.from([0x94, 0x68, 0, 0x68, 1, 0x93]), short(command), Buffer.from([0x85, 0x52, 0x2e])])],
    ["behind a decoy that is popped", Buffer.concat([Buffer.from([0x80, 4]), short("os"), short("system"), short("sklearn.svm"), short("SVC"), ascii("00"), Buffer.from([0x93]), short(command), Buffer.from([0x85, 0x52, 0x2e])])],
    ["memo written twice", Buffer.concat([Buffer.from([0x80, 4]), short("sklearn.svm"), ascii("q\x05"), short("os"), ascii("q\x05"), short("system"), ascii("q\x06"), ascii("00h\x05h\x06"), Buffer.from([0x93]), short(command), Buffer.from([0x85, 0x52, 0x2e])])],
    ["extension registry", Buffer.concat([Buffer.from([0x80, 2, 0x82, 7]), ascii(`(S'${command}'\ntR.`)])],
    ["after another pickle", Buffer.concat([Buffer.from([0x80, 2, 0x4b, 1, 0x2e]), global("os", "system")])],
    ["behind a lying frame", Buffer.concat([Buffer.from([0x80, 4, 0x95, 1, 0, 0, 0, 0, 0, 0, 0]), global("os", "system")])],
    ["followed by rubbish", Buffer.concat([global("os", "system"), Buffer.from([0xff, 0xff, 0])])],
    ["stopped before its end", global("os", "system").subarray(0, 24)],
  ]);
}

/** A zip of members; `lie` writes a wrong size of the directory. */
export function zipOf(members: Record<string, Buffer>, { packed = false, encrypted = false }: { packed?: boolean; encrypted?: boolean } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const data = packed ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(packed ? 8 : 0, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encrypted ? 1 : 0, 8);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, ascii(name), data);
    directory.push(entry, ascii(name));
    at += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Files that nobody should load, by name. */
export function hostileArtifacts(sentinel: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const [name, bytes] of payloads(sentinel)) found.set(`${name}.pkl`, bytes);
  const system = ascii(`cos\nsystem\n(S'touch ${sentinel}'\ntR.`);
  for (const ending of ["safetensors", "onnx", "json", "h5", "gguf", "npy", "skops", "bin", "txt"]) found.set(`renamed.${ending}`, system);
  for (const [how, bytes] of [["stored", zipOf({ "archive/data.pkl": system })], ["deflated", zipOf({ "archive/data.pkl": system }, { packed: true })], ["renamed member", zipOf({ "archive/weights.txt": system })], ["in a zip in a zip", zipOf({ "a.zip": zipOf({ "data.pkl": system }) })], ["four zips deep", zipOf({ a: zipOf({ b: zipOf({ c: zipOf({ d: system }) }) }) })], ["encrypted", zipOf({ "data.pkl": system }, { encrypted: true })], ["as a tensor", zipOf({ "archive/data/0": system })]] as const) found.set(`torch ${how}.pt`, bytes);
  found.set("zip without an end.pt", zipOf({ "data.pkl": system }).subarray(0, 60));
  found.set("gzip.joblib", gzipSync(system));
  found.set("zlib.joblib", deflateSync(system));
  found.set("gzip cut.joblib", gzipSync(system).subarray(0, 30));
  found.set("gzip bomb.joblib", gzipSync(Buffer.alloc(200 << 20)));
  found.set("zip bomb.pt", zipOf({ "data.pkl": Buffer.concat([Buffer.from([0x80, 2]), Buffer.alloc(100 << 20, "N")]) }, { packed: true }));
  const header = (length: bigint, text: string): Buffer => {
    const first = Buffer.alloc(8);
    first.writeBigUInt64LE(length);
    return Buffer.concat([first, ascii(text)]);
  };
  found.set("huge header.safetensors", header(1n << 46n, "{}"));
  found.set("no json.safetensors", header(9n, "{\"a\": bad"));
  found.set("outside.safetensors", header(57n, '{"w":{"dtype":"F32","shape":[9],"data_offsets":[0,99999]}}'.slice(0, 57)));
  found.set("objects.npy", Buffer.concat([Buffer.from([0x93]), ascii("NUMPY\x01\x00\x46\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}      \n"), system]));
  found.set("huge string.pkl", Buffer.concat([Buffer.from([0x80, 4, 0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]), system]));
  found.set("empty.pkl", Buffer.alloc(0));
  found.set("zeros.bin", Buffer.alloc(5000));
  return found;
}
