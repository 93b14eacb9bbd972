import { expect, test } from "vitest";

import type { Brief } from "../../episodes/index.ts";
import { type Language, LANGUAGES } from "../../languages/index.ts";
import { badSentences, goodSentences, type Planted } from "../../testing/frames/index.ts";
import { makeBrief } from "../../testing/briefs/index.ts";
import type { FrameRequest, FrameText } from "../script-writer.ts";
import { findUntold } from "./find-untold.ts";

const DATABASES = "Database Design";
const OPTICS = "Optics";

/**
 * A learner in their tenth episode. Join was heard twice, five days ago, and missed; Lens and Mirror are new; View has
 * 42 percent in a quiz and was never heard here. Before them, Prism was heard eight days ago.
 */
function requestFor(language: Language): FrameRequest {
  const lessons = (
    [
      ["join", "Join", DATABASES],
      ["lens", "Lens", OPTICS],
      ["view", "View", DATABASES],
      ["mirror", "Mirror", OPTICS],
    ] as const
  ).map(([conceptId, term, courseTitle]) => ({
    conceptId,
    courseTitle,
    terms: { [language]: term },
    spoken: { [language]: term.toLowerCase() },
  }));
  const course = { language: "en", level: "beginner" } as const;
  const concepts = lessons.map(({ conceptId, courseTitle }): Brief["concepts"][number] => ({
    conceptId,
    courseId: courseTitle,
    courseTitle,
    term: conceptId,
    reason: "next",
    variant: "teach",
    percent: conceptId === "view" ? 42 : null,
    heardDaysAgo: null,
    timesHeard: 0,
    lastResult: null,
    ...(conceptId === "join"
      ? { variant: "again", heardDaysAgo: 5, timesHeard: 2, lastResult: "missed" }
      : {}),
  }));
  const score = { courseTitle: DATABASES, terms: {}, takenAt: 0 };
  return {
    lessons,
    brief: makeBrief({
      languages: [language],
      courses: [
        { ...course, id: "one", title: DATABASES },
        { ...course, id: "two", title: OPTICS },
      ],
      ability: { level: "beginner", basis: "scores", averagePercent: 66 },
      weakSubjects: [{ ...score, conceptId: "view", subject: "View", percent: 42 }],
      recentScores: [{ ...score, subject: "Index", percent: 90 }],
      concepts,
      lastHeard: [
        { conceptId: "join", term: "Join", terms: {}, daysAgo: 5 },
        { conceptId: "prism", term: "Prism", terms: {}, daysAgo: 8 },
      ],
      reviews: [{ conceptId: "prism", term: "Prism", asks: "recall", reason: "due" }],
      episodesBefore: 9,
    }),
  };
}

/** A frame that says nothing but this. */
function frameOf(language: Language, [place, sentence]: Planted): FrameText {
  const bridges: string[][] = [[], [], [], []];
  if (typeof place === "number") bridges[place] = [sentence];
  const said = (section: Planted[0]) => (section === place ? [sentence] : []);
  return {
    language,
    title: "",
    description: "",
    greeting: said("greeting"),
    recap: said("recap"),
    bridges,
    closing: said("closing"),
  };
}

const cases = (plants: Record<Language, Planted[]>) =>
  LANGUAGES.flatMap((language) =>
    plants[language].map((planted) => [language, ...planted] as const),
  );

test.each(cases(badSentences))(
  "%s %s: %s says what the brief does not",
  (language, place, sentence) => {
    const faults = findUntold(frameOf(language, [place, sentence]), requestFor(language));
    expect(faults).not.toEqual([]);
  },
);

test.each(cases(goodSentences))("%s %s: %s is true", (language, place, sentence) => {
  const faults = findUntold(frameOf(language, [place, sentence]), requestFor(language));
  expect(faults).toEqual([]);
});

test("a fault names the words, and where they are", () => {
  const said: Planted = ["recap", "View is at 57 percent."];
  expect(findUntold(frameOf("en", said), requestFor("en"))).toEqual([
    'The recap in en says "57 percent", which the data does not: "View is at 57 percent.".',
  ]);
});

test("who hears the first episode may be told so, and nobody else", () => {
  const request = requestFor("en");
  const said = frameOf("en", ["recap", "This is your very first episode."]);
  const first = { ...request, brief: { ...request.brief, episodesBefore: 0, lastHeard: [] } };
  expect(findUntold(said, first)).toEqual([]);
  expect(findUntold(said, request)).not.toEqual([]);
});

test("two ideas are connected where there is a link between them", () => {
  const request = requestFor("en");
  const said = frameOf("en", [1, "A Lens is the same idea as a Join."]);
  const link = { fromId: "lens", toId: "join", isKnown: true, texts: {} };
  const linked = { ...request, brief: { ...request.brief, links: [link] } };
  expect(findUntold(said, request)).not.toEqual([]);
  expect(findUntold(said, linked)).toEqual([]);
});
