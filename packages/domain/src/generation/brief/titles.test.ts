import { expect, test } from "vitest";

import type { Concept } from "../../courses/index.ts";
import { countDaysIn, type Memory } from "../../learning/index.ts";
import { DAY_MS, writeDay } from "../../shared/index.ts";
import type { Brief } from "../../episodes/index.ts";
import { type Language, LANGUAGES } from "../../languages/index.ts";
import {
  findFrameFaults,
  PHRASE_BOOKS,
  writeLeadTitle,
  writeTemplateFrame,
} from "../../lessons/index.ts";
import { describeCourse, makeBrief } from "../../testing/briefs/index.ts";
import { chooseConcepts } from "./choose-concepts.ts";
import { chooseLead } from "./choose-lead.ts";

const DAYS = 60;
const TAUGHT = 4;
/** Days of which the whole frame is checked, which takes its time. */
const CHECKED = 14;

/** Names of every kind: of one word, of several, with an "and" or a comma in them, of code, long. */
const TERMS = [
  "Index",
  "Lost update",
  "Iterators and iterables",
  "Read, then write",
  "select_related",
  "N+1",
  "Protocols and structural typing in code",
];

const course = (id: string) => ({
  ...describeCourse(id),
  title: `Course ${id}`,
  conceptCount: TERMS.length,
});

/** The course has every third concept's question in words that are too many for a title. */
const questionOf = (term: string, position: number) =>
  position % 3 === 0 ? `Why does ${term} need ${"ever more ".repeat(8)}words?` : `Why ${term}?`;

const conceptsOf = (courseId: string): Concept[] =>
  TERMS.map((term, position) => ({
    id: `${courseId}${position}`,
    courseId,
    materialId: "m",
    position,
    term: `${term} ${courseId}`,
    spoken: `${term} ${courseId}`,
    sentences: [],
    questions: [
      {
        kind: "recall",
        question: questionOf(`${term} ${courseId}`, position),
        answer: "",
        accepted: [],
        keyTerms: [],
        choices: [],
        quote: "",
      },
    ],
    lostQuotes: [],
  }));

interface Learner {
  courses: number;
  weak: { courseId: string; conceptId: string; percent: number; takenAt: number }[];
  /** How many concepts each course has. */
  concepts?: number;
}

/** Every episode was heard on its day; the newest comes first. */
function rememberAll(recent: string[][]): Memory[] {
  const heard = recent.flatMap((ids, age) => ids.map((id) => ({ id, day: recent.length - age })));
  return [...Map.groupBy(heard, ({ id }) => id)].map(([conceptId, times]) => ({
    conceptId,
    timesHeard: times.length,
    firstHeardAt: 0,
    lastHeardAt: Math.max(...times.map(({ day }) => day - 1)) * DAY_MS,
    timesAsked: 0,
    lastAskedAt: null,
    lastKind: null,
    lastResult: null,
    schedule: null,
  }));
}

/** What a learner is given day by day, as their briefs say it. */
function studyFor(language: Language, { courses: count, weak, concepts = TERMS.length }: Learner) {
  const courses = Array.from("abcdefg").slice(0, count).map(course);
  const all = courses.flatMap(({ id }) => conceptsOf(id).slice(0, concepts));
  const recent: string[][] = [];
  return Array.from({ length: DAYS }, (_, day): Brief => {
    const { concepts: chosen } = chooseConcepts({
      courses,
      topics: [],
      concepts: all,
      links: [],
      weak,
      percents: new Map(),
      choices: new Map(),
      memories: rememberAll(recent),
      made: [],
      episodesBefore: day,
      days: countDaysIn("UTC", writeDay(day)),
      translated: new Set(all.map(({ id }) => id)),
      titleOf: (id) => `Course ${id}`,
    });
    const last = recent[0] ?? [];
    const lead = all.find(
      ({ id }) => id === chooseLead(chosen, { episodesBefore: day, last })?.conceptId,
    );
    recent.unshift(chosen.slice(0, TAUGHT).map(({ conceptId }) => conceptId));
    return makeBrief({
      languages: [language],
      courses: courses.map(({ id, title }) => ({ id, title, language: "en", level: "beginner" })),
      concepts: chosen,
      lastTerms: last.map((conceptId) => ({ conceptId, term: conceptId, terms: {} })),
      episodesBefore: day,
      ...(lead === undefined
        ? {}
        : {
            lead: {
              conceptId: lead.id,
              terms: { [language]: lead.term },
              questions: { [language]: lead.questions[0]?.question ?? "" },
            },
          }),
    });
  });
}

const weak = [
  { courseId: "a", conceptId: "a1", percent: 40, takenAt: 0 },
  { courseId: "b", conceptId: "b2", percent: 50, takenAt: 0 },
];
const learners: [string, Learner][] = [
  ["of three courses who is weak in two concepts", { courses: 3, weak }],
  ["of one course", { courses: 1, weak: [] }],
  ["of seven courses", { courses: 7, weak }],
  ["of a course with three concepts in all", { courses: 1, weak: [], concepts: 3 }],
];

test.each(
  LANGUAGES.flatMap((language) => learners.map((learner) => [language, ...learner] as const)),
)("for sixty days titles in %s tell the episodes of a learner %s apart", (language, _, learner) => {
  const briefs = studyFor(language, learner);
  const titles = briefs.map((brief) => writeLeadTitle(brief, language));
  expect(titles.filter((title, day) => title === titles[day - 1])).toEqual([]);
  expect(titles.filter((title) => /[{}]|Mia|^\W*$/.test(title))).toEqual([]);
  expect(new Set(titles).size).toBeGreaterThan(TERMS.length);
});

test.each(LANGUAGES)("a title in %s keeps to what is asked of models, too", (language) => {
  const briefs = studyFor(language, { courses: 3, weak }).slice(0, CHECKED);
  const faults = briefs.flatMap((brief) => {
    const lessons = brief.concepts.slice(0, TAUGHT).map(({ conceptId, courseTitle, term }) => ({
      conceptId,
      courseTitle,
      terms: { [language]: term },
      spoken: { [language]: term },
    }));
    const frame = writeTemplateFrame({ brief, lessons });
    return findFrameFaults(frame, { request: { brief, lessons }, instructions: "" });
  });
  expect(faults.filter((fault) => fault.startsWith("The title"))).toEqual([]);
});

test("the title stays what it was before the script was written", () => {
  for (const brief of studyFor("en", { courses: 2, weak })) {
    const lessons = brief.concepts.slice(0, TAUGHT).map(({ conceptId, courseTitle }) => ({
      conceptId,
      courseTitle,
      terms: { en: "Other" },
      spoken: { en: "other" },
    }));
    const [text] = writeTemplateFrame({ brief, lessons }).texts;
    expect(text?.title).toBe(writeLeadTitle(brief, "en"));
  }
});

test("a lead that cannot be taught gives its title to the first lesson", () => {
  const [brief] = studyFor("en", { courses: 2, weak });
  if (brief === undefined) throw new TypeError("There is a first day.");
  const lessons = [{ conceptId: "z", courseTitle: "Z", terms: { en: "Zebra" }, spoken: {} }];
  const [text] = writeTemplateFrame({ brief, lessons }).texts;
  expect(text?.title).toContain("Zebra");
});

test.each(LANGUAGES)(
  "every phrase of a title in %s holds the name, and none is said twice",
  (language) => {
    const { teach, again } = PHRASE_BOOKS[language].titles;
    const { titles } = PHRASE_BOOKS.en;
    expect([teach.length, again.length]).toEqual([titles.teach.length, titles.again.length]);
    const all = [...teach, ...again];
    expect(all.filter((phrase) => phrase.split("{term}").length !== 2)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  },
);
