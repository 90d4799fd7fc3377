/** Whether `sql:` holds the query itself rather than the path of a .sql file: it has white space inside and does not end in `.sql`. */
export function inlineSql(written: string): boolean {
  const trimmed = written.trim();
  return trimmed.includes("\n") || (/\s/.test(trimmed) && !/\.sql$/i.test(trimmed));
}
