import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import {
  archiveCourse,
  describeDue,
  getAnswerProgress,
  getAnswers,
  listOverruled,
  listWithdrawn,
  markAnswer,
  overruleAnswer,
  saveClassPrivacy,
  submitAnswers,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine, type TestMachine } from "../../support/generation.ts";
import { changeSettings, signUp } from "../../support/people.ts";

const DAY = 86_400_000;

interface Asked {
  machine: TestMachine;
  userId: string;
  conceptId: string;
}

/** An episode that asks about the concept, by choices too, with two questions. */
async function ask({ machine, userId, conceptId }: Asked): Promise<string> {
  const [id, first, second] = [uuidSource.next(), uuidSource.next(), uuidSource.next()];
  const now = machine.clock.now();
  const choices = ["It bends light", "It stores light", "It makes light"];
  const texts = (question: string) =>
    JSON.stringify([
      { language: "en", question, answer: "It bends light.", choices },
      {
        language: "ja",
        question: `${question} ja`,
        answer: "曲げます",
        choices: ["曲げる", "作る"],
      },
    ]);
  const insert = env.DB.prepare(
    `insert into questions (id, concept_id, kind, texts, created_at, updated_at)
     values (?, ?, ?, ?, 1, 1)`,
  );
  await env.DB.batch([
    env.DB.prepare(
      `insert into episodes (id, user_id, kind, title, description, languages, output_format, status,
         included_courses, concept_ids, question_ids, request_key, enqueued_at, created_at, updated_at)
       values (?1, ?2, 'requested', 'Asked', '', '["en"]', 'both', 'completed', '[]', '[]', ?3, ?1, 1,
         ?4, ?4)`,
    ).bind(id, userId, JSON.stringify([first, second]), now),
    insert.bind(first, conceptId, "why", texts("Why?")),
    insert.bind(second, conceptId, "apply", texts("What now?")),
  ]);
  return id;
}

let classes = 0;

async function openAsked() {
  const machine = openMachine();
  const letter = String.fromCodePoint(97 + classes++);
  const teacher = await signUp(`Teacher ${letter}`, "teacher");
  const learner = await signUp(`Ada ${letter}`);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id });
  await enroll(learner.id, course.id);
  const [conceptId = ""] = course.conceptIds;
  const actor = { userId: learner.id, role: "learner" } as const;
  const asked = { machine, userId: learner.id, conceptId };
  const mark = (
    episodeId: string,
    result: "had" | "half" | "missed",
    change: Partial<Parameters<typeof markAnswer>[1]> = {},
  ) =>
    markAnswer(machine, { actor, episodeId, number: 1, mark: { kind: "self", result }, ...change });
  const memory = async () => (await machine.memories.list(learner.id))[0];
  const reviewsOf = (episodeId: string) =>
    machine.reviews.findHistory({ userId: learner.id, conceptId, episodeId, number: 1 });
  return { machine, teacher, learner, course, actor, asked, conceptId, mark, memory, reviewsOf };
}

test("the first mark of a question is its review, and says when the concept comes back", async () => {
  const { asked, mark, memory, reviewsOf } = await openAsked();
  const episodeId = await ask(asked);
  const marked = await mark(episodeId, "had", { text: " It bends light. " });
  expect(marked).toEqual({
    number: 1,
    result: "had",
    source: "self_mark",
    reviewed: "had",
    dueOn: "2026-11-24",
  });
  expect(await reviewsOf(episodeId)).toMatchObject([
    { number: 1, kind: "why", result: "had", source: "self_mark", localDate: "2026-11-21" },
  ]);
  expect(await memory()).toMatchObject({
    lastResult: "had",
    timesHeard: 0,
    schedule: { dueOn: "2026-11-24", reps: 1, rights: 1, reviewedOn: "2026-11-21" },
  });
});

test("a miss is due at once, and later marks of the same question change the answer only", async () => {
  const { machine, actor, asked, mark, memory, reviewsOf } = await openAsked();
  const episodeId = await ask(asked);
  expect(await mark(episodeId, "missed")).toMatchObject({ dueOn: "2026-11-21" });
  machine.pass(DAY);
  const later = await mark(episodeId, "had", { text: "It bends light." });
  expect(later).toMatchObject({ result: "had", reviewed: "missed", dueOn: "2026-11-21" });
  expect(await reviewsOf(episodeId)).toHaveLength(1);
  expect(await memory()).toMatchObject({ lastResult: "missed", schedule: { reps: 1 } });
  const found = await machine.records.find(episodeId);
  expect(found?.record.answers).toMatchObject([{ text: "It bends light.", result: "had" }]);
  expect((await getAnswers(machine, { actor, episodeId })).answers).toEqual({
    "Why?": "It bends light.",
  });
});

test("a double submission and two devices at once make one review", async () => {
  const { asked, mark, memory, reviewsOf } = await openAsked();
  const episodeId = await ask(asked);
  const marks = await Promise.all([
    mark(episodeId, "missed"),
    mark(episodeId, "had"),
    mark(episodeId, "had"),
  ]);
  const [review, ...others] = await reviewsOf(episodeId);
  expect(others).toEqual([]);
  expect(new Set(marks.map(({ reviewed }) => reviewed))).toEqual(new Set([review?.result]));
  expect(await memory()).toMatchObject({ lastResult: review?.result, schedule: { reps: 1 } });
});

test("two questions on one concept at once are two reviews, and both count", async () => {
  const { asked, mark, memory } = await openAsked();
  const episodeId = await ask(asked);
  await Promise.all([mark(episodeId, "had"), mark(episodeId, "had", { number: 2 })]);
  expect(await memory()).toMatchObject({ schedule: { reps: 2, rights: 2 } });
});

test("over the days intervals grow, and a miss makes them short again", async () => {
  const { machine, asked, mark } = await openAsked();
  const gaps: number[] = [];
  for (let at = 0; at < 4; at += 1) {
    const { dueOn } = await mark(await ask(asked), "had");
    const wait =
      Date.parse(dueOn ?? "") -
      Date.parse(new Date(machine.clock.now()).toISOString().slice(0, 10));
    gaps.push(wait / DAY);
    machine.pass(wait);
  }
  expect(gaps).toEqual([...new Set(gaps)].toSorted((one, other) => one - other));
  const missed = await mark(await ask(asked), "missed");
  expect(missed.dueOn).toBe(new Date(machine.clock.now()).toISOString().slice(0, 10));
  machine.pass(DAY);
  const again = await mark(await ask(asked), "had");
  const wait = Date.parse(again.dueOn ?? "") - machine.clock.now();
  expect(wait / DAY).toBeLessThan(gaps.at(-1) ?? 0);
});

test("choices grade themselves, in each language, and what is none of them is refused", async () => {
  const { asked, mark, reviewsOf } = await openAsked();
  const choose = (episodeId: string, choice: string, number = 1) =>
    mark(episodeId, "had", { number, mark: { kind: "choice", choice } });
  const episodeId = await ask(asked);
  expect(await choose(episodeId, "作る")).toMatchObject({ result: "missed", source: "choice" });
  expect(await choose(episodeId, " It  bends light ", 2)).toMatchObject({ result: "had" });
  expect(await refusal(choose(episodeId, "It sings"))).toMatchObject({
    reason: "answers.unknown_choice",
  });
  expect(await reviewsOf(episodeId)).toMatchObject([{ source: "choice" }, {}]);
});

test("what was said aloud counts as answered, and has no words; words that come later stay judged", async () => {
  const { machine, actor, asked, mark } = await openAsked();
  const episodeId = await ask(asked);
  await mark(episodeId, "half");
  const progress = () => getAnswerProgress(machine, { actor, episodeId });
  expect(await progress()).toMatchObject({ answeredCount: 1, questions: [{ answer: null }, {}] });
  expect((await getAnswers(machine, { actor, episodeId })).answers).toEqual({});
  const submit = (text: string) =>
    submitAnswers(machine, { actor, episodeId, answers: { "Why?": text } });
  const stored = async () => (await machine.records.find(episodeId))?.record.answers;
  await submit("It bends.");
  expect(await stored()).toMatchObject([{ text: "It bends.", result: "half" }]);
  await submit("It sings.");
  expect(await stored()).toMatchObject([{ text: "It sings.", result: null, source: null }]);
});

test("text alone is no review: it is one once it is marked", async () => {
  const { machine, actor, asked, mark, memory, reviewsOf } = await openAsked();
  const episodeId = await ask(asked);
  await submitAnswers(machine, { actor, episodeId, answers: { "Why?": "Rays change course." } });
  expect(await memory()).toBeUndefined();
  await mark(episodeId, "had");
  expect(await reviewsOf(episodeId)).toHaveLength(1);
  expect((await getAnswers(machine, { actor, episodeId })).answers).toEqual({
    "Why?": "Rays change course.",
  });
});

test("the day is the learner's own, and a clock that is wrong is shifted and clamped", async () => {
  const { machine, learner, asked, mark, reviewsOf } = await openAsked();
  await changeSettings(learner, { timeZone: "Pacific/Auckland" });
  const first = await ask(asked);
  // The client's clock is a year ahead; it answered two hours ago by it, which is before the episode.
  const sentAt = machine.clock.now() + 365 * DAY;
  await mark(first, "had", { answeredAt: sentAt - 2 * 3_600_000, sentAt });
  expect(await reviewsOf(first)).toMatchObject([{ localDate: "2026-11-21" }]);
  machine.pass(5 * 3_600_000);
  const second = await ask(asked);
  machine.pass(3 * 3_600_000);
  const late = machine.clock.now() - 40 * DAY;
  await mark(second, "had", { answeredAt: late - 3_600_000, sentAt: late });
  const found = (await reviewsOf(second)).find(({ episodeId }) => episodeId === second);
  expect(found?.localDate).toBe("2026-11-22");
  expect(machine.clock.now() - (found?.reviewedAt ?? 0)).toBeLessThan(3_600_100);
  expect(machine.clock.now() - (found?.reviewedAt ?? 0)).toBeGreaterThan(3_599_000);
});

test("answers that wait offline come to the same schedule, whatever order they arrive in", async () => {
  const schedules = [];
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
  ]) {
    const { machine, asked, mark, memory } = await openAsked();
    const episodes = [await ask(asked), await ask(asked), await ask(asked)];
    machine.pass(10 * DAY);
    const sentAt = machine.clock.now();
    const results = ["missed", "had", "half"] as const;
    for (const at of order) {
      const answeredAt = sentAt - (9 - 3 * at) * DAY;
      await mark(episodes[at] ?? "", results[at] ?? "had", { answeredAt, sentAt });
    }
    const { dueOn, stability, reps } = (await memory())?.schedule ?? {};
    schedules.push({ dueOn, stability, reps, lastResult: (await memory())?.lastResult });
  }
  expect(schedules[0]).toEqual(schedules[1]);
  expect(schedules[0]).toMatchObject({ reps: 3, lastResult: "half" });
});

test("who was right says so once: the concept is scheduled as right, and its teacher sees it", async () => {
  const { machine, teacher, course, learner, actor, asked, mark, memory, reviewsOf } =
    await openAsked();
  const episodeId = await ask(asked);
  const overrule = () => overruleAnswer(machine, { actor, episodeId, number: 1 });
  expect(await refusal(overrule())).toMatchObject({ reason: "answers.not_marked" });
  await mark(episodeId, "missed", { text: "Rays change course" });
  const right = { result: "had", source: "overrule", reviewed: "had", dueOn: "2026-11-24" };
  expect(await Promise.all([overrule(), overrule()])).toMatchObject([right, right]);
  expect(await reviewsOf(episodeId)).toMatchObject([
    { result: "had", source: "overrule", previousResult: "missed", previousSource: "self_mark" },
  ]);
  expect(await memory()).toMatchObject({ lastResult: "had", schedule: { lapses: 0, rights: 1 } });
  const list = (userId: string, role: "teacher" | "learner") =>
    listOverruled(machine, { actor: { userId, role }, courseId: course.id });
  expect(await list(teacher.id, "teacher")).toMatchObject([
    {
      learnerName: expect.stringMatching(/^Ada /),
      answer: "Rays change course",
      previousResult: "missed",
    },
  ]);
  expect(await refusal(list(learner.id, "learner"))).toMatchObject({ code: "forbidden" });
  const other = await ask(asked);
  await mark(other, "had");
  expect(
    await refusal(overruleAnswer(machine, { actor, episodeId: other, number: 1 })),
  ).toMatchObject({ reason: "answers.right_already" });
});

test("where teachers see no names a corrected answer has none, and of fewer than five learners there is none", async () => {
  const { machine, teacher, course, actor, asked, mark } = await openAsked();
  const episodeId = await ask(asked);
  await mark(episodeId, "missed", { text: "Rays change course" });
  await overruleAnswer(machine, { actor, episodeId, number: 1 });
  const admin = { userId: (await signUp("Admin of privacy", "admin")).id, role: "admin" } as const;
  const see = (teachersSee: "people" | "totals") =>
    saveClassPrivacy(machine, { actor: admin, privacy: { teachersSee } });
  const list = () =>
    listOverruled(machine, {
      actor: { userId: teacher.id, role: "teacher" },
      courseId: course.id,
    });
  await see("totals");
  expect(await list()).toBeNull();
  for (const name of ["Ben", "Cem", "Dea", "Eli"]) await enroll((await signUp(name)).id, course.id);
  expect(await list()).toMatchObject([{ learnerName: null, answer: "Rays change course" }]);
  await see("people");
  expect(await list()).toMatchObject([{ learnerName: expect.stringMatching(/^Ada /) }]);
});

test("nobody marks for somebody else, and no question that was not asked", async () => {
  const { asked, mark } = await openAsked();
  const episodeId = await ask(asked);
  const stranger = await signUp("Stranger");
  const admin = await signUp("Root", "admin");
  for (const [userId, role] of [
    [stranger.id, "learner"],
    [admin.id, "admin"],
  ] as const) {
    expect(await refusal(mark(episodeId, "had", { actor: { userId, role } }))).toMatchObject({
      code: "forbidden",
    });
  }
  expect(await refusal(mark(episodeId, "had", { number: 3 }))).toMatchObject({
    reason: "answers.unknown_question",
  });
});

test("what is not taught any more is told apart; its answer is kept, and it does not come back", async () => {
  const { machine, teacher, course, actor, asked, conceptId, mark, reviewsOf } = await openAsked();
  const conceptIds = [conceptId, uuidSource.next()];
  const withdrawn = () => listWithdrawn(machine, { actor, conceptIds });
  expect(await withdrawn()).toEqual(conceptIds.slice(1));
  const episodeId = await ask(asked);
  await archiveCourse(machine, {
    actor: { userId: teacher.id, role: "teacher" },
    courseId: course.id,
  });
  expect(await withdrawn()).toEqual(conceptIds);
  await mark(episodeId, "missed", { text: "It stores light." });
  expect(await reviewsOf(episodeId)).toMatchObject([{ result: "missed" }]);
  expect(await describeDue(machine, { actor })).toMatchObject({ due: 0, missedToday: 0, met: 0 });
});
