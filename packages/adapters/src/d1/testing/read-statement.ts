/** Matches strings, quoted names and comments first, then a parameter or the end of a statement. */
const tokens =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|\?\d*|[:@$][a-z_]\w*|;/gi;

const NOT_ALLOWED =
  /^\s*(?:begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|create\s+temp|pragma\s+(?!defer_foreign_keys|foreign_key|table_info|table_list|index_))/i;

/**
 * The number of parameters of a statement.
 *
 * @throws Error for what D1 refuses before running it, and for several statements, of which D1 would run all
 */
export function countParameters(sql: string): number {
  const [statement = ""] = splitStatements(sql);
  if (statement.trim() === "") throw new Error("No SQL statements detected.");
  if (NOT_ALLOWED.test(statement)) throw new Error("not authorized: SQLITE_AUTH");
  if (splitStatements(sql).length > 1) throw new Error("One statement at a time, in memory.");
  let [unnamed, highest] = [0, 0];
  const names = new Set<string>();
  for (const [token] of statement.matchAll(tokens)) {
    if (token === "?") highest = Math.max(highest, (unnamed += 1));
    else if (token.startsWith("?")) highest = Math.max(highest, Number(token.slice(1)));
    else if (/^[:@$]/.test(token)) names.add(token);
  }
  return highest + names.size;
}

/** The statements of a text, without comments and empty ones. */
export function splitStatements(sql: string): string[] {
  const marked = sql.replaceAll(tokens, (token) => {
    if (token === ";") return "\u0000";
    return token.startsWith("--") || token.startsWith("/*") ? " " : token;
  });
  return marked.split("\u0000").filter((statement) => statement.trim() !== "");
}
