import { env } from "#bindings";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import { describeRecording, rollUpLearner, saveClassPrivacy } from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";
import { signUp } from "../../support/people.ts";
import { addProgress } from "../../support/rows/episodes.ts";
import { addListen } from "../../support/rows/listens.ts";
import { SINCE } from "../../support/rows/people.ts";

const MINUTE = 60_000;
const LENGTH = 20 * MINUTE;
const db = openDatabase(env.DB);

const LETTERS = ["A", "B", "C", "D", "E", "F"];

async function openRecording(name: string, lines: string[] = []) {
  const machine = openMachine();
  const teacher = await signUp(`Teacher of ${name}`, "teacher");
  const { id: courseId } = await makeCourse({ title: name, teacherId: teacher.id, concepts: 1 });
  const length = { durationMs: LENGTH, completedAt: SINCE };
  const episodeId = await insertHeardEpisode({ userId: teacher.id, ...length });
  const scriptKey = `ep/${episodeId}/lines.json`;
  const cues = lines.map((text, at) => ({ startMs: at * MINUTE, endMs: 0, text, words: [] }));
  const tracks = [{ language: "en", cues, segments: [] }];
  const script = { origins: [], checks: [], tracks: [{ language: "en", segments: [] }] };
  await machine.media.put(
    scriptKey,
    new TextEncoder().encode(JSON.stringify({ script, receipt: null, tracks })),
    { contentType: "application/json" },
  );
  await db
    .update(schema.episodes)
    .set({ kind: "uploaded", courseId, forClass: true, scriptKey: lines[0] ? scriptKey : null })
    .where(eq(schema.episodes.id, episodeId));
  const join = async (letter: string) => {
    const { id } = await signUp(`Learner ${letter} of ${name}`);
    await enroll(id, courseId);
    return id;
  };
  /** A learner who heard it up to a moment, once and without a pause. */
  const hear = async (letter: string, minutes: number) => {
    const userId = await join(letter);
    const toMs = minutes * MINUTE;
    const completedAt = toMs === LENGTH ? SINCE : null;
    await addProgress(db, { userId, episodeId, coverage: { en: [[0, toMs]] }, completedAt });
    return userId;
  };
  const actor = { userId: teacher.id, role: "teacher" } as const;
  const ask = (by: { userId: string; role: "learner" | "teacher" | "admin" } = actor) =>
    describeRecording(machine, { actor: by, courseId, episodeId });
  return { machine, courseId, episodeId, actor, join, hear, ask };
}

test("a teacher sees how many heard each part, and where they stopped with what is said there", async () => {
  const lines = Array.from({ length: 20 }, (_, at) => `Line ${at}.`);
  const { hear, join, ask } = await openRecording("a lecture", lines);
  await join("Z");
  await hear("A", 20);
  await hear("B", 4.25);
  await hear("C", 4.75);
  await hear("D", 10.5);
  const { places, ...sums } = await ask();
  expect(sums).toEqual({
    language: "en",
    durationMs: LENGTH,
    plays: 0,
    listeners: 4,
    finished: 1,
  });
  // B heard less than half of the fifth part, and D just half of the eleventh.
  const part = (count: number, many: number) => Array.from({ length: count }, () => many);
  expect(places?.twentieths).toEqual([...part(4, 4), ...part(1, 3), ...part(6, 2), ...part(9, 1)]);
  expect(places?.stops).toEqual([
    { fromMs: 4.25 * MINUTE, listeners: 2, line: "Line 4." },
    { fromMs: 10.5 * MINUTE, listeners: 1, line: "Line 10." },
  ]);
});

test("without a transcript those who stopped in the same twentieth stopped at one place", async () => {
  const { hear, ask } = await openRecording("a talk without words");
  for (const [at, minutes] of [3.2, 3.4, 3.9, 12].entries()) {
    await hear(LETTERS[at] ?? "", minutes);
  }
  expect((await ask()).places?.stops).toEqual([
    { fromMs: 3.2 * MINUTE, listeners: 3, line: null },
    { fromMs: 12 * MINUTE, listeners: 1, line: null },
  ]);
});

test("what several listeners played again is told with how many of them did", async () => {
  const { machine, episodeId, hear, ask } = await openRecording("a hard passage");
  const people = [await hear("A", 20), await hear("B", 20), await hear("C", 20)];
  for (const [at, userId] of people.entries()) {
    const of = { userId, episodeId, durationMs: LENGTH, wallMs: MINUTE };
    const again = { fromMs: 2 * MINUTE, toMs: 3 * MINUTE };
    const times = at === 2 ? 1 : 2;
    for (let time = 0; time < times; time += 1) {
      await addListen(db, { ...of, ...again, startedAt: SINCE - (time + 1) * 60 * MINUTE });
    }
    await rollUpLearner(machine, { userId });
  }
  const { places, plays } = await ask();
  expect(plays).toBe(5);
  expect(places?.replays).toEqual([
    { fromMs: 2 * MINUTE, toMs: 3 * MINUTE, listeners: 2, line: null },
  ]);
});

test("who left the course is not counted, and where teachers see no names, fewer than five are a sum", async () => {
  const { machine, courseId, hear, join, ask } = await openRecording("a few");
  await join("Who never listens");
  const people: string[] = [];
  for (const letter of LETTERS.slice(0, 5)) people.push(await hear(letter, 5));
  const admin = { userId: (await signUp("Admin of a few", "admin")).id, role: "admin" } as const;
  const see = (teachersSee: "people" | "totals") =>
    saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee } });
  await see("totals");
  expect((await ask()).places).toMatchObject({ stops: [{ listeners: 5 }] });
  await env.DB.prepare("delete from enrollments where user_id = ? and course_id = ?")
    .bind(people[0] ?? "", courseId)
    .run();
  expect(await ask()).toMatchObject({ listeners: 4, places: null });
  await see("people");
  expect((await ask()).places).toMatchObject({ stops: [{ listeners: 4 }] });
});

test("the course's teachers and admins see it, for a recording of this course alone", async () => {
  const { machine, actor, courseId, episodeId, join, ask } = await openRecording("privacy");
  const learner = { userId: await join("A"), role: "learner" } as const;
  const stranger = await signUp("Teacher of nothing", "teacher");
  const admin = await signUp("Admin of privacy", "admin");
  expect(await ask({ userId: admin.id, role: "admin" })).toMatchObject({ listeners: 0 });
  for (const by of [learner, { userId: stranger.id, role: "teacher" } as const]) {
    expect(await refusal(ask(by))).toMatchObject({ code: "forbidden" });
  }
  const other = await makeCourse({ title: "Another", teacherId: actor.userId, concepts: 1 });
  const elsewhere = describeRecording(machine, { actor, courseId: other.id, episodeId });
  expect(await refusal(elsewhere)).toMatchObject({ code: "not_found" });
  await db
    .update(schema.episodes)
    .set({ forClass: false })
    .where(eq(schema.episodes.id, episodeId));
  const own = describeRecording(machine, { actor, courseId, episodeId });
  expect(await refusal(own)).toMatchObject({ code: "not_found" });
});
