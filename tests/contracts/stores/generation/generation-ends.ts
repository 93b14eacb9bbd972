import { createD1EpisodeStore, schema } from "@learnlab/adapters/d1";
import type { PublishedTrack } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addStep } from "../../../support/rows/episodes.ts";
import { SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";
import { openGeneration } from "./open-generation.ts";

const at = SINCE + 5;
const NOTE = { error: "No audio.", reason: "budget.no_audio" } as const;
const FAILURE = { error: "No.", reason: "internal" } as const;

export function testGenerationEnds(open: OpenWorld): void {
  testTracks(open);
  testPublications(open);
  testReplacements(open);
  testFailures(open);
}

function newTrack(episodeId: string, language: "en" | "ja"): PublishedTrack {
  const id = nextId();
  const file = { audioKey: `ep/${id}/1.mp3`, contentType: "audio/mpeg", sizeBytes: 10 };
  const voice = { voice: "Joanna", engine: "neural", sampleRate: 44_100 };
  return { id, episodeId, language, ...file, durationMs: 1000, ...voice, at };
}

function newPublication(episodeId: string, tracks: PublishedTrack[]) {
  const texts = [{ language: "en" as const, question: "What is it?", answer: "It." }];
  const questions = ["q2", "q1"].map((id) => ({ id, conceptId: "c", kind: "why" as const, texts }));
  const step = { kind: "publish", language: null } as const;
  const held = { episodeId, step, attempt: 1 };
  return { ...held, scriptKey: "ep/e/script.json", tracks, questions, note: null, at };
}

function testTracks(open: OpenWorld): void {
  const openAssembly = async () => {
    const world = await openGeneration(open, { status: "speaking", languages: ["en", "ja"] });
    for (const language of ["en", "ja"] as const) {
      await addStep(world.db, { episodeId: world.episodeId, step: "assemble", language });
    }
    return world;
  };
  const assembly = (episodeId: string, language: "en" | "ja") => {
    const step = { kind: "assemble", language } as const;
    const track = newTrack(episodeId, language);
    const outputKey = track.audioKey.replace("mp3", "json");
    return { episodeId, step, attempt: 1, outputKey, track, at };
  };

  test("a language is heard from the end of its assembly on, twice alike, and the episode goes on", async () => {
    const { db, store, episodeId } = await openAssembly();
    const publication = assembly(episodeId, "ja");
    expect(await store.publishTrack(publication)).toBe(true);
    expect(await store.publishTrack({ ...publication, at: at + 1 })).toBe(true);
    const [row, ...others] = await db.select().from(schema.tracks);
    const { at: _, audioKey, ...track } = publication.track;
    expect(row).toMatchObject({ ...track, transcriptStatus: "synchronized", createdAt: at });
    // The row keeps the name alone, and whoever reads it gets the whole key.
    expect(row?.audioKey).toBe("1.mp3");
    const read = await createD1EpisodeStore(db).findWithTracks(episodeId);
    expect(read?.tracks[0]?.audioKey).toBe(audioKey);
    expect(others).toEqual([]);
    expect(await readEpisode({ db })).toMatchObject({
      status: "speaking",
      completedAt: null,
      questionIds: [],
      updatedAt: at,
    });
    const claim = { episodeId, step: publication.step, runId: "b", at, leaseUntil: at + 1 };
    const { outputKey } = publication;
    expect(await store.claimStep(claim)).toEqual({ state: "done", outputKey });
  });

  test("two languages that end at once are both heard", async () => {
    const { db, store, episodeId } = await openAssembly();
    const ends = (["ja", "en"] as const).map((one) => store.publishTrack(assembly(episodeId, one)));
    expect(await Promise.all(ends)).toEqual([true, true]);
    expect(await db.$count(schema.tracks)).toBe(2);
  });

  test("an attempt that was taken over publishes no track, nor one whose episode is gone", async () => {
    const { db, store, episodeId } = await openAssembly();
    const publication = assembly(episodeId, "en");
    expect(await store.publishTrack({ ...publication, attempt: 2 })).toBe(false);
    await db.delete(schema.generationSteps);
    await db.delete(schema.episodes);
    expect(await store.publishTrack(publication)).toBe(false);
    expect(await db.$count(schema.tracks)).toBe(0);
  });

  test("a track that stands is as it was when the whole is published", async () => {
    const { db, store, episodeId } = await openAssembly();
    const english = assembly(episodeId, "en");
    await store.publishTrack(english);
    await addStep(db, { episodeId, step: "publish" });
    const tracks = [{ ...english.track, sizeBytes: 11 }, newTrack(episodeId, "ja")];
    expect(await store.publish(newPublication(episodeId, tracks))).toBe(true);
    const stored = await db.select().from(schema.tracks).orderBy(schema.tracks.createdAt);
    expect(stored.map(({ language, sizeBytes }) => [language, sizeBytes])).toEqual([
      ["en", 10],
      ["ja", 10],
    ]);
  });
}

function testReplacements(open: OpenWorld): void {
  test("a new version takes a track's place, and what it replaces is known for an hour", async () => {
    const { db, store, episodeId } = await openGeneration(open, { status: "speaking" });
    await addStep(db, { episodeId, step: "publish" });
    const first = newTrack(episodeId, "en");
    await store.publish(newPublication(episodeId, [first]));
    const publishAgain = async (name: string, later: number) => {
      await db.update(schema.generationSteps).set({ state: "running" });
      const track = { ...first, audioKey: `ep/${first.id}/${name}.mp3`, sizeBytes: 12 };
      const publication = { ...newPublication(episodeId, [track]), at: at + later };
      expect(await store.publish(publication)).toBe(true);
      expect(await store.publish(publication)).toBe(true);
      const [row] = await db.select().from(schema.tracks);
      return { name: row?.audioKey, sizeBytes: row?.sizeBytes, replaced: row?.replaced };
    };
    expect(await publishAgain("2", 10)).toEqual({
      name: "2.mp3",
      sizeBytes: 12,
      replaced: [{ audioKey: first.audioKey, at: at + 10 }],
    });
    expect((await publishAgain("3", 20)).replaced).toHaveLength(2);
    const { replaced } = await publishAgain("4", 3_600_015);
    expect(replaced?.map(({ audioKey }) => audioKey)).toEqual([
      `ep/${first.id}/2.mp3`,
      `ep/${first.id}/3.mp3`,
    ]);
  });
}

function testPublications(open: OpenWorld): void {
  const openSpoken = async (change: Partial<typeof schema.episodes.$inferInsert> = {}) => {
    const world = await openGeneration(open, { status: "speaking", ...change });
    await addStep(world.db, { episodeId: world.episodeId, step: "publish" });
    return world;
  };

  test("tracks, questions, script and status come in one step, and twice alike", async () => {
    const { db, store, episodeId } = await openSpoken();
    const tracks = [newTrack(episodeId, "ja"), newTrack(episodeId, "en")];
    const publication = newPublication(episodeId, tracks);
    expect(await store.publish(publication)).toBe(true);
    expect(await store.publish({ ...publication, note: NOTE, at: at + 1 })).toBe(true);
    expect(await readEpisode({ db })).toMatchObject({
      status: "completed",
      completedAt: at,
      scriptKey: "ep/e/script.json",
      questionIds: ["q2", "q1"],
      error: null,
    });
    const stored = await db.select().from(schema.tracks).orderBy(schema.tracks.createdAt);
    expect(stored.map(({ language }) => language)).toEqual(["ja", "en"]);
    expect(stored[0]).toMatchObject({ transcriptStatus: "synchronized", durationMs: 1000 });
    expect(await db.select().from(schema.questions)).toHaveLength(2);
  });

  test("one that was taken over meanwhile publishes nothing at all", async () => {
    const { db, store, episodeId } = await openSpoken();
    const publication = newPublication(episodeId, [newTrack(episodeId, "en")]);
    expect(await store.publish({ ...publication, attempt: 2 })).toBe(false);
    expect(await readEpisode({ db })).toMatchObject({ status: "speaking" });
    expect(await db.select().from(schema.tracks)).toEqual([]);
    expect(await db.select().from(schema.questions)).toEqual([]);
  });

  test("a question that an episode asked before is one row, as it was", async () => {
    const { db, store, episodeId } = await openSpoken();
    const stamps = { createdAt: 1, updatedAt: 1 };
    const known = { id: "q1", conceptId: "c", kind: null, texts: [], ...stamps };
    await db.insert(schema.questions).values(known);
    await store.publish(newPublication(episodeId, []));
    expect(await db.select().from(schema.questions)).toContainEqual(known);
  });

  test("what it lacks is its note; a further try in vain does not count, one that brought audio does", async () => {
    const { db, store, episodeId } = await openSpoken({ completedAt: SINCE, retries: 1 });
    const inVain = { ...newPublication(episodeId, []), note: NOTE };
    await store.publish(inVain);
    expect(await readEpisode({ db })).toMatchObject({ errorReason: NOTE.reason, retries: 0 });
    await db.update(schema.episodes).set({ retries: 1 });
    await db.update(schema.generationSteps).set({ state: "running" });
    await store.publish({ ...inVain, tracks: [newTrack(episodeId, "en")] });
    expect(await readEpisode({ db })).toMatchObject({ errorReason: NOTE.reason, retries: 1 });
  });
}

function testFailures(open: OpenWorld): void {
  const failure = { ...FAILURE, fromTheStart: false, at };

  test("an episode that nobody is at work on fails, with what happened and its running steps", async () => {
    const { db, store, episodeId } = await openGeneration(open, { status: "writing" });
    await addStep(db, { episodeId, step: "brief", state: "done" });
    await addStep(db, { episodeId, step: "script", leaseUntil: at, createdAt: SINCE + 1 });
    expect(await store.fail({ ...failure, episodeId })).toBe(true);
    expect(await readEpisode({ db })).toMatchObject({
      status: "failed",
      error: "No.",
      errorReason: "internal",
    });
    expect(await listStates({ db })).toEqual(["done", "failed"]);
  });

  test("where what its steps left is gone, all of them are done again", async () => {
    const { db, store, episodeId } = await openGeneration(open, { status: "writing" });
    await addStep(db, { episodeId, step: "brief", state: "done", leaseUntil: 0 });
    await store.fail({ ...failure, episodeId, fromTheStart: true });
    expect(await listStates({ db })).toEqual(["failed"]);
  });

  test("another run that is at work decides", async () => {
    const { db, store, episodeId } = await openGeneration(open, { status: "writing" });
    await addStep(db, { episodeId, leaseUntil: at + 1 });
    expect(await store.fail({ ...failure, episodeId })).toBe(false);
    expect(await readEpisode({ db })).toMatchObject({ status: "writing" });
    expect(await listStates({ db })).toEqual(["running"]);
  });

  test("one that was finished before stays finished, with a note; one that is finished does not fail", async () => {
    const silent = { status: "speaking", completedAt: SINCE } as const;
    const { db, store, episodeId } = await openGeneration(open, silent);
    expect(await store.fail({ ...failure, episodeId })).toBe(true);
    expect(await readEpisode({ db })).toMatchObject({ status: "completed", error: "No." });
    expect(await store.fail({ ...failure, error: "Again.", episodeId })).toBe(false);
    expect(await readEpisode({ db })).toMatchObject({ error: "No." });
  });
}

async function listStates({ db }: Pick<World, "db">): Promise<string[]> {
  const steps = schema.generationSteps;
  return (await db.select().from(steps).orderBy(steps.createdAt)).map(({ state }) => state);
}

async function readEpisode({ db }: Pick<World, "db">) {
  const [row] = await db.select().from(schema.episodes);
  return row;
}
