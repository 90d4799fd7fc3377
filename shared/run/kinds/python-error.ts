import path from "node:path";
import { exceptionWords } from "./exception-words.ts";

/** The last exception of a Python traceback: what it is, and the innermost frame that lies in the project. */
export function pythonError(stderr: readonly string[], root: string): { message: string; place?: { file: string; line?: number } } | undefined {
  const start = stderr.findLastIndex((line) => line.startsWith("Traceback (most recent call last)"));
  const syntax = stderr.findLastIndex((line) => /^(SyntaxError|IndentationError|TabError): /.test(line));
  if (start < 0 && syntax < 0) return undefined;
  const frames = stderr.slice(Math.max(0, start)).flatMap((line) => {
    const [, file, number] = /^\s+File "(.+)", line (\d+)/.exec(line) ?? [];
    return file === undefined ? [] : [{ file, line: Number(number) }];
  });
  const last = stderr.findLast((line, index) => index > start && /^[A-Za-z_][\w.]*(: |$)/.test(line));
  const [, kind = "failed", words = ""] = /^([A-Za-z_][\w.]*)(?:: (.*))?$/.exec((last ?? "failed").trim()) ?? [];
  const message = exceptionWords(kind, words);
  const inside = frames.findLast(({ file }) => isOwn(path.relative(root, path.resolve(root, file))));
  if (inside === undefined) return { message };
  return { message, place: { file: path.relative(root, path.resolve(root, inside.file)).replaceAll(path.sep, "/"), line: inside.line } };
}

function isOwn(relative: string): boolean {
  return !relative.startsWith("..") && !path.isAbsolute(relative) && !/(^|[\\/])(site-packages|\.towpath|\.venv|venv)[\\/]/.test(relative);
}
