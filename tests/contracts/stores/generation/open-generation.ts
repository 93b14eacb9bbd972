import { createD1GenerationStore, type schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS } from "@learnlab/domain";

import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

/** An episode that waits to be made. */
export async function openGeneration(
  open: OpenWorld,
  change: Partial<typeof schema.episodes.$inferInsert> = {},
) {
  const { db } = await open();
  const userId = await addUser(db, { name: "Ada" });
  const episodeId = await addEpisode(db, { userId, ...change });
  return { db, userId, episodeId, store: createD1GenerationStore(db, DEFAULT_SETTINGS) };
}
