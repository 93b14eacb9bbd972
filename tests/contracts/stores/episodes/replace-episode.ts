import { createD1EpisodeStore, schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const at = SINCE + 1;
const scriptKey = "ep/e/script.json";

async function openFinished(open: OpenWorld) {
  const { db } = await open();
  const userId = await addUser(db);
  const episodeId = await addEpisode(db, { userId, status: "completed", scriptKey });
  const store = createD1EpisodeStore(db);
  const draft = { step: "script", key: "work/e/draft.json", asksAnew: false } as const;
  const change = { episodeId, scriptKey, draft, spoken: ["en" as const], attempt: 7, at };
  return { db, userId, episodeId, store, change };
}

const listSteps = async ({ db }: Pick<World, "db">) =>
  (await db.select().from(schema.generationSteps)).map(({ step, state, attempt, outputKey }) =>
    [step, state, attempt, outputKey].join(" "),
  );

export function testReplaceEpisode(open: OpenWorld): void {
  test("a new version begins with its draft, and what is published stays", async () => {
    const { db, store, change, episodeId } = await openFinished(open);
    expect(await store.replace(change)).toBe("sent");
    expect(await store.find(episodeId)).toMatchObject({
      status: "speaking",
      scriptKey,
      completedAt: SINCE,
    });
    expect(await listSteps({ db })).toEqual([
      "brief done 7 work/e/draft.json",
      "script done 7 work/e/draft.json",
      "speech waiting 7 ",
      "assemble waiting 7 ",
      "publish waiting 7 ",
    ]);
    expect(await db.$count(schema.notifications)).toBe(1);
  });

  test("a new script begins with its brief, unless a question was answered", async () => {
    const { db, userId, store, change, episodeId } = await openFinished(open);
    const brief = { step: "brief", key: "work/e/brief.json", asksAnew: true } as const;
    const rewritten = { ...change, draft: brief };
    const answer = { episodeId, userId, number: 1, text: "It bends." };
    const written = { id: nextId(), createdAt: at, updatedAt: at };
    expect(await store.isAnswered(episodeId)).toBe(false);
    await db.insert(schema.answers).values({ ...answer, ...written });
    expect(await store.isAnswered(episodeId)).toBe(true);
    expect(await store.replace(rewritten)).toBe("answered");
    expect(await listSteps({ db })).toEqual([]);
    await db.delete(schema.answers);
    expect(await store.replace(rewritten)).toBe("sent");
    expect((await listSteps({ db })).slice(0, 2)).toEqual([
      "brief done 7 work/e/brief.json",
      "script waiting 7 ",
    ]);
  });

  test("of two at once one changes everything; what is not finished or is another script, nothing", async () => {
    const { db, store, change, episodeId } = await openFinished(open);
    expect(await store.replace({ ...change, scriptKey: "another" })).toBe("not_finished");
    const both = await Promise.all([store.replace(change), store.replace(change)]);
    expect(both.toSorted()).toEqual(["not_finished", "sent"]);
    await db.update(schema.episodes).set({ status: "completed", deletedAt: at });
    expect(await store.replace(change)).toBe("not_finished");
    expect(await store.replace({ ...change, episodeId: `not ${episodeId}` })).toBe("not_finished");
  });

  test("what waits for its approval is replaced too; its learner is told nothing, and all are asked again", async () => {
    const { db, store, change, episodeId } = await openFinished(open);
    await db.update(schema.episodes).set({
      status: "awaiting_review",
      withheld: true,
      completedAt: null,
    });
    const [approved, waiting] = [await addCourse(db), await addCourse(db)];
    const asked = { episodeId, createdAt: SINCE, updatedAt: SINCE };
    await db.insert(schema.episodeApprovals).values([
      { ...asked, courseId: approved, state: "approved" },
      { ...asked, courseId: waiting, state: "waiting" },
    ]);
    expect(await store.replace(change)).toBe("sent");
    expect(await store.find(episodeId)).toMatchObject({ status: "speaking", isWithheld: true });
    expect(await db.$count(schema.notifications)).toBe(0);
    const rows = await db.select().from(schema.episodeApprovals);
    expect(rows.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  });
}
