import { env } from "#bindings";
import {
  type AnswerJudge,
  answerReview,
  describeDue,
  listOverruled,
  markAnswer,
  overruleInSession,
  readSession,
} from "@learnlab/domain";
import { expect, test } from "vitest";

import { askAbout } from "../../support/ask-about.ts";
import { refusal } from "../../support/bounds.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { openMachine } from "../../support/generation.ts";
import { changeSettings, signUp } from "../../support/people.ts";

const DAY = 86_400_000;
const nobody: AnswerJudge = { judge: async () => null };

const question = (kind: string, name: string) => ({
  kind,
  question: `${name} question?`,
  answer: `The ${name} answer bends light.`,
  accepted: [],
  keyTerms: ["light"],
  choices: kind === "apply" ? [`The ${name} answer bends light.`, "It does nothing."] : [],
  quote: `A quote for ${name}.`,
});
const ASKED = [question("recall", "first"), question("why", "second"), question("apply", "third")];

let classes = 0;

async function openLearner(concepts = 3) {
  const letter = String.fromCodePoint(97 + classes++);
  const machine = { ...openMachine(), answerJudge: nobody };
  const teacher = await signUp(`Teacher ${letter} of sessions`, "teacher");
  const learner = await signUp(`Learner ${letter} in sessions`);
  const course = await makeCourse({ title: "Optics", teacherId: teacher.id, concepts });
  await env.DB.prepare("update concepts set questions = ? where course_id = ?")
    .bind(JSON.stringify(ASKED), course.id)
    .run();
  await enroll(learner.id, course.id);
  const actor = { userId: learner.id, role: "learner" } as const;
  const mark = async (conceptId: string, result: "had" | "missed") => {
    const episodeId = await askAbout({ machine, userId: learner.id, conceptId });
    await markAnswer(machine, { actor, episodeId, number: 1, mark: { kind: "self", result } });
  };
  const session = () => readSession(machine, { actor });
  const answer = (
    change: Partial<Parameters<typeof answerReview>[1]> & { conceptId: string },
    judge = nobody,
  ) =>
    answerReview({ ...machine, answerJudge: judge }, { actor, number: 2, kind: "why", ...change });
  const reviews = (conceptId: string) =>
    machine.reviews.findHistory({ userId: learner.id, conceptId, episodeId: null, number: 1 });
  const memory = async (id: string) =>
    (await machine.memories.list(learner.id)).find(({ conceptId }) => conceptId === id);
  return { machine, teacher, learner, actor, course, mark, session, answer, reviews, memory };
}

const had = { kind: "self", result: "had" } as const;
const missed = { kind: "self", result: "missed" } as const;

test("a session asks what is due, the missed first, in the kind whose turn it is", async () => {
  const { machine, course, mark, session } = await openLearner();
  const [right = "", wrong = ""] = course.conceptIds;
  expect(await session()).toEqual({ cards: [], left: 0, heardMs: 0 });
  await mark(right, "had");
  await mark(wrong, "missed");
  // What slipped today is for the next episode: to be asked again at once would say nothing.
  expect((await session()).cards).toEqual([]);
  machine.pass(3 * DAY);
  const { cards, left } = await session();
  expect(left).toBe(0);
  expect(cards).toMatchObject([
    { conceptId: wrong, number: 2, kind: "apply" },
    {
      conceptId: right,
      number: 2,
      kind: "why",
      courseTitle: "Optics",
      texts: [{ language: "en", question: "second question?", keyTerms: ["light"] }],
      source: { title: "Reader", language: "en" },
      heardIn: null,
    },
  ]);
  expect(cards[1]?.source.quotes[0]).toBe("A quote for second.");
  expect(cards[1]?.explanation).not.toBe("");
});

test("an answer in a session is a review as in an episode, and grows the interval", async () => {
  const { machine, course, mark, answer, reviews, memory, session } = await openLearner();
  const [conceptId = ""] = course.conceptIds;
  await mark(conceptId, "had");
  machine.pass(3 * DAY);
  const answered = await answer({ conceptId, mark: had, text: " It bends light. " });
  expect(answered).toMatchObject({ number: 2, result: "had", source: "self_mark" });
  expect(Date.parse(answered?.dueOn ?? "")).toBeGreaterThan(Date.parse("2026-11-27"));
  expect(await reviews(conceptId)).toHaveLength(2);
  expect(await memory(conceptId)).toMatchObject({
    timesAsked: 1,
    lastKind: "why",
    schedule: { reps: 2, rights: 2, dueOn: answered?.dueOn },
  });
  expect((await session()).cards).toEqual([]);
  machine.pass(60 * DAY);
  expect((await session()).cards).toMatchObject([{ conceptId, number: 3, kind: "apply" }]);
});

test("submitted twice, and from two devices at once, it is one review", async () => {
  const { machine, course, mark, answer, reviews, memory } = await openLearner();
  const [conceptId = ""] = course.conceptIds;
  await mark(conceptId, "had");
  machine.pass(3 * DAY);
  const both = await Promise.all([
    answer({ conceptId, mark: had }),
    answer({ conceptId, mark: missed }),
    answer({ conceptId, mark: missed }),
  ]);
  const again = await answer({ conceptId, mark: missed });
  const [, review] = await reviews(conceptId);
  expect(await reviews(conceptId)).toHaveLength(2);
  expect([...both, again].map((one) => one?.result)).toEqual(
    Array.from({ length: 4 }, () => review?.result),
  );
  expect(await memory(conceptId)).toMatchObject({ lastResult: review?.result, timesAsked: 1 });
});

test("words are graded as in an episode: confirmed, judged, or left to the learner", async () => {
  const { machine, course, mark, answer, reviews } = await openLearner();
  const [first = "", second = "", third = ""] = course.conceptIds;
  for (const conceptId of [first, second, third]) await mark(conceptId, "had");
  machine.pass(3 * DAY);
  const confirmed = { text: "The second answer bends light." };
  expect(await answer({ conceptId: first, ...confirmed })).toMatchObject({
    result: "had",
    source: "confirmed",
  });
  expect(await answer({ conceptId: second, text: "Something else." })).toBeNull();
  expect(await reviews(second)).toHaveLength(1);
  const asked: (string | null)[] = [];
  const judge: AnswerJudge = {
    judge: async ({ episodeId }) => {
      asked.push(episodeId);
      return { result: "half", score: 50, feedback: "Say what it does to light." };
    },
  };
  const words = { conceptId: second, text: "Light is turned." };
  expect(await answer(words, judge)).toMatchObject({
    result: "half",
    source: "verdict",
    verdict: { score: 50, feedback: "Say what it does to light." },
  });
  // What arrives again is not judged again.
  expect(await answer(words, judge)).toMatchObject({ result: "half", verdict: null });
  expect(asked).toEqual([null]);
  const choice = { kind: "choice", choice: "It does nothing." } as const;
  expect(await answer({ conceptId: third, kind: "apply", mark: choice })).toMatchObject({
    result: "missed",
    source: "choice",
  });
});

test("what is sent late counts for the day on which it was answered, by the clock of the server", async () => {
  const { machine, course, mark, answer, reviews } = await openLearner();
  const [conceptId = ""] = course.conceptIds;
  await mark(conceptId, "had");
  machine.pass(6 * DAY);
  const wrongClock = Date.parse("2031-01-01T00:00:00Z");
  await answer({ conceptId, mark: had, answeredAt: wrongClock - 2 * DAY, sentAt: wrongClock });
  expect((await reviews(conceptId)).map(({ localDate }) => localDate).toSorted()).toEqual([
    "2026-11-21",
    "2026-11-25",
  ]);
});

test("'I was right' counts once, and the teacher sees question and words", async () => {
  const { machine, teacher, actor, course, mark, answer, memory } = await openLearner();
  const [conceptId = ""] = course.conceptIds;
  await mark(conceptId, "had");
  machine.pass(3 * DAY);
  const asked = { actor, conceptId, number: 2 };
  expect(await refusal(overruleInSession(machine, asked))).toMatchObject({
    reason: "answers.not_marked",
  });
  await answer({ conceptId, mark: missed, text: "Mine" });
  const overruled = await overruleInSession(machine, asked);
  expect(overruled).toMatchObject({ result: "had", source: "overrule" });
  expect(await overruleInSession(machine, asked)).toEqual(overruled);
  expect(await memory(conceptId)).toMatchObject({ lastResult: "had", timesAsked: 1 });
  const listed = await listOverruled(machine, {
    actor: { userId: teacher.id, role: "teacher" },
    courseId: course.id,
  });
  expect(listed).toMatchObject([
    { answer: "Mine", previousResult: "missed", texts: [{ question: "second question?" }] },
  ]);
});

test("a session takes ten minutes at most, and says how much is left", async () => {
  const { machine, course, mark, session, actor } = await openLearner(60);
  for (const conceptId of course.conceptIds) await mark(conceptId, "had");
  machine.pass(3 * DAY);
  const { cards, left, heardMs } = await session();
  expect((await describeDue(machine, { actor })).due).toBe(60);
  expect(cards.length + left).toBe(60);
  expect(left).toBeGreaterThan(0);
  const takenMs = cards.reduce((sum, { estimatedMs }) => sum + estimatedMs, 0);
  expect(takenMs).toBeLessThanOrEqual(600_000);
  expect(takenMs).toBeGreaterThan(500_000);
  // By ear each takes the eight seconds to answer at least, and no writing.
  expect(heardMs).toBeGreaterThan(cards.length * 8_000);
  expect(heardMs).toBeLessThan(600_000);
});

test("a learner reads questions in their own language where the concept has it", async () => {
  const { machine, learner, course, mark, session, answer } = await openLearner();
  const [conceptId = "", other = ""] = course.conceptIds;
  const translated = ASKED.map((asked) => ({
    ...asked,
    question: "質問ですか？",
    answer: "光を曲げます。",
  }));
  await env.DB.prepare(
    `insert into concept_texts (id, concept_id, language, term, spoken, sentences, questions, created_at, updated_at)
     values (?1, ?1, 'ja', '光', '光', '["光です。"]', ?2, 1, 1)`,
  )
    .bind(conceptId, JSON.stringify(translated))
    .run();
  await changeSettings(learner, { languages: ["ja"] });
  await mark(conceptId, "had");
  await mark(other, "had");
  machine.pass(3 * DAY);
  expect((await session()).cards).toMatchObject([
    { term: "光", explanation: "光です。", texts: [{ language: "ja", question: "質問ですか？" }] },
    { texts: [{ language: "en" }] },
  ]);
  const inEnglish = { conceptId, text: "The second answer bends light." };
  expect(await answer(inEnglish)).toMatchObject({ result: "had", source: "confirmed" });
});

test("only who studies a course reviews it, and nothing is reviewed that was not asked", async () => {
  const { machine, course, mark, answer } = await openLearner();
  const [conceptId = ""] = course.conceptIds;
  await mark(conceptId, "had");
  expect(await refusal(answer({ conceptId, number: 7, mark: had }))).toMatchObject({
    reason: "reviews.not_asked",
  });
  expect(await refusal(answer({ conceptId, text: " \u200b " }))).toMatchObject({
    reason: "answers.empty",
  });
  const unknown = answer({ conceptId: "0190a2b4-0000-7000-8000-000000000000", mark: had });
  expect(await refusal(unknown)).toMatchObject({ reason: "reviews.concept_gone" });
  const stranger = await signUp("Stranger to sessions");
  const actor = { userId: stranger.id, role: "learner" } as const;
  const theirs = answerReview(machine, { actor, conceptId, number: 1, kind: "why", mark: had });
  expect(await refusal(theirs)).toMatchObject({ code: "forbidden" });
});
