import { env } from "#bindings";
import { openDatabase, schema } from "@learnlab/adapters/d1";
import {
  chooseDigest,
  describeClass,
  describeRecording,
  listAttention,
  listHeardLessons,
  listMissed,
  listOverruled,
  listRecordings,
  MAIL_TEXTS,
  saveClassPrivacy,
  sendDigests,
} from "@learnlab/domain";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { createPostOffice, openMailing } from "../../support/mail.ts";
import { signUp } from "../../support/people.ts";
import { insertHeardEpisode } from "../../support/heard-episode.ts";

const db = openDatabase(env.DB);
const MONDAY_AT_7 = Date.parse("2026-11-23T07:00:00Z");

const machine = openMachine();
const LETTERS = ["A", "B", "C", "D", "E"] as const;

let adminId: string;

beforeAll(async () => {
  adminId = (await signUp("Admin of privacy", "admin")).id;
});

async function see(teachersSee: "people" | "totals"): Promise<void> {
  const actor = { userId: adminId, role: "admin" } as const;
  await saveClassPrivacy(machine, { actor, privacy: { teachersSee } });
}

afterEach(() => see("people"));

/** A class with a recording for it. */
async function openClass(title: string, learners: number) {
  const { id: teacherId } = await signUp(`Teacher of ${title}`, "teacher");
  const { id: courseId } = await makeCourse({ title, teacherId, concepts: 2 });
  const join = async (letter: string) =>
    enroll((await signUp(`Learner ${letter} of ${title}`)).id, courseId);
  for (const letter of LETTERS.slice(0, learners)) await join(letter);
  const episodeId = await insertHeardEpisode({
    userId: teacherId,
    durationMs: 600_000,
    completedAt: 1,
  });
  await db
    .update(schema.episodes)
    .set({ kind: "uploaded", courseId, forClass: true })
    .where(eq(schema.episodes.id, episodeId));
  return { courseId, episodeId, join, actor: { userId: teacherId, role: "teacher" } as const };
}

/** What each view tells of what learners did: true for its numbers, false for none. */
async function lookAt({ courseId, episodeId, actor }: Awaited<ReturnType<typeof openClass>>) {
  const of = { actor, courseId };
  const view = await describeClass(machine, of);
  const { recordings } = await listRecordings(machine, of);
  const [attention] = await listAttention(machine, { actor });
  const recording = describeRecording(machine, { ...of, episodeId });
  const told = await recording.then(
    () => true,
    async () => {
      expect(await refusal(recording)).toMatchObject({ code: "forbidden" });
      return false;
    },
  );
  return {
    size: view.size,
    sums: view.totals !== null,
    weeks: view.weeks.length > 0,
    lessons: (await listHeardLessons(machine, of)) !== null,
    missed: (await listMissed(machine, of)) !== null,
    corrected: (await listOverruled(machine, of)) !== null,
    recordings: recordings.map(({ heard }) => heard !== null),
    recording: told,
    silent: attention?.silent !== null,
    overruled: attention?.overruled !== null,
  };
}

const ALL = {
  sums: true,
  weeks: true,
  lessons: true,
  missed: true,
  corrected: true,
  recordings: [true],
  recording: true,
  silent: true,
  overruled: true,
};
/** Sums, without what was answered and missed. */
const SUMS = { ...ALL, missed: false, corrected: false, overruled: false };
const NOTHING = {
  sums: false,
  weeks: false,
  lessons: false,
  missed: false,
  corrected: false,
  recordings: [false],
  recording: false,
  silent: false,
  overruled: false,
};

test("where teachers see a class as a whole, no view tells what a single learner did, nor what two to four answered", async () => {
  await see("totals");
  for (const [title, size, told] of [
    ["One", 1, NOTHING],
    ["Two", 2, SUMS],
    ["Four", 4, SUMS],
    ["Five", 5, ALL],
  ] as const) {
    expect(await lookAt(await openClass(title, size)), title).toEqual({ size, ...told });
  }
});

test("what is told grows with the class", async () => {
  await see("totals");
  const growing = await openClass("Growing", 1);
  expect(await lookAt(growing)).toEqual({ size: 1, ...NOTHING });
  await growing.join("B");
  expect(await lookAt(growing)).toEqual({ size: 2, ...SUMS });
  for (const letter of ["C", "D", "E"]) await growing.join(letter);
  expect(await lookAt(growing)).toEqual({ size: 5, ...ALL });
});

test("by name a class of one is told in full, and an empty one says that it is empty", async () => {
  const one = await openClass("By name", 1);
  expect(await lookAt(one)).toEqual({ size: 1, ...ALL });
  const nobody = await openClass("Nobody", 0);
  await see("totals");
  expect((await lookAt(nobody)).size).toBe(0);
});

test("the mail about one's classes leaves out those that are too small to be told of", async () => {
  const post = createPostOffice();
  const mailing = openMailing(post);
  await see("totals");
  const { actor, join } = await openClass("Small by mail", 1);
  await chooseDigest(mailing, { actor, kind: "class", isOn: true });
  mailing.pass(MONDAY_AT_7 - mailing.clock.now());
  await sendDigests(mailing);
  expect(post.posted).toEqual([]);
  await join("B");
  const other = await makeCourse({ title: "Alone", teacherId: actor.userId, concepts: 1 });
  await enroll((await signUp("Alone")).id, other.id);
  mailing.pass(7 * 86_400_000);
  await sendDigests(mailing);
  const [mail] = post.posted;
  expect(mail?.subject).toBe(MAIL_TEXTS.en.class.subject);
  expect(mail?.text).toContain("Small by mail");
  expect(mail?.text).not.toContain("Alone");
});
