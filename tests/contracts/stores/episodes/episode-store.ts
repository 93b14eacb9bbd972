import { createD1EpisodeStore, type schema } from "@learnlab/adapters/d1";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse, addMaterial } from "../../../support/rows/courses.ts";
import { addEpisode, addProgress, addStep, addTrack } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";
import { testEpisodeBounds } from "./episode-bounds.ts";
import { testReplaceEpisode } from "./replace-episode.ts";
import { testSpeakAgain } from "./speak-again.ts";

const at = SINCE + 1;

export function testEpisodeStore(open: OpenWorld): void {
  testEpisodes(open);
  testLists(open);
  testParts(open);
  testEpisodeBounds(open);
  testSpeakAgain(open);
  testReplaceEpisode(open);
}

function testEpisodes(open: OpenWorld): void {
  test("an episode begins pending, and the same key of the same person makes no second one", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const store = createD1EpisodeStore(db);
    const episode = newEpisode(userId);
    expect(await store.create(episode)).toEqual({ id: episode.id, created: true });
    const again = { ...newEpisode(userId), requestKey: episode.requestKey };
    expect(await store.create(again)).toEqual({ id: episode.id, created: false });
    const theirs = { ...newEpisode(other), requestKey: episode.requestKey };
    expect(await store.create(theirs)).toEqual({ id: theirs.id, created: true });
    expect(await store.find(episode.id)).toEqual({
      id: episode.id,
      userId,
      kind: "requested",
      title: "",
      description: "",
      languages: ["ja", "en"],
      outputFormat: "both",
      status: "pending",
      isWithheld: false,
      isForClass: false,
      standing: null,
      error: null,
      errorReason: null,
      scriptWriter: null,
      includedCourses: [],
      why: null,
      scriptKey: null,
      cover: null,
      totalPlays: 0,
      createdAt: SINCE,
      completedAt: null,
      removedAt: null,
    });
    expect(await store.find("none")).toBeNull();
  });

  test("of many who ask with one key at once one makes it, and all get its id", async () => {
    const { db } = await open();
    const userId = await addUser(db);
    const store = createD1EpisodeStore(db);
    const requests = [1, 2, 3].map(() => ({ ...newEpisode(userId), requestKey: "same" }));
    const made = await Promise.all(requests.map((request) => store.create(request)));
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  test("a removed episode is still found, and restored", async () => {
    const { db } = await open();
    const id = await addEpisode(db, { userId: await addUser(db), status: "completed" });
    const store = createD1EpisodeStore(db);
    await store.remove({ episodeId: id, at });
    expect(await store.find(id)).toMatchObject({ removedAt: at });
    expect(await store.restore({ episodeId: id, at }, { unfinished: 0 })).toBe(true);
    expect(await store.find(id)).toMatchObject({ removedAt: null });
    expect(await store.restore({ episodeId: "none", at }, { unfinished: 1 })).toBe(false);
  });
}

function testLists(open: OpenWorld): void {
  test("a person's episodes come newest first, a page after the other, removed ones left out", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const ids: string[] = [];
    for (const later of [1, 3, 2, 2]) {
      ids.push(await addEpisode(db, { userId, createdAt: SINCE + later }));
    }
    await addEpisode(db, { userId, deletedAt: SINCE });
    await addEpisode(db, { userId: other });
    const store = createD1EpisodeStore(db);
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.list({ userId, limit: 1, cursor });
      seen.push(...page.episodes.map(({ id }) => ids.indexOf(id)));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([1, 3, 2, 0]);
  });

  test("of a course come the learner's episodes that teach some of it or were uploaded to it", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const [courseId, elsewhere] = [await addCourse(db), await addCourse(db)];
    const lens = await addConcept(db, { courseId });
    const foreign = await addConcept(db, { courseId: elsewhere });
    const materialId = await addMaterial(db, { courseId });
    const add = (row: Partial<typeof schema.episodes.$inferInsert>) =>
      addEpisode(db, { userId, ...row });
    const old = await add({ conceptIds: [foreign, lens], createdAt: SINCE - 1 });
    const uploaded = await add({ kind: "uploaded", materialId, createdAt: SINCE + 1 });
    await add({ conceptIds: [foreign] });
    await add({ conceptIds: [lens], deletedAt: SINCE });
    await addEpisode(db, { userId: other, conceptIds: [lens] });
    await addProgress(db, { userId, episodeId: old, completion: 0.5, positionMs: 9 });
    const store = createD1EpisodeStore(db);
    const list = (limit: number) => store.listOfCourse({ userId, courseId, limit });
    expect(await list(9)).toMatchObject([
      { id: uploaded, kind: "uploaded", completion: 0 },
      { id: old, completion: 0.5, positionMs: 9 },
    ]);
    expect((await list(1)).map(({ id }) => id)).toEqual([uploaded]);
  });

  test("a summary has the length of the primary track and how far its own learner is", async () => {
    const { db } = await open();
    const [userId, other] = [await addUser(db), await addUser(db)];
    const episodeId = await addEpisode(db, { userId, languages: ["ja", "en"] });
    await addTrack(db, { episodeId, language: "en", durationMs: 1 });
    await addTrack(db, { episodeId, language: "ja", durationMs: 2 });
    await addProgress(db, { userId, episodeId, completion: 0.5, positionMs: 700 });
    await addProgress(db, { userId: other, episodeId, completion: 1, positionMs: 9 });
    const bare = await addEpisode(db, { userId, createdAt: SINCE - 1 });
    const { episodes } = await createD1EpisodeStore(db).list({ userId, limit: 9, cursor: null });
    expect(episodes).toMatchObject([
      { id: episodeId, durationMs: 2, completion: 0.5, positionMs: 700 },
      { id: bare, durationMs: null, completion: 0, positionMs: 0 },
    ]);
    expect(episodes[0]).not.toHaveProperty("scriptKey");
  });
}

function testParts(open: OpenWorld): void {
  test("tracks come in the order of their episode, the primary one first", async () => {
    const { db } = await open();
    const episodeId = await addEpisode(db, {
      userId: await addUser(db),
      languages: ["ja", "en"],
    });
    const english = await addTrack(db, { episodeId, language: "en", createdAt: SINCE + 1 });
    const japanese = await addTrack(db, { episodeId, language: "ja", voice: "Takumi" });
    const episodes = createD1EpisodeStore(db);
    const { tracks = [], ...episode } = (await episodes.findWithTracks(episodeId)) ?? {};
    expect(episode).toEqual(await episodes.find(episodeId));
    expect(await episodes.findWithTracks("none")).toBeNull();
    expect(tracks.map(({ id }) => id)).toEqual([japanese, english]);
    expect(tracks[0]).toEqual({
      id: japanese,
      episodeId,
      language: "ja",
      audioKey: `ep/${japanese}/0123456789abcdef.mp3`,
      contentType: "audio/mpeg",
      durationMs: 60_000,
      sizeBytes: 480_000,
      voice: "Takumi",
      engine: "neural",
      sampleRate: 44_100,
    });
  });

  test("steps come in the order in which they were begun, with how far they are", async () => {
    const { db } = await open();
    const episodeId = await addEpisode(db, { userId: await addUser(db) });
    await addStep(db, { episodeId, step: "script", createdAt: SINCE + 1, doneParts: 2 });
    await addStep(db, { episodeId, step: "brief", state: "done" });
    const characters = { doneCharacters: 40, totalCharacters: 90 };
    const parts = { totalParts: 9, ...characters, updatedAt: SINCE + 3 };
    const speech = { step: "speech", language: "ja", createdAt: SINCE + 2 } as const;
    await addStep(db, { episodeId, ...speech, ...parts });
    await addTrack(db, { episodeId });
    const episodes = createD1EpisodeStore(db);
    const { steps, ...episode } = (await episodes.findWithSteps(episodeId)) ?? {};
    expect(episode).toEqual(await episodes.findWithTracks(episodeId));
    expect(await episodes.findWithSteps("none")).toBeNull();
    const none = { doneParts: 0, totalParts: 0, doneCharacters: 0, totalCharacters: 0 };
    const known = { ...none, changedAt: SINCE };
    const japanese = { ...known, totalParts: 9, ...characters, changedAt: SINCE + 3 };
    expect(steps).toEqual([
      { kind: "brief", language: null, state: "done", ...known },
      { kind: "script", language: null, state: "running", ...known, doneParts: 2 },
      { kind: "speech", language: "ja", state: "running", ...japanese },
    ]);
  });
}

function newEpisode(userId: string) {
  const asked = { kind: "requested", outputFormat: "both", localDate: "2026-11-21" } as const;
  const languages: ("ja" | "en")[] = ["ja", "en"];
  return { id: nextId(), userId, ...asked, languages, requestKey: nextId(), at: SINCE };
}
