/** Any value that JSON can hold: the syntax tree as it crosses from the parser. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** A syntax error. Offsets are code points into the text, undefined when the parser does not say. */
export interface ParseProblem {
  message: string;
  start?: number | undefined;
  end?: number | undefined;
}

/** The port to a SQL parser, so that Node and web workers can load its WASM each in their way. */
export interface SqlParser {
  /** One tree per statement; spans inside count code points. Never throws. */
  parse(sql: string, dialect: string): { ast: readonly Json[] } | { problems: ParseProblem[] };
}

/** What is used of `@polyglot-sql/sdk`, whichever of its entries was loaded. */
export interface ParserSdk {
  parse(sql: string, dialect?: string): ParseAnswer;
}
export interface ParseAnswer {
  success: boolean;
  ast?: unknown;
  error?: string | undefined;
  errorStart?: number | undefined;
  errorEnd?: number | undefined;
}

/** Makes the port from a loaded `@polyglot-sql/sdk`. */
export function sqlParser(sdk: ParserSdk): SqlParser {
  return {
    parse(sql, dialect) {
      let answer: ParseAnswer;
      try {
        answer = sdk.parse(sql, dialectNames[dialect] ?? dialect);
      } catch (error) {
        return { problems: [{ message: error instanceof Error ? error.message : String(error) }] };
      }
      if (answer.success && isArray(answer.ast)) return { ast: answer.ast };
      return { problems: [{ message: readable(answer.error ?? "the parser gave no reason"), start: answer.errorStart, end: answer.errorEnd }] };
    },
  };
}

/** Names of the parser for our dialects where they differ. */
const dialectNames: Readonly<Record<string, string>> = { postgres: "postgresql" };

function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

function readable(message: string): string {
  if (/E_GUARD_|DEPTH_EXCEEDED/.test(message)) return "the query is nested too deeply to be analysed";
  return message.replace(/^(Parse|Tokenize) error at line \d+, column \d+: /, "").replace(/^./, (c) => c.toLowerCase());
}
