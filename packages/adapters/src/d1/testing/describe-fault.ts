const PRIMARY: Record<number, string> = {
  1: "SQLITE_ERROR",
  18: "SQLITE_TOOBIG",
  19: "SQLITE_CONSTRAINT",
  20: "SQLITE_MISMATCH",
  25: "SQLITE_RANGE",
};
const CONSTRAINTS: Record<number, string> = {
  275: "CHECK",
  787: "FOREIGNKEY",
  1299: "NOTNULL",
  1555: "PRIMARYKEY",
  1811: "TRIGGER",
  2067: "UNIQUE",
  2579: "ROWID",
  3091: "DATATYPE",
};

/** SQLite's error in D1's words, without the statement offset that D1 adds. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!("errcode" in error) || typeof error.errcode !== "number") return error.message;
  const primary = PRIMARY[error.errcode % 256] ?? "SQLITE_ERROR";
  const constraint = CONSTRAINTS[error.errcode];
  const extended = constraint === undefined ? "" : ` (extended: SQLITE_CONSTRAINT_${constraint})`;
  return `${error.message}: ${primary}${extended}`;
}

/** An error like those of D1's binding. */
export function toD1Error(message: string, prefix = "D1_ERROR"): Error {
  return new Error(`${prefix}: ${message}`, { cause: new Error(message) });
}
