/** D1 without workerd, for tests: the same SQL, on SQLite in memory. */
export { openMemoryDatabase } from "./open-memory-database.ts";
