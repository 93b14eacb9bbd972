import type { StatementSync } from "node:sqlite";

/** A column of the one row that is looked for; null where there is none. */
export function findText(query: StatementSync, values: string[], column: string): string | null {
  const value = query.get(...values)?.[column];
  return typeof value === "string" ? value : null;
}
