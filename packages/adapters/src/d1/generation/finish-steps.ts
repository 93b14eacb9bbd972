import type { GenerationStore } from "@learnlab/domain";
import { and, eq, sql } from "drizzle-orm";

import { type Database, runBatch } from "../database.ts";
import { episodes, tracks } from "../episodes/schema.ts";
import { askAnew } from "../episodes/withhold-episode.ts";
import { type Held, wasHeld, whileHeld } from "./held-step.ts";
import { generationSteps, openings } from "./schema.ts";

/** A few more than a brief looks back on, since some episodes may never be finished. */
const OPENINGS_KEPT = 12;

type Finishes = Pick<GenerationStore, "finishStep" | "finishBrief" | "finishScript">;

/** Ends steps together with their changes to the episode, while the attempt is the current one. */
export function stepFinishes(db: Database): Finishes {
  const finish = (held: Held, { outputKey, at }: { outputKey: string; at: number }) =>
    db
      .update(generationSteps)
      .set({ state: "done", outputKey, endedAt: at, updatedAt: at })
      .where(wasHeld(held))
      .returning({ step: generationSteps.step });

  return {
    async finishStep({ outputKey, at, ...held }) {
      return (await finish(held, { outputKey, at })).length === 1;
    },

    async finishBrief({ episodeId, step, attempt, outputKey, at, ...words }) {
      const held = { episodeId, step, attempt };
      const results = await runBatch(db, [
        db
          .update(episodes)
          .set({ ...words, status: "writing", updatedAt: at })
          .where(and(eq(episodes.id, episodeId), whileHeld(held))),
        ...askAnew({ episodeId, isHeld: whileHeld(held), at }),
        finish(held, { outputKey, at }),
      ]);
      return results.at(-1)?.length === 1;
    },

    async finishScript({ episodeId, step, attempt, outputKey, opening, at, ...words }) {
      const held = { episodeId, step, attempt };
      const { scriptKey, ...rest } = words;
      const isFirst = sql`(select completed_at from episodes where id = ${episodeId}) is null`;
      const results = await runBatch(db, [
        db.delete(tracks).where(and(eq(tracks.episodeId, episodeId), isFirst, whileHeld(held))),
        db
          .update(episodes)
          .set({
            ...rest,
            scriptKey: sql`iif(${episodes.completedAt} is null, ${scriptKey}, ${episodes.scriptKey})`,
            status: "speaking",
            updatedAt: at,
          })
          .where(and(eq(episodes.id, episodeId), whileHeld(held))),
        ...askAnew({ episodeId, isHeld: whileHeld(held), at }),
        keepOpening(db, held, { opening, at }),
        finish(held, { outputKey, at }),
      ]);
      return results.at(-1)?.length === 1;
    },
  };
}

/** Puts the episode's first words before those of the learner's earlier episodes. */
function keepOpening(db: Database, held: Held, { opening, at }: { opening: string[]; at: number }) {
  const { episodeId } = held;
  const own = JSON.stringify([{ episodeId, opening }]);
  return db
    .insert(openings)
    .select(
      sql`select user_id, ${own}, ${at}, ${at} from episodes
        where id = ${episodeId} and ${whileHeld(held)}`,
    )
    .onConflictDoUpdate({
      target: openings.userId,
      set: {
        updatedAt: at,
        latest: sql`(select json_group_array(json(one)) from (
          select value as one, -1 as place from json_each(excluded.latest)
          union all
          select value, key from json_each(openings.latest)
            where value ->> 'episodeId' <> ${episodeId}
          order by place limit ${OPENINGS_KEPT}))`,
      },
    });
}
