import type { ChoiceStore } from "@learnlab/domain";
import { and, eq } from "drizzle-orm";

import type { Database } from "../database.ts";
import { conceptChoices } from "./schema.ts";

export function createD1ChoiceStore(db: Database): ChoiceStore {
  return {
    async list(userId) {
      const { conceptId, kind, updatedAt: chosenAt } = conceptChoices;
      return db
        .select({ conceptId, kind, chosenAt })
        .from(conceptChoices)
        .where(eq(conceptChoices.userId, userId));
    },

    async set({ userId, conceptId, kind, at }) {
      await db
        .insert(conceptChoices)
        .values({ userId, conceptId, kind, createdAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [conceptChoices.userId, conceptChoices.conceptId],
          set: { kind, updatedAt: at },
        });
    },

    async remove({ userId, conceptId }) {
      const isIt = and(eq(conceptChoices.userId, userId), eq(conceptChoices.conceptId, conceptId));
      await db.delete(conceptChoices).where(isIt);
    },
  };
}
