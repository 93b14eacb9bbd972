import { expect, test } from "vitest";

import type { Brief, BriefConcept, BriefLink } from "../../episodes/index.ts";
import { type Language, LANGUAGES } from "../../languages/index.ts";
import { makeBrief } from "../../testing/briefs/index.ts";
import { listOpenings } from "../checks/check-openings.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";
import { writeTemplateFrame } from "./write-frame.ts";

/** What speaks of sound: hearing, listening, voices, silence, and the button that starts it. */
const HEARING: Record<Language, RegExp> = {
  en: /\b(?:listen\w*|hear\w*|ears?|aloud|loud|voices?|sounds?|silen\w*|quiet|pauses?|play|spoken)\b/i,
  ja: /聞|聴|耳|声|音|静か|再生|お送り/,
  es: /\b(?:o[ií]r\w*|oye\w*|o[ií](?:do|ste|mos)|escuch\w*|voz|silencio|pausas?|play|o[ií]dos?)\b/i,
  fr: /entend|écout|oreille|voix|silence|pause|lanc[ée]/i,
  de: /hör|\blaut\b|\bohr|stimme|\bstill\b|\bplay\b/i,
  it: /\b(?:ascolt\w*|sent(?:i|e|ire|ito|irai|iamo)|risent\w*|voce|silenzio|paus[ae]|play)\b/i,
  pt: /\b(?:ouv\w*|ouç\w*|escut\w*|voz|silêncio|pausas?|play)\b/i,
  ru: /слуш|слыш|звуч|звук|вслух|тих|пауз|голос|включил/i,
  ko: /듣|들으|들어 |들려|들었|귀를|소리|조용|재생/,
};

const DAYS = 84;
const course = { language: "en", level: "beginner" } as const;
const teaches = (index: number) => ({
  conceptId: `c${index}`,
  courseTitle: index < 2 ? "X" : "Y",
  terms: { en: "T" },
  spoken: { en: "t" },
});

/** A learner's brief on one day: every few of them with a name, a weak subject, a good score. */
function briefOf(day: number, outputFormat: Brief["outputFormat"]): Brief {
  const quiz = { courseTitle: "X", subject: "S", terms: {} };
  return makeBrief({
    name: day % 2 === 0 ? "N" : null,
    languages: [...LANGUAGES],
    outputFormat,
    localDate: `2026-${String(1 + (day % 12)).padStart(2, "0")}-01`,
    courses: [
      { ...course, id: "x", title: "X" },
      { ...course, id: "y", title: "Y" },
    ],
    weakSubjects: day % 3 === 0 ? [] : [{ ...quiz, conceptId: "c1", percent: 40 }],
    recentScores: [{ ...quiz, percent: 90, takenAt: Date.parse("2026-12-01") }],
    concepts: [0, 1, 2, 3].map((index) => ({
      conceptId: `c${index}`,
      courseId: "x",
      courseTitle: "X",
      term: "T",
      reason: "next",
      variant: "teach",
      percent: index === 1 ? 40 : null,
    })),
    lastTerms: day % 4 === 0 ? [] : [{ conceptId: "c0", term: "T", terms: {} }],
    episodesBefore: day,
  });
}

function sentencesOf(language: Language, outputFormat: Brief["outputFormat"]): string[] {
  const lessons = [0, 1, 2, 3].map(teaches);
  const days = Array.from({ length: DAYS }, (_, day) => briefOf(day, outputFormat));
  return days.flatMap((brief) =>
    writeTemplateFrame({ brief, lessons })
      .texts.filter((text) => text.language === language)
      .flatMap(({ title, description, greeting, recap, bridges, closing }) =>
        [title, description, greeting, recap, bridges, closing].flat(2),
      ),
  );
}

/** Why ideas are in an episode: all for one reason, as they may be. */
const REASONS: Partial<BriefConcept>[] = [
  { reason: "chosen" },
  { reason: "more" },
  { lastResult: "missed", heardDaysAgo: 1 },
  { percent: 40 },
  { reason: "again", heardDaysAgo: 20 },
];

test("no sentence of a frame is said twice, also where all ideas are there for one reason", () => {
  for (const reason of REASONS) {
    for (let day = 0; day < DAYS; day += 1) {
      const brief = briefOf(day, "audio");
      const concepts = brief.concepts.map((concept) => ({ ...concept, percent: null, ...reason }));
      const lessons = [0, 1, 2, 3].map(teaches);
      const { texts } = writeTemplateFrame({ brief: { ...brief, concepts }, lessons });
      for (const { language, greeting, recap, bridges, closing } of texts) {
        const said = [greeting, recap, bridges, closing].flat(2);
        const twice = said.filter((text, at) => said.indexOf(text) !== at);
        expect([language, day, reason, twice]).toEqual([language, day, reason, []]);
      }
    }
  }
});

const speakOfSound = (language: Language, sentences: string[]) =>
  sentences.filter((sentence) => HEARING[language].test(sentence));

test.each(LANGUAGES)(
  "the frame of an episode that is only read says nothing of hearing in %s",
  (language) => {
    expect(speakOfSound(language, sentencesOf(language, "text"))).toEqual([]);
    expect(speakOfSound(language, sentencesOf(language, "audio"))).not.toEqual([]);
  },
);

/** Every line but the one with the ticks. */
test.each(LANGUAGES)("every other line suits who reads as well as who hears in %s", (language) => {
  const { chapters, lines } = PHRASE_BOOKS[language];
  const { howto: _, ...others } = lines;
  const shared = [...Object.values(others).flat(), ...Object.values(chapters)];
  expect(speakOfSound(language, shared)).toEqual([]);
});

const inEnglish = (brief: Brief, lessons = [0, 1, 2, 3].map(teaches)) => {
  const [text] = writeTemplateFrame({ brief: { ...brief, languages: ["en"] }, lessons }).texts;
  if (text === undefined) throw new TypeError("There is a text in each language.");
  return text;
};

test("how an episode goes is said in the first four and in every seventh", () => {
  const days = Array.from({ length: 22 }, (_, day) => day);
  const explained = days.filter((day) => {
    const { greeting } = inEnglish(briefOf(day, "both"));
    return greeting.some((sentence) => PHRASE_BOOKS.en.lines.howto.includes(sentence));
  });
  expect(explained).toEqual([0, 1, 2, 3, 7, 14, 21]);
});

test("a percentage is said once in an episode", () => {
  for (const day of [1, 2, 4, 5]) {
    const { recap, bridges } = inEnglish(briefOf(day, "both"));
    expect(
      [...recap, ...bridges.flat()].filter((sentence) => sentence.includes("40")),
    ).toHaveLength(1);
  }
});

test("a reason that several ideas have is given in other words each time", () => {
  const brief = briefOf(0, "both");
  const before = { reason: "again", percent: null, heardDaysAgo: 20 } as const;
  const concepts = brief.concepts.map((concept) => ({ ...concept, ...before }));
  const said = inEnglish({ ...brief, episodesBefore: 9, concepts }).bridges.map(
    ([, reason]) => reason,
  );
  expect(said.filter((reason) => reason?.includes("three weeks ago"))).toHaveLength(4);
  expect(new Set(said).size).toBe(4);
});

test("a good score is spoken of while it is news, and only the newest on its subject", () => {
  const brief = briefOf(3, "both");
  const score = { courseTitle: "X", subject: "S", terms: {}, percent: 90 };
  const tell = (recentScores: Brief["recentScores"]) =>
    inEnglish({
      ...brief,
      weakSubjects: [],
      finishedCourses: [],
      localDate: "2026-12-20",
      recentScores,
    }).recap;
  const [fresh, old] = ["2026-12-10", "2026-12-01"].map((date) => Date.parse(date));
  expect(tell([{ ...score, takenAt: fresh ?? 0 }])).toHaveLength(1);
  expect(tell([{ ...score, takenAt: old ?? 0 }])).toEqual([]);
  expect(
    tell([
      { ...score, percent: 30, takenAt: fresh ?? 0 },
      { ...score, takenAt: fresh ?? 0 },
    ]),
  ).toEqual([]);
});

test("a subject is named as it is said, and in quotes as its heading", () => {
  const subject = { courseTitle: "X", subject: "Web framework", percent: 90 };
  const named = {
    terms: { de: "Webframework" },
    spoken: { en: "web frameworks", de: "Webframeworks" },
    takenAt: Date.parse("2026-12-01"),
  };
  const brief = {
    ...briefOf(3, "both"),
    localDate: "2026-12-02",
    recentScores: [{ ...subject, ...named }],
  };
  const { texts } = writeTemplateFrame({ brief, lessons: [0, 1, 2, 3].map(teaches) });
  const recapIn = (language: Language) =>
    texts.find((text) => text.language === language)?.recap.join(" ");
  expect(recapIn("en")).toContain("web frameworks");
  expect(recapIn("de")).toContain("„Webframework“");
});

test("what was missed comes back with the reason, and with what connects it", () => {
  const brief = briefOf(9, "both");
  const concepts = brief.concepts.map((concept, at) => ({
    ...concept,
    percent: null,
    ...(at === 1 ? { lastResult: "missed" as const } : {}),
  }));
  const links = [
    { fromId: "c1", toId: "c0", isKnown: true, texts: { en: "The one needs the other." } },
  ];
  const [, bridge = []] = inEnglish({ ...brief, concepts, links }).bridges;
  expect(bridge).toHaveLength(3);
  expect(PHRASE_BOOKS.en.lines.bridgeMissed).toContain(bridge[1]);
  expect(bridge[2]).toBe("The one needs the other.");
});

test.each(LANGUAGES)("the hello in %s is none with which the latest episodes began", (language) => {
  for (const day of [0, 1]) {
    const brief = { ...briefOf(day, "both"), languages: [language] };
    const helloOf = (openings: string[]) => {
      const [text] = writeTemplateFrame({
        brief: { ...brief, openings },
        lessons: [teaches(0)],
      }).texts;
      return text === undefined
        ? []
        : listOpenings({ greeting: text.greeting, recap: [] }, brief.name);
    };
    const first = helloOf([]);
    const second = helloOf(first);
    const third = helloOf([...first, ...second]);
    expect(new Set([...first, ...second, ...third]).size).toBe(3);
  }
});

test("a link is said once, whichever of its ideas comes first", () => {
  const brief = briefOf(9, "both");
  const texts = { en: "The one needs the other." };
  const links: BriefLink[] = [
    { fromId: "c1", toId: "c0", isKnown: true, texts },
    { fromId: "c0", toId: "c1", isKnown: true, texts },
  ];
  const said = inEnglish({ ...brief, links }).bridges.flat();
  expect(said.filter((sentence) => sentence === texts.en)).toHaveLength(1);
});
