import type { SettingsStore } from "@learnlab/domain";
import { eq, inArray } from "drizzle-orm";

import type { Database } from "../database.ts";
import { settings } from "./schema.ts";

export function createD1SettingsStore(db: Database): SettingsStore {
  return {
    async find(name) {
      const row = await db.query.settings.findFirst({ where: eq(settings.name, name) });
      return row?.value;
    },
    async findSome(names) {
      const rows = await db
        .select({ name: settings.name, value: settings.value })
        .from(settings)
        .where(inArray(settings.name, [...names]));
      return new Map(rows.map(({ name, value }) => [name, value]));
    },
    async remove(name) {
      await db.delete(settings).where(eq(settings.name, name));
    },
    async save({ name, value, at }) {
      const row = { value, updatedAt: at };
      await db
        .insert(settings)
        .values({ ...row, name, createdAt: at })
        .onConflictDoUpdate({ target: settings.name, set: row });
    },
  };
}
