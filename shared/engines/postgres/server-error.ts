/** The fields of an error that the server reports. Of these only names of the catalog, the code and the position may be told. */
export interface ServerError {
  sqlState: string;
  message: string;
  /** Characters of the statement, from 1. Only errors of parsing have it. */
  position: number | undefined;
  severity: string;
  table: string | undefined;
  column: string | undefined;
  constraint: string | undefined;
}

/** What the server said; undefined for an error of the network or of the driver. */
export function serverError(error: unknown): ServerError | undefined {
  if (!(error instanceof Error) || !("severity" in error) || !("code" in error) || typeof error.code !== "string" || !/^[0-9A-Z]{5}$/.test(error.code)) return undefined;
  const field = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const position = Number(field("position"));
  return {
    sqlState: error.code, message: error.message, position: Number.isSafeInteger(position) && position > 0 ? position : undefined,
    severity: field("severity") ?? "", table: field("table"), column: field("column"), constraint: field("constraint"),
  };
}
