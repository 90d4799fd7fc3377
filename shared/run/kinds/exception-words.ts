/** Exceptions that speak of the code: their words are Python's own, or ours (a command of IPython), and hold names and files. */
const OF_CODE = /^(?:Magic|ModuleNotFound|Import|Name|UnboundLocal|Attribute|Syntax|Indentation|Tab|ZeroDivision|Memory|Recursion|NotImplemented|FileNotFound|Permission|Type)Error$/;

/**
 * An exception as it is told in records, comments and issues. `ValueError: could not convert string to float: 'ann@example.com'` quotes a row, and
 * nobody can tell whether it does: such words stay in the log of the task.
 */
export function exceptionWords(kind: string, message: string): string {
  if (message === "") return kind;
  return OF_CODE.test(kind) ? `${kind}: ${message}` : `${kind}; its words may quote data, and are in its log`;
}
