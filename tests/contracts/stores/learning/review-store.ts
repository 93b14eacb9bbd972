import { createD1MemoryStore, createD1ReviewStore, schema } from "@learnlab/adapters/d1";
import type { Review, ReviewStore } from "@learnlab/domain";
import { expect, test } from "vitest";

import { nextId } from "../../../support/next-id.ts";
import { addConcept, addCourse } from "../../../support/rows/courses.ts";
import { addEpisode } from "../../../support/rows/episodes.ts";
import { addUser, SINCE } from "../../../support/rows/people.ts";
import type { OpenWorld } from "../world.ts";

type Moved = Parameters<ReviewStore["keepReview"]>[0];

const schedule = {
  dueOn: "2026-11-23",
  stability: 2.5,
  difficulty: 5.25,
  reps: 1,
  lapses: 0,
  rights: 1,
  lastReviewedAt: SINCE,
  reviewedOn: "2026-11-21",
};

export function testReviewStore(open: OpenWorld): void {
  async function openReviews() {
    const { db } = await open();
    const userId = await addUser(db, { name: "Ada" });
    const episodeId = await addEpisode(db, { userId, status: "completed" });
    const store = createD1ReviewStore(db);
    const make = (
      change: Partial<Review> = {},
      { seen = 0, text = null as string | null } = {},
    ) => {
      const { result = "had", source = "self_mark", number = 1 } = change;
      const of = { userId, episodeId: change.episodeId ?? episodeId, number };
      const review: Review = {
        ...of,
        id: nextId(),
        conceptId: "lens",
        kind: "why",
        reviewedAt: SINCE,
        localDate: "2026-11-21",
        overruledAt: null,
        previousResult: null,
        previousSource: null,
        ...change,
        result,
        source,
      };
      const answer = { ...of, id: nextId(), text, result, source, verdict: null };
      return { answer, review, schedule, lastResult: result, seen, at: SINCE } satisfies Moved;
    };
    const history = { userId, conceptId: "lens", episodeId, number: 1 };
    const answers = () => db.select().from(schema.answers);
    const memories = () => createD1MemoryStore(db).list(userId);
    return { db, userId, episodeId, store, make, history, answers, memories };
  }

  test("a review is kept with its answer and the schedule of its concept", async () => {
    const { store, make, history, answers, memories } = await openReviews();
    const { answer, ...moved } = make({}, { text: "It bends light." });
    const verdict = { score: 95, feedback: "That is it." };
    expect(await store.keepReview({ ...moved, answer: { ...answer, verdict } })).toBe(true);
    expect(await store.findHistory(history)).toEqual([moved.review]);
    expect(await answers()).toMatchObject([
      { number: 1, text: "It bends light.", result: "had", source: "self_mark", verdict },
    ]);
    expect(await memories()).toEqual([
      {
        conceptId: "lens",
        timesHeard: 0,
        firstHeardAt: null,
        lastHeardAt: null,
        timesAsked: 0,
        lastAskedAt: null,
        lastKind: null,
        lastResult: "had",
        schedule,
      },
    ]);
  });

  test("of two devices at once one makes the review, and nothing of the other is kept", async () => {
    const { store, make, history, answers, memories } = await openReviews();
    const kept = await Promise.all([
      store.keepReview(make()),
      store.keepReview(make({ result: "missed" })),
    ]);
    expect(kept.filter(Boolean)).toHaveLength(1);
    const [review] = await store.findHistory(history);
    expect(await answers()).toMatchObject([{ result: review?.result }]);
    expect(await memories()).toMatchObject([{ lastResult: review?.result }]);
  });

  test("what was worked out from fewer reviews of the concept is not kept", async () => {
    const { store, make, history, answers } = await openReviews();
    await store.keepReview(make());
    expect(await store.keepReview(make({ number: 2 }, { seen: 0 }))).toBe(false);
    expect(await answers()).toHaveLength(1);
    expect(await store.keepReview(make({ number: 2 }, { seen: 1 }))).toBe(true);
    expect(await store.findHistory(history)).toHaveLength(2);
  });

  test("a question whose concept is another one by now has still one review", async () => {
    const { store, make, history, answers } = await openReviews();
    const first = make();
    await store.keepReview(first);
    expect(await store.keepReview(make({ conceptId: "ray", result: "missed" }))).toBe(false);
    const found = await store.findHistory({ ...history, conceptId: "ray" });
    expect(found).toEqual([first.review]);
    expect(await answers()).toMatchObject([{ result: "had" }]);
  });

  test("a later answer takes the place of the one before, words that are not given stay", async () => {
    const { store, make, history, answers } = await openReviews();
    const moved = make({}, { text: "It bends light." });
    const verdict = { score: 95, feedback: "That is it." };
    await store.keepReview({ ...moved, answer: { ...moved.answer, verdict } });
    await store.keepAnswer({ ...moved.answer, text: null, result: "half" }, SINCE + 1);
    expect(await answers()).toMatchObject([
      { text: "It bends light.", result: "half", verdict: null, updatedAt: SINCE + 1 },
    ]);
    await store.keepAnswer({ ...moved.answer, id: nextId(), number: 2, text: null }, SINCE);
    expect((await answers()).find(({ number }) => number === 2)).toMatchObject({ text: "" });
    expect(await store.findHistory(history)).toEqual([moved.review]);
  });

  test("a review is overruled once, with what it was before", async () => {
    const { store, make, history, answers, memories } = await openReviews();
    const missed = make({ result: "missed", source: "verdict" });
    await store.keepReview(missed);
    const overrule = () => {
      const review = {
        ...missed.review,
        result: "had",
        source: "overrule",
        overruledAt: SINCE + 5,
        previousResult: "missed",
        previousSource: "verdict",
      } as const;
      const answer = { ...missed.answer, result: "had", source: "overrule" } as const;
      return { ...missed, review, answer, lastResult: "had" as const, seen: 1 };
    };
    const kept = await Promise.all([store.overrule(overrule()), store.overrule(overrule())]);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await store.findHistory(history)).toEqual([overrule().review]);
    expect(await answers()).toMatchObject([{ result: "had", source: "overrule" }]);
    expect(await memories()).toMatchObject([{ lastResult: "had" }]);
    // What was worked out before the overrule does not count any more.
    expect(await store.keepReview(make({ number: 2 }, { seen: 1 }))).toBe(false);
    expect(await store.keepReview(make({ number: 2 }, { seen: 2 }))).toBe(true);
  });

  test("history is one's own", async () => {
    const { db, store, make, history } = await openReviews();
    await store.keepReview(make());
    const userId = await addUser(db);
    expect(await store.findHistory({ ...history, userId })).toEqual([]);
  });

  test("a course lists what was overruled in it, with question and answer, the latest first", async () => {
    const { db, userId, store, make } = await openReviews();
    const courseId = await addCourse(db);
    const conceptId = await addConcept(db, { courseId, term: "Lens" });
    const elsewhere = await addConcept(db, { courseId: await addCourse(db) });
    const texts = [{ language: "en" as const, question: "What is it?", answer: "It." }];
    const stamps = { createdAt: SINCE, updatedAt: SINCE };
    await db.insert(schema.questions).values([
      { id: "q1", conceptId: "c", texts: [], ...stamps },
      { id: "q2", conceptId, kind: "why", texts, ...stamps },
    ]);
    const asks = await addEpisode(db, { userId, questionIds: ["q1", "q2"] });
    const since = { overruledAt: SINCE + 1, previousResult: "missed" } as const;
    const overruled = { ...since, source: "overrule", previousSource: "verdict" } as const;
    const add = async (change: Partial<Review>) => {
      const { review, answer } = make(change, { text: "Mine" });
      await db.insert(schema.reviews).values({ ...review, ...stamps });
      if (review.episodeId !== "gone") await store.keepAnswer(answer, SINCE);
    };
    await add({ conceptId, episodeId: asks, number: 2, ...overruled });
    await add({ conceptId, episodeId: "gone", ...overruled, overruledAt: SINCE + 9 });
    await add({ conceptId, number: 3 });
    await add({ conceptId: elsewhere, number: 4, ...overruled });
    const listed = await store.listOverruled(courseId, 9);
    expect(listed.map(({ overruledAt }) => overruledAt)).toEqual([SINCE + 9, SINCE + 1]);
    expect(listed[0]).toMatchObject({ texts: [], answer: "" });
    expect(listed[1]).toMatchObject({
      learnerName: "Ada",
      term: "Lens",
      texts,
      answer: "Mine",
      previousResult: "missed",
      previousSource: "verdict",
    });
    expect(await store.listOverruled(courseId, 1)).toHaveLength(1);
  });

  test("outside of episodes a review keeps its words, and counts as asked; no answer stands beside it", async () => {
    const { store, make, history, answers, memories } = await openReviews();
    const moved = outside(make({}, { text: "It bends light." }));
    expect(await store.keepReview(moved)).toBe(true);
    expect(await store.findHistory({ ...history, episodeId: null })).toEqual([moved.review]);
    expect(await answers()).toEqual([]);
    expect(await memories()).toMatchObject([
      { timesAsked: 1, lastAskedAt: SINCE, lastKind: "why", lastResult: "had", timesHeard: 0 },
    ]);
  });

  test("outside of episodes too, of two devices at once one makes the review; episodes have their own numbers", async () => {
    const { store, make, history } = await openReviews();
    const kept = await Promise.all([
      store.keepReview(outside(make())),
      store.keepReview(outside(make({ result: "missed" }))),
    ]);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await store.keepReview(outside(make(), 1))).toBe(false);
    expect(await store.keepReview(make({}, { seen: 1 }))).toBe(true);
    expect(await store.keepReview(outside(make({ number: 2 }), 2))).toBe(true);
    expect(await store.findHistory(history)).toHaveLength(3);
    // Of another concept the same number is another review.
    expect(await store.keepReview(outside(make({ conceptId: "ray" })))).toBe(true);
  });

  test("a review outside of episodes is overruled, asked no more often by that, and its course lists it", async () => {
    const { db, store, make, memories } = await openReviews();
    const courseId = await addCourse(db);
    const questions = [
      { kind: "recall", question: "What is it?", answer: "Glass." },
      { kind: "why", question: "Why is it so?", answer: "It bends light." },
    ] as const;
    const rest = { accepted: [], keyTerms: [], choices: [], quote: "" };
    const conceptId = await addConcept(db, {
      courseId,
      term: "Lens",
      questions: questions.map((question) => ({ ...question, ...rest })),
    });
    const missed = outside(make({ conceptId, result: "missed" }, { text: "Mine" }));
    await store.keepReview(missed);
    const review = {
      ...missed.review,
      result: "had",
      source: "overrule",
      overruledAt: SINCE + 5,
      previousResult: "missed",
      previousSource: "self_mark",
    } as const;
    const moved = { ...missed, review, lastResult: "had" as const, seen: 1 };
    expect(await store.overrule(moved)).toBe(true);
    expect(await store.overrule(moved)).toBe(false);
    expect(await memories()).toMatchObject([{ timesAsked: 1, lastResult: "had" }]);
    expect(await store.listOverruled(courseId, 9)).toMatchObject([
      {
        term: "Lens",
        answer: "Mine",
        texts: [{ language: "en", question: "Why is it so?", answer: "It bends light." }],
        previousResult: "missed",
      },
    ]);
  });
}

/** The same of a review that no episode asked for. */
function outside({ answer, review, ...moved }: Moved, seen = moved.seen): Moved {
  return {
    ...moved,
    seen,
    answer: { ...answer, episodeId: null },
    review: { ...review, episodeId: null },
  };
}
