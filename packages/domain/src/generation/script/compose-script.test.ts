import { expect, test } from "vitest";

import type { Brief, SpeechPlan } from "../../episodes/index.ts";
import {
  createTemplateWriter,
  type Lesson,
  type Proof,
  writeTemplateFrame,
} from "../../lessons/index.ts";
import { checkScript } from "./check-script.ts";
import { composeScript } from "./compose-script.ts";
import { estimateSpokenMs, fitPauses, LONGEST_MS, SHORTEST_MS } from "./fit-length.ts";

const ONCE = { timeoutMs: 1_000, repair: null };
const SENTENCE =
  "An idea that is well explained stays with whoever has heard it at the right time.";
const MATERIAL = `Reader. ${SENTENCE} ${SENTENCE}`;

const proofOf = (material: string): Proof => ({ quotes: [SENTENCE], material });
/** The same material for each of the concepts. */
const prove = (material: string) =>
  new Map(Array.from({ length: 5 }, (_, index) => [`concept-${index}`, proofOf(material)]));

async function makeLessons(count: number): Promise<Lesson[]> {
  const writer = createTemplateWriter();
  const wanted = Array.from({ length: count }, (_, index) =>
    writer.writeLesson(
      {
        level: "beginner",
        variant: "teach",
        languages: ["en", "ja"],
        concept: {
          conceptId: `concept-${index}`,
          courseLanguage: "en",
          quote: SENTENCE,
          excerpt: SENTENCE,
          proof: proofOf(MATERIAL),
          explanationQuotes: Array.from({ length: 6 }, () => SENTENCE),
          texts: [
            {
              language: "en",
              term: `Idea ${index}`,
              question: "What stays?",
              answer: SENTENCE,
              explanation: Array.from({ length: 6 }, () => SENTENCE),
            },
          ],
        },
      },
      ONCE,
    ),
  );
  return Promise.all(wanted);
}

const plan: SpeechPlan = {
  engine: "neural",
  sampleRate: 44_100,
  wordMarks: true,
  isStandIn: true,
  voices: {},
};

const brief: Brief = {
  version: 2,
  name: "Mia",
  languages: ["en", "ja"],
  outputFormat: "both",
  speech: plan,
  localDate: "2026-11-21",
  courses: [
    { id: "one", title: "Optics <b>", language: "en", level: "beginner" },
    { id: "two", title: "Waves & Sound", language: "en", level: "beginner" },
  ],
  ability: { level: "beginner", basis: "chosen", averagePercent: null },
  weakSubjects: [],
  recentScores: [],
  concepts: Array.from({ length: 5 }, (_, index) => ({
    conceptId: `concept-${index}`,
    courseId: index % 2 === 0 ? "one" : "two",
    courseTitle: index % 2 === 0 ? "Optics <b>" : "Waves & Sound",
    term: `Idea ${index}`,
    reason: "next",
    variant: "teach",
    percent: null,
  })),
  lastTerms: [],
  episodesBefore: 3,
};

async function makeScript() {
  const lessons = await makeLessons(5);
  return composeScript({ brief, lessons, frame: writeTemplateFrame(describe(lessons)) });
}

function describe(lessons: Lesson[]) {
  return {
    brief,
    lessons: lessons.map(({ conceptId, texts }) => ({
      conceptId,
      courseTitle: brief.concepts.find((one) => one.conceptId === conceptId)?.courseTitle ?? "",
      terms: Object.fromEntries(texts.map(({ language, term }) => [language, term])),
    })),
  };
}

test("three questions, each with its pause and answer, in every language", async () => {
  const { tracks, questions } = await makeScript();
  expect(questions.map(({ number }) => number)).toEqual([1, 2, 3]);
  for (const { segments } of tracks) {
    const at = segments.flatMap(({ kind }, index) => (kind === "question" ? [index] : []));
    expect(at).toHaveLength(3);
    for (const index of at) {
      expect(segments.slice(index, index + 3).map(({ kind }) => kind)).toEqual([
        "question",
        "pause",
        "answer",
      ]);
    }
  }
});

test("what a learner is weak in is asked, and the other questions stay spread", async () => {
  const lessons = await makeLessons(5);
  const ask = (weakAt: number[]) => {
    const concepts = brief.concepts.map((concept) => ({
      ...concept,
      reason: weakAt.some((at) => lessons[at]?.conceptId === concept.conceptId)
        ? ("weak" as const)
        : ("next" as const),
    }));
    const frame = writeTemplateFrame(describe(lessons));
    const { questions } = composeScript({ brief: { ...brief, concepts }, lessons, frame });
    return questions.map(({ conceptId }) =>
      lessons.findIndex((lesson) => lesson.conceptId === conceptId),
    );
  };
  expect(ask([])).toEqual([1, 3, 4]);
  expect(ask([2])).toEqual([2, 3, 4]);
  expect(ask([0, 2])).toEqual([0, 2, 4]);
  expect(ask([0, 1, 2])).toEqual([0, 1, 2]);
  expect(ask([3])).toEqual([1, 3, 4]);
  expect(ask([0, 1, 2, 3])).toHaveLength(3);
});

test("the receipt names who wrote which language of a lesson, and who repaired the frame", async () => {
  const [first, ...others] = await makeLessons(3);
  if (first === undefined) throw new Error("three are made");
  const gemini = { writer: "gemini", model: "gemini-1", promptVersion: "1" };
  const translated = {
    ...first,
    texts: first.texts.flatMap((text) => [
      text,
      { ...text, language: "ja" as const, author: gemini },
    ]),
  };
  const frame = writeTemplateFrame({ brief, lessons: [] });
  const lessons = [translated, ...others];
  const { origins } = composeScript({ brief, lessons, frame: { ...frame, repairedBy: gemini } });
  expect(
    origins.map(({ piece, writer, languages }) => [piece.conceptId, writer, languages]),
  ).toEqual([
    [null, "template", undefined],
    [null, "gemini", undefined],
    ["concept-0", "template", ["en"]],
    ["concept-0", "gemini", ["ja"]],
    ["concept-1", "template", undefined],
    ["concept-2", "template", undefined],
  ]);
});

test("what has no translation is taught in the course's language, and the episode says so", async () => {
  const { tracks } = await makeScript();
  const japanese = tracks[1]?.segments ?? [];
  expect(japanese.find(({ kind }) => kind === "lesson")?.language).toBe("en");
  expect(japanese.find(({ kind }) => kind === "greeting")?.language).toBe("ja");
  const notice = japanese.find(({ kind }) => kind === "bridge");
  expect(notice?.sentences.some(({ text }) => text.includes("英語"))).toBe(true);
});

test("pauses bring the track near to six minutes, within their bounds", async () => {
  const { tracks } = await makeScript();
  for (const track of tracks) {
    const spoken = estimateSpokenMs(track, plan);
    const fitted = fitPauses(track, 300_000);
    const pauses = fitted.segments.reduce((sum, { pauseAfterMs }) => sum + pauseAfterMs, 0);
    expect(300_000 + pauses).toBeGreaterThan(SHORTEST_MS);
    expect(300_000 + pauses).toBeLessThan(LONGEST_MS);
    expect(fitted.segments.at(-1)?.pauseAfterMs).toBe(0);
    expect(spoken).toBeGreaterThan(0);
  }
});

test("the checks see what is wrong, each by itself", async () => {
  const script = await makeScript();
  const failedWith = (change: Partial<Parameters<typeof checkScript>[0]>) =>
    checkScript({ script, brief, proofs: prove(MATERIAL), ...change })
      .filter(({ passed }) => !passed)
      .map(({ kind, language }) => [kind, language].join(" ").trim());
  expect(failedWith({})).not.toContain("grounding");
  expect(failedWith({ proofs: prove("Something else.") })).toContain("grounding");
  const strayed = {
    ...brief,
    courses: [...brief.courses, { ...brief.courses[0], title: "Missing" }],
  };
  expect(failedWith({ brief: strayed as Brief })).toContain("courses en");
  const [first, second] = script.tracks;
  if (first === undefined || second === undefined) throw new Error("two tracks are made");
  const mute = { ...first, segments: first.segments.filter(({ kind }) => kind !== "pause") };
  expect(failedWith({ script: { ...script, tracks: [mute, second] } })).toContain("questions en");
  const foreign = { ...second, language: "ko" as const };
  expect(failedWith({ script: { ...script, tracks: [first, foreign] } })).toContain("language ko");
});

test("each check says why in a code with its values, and in the same words as before", async () => {
  const script = await makeScript();
  const checks = checkScript({ script, brief, proofs: prove(MATERIAL) });
  expect(checks.map(({ kind, language, reason }) => [kind, language, reason])).toEqual([
    ["language", "en", "pieces"],
    ["language", "ja", "letters"],
    ["length", "en", "estimated"],
    ["length", "ja", "estimated"],
    ["questions", "en", "questions"],
    ["questions", "ja", "questions"],
    ["courses", "en", "all_courses"],
    ["courses", "ja", "all_courses"],
    ["segments", "en", "longest"],
    ["segments", "ja", "longest"],
    ["alignment", null, "aligned"],
    ["grounding", null, "quoted"],
    ["addresses", null, "no_addresses"],
  ]);
  expect(checks).toContainEqual({
    kind: "courses",
    language: "en",
    passed: true,
    detail: "all 2 courses are named",
    reason: "all_courses",
    values: { count: 2 },
  });
  const untold = {
    ...brief,
    courses: [...brief.courses, { ...brief.courses[0], title: "Missing" }],
  };
  const results = checkScript({ script, brief: untold as Brief, proofs: prove("Something else.") });
  expect(results.filter(({ passed }) => !passed)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        detail: "not named: Missing",
        reason: "not_named",
        values: { courses: ["Missing"] },
      }),
      expect.objectContaining({ reason: "quoted", values: { part: 0, total: expect.any(Number) } }),
    ]),
  );
});

test("the recap names what was heard last in each language's own words", () => {
  const lastTerms = [{ conceptId: "one", term: "Refraction", terms: { ja: "屈折" } }];
  const frame = writeTemplateFrame({ brief: { ...brief, lastTerms }, lessons: [] });
  const [english, japanese] = frame.texts.map(({ recap }) => recap.join(" "));
  expect(english).toContain("Refraction");
  expect(japanese).toContain("屈折");
  expect(japanese).not.toContain("Refraction");
});
