import type { GenerationStore } from "@learnlab/domain";
import { and, eq } from "drizzle-orm";

import type { Database } from "../database.ts";
import { episodes, tracks } from "../episodes/schema.ts";
import { type Held, wasHeld, whileHeld } from "./held-step.ts";
import { generationSteps } from "./schema.ts";

type Finishes = Pick<GenerationStore, "finishStep" | "finishBrief" | "finishScript">;

/** The ends of steps, each with what it changes of the episode, while its attempt is the current one. */
export function stepFinishes(db: Database): Finishes {
  const finish = (held: Held, { outputKey, at }: { outputKey: string; at: number }) =>
    db
      .update(generationSteps)
      .set({ state: "done", outputKey, updatedAt: at })
      .where(wasHeld(held))
      .returning({ step: generationSteps.step });

  return {
    async finishStep({ outputKey, at, ...held }) {
      return (await finish(held, { outputKey, at })).length === 1;
    },

    async finishBrief({ episodeId, step, attempt, outputKey, at, ...words }) {
      const held = { episodeId, step, attempt };
      const [, finished] = await db.batch([
        db
          .update(episodes)
          .set({ ...words, status: "writing", updatedAt: at })
          .where(and(eq(episodes.id, episodeId), whileHeld(held))),
        finish(held, { outputKey, at }),
      ]);
      return finished.length === 1;
    },

    async finishScript({ episodeId, step, attempt, outputKey, at, ...words }) {
      const held = { episodeId, step, attempt };
      const [, , finished] = await db.batch([
        db.delete(tracks).where(and(eq(tracks.episodeId, episodeId), whileHeld(held))),
        db
          .update(episodes)
          .set({ ...words, status: "speaking", updatedAt: at })
          .where(and(eq(episodes.id, episodeId), whileHeld(held))),
        finish(held, { outputKey, at }),
      ]);
      return finished.length === 1;
    },
  };
}
