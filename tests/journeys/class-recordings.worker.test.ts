import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";

import { enroll, makeCourse } from "../support/courses.ts";
import { call, callProcedure, signUp, type TestPerson } from "../support/people.ts";
import { COVER, EDIT, makeUploaded } from "../support/uploads.ts";

const PERSONAS = ["teacher", "colleague", "learner", "left", "stranger", "admin"] as const;
type Persona = (typeof PERSONAS)[number];
let people: Record<Persona, TestPerson>;
let courseId: string;
let episodeId: string;

beforeAll(async () => {
  people = {
    teacher: await signUp("Class Teacher", "teacher"),
    colleague: await signUp("Class Colleague", "teacher"),
    learner: await signUp("Class Learner"),
    left: await signUp("Class Left"),
    stranger: await signUp("Class Stranger", "teacher"),
    admin: await signUp("Class Admin", "admin"),
  };
  courseId = (await makeCourse({ title: "Optics", teacherId: people.teacher.id })).id;
  await env.DB.prepare(
    "insert into course_teachers (course_id, user_id, created_at, updated_at) values (?, ?, 1, 1)",
  )
    .bind(courseId, people.colleague.id)
    .run();
  for (const persona of ["learner", "left"] as const) await enroll(people[persona].id, courseId);
  episodeId = await makeUploaded(people.teacher.id, courseId, true);
  // What they may have now is remembered until they leave.
  for (const name of READS) await ask(name, people.left);
  const left = await callProcedure("courses.leave", {
    as: people.left,
    input: { courseId },
    isMutation: true,
  });
  if (!left.ok) throw new Error("Whoever learns in a course may leave it.");
});

const READS = ["episodes.get", "episodes.script", "episodes.status", "listening.progress"];

const now = () => Date.now();
const INPUTS: Record<string, () => object> = {
  "episodes.audio": () => ({ language: "en" }),
  "listening.saveProgress": () => ({
    language: "en",
    positionMs: 2_000,
    speed: 1,
    heard: [[0, 2_000]],
    happenedAt: now(),
    sentAt: now(),
  }),
  "bookmarks.save": () => ({
    bookmarkId: crypto.randomUUID(),
    positionMs: 1_000,
    markedAt: now(),
    changedAt: now(),
    sentAt: now(),
  }),
  "problems.report": () => ({ problemId: crypto.randomUUID(), language: "en", kind: "audio" }),
  "uploads.edit": () => ({ ...EDIT, courseId }),
};
const WRITES = new Set([
  "listening.saveProgress",
  "listening.finishReading",
  "bookmarks.save",
  "problems.report",
  "uploads.linkEdit",
  "uploads.edit",
  "episodes.remove",
  "episodes.restore",
]);

function ask(name: string, as: TestPerson): Promise<Response> {
  const input = { episodeId, ...INPUTS[name]?.() };
  return callProcedure(name, { as, input, isMutation: WRITES.has(name) });
}

/** In the order of the personas. */
const HEARERS = [200, 200, 200, 403, 403, 200];
const HEARERS_ALONE = [200, 200, 200, 403, 403, 403];
const KEEPERS = [200, 200, 403, 403, 403, 200];
const KEEPERS_ALONE = [200, 200, 403, 403, 403, 403];

test.each<[string, number[]]>([
  ...READS.map((name): [string, number[]] => [name, HEARERS]),
  ["episodes.audio", HEARERS],
  ["episodes.answers", HEARERS],
  ["episodes.answerProgress", HEARERS],
  ["listening.episodeTotals", HEARERS],
  ["listening.hearing", HEARERS],
  ["listening.saveProgress", HEARERS_ALONE],
  ["listening.finishReading", HEARERS_ALONE],
  ["bookmarks.save", HEARERS_ALONE],
  ["problems.report", HEARERS_ALONE],
  ["problems.ofEpisode", HEARERS_ALONE],
  ["uploads.uploaded", KEEPERS_ALONE],
  ["uploads.linkEdit", KEEPERS_ALONE],
  ["uploads.edit", KEEPERS_ALONE],
  ["episodes.remove", KEEPERS],
  ["episodes.restore", KEEPERS],
])("%s of a recording for a class is for those whom it concerns", async (name, statuses) => {
  const got: number[] = [];
  for (const persona of PERSONAS) {
    got.push((await ask(name, people[persona])).status);
    if (name === "episodes.remove") await ask("episodes.restore", people.teacher);
  }
  expect(got).toEqual(statuses);
});

test.each([
  [() => `/api/podcasts/${episodeId}`, HEARERS],
  [() => `/api/v1/podcasts/${episodeId}`, HEARERS],
  [() => `/api/v1/podcasts/${episodeId}/progress`, HEARERS],
  [() => `/api/v1/podcasts/${episodeId}/analytics`, HEARERS],
])("over REST it is read by the same people", async (path, statuses) => {
  const got: number[] = [];
  for (const persona of PERSONAS) got.push((await call(path(), { as: people[persona] })).status);
  expect(got).toEqual(statuses);
});

test("its picture is for them too, and the lists have it only for its learners and its owner", async () => {
  const covers: number[] = [];
  const listed: boolean[] = [];
  for (const persona of PERSONAS) {
    const as = people[persona];
    const cover = await call(`/api/covers/${episodeId}/${COVER}`, { as });
    covers.push(cover.status);
    const [own, rest] = await Promise.all([
      callProcedure("episodes.list", { as, input: {} }),
      call("/api/podcasts", { as }),
    ]);
    const isIn = (await own.text()).includes(episodeId);
    expect((await rest.text()).includes(episodeId)).toBe(isIn);
    listed.push(isIn);
  }
  // A picture that was taken off by an edit in between would be 404; what counts is who may ask.
  expect(covers.map((status) => status !== 403)).toEqual([true, true, true, false, false, true]);
  expect(listed).toEqual([true, false, true, false, false, false]);
});

test("a link that was given is closed to whoever left, within seconds, and open to the others", async () => {
  const newcomer = await signUp("Class Newcomer");
  await enroll(newcomer.id, courseId);
  const linkFor = async (as: TestPerson) => {
    const answer = await ask("episodes.audio", as);
    const { result } = await answer.json<{ result: { data: { audioUrl: string } } }>();
    const { pathname, search } = new URL(result.data.audioUrl);
    return `${pathname}${search}`;
  };
  const [theirs, another] = [await linkFor(newcomer), await linkFor(people.learner)];
  await callProcedure("courses.leave", { as: newcomer, input: { courseId }, isMutation: true });
  expect((await call(theirs)).status).toBe(403);
  expect((await call(another)).status).toBe(200);
});
