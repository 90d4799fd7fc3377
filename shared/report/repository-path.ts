/** A file of the project as the repository knows it: `data/shop/sql/a.sql`. */
export function repositoryPath(file: string, pathPrefix: string | undefined): string {
  const prefix = (pathPrefix ?? "").replaceAll(/^\/+|\/+$/gu, "");
  return prefix === "" || prefix === "." ? file : `${prefix}/${file}`;
}
