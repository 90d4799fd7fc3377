/** Positions: lines and columns from 1, columns count UTF-16 code units, `end` is exclusive. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** UTF-16 offsets into the file's text, for edits. */
  start: number;
  end: number;
}

/** A place in a file. */
export interface Place {
  /** POSIX path relative to the project's root. */
  file: string;
  span: Span;
}
