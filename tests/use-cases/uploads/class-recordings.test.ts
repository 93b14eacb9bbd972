import { env } from "#bindings";
import {
  type Actor,
  checkMediaAccess,
  describeHearing,
  describeStudy,
  EditUpload,
  editUpload,
  getEpisode,
  getEpisodeTotals,
  getListeningTotals,
  getProgress,
  getTrackLinks,
  listEpisodes,
  listOwnProblems,
  listRecordings,
  readScript,
  removeEpisode,
  reportProblem,
  ReportProblem,
  restoreEpisode,
  rollUpLearner,
  saveBookmark,
  SaveBookmark,
  saveProgress,
} from "@learnlab/domain";
import { createD1MediaOwnerStore } from "@learnlab/adapters/d1";
import { uuidSource } from "@learnlab/adapters/runtime";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { signUp } from "../../support/people.ts";
import { makeMp3, TEXT } from "../../support/rest-upload.ts";
import { openSending, sendUpload, workOff } from "../../support/sending.ts";
import { forgetUploads } from "../../support/upload-stock.ts";

let teacher: Actor;
let colleague: Actor;
let ada: Actor;
let ben: Actor;
let stranger: Actor;
let admin: Actor;
let courseId: string;
let machine: ReturnType<typeof openSending>;
let episodeId: string;

const LENGTH_S = 60;

beforeAll(async () => {
  const named = async (name: string, role: Actor["role"] = "learner"): Promise<Actor> => ({
    userId: (await signUp(name, role)).id,
    role,
  });
  teacher = await named("Grace", "teacher");
  colleague = await named("Iris", "teacher");
  ada = await named("Ada");
  ben = await named("Ben");
  stranger = await named("Cleo");
  admin = await named("Root", "admin");
});

beforeEach(async () => {
  machine = openSending();
  for (const table of ["bookmarks", "problems", "listens", "listening_days"]) {
    await env.DB.prepare(`delete from ${table}`).run();
  }
  await forgetUploads();
  courseId = (await makeCourse({ title: "Optics", teacherId: teacher.userId })).id;
  await env.DB.prepare(
    "insert into course_teachers (course_id, user_id, created_at, updated_at) values (?, ?, 1, 1)",
  )
    .bind(courseId, colleague.userId)
    .run();
  await enroll(ada.userId, courseId);
  await enroll(ben.userId, courseId);
  episodeId = await send();
});

async function send(isForClass = true, actor = teacher): Promise<string> {
  const transcript = { name: "talk.txt", text: TEXT };
  const sent = { bytes: makeMp3(LENGTH_S), name: "talk.mp3", title: "Light", transcript };
  const id = await sendUpload(machine, { actor, courseId, isForClass }, sent);
  await workOff(machine);
  return id;
}

async function leave({ userId }: Actor): Promise<void> {
  await env.DB.prepare("delete from enrollments where user_id = ? and course_id = ?")
    .bind(userId, courseId)
    .run();
}

/** An hour after the recording came. */
async function hear(actor: Actor, toMs: number): Promise<void> {
  const sentAt = machine.clock.now() + 3_600_000;
  const later = { ...machine, clock: { now: () => sentAt } };
  const startedAt = sentAt - toMs;
  await saveProgress(later, {
    actor,
    episodeId,
    language: "en",
    positionMs: toMs,
    speed: 1,
    heard: [[0, toMs]],
    startedAt,
    happenedAt: sentAt,
    sentAt,
  });
}

const listed = async (actor: Actor) =>
  (await listEpisodes(machine, { actor, limit: 20, cursor: null })).episodes.map(({ id }) => id);
const forbidden = { code: "forbidden" };

test("whoever learns in the course has it in their library and in the course, whenever they came", async () => {
  await enroll(stranger.userId, courseId);
  for (const actor of [ada, ben, stranger]) {
    expect(await listed(actor)).toEqual([episodeId]);
    const { episodes } = await describeStudy(machine, { actor, courseId });
    expect(episodes).toMatchObject([
      { id: episodeId, title: "Light", isForClass: true, standing: "learner" },
    ]);
  }
  expect(await listed(teacher)).toEqual([episodeId]);
  // A colleague finds it with the course, and not among what they learn.
  expect(await listed(colleague)).toEqual([]);
  await leave(stranger);
  expect(await listed(stranger)).toEqual([]);
});

test("pages of one's own episodes and those of one's classes follow one another without a gap", async () => {
  const ids = [episodeId];
  for (const [isForClass, actor] of [
    [false, ada],
    [true, teacher],
    [false, ada],
    [true, teacher],
  ] as const) {
    ids.unshift(await send(isForClass, actor));
  }
  const read: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listEpisodes(machine, { actor: ada, limit: 2, cursor });
    read.push(...page.episodes.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(read).toEqual(ids);
});

test("each hears it for themselves", async () => {
  await hear(ada, 40_000);
  await hear(ben, 60_000);
  const completionOf = async (actor: Actor) =>
    (await listEpisodes(machine, { actor, limit: 1, cursor: null })).episodes[0]?.completion;
  expect(await completionOf(ada)).toBeCloseTo(40 / 60);
  expect(await completionOf(ben)).toBeCloseTo(1);
  expect(await completionOf(teacher)).toBe(0);
  expect(await getProgress(machine, { actor: ada, episodeId })).toMatchObject({
    userId: ada.userId,
    positionMs: 40_000,
    completedAt: null,
  });
  expect(await getProgress(machine, { actor: teacher, episodeId })).toBeNull();
  // Staff who are not of the class read what the owner heard.
  expect(await getProgress(machine, { actor: admin, episodeId })).toBeNull();
  const totals = await getListeningTotals(machine, { actor: ben, range: null });
  expect(totals).toMatchObject({ episodesBegun: 1, episodesCompleted: 1, listenedMs: 60_000 });
  const ofOne = await getEpisodeTotals(machine, { actor: ada, episodeId, range: null });
  expect(ofOne).toMatchObject({ listenedMs: 40_000, episodesCompleted: 0 });
  expect(await describeHearing(machine, { actor: ada, episodeId })).toMatchObject({
    plays: 1,
    heard: { stop: { atMs: 40_000 } },
  });
});

test("the teacher sees how many heard it, and of each listener the plays count once", async () => {
  await hear(ada, 40_000);
  await hear(ben, 60_000);
  for (const { userId } of [ada, ben]) await rollUpLearner(machine, { userId });
  await rollUpLearner(machine, { userId: ada.userId });
  for (const actor of [teacher, colleague, admin]) {
    expect(await listRecordings(machine, { actor, courseId })).toMatchObject({
      learners: 2,
      recordings: [
        {
          episodeId,
          title: "Light",
          owner: { id: teacher.userId, name: "Grace" },
          heard: {
            plays: 2,
            listeners: 2,
            finished: 1,
            completion: expect.closeTo((40 / 60 + 1) / 2),
          },
        },
      ],
    });
  }
  await leave(ben);
  expect(await listRecordings(machine, { actor: teacher, courseId })).toMatchObject({
    learners: 1,
    recordings: [{ heard: { plays: 2, listeners: 1, finished: 0 } }],
  });
  await expect(listRecordings(machine, { actor: ada, courseId })).rejects.toMatchObject(forbidden);
});

test("who leaves the course loses it, and finds the old place on their return", async () => {
  await hear(ada, 40_000);
  const { audioUrl } = await getTrackLinks(machine, { actor: ada, episodeId, language: "en" });
  const key = new URL(audioUrl).pathname.split("/").slice(3).join("/");
  const reader = { listenerId: ada.userId };
  expect(new URL(audioUrl).searchParams.get("x-reader")).toBe(ada.userId);
  const mediaOwners = createD1MediaOwnerStore(env.DB);
  expect(await checkMediaAccess({ mediaOwners }, key, reader)).toBe("open");
  await leave(ada);
  expect(await checkMediaAccess({ mediaOwners }, key, reader)).toBe("closed");
  const tries: (() => Promise<unknown>)[] = [
    () => getEpisode(machine, { actor: ada, episodeId }),
    () => readScript(machine, { actor: ada, episodeId }),
    () => getTrackLinks(machine, { actor: ada, episodeId, language: "en" }),
    () => getProgress(machine, { actor: ada, episodeId }),
    () => hear(ada, 50_000),
  ];
  for (const go of tries) await expect(go()).rejects.toMatchObject(forbidden);
  expect(await checkMediaAccess({ mediaOwners }, key, { listenerId: ben.userId })).toBe("open");
  await enroll(ada.userId, courseId);
  expect(await getProgress(machine, { actor: ada, episodeId })).toMatchObject({
    positionMs: 40_000,
  });
  expect(await checkMediaAccess({ mediaOwners }, key, reader)).toBe("open");
});

test("bookmarks and reports are the listener's own", async () => {
  const at = machine.clock.now();
  const marked = { markedAt: at, changedAt: at, sentAt: at, positionMs: 3_000 };
  const bookmarkId = uuidSource.next();
  const bookmark = SaveBookmark.parse({ bookmarkId, episodeId, ...marked });
  expect(await saveBookmark(machine, { ...bookmark, actor: ada })).toMatchObject({
    userId: ada.userId,
    episodeTitle: "Light",
  });
  const problemId = uuidSource.next();
  const report = { problemId, episodeId, language: "en", kind: "audio", positionMs: 3_000 };
  await reportProblem(machine, { ...ReportProblem.parse(report), actor: ben });
  expect(await listOwnProblems(machine, { actor: ben, episodeId })).toMatchObject([
    { id: problemId, userId: ben.userId, courseId },
  ]);
  expect(await listOwnProblems(machine, { actor: ada, episodeId })).toEqual([]);
});

const EDIT = { title: "Refraction", description: "", language: "en" };

test("the course's teachers change, remove and restore it; learners do not", async () => {
  const asked = EditUpload.parse({ episodeId, courseId, ...EDIT });
  for (const actor of [ada, stranger, admin]) {
    await expect(editUpload(machine, { ...asked, actor })).rejects.toMatchObject(forbidden);
  }
  await editUpload(machine, { ...asked, actor: colleague });
  expect(await getEpisode(machine, { actor: ada, episodeId })).toMatchObject({
    title: "Refraction",
    isForClass: true,
  });
  const logged = await env.DB.prepare(
    "select actor_id, person_id from audit_log where action = 'uploads.edit' and subject_id = ?",
  )
    .bind(episodeId)
    .first();
  expect(logged).toEqual({ actor_id: colleague.userId, person_id: teacher.userId });
  await expect(removeEpisode(machine, { actor: ada, episodeId })).rejects.toMatchObject(forbidden);
  await removeEpisode(machine, { actor: colleague, episodeId });
  expect(await listed(ada)).toEqual([]);
  expect((await listRecordings(machine, { actor: teacher, courseId })).recordings).toEqual([]);
  await restoreEpisode(machine, { actor: teacher, episodeId });
  expect(await listed(ada)).toEqual([episodeId]);
});

test("only a course's teachers upload for its class, or make a recording one of it", async () => {
  await expect(send(true, ada)).rejects.toMatchObject(forbidden);
  const own = await send(false, ada);
  const asked = EditUpload.parse({ episodeId: own, courseId, ...EDIT, isForClass: true });
  await expect(editUpload(machine, { ...asked, actor: ada })).rejects.toMatchObject(forbidden);
  const taught = await send(false);
  expect(await listed(ben)).toEqual([episodeId]);
  await editUpload(machine, { ...asked, episodeId: taught, actor: teacher });
  expect(await listed(ben)).toEqual([taught, episodeId]);
  await editUpload(machine, { ...asked, episodeId: taught, isForClass: false, actor: teacher });
  expect(await listed(ben)).toEqual([episodeId]);
});

test("a recording keeps to its owner's space when it is changed", async () => {
  const used = await env.DB.prepare("select sum(stored_bytes) as bytes from episodes").first<{
    bytes: number;
  }>();
  const staffBytes = used?.bytes ?? 0;
  const tight = { ...machine, uploadSpace: { learnerBytes: 0, staffBytes } };
  const asked = EditUpload.parse({ episodeId, courseId, ...EDIT, description: "x".repeat(2_000) });
  await expect(editUpload(tight, { ...asked, actor: teacher })).rejects.toMatchObject({
    reason: "upload.space_full",
  });
  expect(await getEpisode(machine, { actor: ada, episodeId })).toMatchObject({ title: "Light" });
  const shorter = EditUpload.parse({ episodeId, courseId, ...EDIT, title: "L" });
  await editUpload(tight, { ...shorter, actor: teacher });
});

test("another recording from a colleague takes the space of its owner, from its beginning on", async () => {
  const bytesOf = async ({ userId }: Actor) =>
    (await env.DB.prepare(
      "select coalesce(sum(stored_bytes), 0) as bytes from episodes where user_id = ?",
    )
      .bind(userId)
      .first<number>("bytes")) ?? 0;
  const owned = await bytesOf(teacher);
  const bytes = makeMp3(10);
  const withSpace = (staffBytes: number) => ({
    ...machine,
    uploadSpace: { learnerBytes: 0, staffBytes },
  });
  const full = { reason: "upload.space_full", details: { usedBytes: owned } };
  const replace = (staffBytes: number) =>
    sendUpload(
      withSpace(staffBytes),
      { actor: colleague, courseId, replaces: episodeId },
      { bytes, name: "better.mp3" },
    );
  await expect(replace(owned)).rejects.toMatchObject(full);
  const room = owned + bytes.length;
  await replace(room);
  // Until it is inspected it is the owner who has no more room; the colleague has all of it.
  const own = { bytes: makeMp3(20), name: "own.mp3" };
  const sendOwn = (actor: Actor) => sendUpload(withSpace(room), { actor, courseId }, own);
  await expect(sendOwn(teacher)).rejects.toMatchObject({ reason: "upload.space_full" });
  await sendOwn(colleague);
  await workOff(machine);
  expect(await bytesOf(teacher)).toBeLessThan(owned);
  expect(await bytesOf(colleague)).toBeGreaterThan(own.bytes.length);
});

test("it stays with the course when its teacher's account is deleted", async () => {
  const leaver: Actor = { userId: (await signUp("Leaver", "teacher")).id, role: "teacher" };
  await env.DB.prepare("update courses set teacher_id = ? where id = ?")
    .bind(leaver.userId, courseId)
    .run();
  const theirs = await send(true, leaver);
  const eraser = machine.eraser;
  expect(await eraser.countHoldings(leaver.userId)).toMatchObject({
    episodes: 0,
    classRecordings: 1,
  });
  const outcome = await eraser.erase({
    id: uuidSource.next(),
    userId: leaver.userId,
    email: "leaver@x.test",
    subjectHash: "-",
    coursesTo: null,
    action: "record.deletePerson",
    auditId: uuidSource.next(),
    actorId: admin.userId,
    at: machine.clock.now(),
  });
  expect(outcome).toBe("erased");
  expect(await listed(ada)).toEqual([theirs, episodeId]);
  expect(await getEpisode(machine, { actor: ada, episodeId: theirs })).toMatchObject({
    userId: colleague.userId,
  });
  const left = await eraser.findUnfinished();
  expect(left?.prefixes.some((prefix) => prefix.includes(theirs))).toBe(false);
});
