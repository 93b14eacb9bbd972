/** Every table of the main database; `pnpm db:generate` makes migrations from these. */
export * from "./accounts/schema.ts";
export * from "./analytics/schema.ts";
export * from "./bookmarks/schema.ts";
export * from "./problems/schema.ts";
export * from "./courses/schema.ts";
export * from "./dailies/schema.ts";
export * from "./episodes/schema.ts";
export * from "./exports/schema.ts";
export * from "./generation/schema.ts";
export * from "./installation/schema.ts";
export * from "./learning/schema.ts";
export * from "./lessons/schema.ts";
export * from "./listening/schema.ts";
export * from "./notifications/schema.ts";
export * from "./operations/schema.ts";
export * from "./search/schema.ts";
export * from "./spending/schema.ts";
