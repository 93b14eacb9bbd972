import { env } from "#bindings";
import { type Actor, searchEpisodes, sweepSearch } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import { signUp } from "../../support/people.ts";
import { addSpokenEpisode } from "../../support/spoken-episode.ts";

let machine: TestMachine;
let teacher: Actor;
let colleague: Actor;
let admin: Actor;
let ada: Actor;
let ben: Actor;
let courseId: string;

beforeAll(async () => {
  const named = async (name: string, role: Actor["role"] = "learner"): Promise<Actor> => ({
    userId: (await signUp(name, role)).id,
    role,
  });
  teacher = await named("Grace", "teacher");
  colleague = await named("Iris", "teacher");
  admin = await named("Root", "admin");
  ada = await named("Ada");
  ben = await named("Ben");
});

beforeEach(async () => {
  machine = openMachine();
  for (const table of ["tracks", "episodes", "enrollments"]) {
    await env.DB.prepare(`delete from ${table}`).run();
  }
  await sweepSearch(machine);
  courseId = (await makeCourse({ title: "Optics", teacherId: teacher.userId })).id;
  await env.DB.prepare(
    "insert into course_teachers (course_id, user_id, created_at, updated_at) values (?, ?, 1, 1)",
  )
    .bind(courseId, colleague.userId)
    .run();
  await enroll(ada.userId, courseId);
});

async function record(text: string, of: Partial<Parameters<typeof addSpokenEpisode>[0]> = {}) {
  const told = { userId: teacher.userId, courseId, forClass: true, said: { en: [text] } };
  const id = await addSpokenEpisode({ ...told, ...of });
  await sweepSearch(machine);
  return id;
}

const ask = (actor: Actor, query = "prism") => searchEpisodes(machine, { actor, query });

async function find(actor: Actor, query = "prism"): Promise<string[]> {
  const { found } = await ask(actor, query);
  return found.flatMap(({ lines }) => lines.map(({ text }) => text));
}

async function leave({ userId }: Actor, id = courseId): Promise<void> {
  await env.DB.prepare("delete from enrollments where user_id = ? and course_id = ?")
    .bind(userId, id)
    .run();
}

const set = (id: string, change: string) =>
  env.DB.prepare(`update episodes set ${change} where id = ?`).bind(id).run();

test("who learns in the course finds it by a word or by two signs, whenever they came", async () => {
  await record("A prism.");
  for (const query of ["prism", "pr"]) {
    expect(await find(ada, query)).toEqual(["A prism."]);
    expect(await find(ben, query)).toEqual([]);
  }
  await enroll(ben.userId, courseId);
  expect(await find(ben)).toEqual(["A prism."]);
  const [found] = (await ask(ben)).found;
  expect(found?.episode).toMatchObject({ isForClass: true, standing: "learner" });
});

test("who left finds it no longer, also before any sweep, and again on their return", async () => {
  await record("A prism.");
  await leave(ada);
  expect(await find(ada)).toEqual([]);
  const other = await makeCourse({ title: "Waves", teacherId: teacher.userId });
  await enroll(ada.userId, other.id);
  await record("A prism of another class.", { courseId: other.id });
  expect(await find(ada)).toEqual(["A prism of another class."]);
  await enroll(ada.userId, courseId);
  expect((await find(ada)).toSorted()).toEqual(["A prism of another class.", "A prism."]);
});

test("its teacher finds it; a colleague and an admin, whose libraries do not list it, do not", async () => {
  await record("A prism.");
  expect(await find(teacher)).toEqual(["A prism."]);
  expect(await find(colleague)).toEqual([]);
  expect(await find(admin)).toEqual([]);
});

test("one's own recording for a class in which one also learns is found once", async () => {
  await enroll(teacher.userId, courseId);
  await record("A prism.");
  const { found } = await ask(teacher);
  expect(found.map(({ count, lines }) => [count, lines.length])).toEqual([[1, 1]]);
});

test("one's own and those of one's classes are found together, and nobody else's", async () => {
  await record("A prism of the class.");
  await record("A prism of the teacher alone.", { forClass: false });
  await record("A prism of Ada.", { userId: ada.userId, forClass: false });
  await record("A prism of Ben.", { userId: ben.userId, forClass: false });
  expect((await find(ada)).toSorted()).toEqual(["A prism of Ada.", "A prism of the class."]);
});

test("what is taken from the class or removed is not found at once; what is given to it, after the sweep", async () => {
  const id = await record("A prism.");
  for (const [gone, back] of [
    ["for_class = 0", "for_class = 1"],
    ["deleted_at = 1", "deleted_at = null"],
    ["withheld = 1", "withheld = 0"],
  ] as const) {
    await set(id, gone);
    expect(await find(ada), gone).toEqual([]);
    await sweepSearch(machine);
    await set(id, back);
    await sweepSearch(machine);
    expect(await find(ada), back).toEqual(["A prism."]);
  }
  const other = await makeCourse({ title: "Waves", teacherId: teacher.userId });
  await enroll(ben.userId, other.id);
  await set(id, `course_id = '${other.id}'`);
  expect(await find(ada)).toEqual([]);
  await sweepSearch(machine);
  expect([await find(ada), await find(ben)]).toEqual([[], ["A prism."]]);
});

test("of a recording that goes to another teacher, nothing of the first one stays in the search", async () => {
  const id = await record("A prism.");
  await set(id, `user_id = '${colleague.userId}'`);
  await sweepSearch(machine);
  const { results } = await env.SEARCH.prepare("select owner_id from owners").all();
  expect(new Set(results.map((row) => row["owner_id"]))).toEqual(
    new Set([colleague.userId, courseId]),
  );
  expect([await find(teacher), await find(colleague)]).toEqual([[], ["A prism."]]);
});

test("of very many recordings of a class the newest are answered, and it says that there are more", async () => {
  for (let at = 0; at < 21; at += 1) {
    const said = { en: [`Prism ${at}.`] };
    await addSpokenEpisode({
      userId: teacher.userId,
      courseId,
      forClass: true,
      said,
      createdAt: at,
    });
  }
  await sweepSearch(machine);
  const { found, isCut } = await ask(ada);
  expect([found.length, isCut]).toEqual([20, true]);
  expect(found[0]?.lines[0]?.text).toBe("Prism 20.");
});

test("in more than twenty classes those that were joined last are searched, and it says that there may be more", async () => {
  await record("A prism.");
  for (let at = 1; at <= 20; at += 1) {
    const { id } = await makeCourse({ title: `Waves ${at}`, teacherId: teacher.userId });
    await enroll(ben.userId, id);
    await record(`Prism ${at}.`, { courseId: id });
  }
  const before = await ask(ben);
  expect([before.found.length, before.isCut]).toEqual([20, false]);
  await enroll(ben.userId, courseId);
  expect((await ask(ben)).isCut).toBe(true);
  expect((await ask(ben, "quasar")).isCut).toBe(true);
});
