/** How a dialect compares names: postgres and snowflake tell `"Id"` from `id`; the others never look at case. */
export function foldName(name: string, quoted: boolean, dialect: string): string {
  switch (dialect) {
    case "postgres":
    case "postgresql":
    case "redshift":
      return quoted ? name : name.toLowerCase();
    case "snowflake":
    case "oracle":
      // Unquoted names are upper case there; one that is quoted in upper case is the same name.
      return quoted ? (name === name.toUpperCase() ? name.toLowerCase() : `"${name}`) : name.toLowerCase();
    default:
      return name.toLowerCase();
  }
}

/** How an engine spells a name that it makes: Postgres writes those without quotes in lower case. */
export function spelledName(name: string, quoted: boolean, dialect: string): string {
  return dialect === "postgres" && !quoted ? name.toLowerCase() : name;
}

/** A select list may use the aliases that it defined before. */
export function hasLateralAliases(dialect: string): boolean {
  return dialect === "duckdb" || dialect === "snowflake" || dialect === "databricks" || dialect === "spark" || dialect === "redshift";
}

/** Where else the aliases of the select list are visible. */
export function aliasVisible(dialect: string, clause: "where" | "group" | "having" | "qualify"): boolean {
  switch (dialect) {
    case "duckdb":
    case "snowflake":
      return true;
    case "spark":
    case "databricks":
    case "bigquery":
      return clause !== "where";
    case "trino":
      return false;
    default:
      return clause === "group";
  }
}
