/**
 * How GitHub's runner reads the file of a step's outputs, rewritten after the behaviour of `EnvFileKeyValuePairs`
 * (actions/runner, src/Runner.Worker/FileCommandManager.cs): `name=value`, or `name<<MARK`, lines, `MARK`; whichever sign comes first.
 * Lines end with a line feed; on Windows a carriage return before it belongs to the end.
 */
export function parseOutputFile(text: string, windows = false): Record<string, string> {
  const lines = text.split(windows ? /\r?\n/ : "\n");
  const values: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`invalid format '${line}': name must not be empty`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const mark = line.slice(heredoc + 2);
      if (heredoc === 0 || mark === "") throw new Error(`invalid format '${line}': name and delimiter must not be empty`);
      const end = lines.indexOf(mark, at + 1);
      if (end < 0) throw new Error(`invalid value: matching delimiter not found '${mark}'`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else throw new Error(`invalid format '${line}'`);
  }
  return values;
}
