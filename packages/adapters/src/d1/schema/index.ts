/** Every table of the first database; migrations are made from these by `pnpm db:generate`. */
export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./courses.ts";
export * from "./daily.ts";
export * from "./episodes.ts";
export * from "./generation.ts";
export * from "./interfaces.ts";
export * from "./records.ts";
export * from "./relations.ts";
