import { env } from "#bindings";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import { describeHearing, rollUpLearner, timesKeyOf } from "@learnlab/domain";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { openMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { nextId } from "../../support/next-id.ts";
import { signUp } from "../../support/people.ts";
import { insertQuestionEpisode } from "../../support/question-episode.ts";
import { addProgress } from "../../support/rows/episodes.ts";
import { addListen } from "../../support/rows/listens.ts";
import { SINCE } from "../../support/rows/people.ts";

const MINUTE = 60_000;
const db = openDatabase(env.DB);

async function openEpisode(name: string) {
  const machine = openMachine();
  const { id: userId } = await signUp(`Listener of ${name}`);
  const durationMs = 10 * MINUTE;
  const episodeId = await insertHeardEpisode({ userId, durationMs, completedAt: SINCE });
  const ask = (actor = { userId, role: "learner" as "learner" | "teacher" | "admin" }) =>
    describeHearing(machine, { actor, episodeId });
  return { machine, userId, episodeId, ask };
}

const scriptTracks = (...languages: string[]) =>
  languages.map((language) => ({ language, segments: [] }));

test("an episode that nobody played says so", async () => {
  const { ask } = await openEpisode("silence");
  expect(await ask()).toEqual({
    plays: 0,
    sessions: 0,
    listenedMs: 0,
    isRead: false,
    heard: null,
    missed: [],
  });
});

test("what was heard of each twentieth is told, where it stopped, and what was heard again", async () => {
  const { machine, userId, episodeId, ask } = await openEpisode("a morning");
  const coverage = { en: [[0, 2 * MINUTE] as const, [4 * MINUTE, 4.25 * MINUTE] as const] };
  await addProgress(db, { userId, episodeId, coverage });
  const heard = { userId, episodeId, durationMs: 10 * MINUTE };
  await addListen(db, { ...heard, toMs: 2 * MINUTE, wallMs: 2 * MINUTE });
  const again = { fromMs: MINUTE, toMs: 1.5 * MINUTE, wallMs: MINUTE / 2 };
  await addListen(db, { ...heard, ...again, startedAt: SINCE + 60 * MINUTE });
  const live = await ask();
  expect(live).toEqual({
    plays: 2,
    sessions: 2,
    listenedMs: 2.5 * MINUTE,
    isRead: false,
    missed: [],
    heard: {
      language: "en",
      durationMs: 10 * MINUTE,
      twentieths: [1, 1, 1, 1, 0, 0, 0, 0, 0.5, ...Array.from({ length: 11 }, () => 0)],
      completion: 0.225,
      stop: { atMs: 4.25 * MINUTE, line: null },
      replays: [{ fromMs: MINUTE, toMs: 1.5 * MINUTE, times: 2, line: null }],
    },
  });
  await rollUpLearner(machine, { userId });
  expect(await ask()).toEqual(live);
});

test("the lines where it stopped and was heard again are those said there, in the language heard", async () => {
  const { machine, userId, episodeId, ask } = await openEpisode("lines");
  const scriptKey = `ep/${episodeId}/lines.json`;
  const cue = (startMs: number, text: string) => ({ startMs, endMs: startMs + 1, text, words: [] });
  const english = [cue(0, "First."), cue(MINUTE, "Second."), cue(2 * MINUTE, "Third.")];
  const tracks = [
    { language: "ja", cues: [cue(0, "一。")], segments: [] },
    { language: "en", cues: english, segments: [] },
  ];
  const script = { origins: [], checks: [], tracks: scriptTracks("ja", "en") };
  const document = { script, receipt: null, tracks };
  await machine.media.put(scriptKey, new TextEncoder().encode(JSON.stringify(document)), {
    contentType: "application/json",
  });
  await db.update(schema.episodes).set({ scriptKey }).where(eq(schema.episodes.id, episodeId));
  await addProgress(db, { userId, episodeId, coverage: { en: [[0, 2 * MINUTE]] } });
  const heard = { userId, episodeId, durationMs: 10 * MINUTE, wallMs: MINUTE / 2 };
  const passage = { ...heard, fromMs: 1.5 * MINUTE, toMs: 2 * MINUTE };
  await addListen(db, { ...passage, startedAt: SINCE });
  await addListen(db, { ...passage, startedAt: SINCE + 60 * MINUTE });
  expect((await ask()).heard).toMatchObject({
    stop: { atMs: 2 * MINUTE, line: "Second." },
    replays: [{ fromMs: 1.5 * MINUTE, line: "Second." }],
  });
});

test("a line of a language that was added later is found with the times of its own track", async () => {
  const { machine, userId, episodeId, ask } = await openEpisode("a later language");
  const scriptKey = `ep/${episodeId}/lines.json`;
  const put = (key: string, value: unknown) =>
    machine.media.put(key, new TextEncoder().encode(JSON.stringify(value)), {
      contentType: "application/json",
    });
  const cue = (text: string) => ({ startMs: 0, endMs: MINUTE, text, words: [] });
  const script = { origins: [], checks: [], tracks: scriptTracks("en", "ja") };
  const english = { language: "en", cues: [cue("First.")], segments: [] };
  await put(scriptKey, { script, receipt: null, tracks: [english] });
  const [track] = await db
    .select()
    .from(schema.tracks)
    .where(and(eq(schema.tracks.episodeId, episodeId), eq(schema.tracks.language, "ja")));
  const timesKey = timesKeyOf({ audioKey: track?.audioKey ?? "" });
  await put(timesKey, { language: "ja", cues: [cue("一。")], segments: [] });
  await db.update(schema.episodes).set({ scriptKey }).where(eq(schema.episodes.id, episodeId));
  await addProgress(db, { userId, episodeId, coverage: { ja: [[0, MINUTE / 2]] } });
  expect((await ask()).heard).toMatchObject({ language: "ja", stop: { line: "一。" } });
});

test("what was heard again longer than thirty days ago is not told, whether its listens are kept or not", async () => {
  const { machine, userId, episodeId, ask } = await openEpisode("a long time");
  const DAY = 24 * 60 * MINUTE;
  await addProgress(db, { userId, episodeId, coverage: { en: [[0, 10 * MINUTE]] } });
  const heard = { userId, episodeId, durationMs: 10 * MINUTE };
  const passage = { ...heard, fromMs: MINUTE, toMs: 2 * MINUTE };
  for (const ago of [50, 49, 31]) await addListen(db, { ...passage, startedAt: SINCE - ago * DAY });
  for (const ago of [29, 1]) await addListen(db, { ...heard, startedAt: SINCE - ago * DAY });
  const replays = [{ fromMs: 0, toMs: MINUTE, times: 2, line: null }];
  await rollUpLearner(machine, { userId });
  expect((await ask()).heard?.replays).toEqual(replays);
  const gone = { kind: "listens" as const, before: SINCE - 40 * DAY, limit: 9, at: SINCE };
  expect(await machine.cleanup.deleteRows(gone)).toBe(2);
  expect((await ask()).heard?.replays).toEqual(replays);
});

test("of two languages the one that was heard most is told, and its end is no stop", async () => {
  const { userId, episodeId, ask } = await openEpisode("two languages");
  const coverage = { en: [[0, MINUTE] as const], ja: [[0, 10 * MINUTE] as const] };
  await addProgress(db, { userId, episodeId, coverage });
  const { heard } = await ask();
  expect(heard).toMatchObject({ language: "ja", completion: 1, stop: null, replays: [] });
});

test("questions that were not answered right come with what was answered", async () => {
  const machine = openMachine();
  const { id: userId } = await signUp("Listener of questions");
  const episodeId = await insertQuestionEpisode(userId);
  const answer = { id: nextId(), episodeId, userId, number: 1, text: "A lens." };
  const stamps = { createdAt: SINCE, updatedAt: SINCE };
  await db
    .insert(schema.answers)
    .values({ ...answer, ...stamps, source: "self_mark", result: "half" });
  const request = { actor: { userId, role: "learner" } as const, episodeId };
  expect((await describeHearing(machine, request)).missed).toEqual([
    { number: 1, question: "What is it?", answer: "A lens.", expected: "It.", result: "half" },
  ]);
  await db.update(schema.answers).set({ result: "had" }).where(eq(schema.answers.id, answer.id));
  expect((await describeHearing(machine, request)).missed).toEqual([]);
});

test("its learner and admins see it, and no teacher", async () => {
  const { ask } = await openEpisode("privacy");
  const { id: userId } = await signUp("Teacher of privacy", "teacher");
  expect(await refusal(ask({ userId, role: "teacher" }))).toMatchObject({ code: "forbidden" });
  expect(await ask({ userId, role: "admin" })).toMatchObject({ plays: 0 });
});
