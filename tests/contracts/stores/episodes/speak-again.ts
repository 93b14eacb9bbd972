import { createD1EpisodeStore, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { addEpisode, addNotification, addStep } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const at = SINCE + 1;
const bounds = { perDay: 3, unfinished: 2, retries: 2 };

/** A finished episode that came as a text, since the budget had ended. */
async function openSilent(
  open: OpenWorld,
  change: Partial<typeof schema.episodes.$inferInsert> = {},
) {
  const { db } = await open();
  const userId = await addUser(db);
  const silent = { errorReason: "budget.no_audio", scriptKey: "ep/e/script.json" } as const;
  const known = { userId, status: "completed", error: "No audio." } as const;
  const row = { ...known, ...silent, ...change };
  const episodeId = await addEpisode(db, row);
  const store = createD1EpisodeStore(db);
  const ask = { episodeId, silent: ["en" as const], attempt: 100, at };
  return { db, userId, episodeId, store, ask };
}

export function testSpeakAgain(open: OpenWorld): void {
  test("an episode that lacks audio is spoken from its script on, and no second mail says that it is ready", async () => {
    const { db, userId, episodeId, store, ask } = await openSilent(open);
    await addStep(db, { episodeId, step: "brief", state: "done", attempt: 2 });
    expect(await store.speakAgain(ask, bounds)).toEqual({ sent: true });
    expect(await store.find(episodeId)).toMatchObject({
      status: "speaking",
      error: null,
      errorReason: null,
      completedAt: SINCE,
    });
    const steps = await listSteps({ db });
    expect(steps.filter(({ state }) => state === "done")).toMatchObject([
      { attempt: 3, outputKey: "ep/e/script.json" },
      { attempt: 100, outputKey: "ep/e/script.json" },
    ]);
    expect(steps.filter(({ state }) => state === "waiting")).toHaveLength(3);
    expect(steps).toHaveLength(5);
    expect(await db.select().from(schema.notifications)).toMatchObject([
      { userId, kind: "ready", state: "skipped" },
    ]);
  });

  test("what was said about it before stands as it was", async () => {
    const { db, userId, episodeId, store, ask } = await openSilent(open);
    await addNotification(db, { userId, episodeId });
    await store.speakAgain(ask, bounds);
    const [said, ...others] = await db.select().from(schema.notifications);
    expect(others).toEqual([]);
    expect(said).toMatchObject({ state: "sent" });
  });

  test("of two who ask at once one changes everything, the other nothing", async () => {
    const { store, ask, episodeId, db } = await openSilent(open);
    const answers = await Promise.all([
      store.speakAgain(ask, bounds),
      store.speakAgain(ask, bounds),
    ]);
    expect(answers).toContainEqual({ sent: true });
    expect(answers).toContainEqual({ refused: "notMissing" });
    const [row] = await db.select().from(schema.episodes);
    expect(row).toMatchObject({ id: episodeId, retries: 1 });
  });

  const changes: [string, Partial<typeof schema.episodes.$inferInsert>][] = [
    ["one that lacks nothing", { errorReason: null }],
    ["one without a script", { scriptKey: null }],
    ["one that was to be a text", { outputFormat: "text" }],
    ["one that was removed", { deletedAt: SINCE }],
    ["one that is being made", { status: "writing" }],
  ];
  test.each(changes)("%s is left as it is", async (_, change) => {
    const { db, store, ask } = await openSilent(open, change);
    expect(await store.speakAgain(ask, bounds)).toEqual({ refused: "notMissing" });
    expect(await listSteps({ db })).toEqual([]);
    expect(await db.select().from(schema.notifications)).toEqual([]);
  });

  test("the bounds of a retry hold for it", async () => {
    const { db, userId, store, ask } = await openSilent(open);
    const refuse = async (change: Partial<typeof bounds>) =>
      store.speakAgain(ask, { ...bounds, ...change });
    expect(await refuse({ perDay: 0 })).toEqual({ refused: "perDay" });
    expect(await refuse({ retries: 0 })).toEqual({ refused: "retries" });
    await addEpisode(db, { userId });
    expect(await refuse({ unfinished: 1 })).toEqual({ refused: "unfinished" });
    expect(await refuse({})).toEqual({ sent: true });
  });
}

function listSteps({ db }: Pick<World, "db">) {
  return db.select().from(schema.generationSteps).orderBy(schema.generationSteps.createdAt);
}
