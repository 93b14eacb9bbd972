import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { listChoices, readBriefedDocument, requestEpisode, retryEpisode } from "@learnlab/domain";
import { beforeAll, expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { deliver, openMachine, type TestMachine } from "../../support/generation.ts";
import { signUp, type TestPerson } from "../../support/people.ts";

let teacher: TestPerson;
let learner: TestPerson;
let optics: Awaited<ReturnType<typeof makeCourse>>;
let waves: Awaited<ReturnType<typeof makeCourse>>;

beforeAll(async () => {
  teacher = await signUp("Teacher of choices", "teacher");
  learner = await signUp("Learner who chooses");
  optics = await makeCourse({ title: "Optics", teacherId: teacher.id });
  waves = await makeCourse({ title: "Waves", teacherId: teacher.id });
  for (const { id } of [optics, waves]) await enroll(learner.id, id);
});

interface Choice {
  courseIds?: string[];
  conceptIds?: string[];
}

function ask(machine: TestMachine, choice: Choice, as: Pick<TestPerson, "id"> = learner) {
  return requestEpisode(machine, {
    actor: { userId: as.id, role: as === learner ? "learner" : "admin" },
    userId: learner.id,
    languages: ["en"],
    outputFormat: "text",
    requestKey: uuidSource.next(),
    ...choice,
  });
}

async function make(machine: TestMachine, choice: Choice) {
  const { id } = await ask(machine, choice);
  expect(await deliver(machine, { episodeId: id })).toBe("ack");
  const episode = await machine.episodes.find(id);
  expect(episode?.status).toBe("completed");
  const document = await readBriefedDocument(machine.media, episode?.scriptKey ?? "");
  const segments = document.script.tracks[0]?.segments ?? [];
  const taught = segments.filter(({ kind }) => kind === "lesson").map((one) => one.conceptId);
  const asked = document.script.questions.map(({ conceptId }) => conceptId);
  return { episode, brief: document.receipt, taught, asked };
}

test("an episode on chosen courses names and teaches these alone, and says so", async () => {
  const { episode, brief, taught } = await make(openMachine(), { courseIds: [waves.id] });
  expect(episode?.includedCourses).toEqual(["Waves"]);
  expect(brief).toMatchObject({ areCoursesChosen: true, courses: [{ id: waves.id }] });
  expect(taught.length).toBeGreaterThanOrEqual(3);
  expect(taught.filter((id) => !waves.conceptIds.includes(id ?? ""))).toEqual([]);
});

test("chosen topics come first, are asked about, and what was heard elsewhere is not forgotten", async () => {
  const topics = [optics.conceptIds[7] ?? "", optics.conceptIds[5] ?? ""];
  const choice = { courseIds: [optics.id], conceptIds: topics };
  const { brief, taught, asked } = await make(openMachine(), choice);
  expect(taught.slice(0, 2)).toEqual(topics);
  expect(asked).toEqual(expect.arrayContaining(topics));
  expect(brief.concepts.map(({ reason }) => reason).slice(0, 3)).toEqual([
    "chosen",
    "chosen",
    "next",
  ]);
  // The last one was about the other course.
  expect(brief.lastTerms.length).toBeGreaterThan(0);
});

test("without a choice, or with all courses, it is made from all", async () => {
  const machine = openMachine();
  const { brief } = await make(machine, { courseIds: [waves.id, optics.id], conceptIds: [] });
  expect(brief.areCoursesChosen).toBe(false);
  expect(brief.courses.map(({ id }) => id)).toEqual([optics.id, waves.id]);
  const row = await env.DB.prepare("select choice from episodes where user_id = ? order by id desc")
    .bind(learner.id)
    .first<{ choice: string | null }>();
  expect(row?.choice).toBeNull();
});

test("a choice that does not hold is refused before anything is made, each with its reason", async () => {
  const machine = openMachine();
  const foreign = await makeCourse({ title: "Foreign", teacherId: teacher.id });
  const tiny = await makeCourse({ title: "Tiny", teacherId: teacher.id, concepts: 2 });
  await enroll(learner.id, tiny.id);
  const nobody = uuidSource.next();
  const refused = async (choice: Choice) => {
    const { code, reason, details } = await refusal(ask(machine, choice));
    return { code, reason, details };
  };
  expect(await refused({ courseIds: [optics.id, nobody] })).toEqual({
    code: "not_found",
    reason: "episode.unknown_course",
    details: { courseId: nobody },
  });
  expect(await refused({ courseIds: [foreign.id] })).toEqual({
    code: "invalid",
    reason: "episode.course_not_joined",
    details: { courseId: foreign.id },
  });
  const conceptId = waves.conceptIds[0] ?? "";
  expect(await refused({ courseIds: [optics.id], conceptIds: [conceptId] })).toEqual({
    code: "invalid",
    reason: "episode.topic_not_taught",
    details: { conceptId },
  });
  expect(await refused({ courseIds: [tiny.id] })).toMatchObject({
    reason: "episode.too_little_chosen",
  });
  expect(machine.sent).toEqual([]);
  await env.DB.prepare("delete from enrollments where course_id = ?").bind(tiny.id).run();
});

test("what can be chosen are the learner's own courses with what they teach, for staff as well", async () => {
  const machine = openMachine();
  const admin = await signUp("Admin who looks", "admin");
  const own = await listChoices(machine, { actor: { userId: learner.id, role: "learner" } });
  expect(own.map(({ title, concepts }) => [title, concepts.length])).toEqual([
    ["Optics", 12],
    ["Waves", 12],
  ]);
  expect(own[0]).toMatchObject({
    id: optics.id,
    language: "en",
    concepts: expect.arrayContaining([{ id: optics.conceptIds[3], term: expect.any(String) }]),
  });
  const actor = { userId: admin.id, role: "admin" } as const;
  expect(await listChoices(machine, { actor, userId: learner.id })).toEqual(own);
  expect(await listChoices(machine, { actor })).toEqual([]);
});

test("staff choose among the courses of whom it is for", async () => {
  const machine = openMachine();
  const admin = await signUp("Admin who chooses", "admin");
  const own = await makeCourse({ title: "The admin's own", teacherId: teacher.id });
  await enroll(admin.id, own.id);
  expect(await refusal(ask(machine, { courseIds: [own.id] }, admin))).toMatchObject({
    reason: "episode.course_not_joined",
  });
  const { id } = await ask(machine, { courseIds: [waves.id] }, admin);
  expect(await deliver(machine, { episodeId: id })).toBe("ack");
  expect((await machine.episodes.find(id))?.includedCourses).toEqual(["Waves"]);
});

test("an episode whose courses were left fails with its reason; tried again, the choice still stands", async () => {
  const machine = openMachine();
  const { id } = await ask(machine, { courseIds: [waves.id] });
  await machine.courses.leave(learner.id, waves.id);
  await deliver(machine, { episodeId: id });
  expect(await machine.episodes.find(id)).toMatchObject({
    status: "failed",
    errorReason: "brief.choice_gone",
  });
  await enroll(learner.id, waves.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  await retryEpisode(machine, { actor, episodeId: id });
  expect(await deliver(machine, { episodeId: id })).toBe("ack");
  expect(await machine.episodes.find(id)).toMatchObject({
    status: "completed",
    includedCourses: ["Waves"],
  });
});
