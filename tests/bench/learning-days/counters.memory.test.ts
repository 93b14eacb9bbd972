import type { Language, QuizScore } from "@learnlab/domain";
import { expect, test } from "vitest";

import { countHeardBefore, findRepeats } from "./count-words.ts";
import { countReturns, countReviews } from "./count-reviews.ts";
import {
  countLinked,
  countTaught,
  findShortPauses,
  shareKinds,
  weighQuestions,
} from "./count-teaching.ts";
import { countClaims, findFalseClaims } from "./find-false-claims.ts";
import { about, ask, dayOf, known, link, say, studyOf } from "./plant-days.ts";
import type { StudyDay } from "./study-day.ts";
import { weighStudy } from "./summarize.ts";

test("words are heard before where a sentence was, outside of reviews and where it was really heard", () => {
  const said = [
    say("greeting", "Hello there, my friend."),
    about("a1", "lesson", "One two three."),
  ];
  const first = dayOf({ said });
  const second = (change: Partial<StudyDay>) =>
    countHeardBefore(studyOf({ ...first, ...change }, dayOf({ said }))).at(-1);
  expect(second({})).toMatchObject({ words: 7, again: 7 });
  expect(second({ heard: new Set(["lesson1"]) })).toMatchObject({ again: 3 });
  const review = dayOf({ said, diary: new Map([["a1", known()]]) });
  expect(countHeardBefore(studyOf(first, review)).at(-1)).toMatchObject({ again: 4 });
});

test("a sentence said twice is found, also where only the names in it are others", () => {
  const twice = dayOf({
    said: [
      say("bridge", "Back to terms a1."),
      say("bridge", "Back to Term b1."),
      say("bridge", "Now Term a2."),
    ],
  });
  expect(findRepeats(studyOf(twice))).toEqual(["day 2: Back to Term b1."]);
  const shared = dayOf({
    said: [about("a1", "lesson", "It is terms a1."), about("a2", "lesson", "It is terms a2.")],
  });
  expect(findRepeats(studyOf(shared))).toEqual([]);
});

test("a pause that is over before its answer could be said is found", () => {
  const fits = ask("a1", { pause: 9_000, answer: 9_000 });
  const short = ask("b1", { pause: 8_999, answer: 9_000 });
  expect(findShortPauses(studyOf(dayOf({ said: fits })))).toEqual([]);
  expect(findShortPauses(studyOf(dayOf({ said: [...fits, ...short] })))).toEqual([
    "day 2, en, question 2: 8999 of 9000 ms",
  ]);
});

test("concepts, questions by course and kind, and connections are counted", () => {
  const times = { pause: 9_000, answer: 1_000 };
  const study = studyOf(
    dayOf({
      said: [
        about("a1", "lesson", "A."),
        about("b1", "lesson", "B."),
        ...ask("a1", times),
        ...ask("a1", times),
        ...ask("a1", times),
        ...ask("b1", times),
      ],
    }),
    dayOf({ said: [say("bridge", link.texts.en), about("a1", "lesson", "A.")] }),
  );
  expect(countTaught(study)).toEqual({ taught: 2, of: 4 });
  expect(weighQuestions(study).map(({ ratio }) => Math.round(ratio * 100))).toEqual([113, 75]);
  expect([...shareKinds(study).values()].map((share) => Math.round(share * 100))).toEqual([
    33, 33, 33,
  ]);
  expect(countLinked(study)).toEqual({ linked: 1, of: 2 });
});

test("a miss that the next episode leaves out is found, and so is a review that is not done", () => {
  const times = { pause: 9_000, answer: 1_000 };
  const missed = { results: [{ conceptId: "a1", result: "missed" }] } as const;
  const other = dayOf({ said: ask("b1", times) });
  const back = dayOf({ said: ask("a1", times) });
  const rested = { ...other, document: null };
  expect(countReturns(studyOf({ ...other, ...missed }, rested, back))).toEqual([1]);
  expect(countReturns(studyOf({ ...other, ...missed }, other, back))).toEqual([2]);
  expect(countReturns(studyOf({ ...other, ...missed }, other))).toEqual([null]);

  const dueOn = (conceptId: string, day: number) => ({ conceptId, dueOn: `2026-11-0${day}` });
  const due = [dueOn("a1", 4), dueOn("b1", 1), dueOn("a2", 2), dueOn("b2", 3)];
  const count = (change: Partial<StudyDay>) => countReviews(studyOf({ ...other, ...change }))[0];
  expect(count({ due: due.slice(1, 2) })).toMatchObject({ expected: 1, done: 1 });
  expect(count({ due: due.slice(0, 1) })).toMatchObject({ expected: 1, done: 0 });
  expect(count({ due })).toMatchObject({ due: 4, expected: 3, done: 1 });
  // The latest of four is none of the three that have to be done, unless it was missed.
  const latest = { due, document: back.document };
  expect(count(latest)).toMatchObject({ expected: 3, done: 0 });
  const diary = new Map([["a1", known({ lastResult: "missed" })]]);
  expect(count({ ...latest, diary })).toMatchObject({ expected: 3, done: 1 });
  expect(count({ due, document: null })).toMatchObject({ expected: 3, done: 0 });
});

const SCORES: QuizScore[] = [
  { courseId: "a", subject: "Term a1", conceptId: "a1", percent: 45, takenAt: 1 },
];
const DIARY = new Map([
  ["a1", known()],
  ["b1", known({ lastResult: "missed" })],
]);

/** What a frame says before a lesson on a1 (heard three days ago, and right) or on b2 (never heard). */
const FALSE_IN: [Language, string, string][] = [
  ["en", "a1", "Here is a new idea."],
  ["en", "a1", "You hear this for the first time."],
  ["en", "b2", "Once more the same idea."],
  ["en", "a1", "You met it 4 days ago."],
  ["en", "a1", "You met it four days ago."],
  ["en", "b2", "You met it 3 days ago."],
  ["en", "a1", "We spoke of it yesterday."],
  ["en", "a1", "Last time this one slipped away."],
  ["en", "a1", "You scored 46 percent on it."],
  ["en", "a1", "This is your first episode."],
  ["en", "a1", "You have met every idea of Course a."],
  ["en", "a1", "Terms b1 is a new one for you."],
  ["ja", "a1", "新しいテーマです。"],
  ["ja", "b2", "もう一度見ておきましょう。"],
  ["ja", "a1", "2日前に出てきました。"],
  ["ja", "a1", "前回は思い出せなかったところです。"],
  ["ja", "a1", "正答率は46パーセントでした。"],
  ["de", "a1", "Hier kommt etwas Neues."],
  ["de", "b2", "Das Thema ist wieder da."],
  ["de", "a1", "Das war vor 2 Wochen dran."],
  ["de", "a1", "Das war vor zwei Wochen dran."],
  ["de", "a1", "Letztes Mal ist dir das entwischt."],
  ["de", "a1", "Dabei hattest du 46 Prozent."],
];
const TRUE_IN: [Language, string, string][] = [
  ["en", "b2", "Here is a new idea."],
  ["en", "a1", "Once more the same idea."],
  ["en", "a1", "You met it 3 days ago."],
  ["en", "a1", "You met it three days ago."],
  ["en", "b1", "Last time this one slipped away."],
  ["en", "a1", "You scored 45 percent on it."],
  ["ja", "b2", "新しいテーマです。"],
  ["ja", "a1", "3日前に出てきました。"],
  ["de", "b1", "Letztes Mal ist dir das entwischt."],
  ["de", "a1", "Das war vor 3 Tagen dran."],
  ["de", "a1", "Das war vor drei Tagen dran."],
];

const frameOf = ([language, conceptId, text]: [Language, string, string]) =>
  studyOf(
    dayOf({
      said: [say("bridge", text), about(conceptId, "lesson", "It is.")],
      language,
      diary: DIARY,
      scores: SCORES,
    }),
  );

test.each(FALSE_IN)("in %s, of %s, it is not so that: %s", (...said) => {
  expect(findFalseClaims(frameOf(said))).not.toEqual([]);
});

test.each(TRUE_IN)("in %s, of %s, it is so that: %s", (...said) => {
  expect(countClaims(frameOf(said))).toBeGreaterThan(0);
  expect(findFalseClaims(frameOf(said))).toEqual([]);
});

test("a study in which nothing claims anything has not met the goal of no false statements", () => {
  const silent = studyOf(dayOf({ said: [about("a1", "lesson", "It is.")] }));
  const figure = weighStudy(silent).find(({ name }) => name.startsWith("false statements"));
  expect(figure).toMatchObject({ value: 0, met: false });
});
