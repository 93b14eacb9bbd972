import {
  createD1EpisodeRecordStore,
  createD1EpisodeStore,
  createD1ReviewStore,
  schema,
} from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addEpisode, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";

const texts = [{ language: "en" as const, question: "What is it?", answer: "It." }];

export function testEpisodeRecordStore(open: OpenWorld): void {
  test("an episode is read with its tracks and questions, in its order", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    await addQuestions({ db }, ["q1", "q2"]);
    const languages = ["ja" as const, "en" as const];
    const episodeId = await addEpisode(db, { userId, languages, questionIds: ["q2", "q1"] });
    await addTrack(db, { episodeId, language: "ja" });
    await addTrack(db, { episodeId, language: "en", createdAt: SINCE + 1 });
    const records = createD1EpisodeRecordStore(db);
    expect(await records.find("none")).toBeNull();
    const { record, ...episode } = (await records.find(episodeId)) ?? {};
    expect(episode).toEqual(await createD1EpisodeStore(db).find(episodeId));
    expect(record?.tracks.map(({ language }) => language)).toEqual(["ja", "en"]);
    expect(record).toMatchObject({
      episodeId,
      materialId: null,
      updatedAt: SINCE,
      questions: [
        { number: 1, conceptId: "c", kind: null, texts },
        { number: 2, conceptId: "c", kind: null, texts },
      ],
      answers: [],
    });
    expect(record?.tracks[0]).toMatchObject({ transcriptStatus: "synchronized" });
  });

  test("an answer takes the place of the one before, the others stay; the record has the later time", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId });
    const records = createD1EpisodeRecordStore(db);
    const answer = (number: number, text: string) => ({ id: nextId(), number, text });
    const first = [answer(2, "b"), answer(1, "a")];
    await records.saveAnswers({ episodeId, userId, answers: first, at: SINCE + 1 });
    const again = [answer(2, "c")];
    const all = await records.saveAnswers({ episodeId, userId, answers: again, at: SINCE + 2 });
    const record = (await records.find(episodeId))?.record;
    expect(record?.answers).toMatchObject(all);
    expect(record?.updatedAt).toBe(SINCE + 2);
    expect(record?.answers).toMatchObject([
      { number: 1, text: "a", updatedAt: SINCE + 1 },
      { number: 2, text: "c", updatedAt: SINCE + 2 },
    ]);
  });

  test("other words are not judged, and the same ones stay as they were judged", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const episodeId = await addEpisode(db, { userId });
    const records = createD1EpisodeRecordStore(db);
    const save = (text: string) =>
      records.saveAnswers({
        episodeId,
        userId,
        answers: [{ id: nextId(), number: 1, text }],
        at: SINCE,
      });
    const verdict = { score: 55, feedback: "Say what is bent." };
    const judged = { result: "half", source: "verdict", verdict } as const;
    await createD1ReviewStore(db).keepAnswer(
      { id: nextId(), episodeId, userId, number: 1, text: null, ...judged },
      SINCE,
    );
    expect(await save("It.")).toMatchObject([{ text: "It.", ...judged }]);
    expect(await save("It.")).toMatchObject([judged]);
    expect((await records.find(episodeId))?.record.answers).toMatchObject([judged]);
    const unjudged = { result: null, source: null, verdict: null };
    expect(await save("Not it.")).toMatchObject([{ text: "Not it.", ...unjudged }]);
  });

  test("answers are those of the episode's own learner, and stay with their episode", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const [first, second] = [await addEpisode(db, { userId }), await addEpisode(db, { userId })];
    const records = createD1EpisodeRecordStore(db);
    const answer = (text: string) => [{ id: nextId(), number: 1, text }];
    const at = SINCE;
    await records.saveAnswers({ episodeId: first, userId, answers: answer("mine"), at });
    await records.saveAnswers({ episodeId: second, userId: other, answers: answer("no"), at });
    const found = await records.list({ userId, limit: 9, cursor: null });
    const given = new Map(
      found.records.map((record) => [record.episodeId, record.answers.map(({ text }) => text)]),
    );
    expect(given.get(first)).toEqual(["mine"]);
    expect(given.get(second)).toEqual([]);
  });

  test("a page is the one that the store of episodes lists, with the record of each", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    await addEpisode(db, { userId: other });
    await addEpisode(db, { userId, deletedAt: SINCE });
    await addQuestions({ db }, ["q1"]);
    for (const createdAt of [SINCE, SINCE + 1, SINCE + 1, SINCE + 2]) {
      const episodeId = await addEpisode(db, { userId, createdAt, questionIds: ["q1"] });
      await addTrack(db, { episodeId, language: "en" });
    }
    const [records, episodes] = [createD1EpisodeRecordStore(db), createD1EpisodeStore(db)];
    let [cursor, pages]: [string | null, number] = [null, 0];
    do {
      const page = { userId, limit: 2, cursor };
      const { records: found, ...listed } = await records.list(page);
      expect(listed).toEqual(await episodes.list(page));
      for (const { id: episodeId } of listed.episodes) {
        const record = found.find((one) => one.episodeId === episodeId);
        expect(record).toMatchObject({ questions: [{ number: 1 }], tracks: [{ episodeId }] });
      }
      cursor = listed.nextCursor;
      pages += 1;
    } while (cursor !== null);
    expect(pages).toBe(2);
  });
}

async function addQuestions({ db }: Pick<World, "db">, ids: string[]): Promise<void> {
  const rows = ids.map((id) => ({ id, conceptId: "c", texts, createdAt: SINCE, updatedAt: SINCE }));
  await db.insert(schema.questions).values(rows);
}
