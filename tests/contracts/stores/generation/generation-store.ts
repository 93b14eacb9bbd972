import { createD1EpisodeStore, schema } from "@learnlab/adapters/d1";
import { DEFAULT_SETTINGS, type Episode } from "@learnlab/domain";
import { expect, test } from "vitest";

import { addEpisode, addStep, addTrack } from "../../../support/rows/episodes.ts";
import { addSettings, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld, World } from "../world.ts";
import { testGenerationEnds } from "./generation-ends.ts";
import { openGeneration } from "./open-generation.ts";
import { testKeptMessages } from "./kept-messages.ts";
import { testSweeps } from "./sweeps.ts";

const at = SINCE;
const leaseUntil = SINCE + 1000;
const STEP = { kind: "brief", language: null } as const;

export function testGenerationStore(open: OpenWorld): void {
  testJobs(open);
  testClaims(open);
  testFinishes(open);
  testGenerationEnds(open);
  testSweeps(open);
  testKeptMessages(open);
}

function testJobs(open: OpenWorld): void {
  test("a job has the episode, its learner's name and settings; the defaults where there are none", async () => {
    const { db, store, userId, episodeId } = await openGeneration(open);
    expect(await store.findJob(episodeId)).toMatchObject({
      episode: { id: episodeId, userId },
      choice: null,
      localDate: "2026-11-21",
      name: "Ada",
      settings: DEFAULT_SETTINGS,
    });
    await addSettings(db, { userId, timeZone: "Asia/Tokyo", voices: { en: "Matthew" } });
    expect(await store.findJob(episodeId)).toMatchObject({
      settings: { ...DEFAULT_SETTINGS, timeZone: "Asia/Tokyo", voices: { en: "Matthew" } },
    });
  });

  test("a job has what was chosen for its episode, however it was asked for", async () => {
    const { db, store, userId } = await openGeneration(open);
    const choice = { courseIds: ["optics"], conceptIds: ["lens", "ray"] };
    const day = { languages: ["en" as const], localDate: "2026-11-21", at, choice };
    const asked = { userId, kind: "requested", outputFormat: "text", ...day } as const;
    const episodes = createD1EpisodeStore(db);
    await episodes.create({ ...asked, id: "one", requestKey: "key of one" });
    const bounds = { perDay: 9, unfinished: 9 };
    await episodes.createWithin({ ...asked, id: "two", requestKey: "key of two" }, bounds);
    for (const id of ["one", "two"]) expect(await store.findJob(id)).toMatchObject({ choice });
  });

  test("one that was removed, or never was, has none", async () => {
    const { store, episodeId } = await openGeneration(open, { deletedAt: SINCE });
    expect(await store.findJob(episodeId)).toBeNull();
    expect(await store.findJob("none")).toBeNull();
  });

  test("what a learner's finished episodes taught comes newest first, uploads left out", async () => {
    const { db, store, userId } = await openGeneration(open);
    const add = (kind: Episode["kind"], concept: string, createdAt: number) =>
      addEpisode(db, { userId, kind, conceptIds: [concept], createdAt, status: "completed" });
    await add("daily", "old", SINCE - 2);
    await add("requested", "new", SINCE - 1);
    await add("uploaded", "theirs", SINCE);
    const latest = { conceptIds: ["new"], opening: [] };
    expect(await store.listLatest(userId, 9)).toEqual([
      latest,
      { conceptIds: ["old"], opening: [] },
    ]);
    expect(await store.listLatest(userId, 1)).toEqual([latest]);
    expect(await store.countEpisodes(userId)).toBe(2);
  });
}

function testClaims(open: OpenWorld): void {
  const claim = { step: STEP, runId: "run-1", at, leaseUntil };

  test("of many who claim a step at once one holds it, the others hear until when", async () => {
    const { store, episodeId } = await openGeneration(open);
    const claims = await Promise.all(
      ["a", "b", "c"].map((runId) => store.claimStep({ ...claim, episodeId, runId })),
    );
    expect(claims.filter(({ state }) => state === "claimed")).toHaveLength(1);
    expect(claims).toContainEqual({ state: "busy", until: leaseUntil });
  });

  test("a run's own claim asked for twice is the same; another takes over once the lease is over", async () => {
    const { store, episodeId } = await openGeneration(open);
    const ask = (runId: string, now = at) =>
      store.claimStep({ ...claim, episodeId, runId, at: now, leaseUntil: now + 1000 });
    expect(await ask("a")).toEqual({ state: "claimed", attempt: 1 });
    expect(await ask("a")).toEqual({ state: "claimed", attempt: 1 });
    expect(await ask("b", leaseUntil - 1)).toEqual({ state: "busy", until: leaseUntil });
    expect(await ask("b", leaseUntil)).toEqual({ state: "claimed", attempt: 2 });
  });

  test("a lease is renewed and given back by its own attempt alone", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    await store.claimStep({ ...claim, episodeId });
    const renewal = {
      leaseUntil: leaseUntil + 5,
      doneParts: 1,
      totalParts: 3,
      doneCharacters: 40,
      totalCharacters: 90,
    };
    const held = { episodeId, step: STEP, attempt: 1 };
    expect(await store.renewStep({ ...held, attempt: 2, ...renewal })).toBe(false);
    expect(await store.renewStep({ ...held, ...renewal })).toBe(true);
    expect(await listSteps({ db })).toMatchObject([{ ...renewal }]);
    const failure = { error: "Busy.", reason: "internal", at } as const;
    await store.releaseStep({ ...held, attempt: 2, ...failure });
    expect(await listSteps({ db })).toMatchObject([{ state: "running" }]);
    await store.releaseStep({ ...held, ...failure });
    expect(await store.findLastFailure(episodeId)).toEqual({ error: "Busy.", reason: "internal" });
    expect(await store.renewStep({ ...held, ...renewal })).toBe(false);
    expect(await store.claimStep({ ...claim, episodeId, runId: "next" })).toEqual({
      state: "claimed",
      attempt: 2,
    });
  });

  test("the failure that was last is found, and none where nothing failed", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    expect(await store.findLastFailure(episodeId)).toBeNull();
    const failed = { episodeId, state: "waiting", errorReason: "internal" } as const;
    await addStep(db, { ...failed, step: "script", error: "Last.", updatedAt: SINCE + 2 });
    await addStep(db, { ...failed, step: "brief", error: "First.", updatedAt: SINCE + 1 });
    expect(await store.findLastFailure(episodeId)).toMatchObject({ error: "Last." });
  });

  test("the leases of a worker that is gone end; those claimed since, and of what is finished, stay", async () => {
    const { db, store, userId, episodeId } = await openGeneration(open);
    const finished = await addEpisode(db, { userId, status: "completed" });
    await addStep(db, { episodeId, step: "brief", updatedAt: SINCE - 1 });
    await addStep(db, { episodeId, step: "script", updatedAt: SINCE, createdAt: SINCE + 1 });
    await addStep(db, { episodeId: finished, updatedAt: SINCE - 1, createdAt: SINCE + 2 });
    await store.endLeases({ claimedBefore: SINCE });
    const leases = (await listSteps({ db })).map((step) => step.leaseUntil);
    expect(leases).toEqual([0, SINCE + 60_000, SINCE + 60_000]);
    const taken = await store.claimStep({ ...claim, episodeId, runId: "next" });
    expect(taken).toEqual({ state: "claimed", attempt: 2 });
  });
}

function testFinishes(open: OpenWorld): void {
  const held = { step: STEP, attempt: 1, at: at + 1 };
  const brief = {
    outputKey: "work/brief-1.json",
    title: "Optics",
    description: "Light.",
    includedCourses: ["Optics"],
    conceptIds: ["c"],
    why: { kind: "weak" as const, term: "Optics", percent: 45 },
  };

  test("a step is finished by its attempt, twice alike, and answers its output from then on", async () => {
    const { store, episodeId } = await openGeneration(open);
    await store.claimStep({ episodeId, step: STEP, runId: "a", at, leaseUntil });
    const finish = { ...held, episodeId, outputKey: "work/x" };
    expect(await store.finishStep({ ...finish, attempt: 2 })).toBe(false);
    expect(await store.finishStep(finish)).toBe(true);
    expect(await store.finishStep(finish)).toBe(true);
    const claim = { episodeId, step: STEP, runId: "b", at: leaseUntil, leaseUntil };
    expect(await store.claimStep(claim)).toEqual({ state: "done", outputKey: "work/x" });
  });

  test("a brief gives the episode its title, courses and first status", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    await store.claimStep({ episodeId, step: STEP, runId: "a", at, leaseUntil });
    expect(await store.finishBrief({ ...held, ...brief, episodeId })).toBe(true);
    const { outputKey: _, ...words } = brief;
    expect(await readEpisode({ db })).toMatchObject({ ...words, status: "writing" });
  });

  test("one that was taken over meanwhile writes nothing at all", async () => {
    const { db, store, episodeId } = await openGeneration(open);
    const claim = { episodeId, step: STEP, at, leaseUntil };
    await store.claimStep({ ...claim, runId: "a" });
    await store.claimStep({ ...claim, runId: "b", at: leaseUntil });
    expect(await store.finishBrief({ ...held, ...brief, episodeId })).toBe(false);
    expect(await readEpisode({ db })).toMatchObject({ title: "Light", status: "pending" });
  });

  test("a script makes the episode readable, and nothing that was spoken of an older one is heard", async () => {
    const { db, store, userId, episodeId } = await openGeneration(open);
    const step = { kind: "script", language: null } as const;
    await store.claimStep({ episodeId, step, runId: "a", at, leaseUntil });
    const script = {
      scriptKey: "ep/e/script.json",
      scriptWriter: "openai",
      model: "gpt",
      promptVersion: "7",
      title: "Optics",
      description: "Light.",
      conceptIds: ["b", "a"],
      why: { kind: "next", term: "Light", course: "Optics" } as const,
    };
    const opening = ["Hello.", "You are at 42 percent."];
    const finish = { ...held, step, episodeId, outputKey: "work/script", opening, ...script };
    // Spoken of a script before this one, whose work was lost.
    await addTrack(db, { episodeId });
    expect(await store.finishScript({ ...finish, attempt: 2 })).toBe(false);
    expect(await db.$count(schema.tracks)).toBe(1);
    expect(await store.finishScript(finish)).toBe(true);
    expect(await readEpisode({ db })).toMatchObject({ ...script, status: "speaking" });
    expect(await db.$count(schema.tracks)).toBe(0);
    await db.update(schema.episodes).set({ completedAt: at });
    expect(await store.listLatest(userId, 1)).toEqual([{ conceptIds: ["b", "a"], opening }]);
    // Asked for again by who did not see the answer: the tracks of this script stay.
    await addTrack(db, { episodeId });
    expect(await store.finishScript(finish)).toBe(true);
    expect(await db.$count(schema.tracks)).toBe(1);
  });

  test("of each learner the latest beginnings are kept in one row, an episode's once", async () => {
    const { db, store, userId } = await openGeneration(open);
    const step = { kind: "script", language: null } as const;
    const finish = async (episodeId: string, opening: string[]) => {
      const claim = await store.claimStep({ episodeId, step, runId: "a", at, leaseUntil });
      const attempt = claim.state === "claimed" ? claim.attempt : 0;
      const script = { title: "T", description: "", conceptIds: [], why: null, opening };
      const by = { scriptKey: "ep/e/s.json", scriptWriter: "template", model: null };
      const work = { outputKey: "work/script", promptVersion: null, at };
      return store.finishScript({ episodeId, step, attempt, ...by, ...work, ...script });
    };
    const ids: string[] = [];
    for (let made = 0; made < 14; made += 1) {
      const createdAt = SINCE + made;
      ids.push(await addEpisode(db, { userId, createdAt, completedAt: createdAt }));
      expect(await finish(ids.at(-1) ?? "", [`It is day ${made}.`])).toBe(true);
    }
    // Its work was lost, and it is written anew.
    await db.update(schema.generationSteps).set({ state: "waiting" });
    expect(await finish(ids[13] ?? "", ["It is a new day."])).toBe(true);
    const latest = await store.listLatest(userId, 14);
    expect(latest.slice(0, 2).map(({ opening }) => opening)).toEqual([
      ["It is a new day."],
      ["It is day 12."],
    ]);
    expect(latest.filter(({ opening }) => opening.length > 0)).toHaveLength(12);
    expect(await db.select().from(schema.openings)).toHaveLength(1);
  });
}

function listSteps({ db }: Pick<World, "db">) {
  return db.select().from(schema.generationSteps).orderBy(schema.generationSteps.createdAt);
}

async function readEpisode({ db }: Pick<World, "db">) {
  const [row] = await db.select().from(schema.episodes);
  return row;
}
