/** The domain: rooms in order, each may use those before it. */
export * from "./accounts/index.ts";
export * from "./courses/index.ts";
export * from "./episodes/index.ts";
export * from "./exports/index.ts";
export * from "./generation/index.ts";
export * from "./learning/index.ts";
export * from "./listening/index.ts";
export * from "./shared/index.ts";
export * from "./shared/mail/index.ts";
export * from "./shared/media/index.ts";
