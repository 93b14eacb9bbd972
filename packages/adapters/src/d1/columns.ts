import { integer, text } from "drizzle-orm/sqlite-core";

/** A UUIDv7 as text, created by the domain's id source. */
export const id = () => text("id").primaryKey();

/** Epoch milliseconds, UTC. */
export const at = (name: string) => integer(name);

export const timestamps = () => ({
  createdAt: at("created_at").notNull(),
  updatedAt: at("updated_at").notNull(),
});

/** A moment as better-auth keeps it. */
export const date = (name: string) => integer(name, { mode: "timestamp_ms" });
