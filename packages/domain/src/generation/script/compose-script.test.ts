import { expect, test } from "vitest";

import type { Brief, BriefConcept } from "../../episodes/index.ts";
import { type Lesson, writeTemplateFrame } from "../../lessons/index.ts";
import { brief, describe, makeLessons, MATERIAL, prove } from "./testing/example-lessons.ts";
import { checkScript } from "./check-script.ts";
import { composeScript, composeWhole } from "./compose-script.ts";
import { estimateSpokenMs, fitPauses, LONGEST_MS, SHORTEST_MS } from "./fit-length.ts";

const { speech: plan } = brief;

async function makeScript() {
  const lessons = await makeLessons(5);
  const frame = writeTemplateFrame(describe(lessons));
  return composeScript({ brief, lessons, frame, reviews: [] });
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

/** What stands in a track, in its order: lessons by their number, questions by what they ask about. */
async function orderOf(change: {
  lessons?: number;
  concepts?: (concept: BriefConcept, at: number) => Partial<BriefConcept>;
  episodesBefore?: number;
  /** How many ideas of before are asked about. */
  reviews?: number;
  /** The positions of lessons and of reviews without a question. */
  silent?: { lessons: number[]; reviews: number[] };
  compose?: typeof composeWhole;
}) {
  const { lessons: count = 5, concepts = () => ({}), episodesBefore = 0 } = change;
  const { compose = composeScript, silent = { lessons: [], reviews: [] } } = change;
  const silence = (lesson: Lesson): Lesson => ({
    ...lesson,
    texts: lesson.texts.map((text) => ({ ...text, questions: [] })),
  });
  const changed: Brief = {
    ...brief,
    episodesBefore,
    concepts: brief.concepts.map((concept, at) => ({ ...concept, ...concepts(concept, at) })),
  };
  const made = await makeLessons(count);
  const lessons = made.map((lesson, at) => ({
    ...(silent.lessons.includes(at) ? silence(lesson) : lesson),
    variant: changed.concepts[at]?.variant ?? "teach",
  }));
  const older = await makeLessons(change.reviews ?? 0);
  const reviews = older.map((lesson, at) => ({
    lesson: {
      ...(silent.reviews.includes(at) ? silence(lesson) : lesson),
      conceptId: at === 0 ? "heard-before" : "heard-earlier",
    },
    kind: "recall" as const,
  }));
  const frame = writeTemplateFrame({ ...describe(lessons), brief: changed });
  const { tracks, questions } = compose({ brief: changed, lessons, frame, reviews });
  const segments = tracks[0]?.segments ?? [];
  const order = segments.flatMap(({ kind, conceptId }) => {
    if (kind !== "lesson" && kind !== "question") return [];
    const at = conceptId?.split("-").at(-1) ?? "";
    return [kind === "lesson" ? at : `?${at}`];
  });
  return { order: order.join(" "), questions, segments };
}

test("an idea is asked about one lesson after its own, so that it is recalled and not echoed", async () => {
  expect((await orderOf({ lessons: 3 })).order).toBe("0 1 ?0 2 ?1 ?2");
  expect((await orderOf({ lessons: 5 })).order).toBe("0 1 ?0 2 ?1 3 ?2 4");
});

test("where lessons are too few for six minutes more is asked about them", async () => {
  expect((await orderOf({ lessons: 4 })).order).toBe("0 1 ?0 2 ?1 3 ?2");
  expect((await orderOf({ lessons: 4, compose: composeWhole })).order).toBe("0 1 ?0 2 ?1 3 ?2 ?3");
});

test("what has no question is taught and not asked about", async () => {
  const one = { lessons: [1], reviews: [0] };
  expect((await orderOf({ reviews: 1, silent: one })).order).toBe("0 1 ?0 2 3 ?2 4 ?3");
  const all = { lessons: [0, 1, 2, 3, 4], reviews: [] };
  const { order, questions } = await orderOf({ silent: all, compose: composeWhole });
  expect(order).toBe("0 1 2 3 4");
  expect(questions).toEqual([]);
});

test("a day whose concepts have fewer than three questions passes with all of them, and not with less", async () => {
  const lessons = await makeLessons(2);
  const frame = writeTemplateFrame(describe(lessons));
  const script = composeWhole({ brief, lessons, frame, reviews: [] });
  const checkWith = (change: Partial<typeof script>) =>
    checkScript({ script: { ...script, ...change }, brief, proofs: prove(MATERIAL) }).filter(
      ({ kind }) => kind === "questions",
    );
  expect([script.askable, script.questions.length]).toEqual([2, 2]);
  expect(checkWith({}).map(({ passed }) => passed)).toEqual([true, true]);
  const silent = script.tracks.map((track) => ({
    ...track,
    segments: track.segments.filter(({ id }) => id !== "question2"),
  }));
  expect(checkWith({ tracks: silent })).toMatchObject([
    { passed: false, reason: "questions", values: { count: 1 } },
    { passed: false, reason: "questions", values: { count: 1 } },
  ]);
  // Three of another day may not shrink to two.
  expect(checkWith({ askable: 5 }).every(({ passed }) => !passed)).toBe(true);
});

test("a single concept is asked about with each of its three questions", async () => {
  const [lesson] = await makeLessons(1);
  if (lesson === undefined) throw new Error("There is no lesson.");
  const kinds = ["recall", "why", "apply"] as const;
  const texts = lesson.texts.map((text) => ({
    ...text,
    questions: kinds.flatMap((kind) => text.questions.map((question) => ({ ...question, kind }))),
  }));
  const lessons = [{ ...lesson, texts }];
  const frame = writeTemplateFrame(describe(lessons));
  const { askable, questions } = composeScript({ brief, lessons, frame, reviews: [] });
  expect(askable).toBe(3);
  expect(questions.map(({ kind }) => kind)).toEqual(["recall", "why", "apply"]);
});

test("of more lessons than questions each has its turn", async () => {
  const orders = await Promise.all(
    [0, 1, 2, 3].map(async (episodesBefore) => (await orderOf({ episodesBefore })).order),
  );
  expect(orders).toEqual([
    "0 1 ?0 2 ?1 3 ?2 4",
    "0 1 2 ?1 3 ?2 4 ?3",
    "0 1 ?0 2 3 ?2 4 ?3",
    "0 1 ?0 2 ?1 3 4 ?3",
  ]);
});

test("what was missed, asked for or is weak is asked about in any case", async () => {
  const asking = async (change: (at: number) => Partial<BriefConcept>) =>
    (await orderOf({ concepts: (_, at) => change(at) })).order;
  expect(await asking((at) => (at === 4 ? { reason: "weak" } : {}))).toContain("?4");
  expect(await asking((at) => (at === 3 ? { reason: "chosen" } : {}))).toContain("?3");
  expect(await asking((at) => (at === 4 ? { lastResult: "missed" } : {}))).toContain("?4");
});

test("what is taught again is asked before it is explained", async () => {
  const { order } = await orderOf({
    concepts: (_, at) => (at === 1 ? { variant: "again" } : {}),
  });
  expect(order).toBe("0 ?1 1 ?0 2 3 ?2 4");
});

test("a second idea of before is asked about where no other question stands, by its name", async () => {
  const { order, questions, segments } = await orderOf({ reviews: 2 });
  expect(order).toBe("?before 0 1 ?0 2 ?1 3 ?2 4 ?earlier");
  expect(questions).toHaveLength(5);
  const at = segments.findIndex(({ conceptId }) => conceptId === "heard-earlier");
  expect(segments[at - 1]).toMatchObject({ kind: "bridge", id: "lead5" });
  expect(segments[at - 1]?.sentences[0]?.text).toContain("idea 1");
  expect((await orderOf({ lessons: 4, reviews: 2, compose: composeWhole })).order).toBe(
    "?before 0 ?earlier 1 ?0 2 ?1 3 ?2",
  );
});

test("what was heard before is asked about first, and counts besides the three", async () => {
  const { order, questions, segments } = await orderOf({ reviews: 1 });
  expect(order).toBe("?before 0 1 ?0 2 ?1 3 ?2 4");
  expect(questions.map(({ number, conceptId }) => [number, conceptId])).toEqual([
    [1, "heard-before"],
    [2, "concept-0"],
    [3, "concept-1"],
    [4, "concept-2"],
  ]);
  expect(segments.slice(0, 5).map(({ kind }) => kind)).toEqual([
    "greeting",
    "warm_up",
    "question",
    "pause",
    "answer",
  ]);
});

test("the time to answer is longer than the answer, and is not cut to fit", async () => {
  const { segments } = await orderOf({});
  const track = { language: "en" as const, title: "", description: "", segments };
  const fitted = fitPauses(track, LONGEST_MS);
  const pauses = (some: typeof segments) =>
    some.filter(({ kind }) => kind === "pause").map(({ pauseAfterMs }) => pauseAfterMs);
  expect(pauses(fitted.segments).slice(0, 3)).toEqual(pauses(segments).slice(0, 3));
  segments.forEach(({ kind, sentences }, at) => {
    if (kind !== "answer") return;
    const answer = estimateSpokenMs({ ...track, segments: segments.slice(at, at + 1) }, plan);
    expect(segments[at - 1]?.pauseAfterMs, sentences[0]?.text).toBeGreaterThan(answer);
  });
});

test("the time to answer is as the plan of the episode says, and the usual one where it says nothing", async () => {
  const lessons = await makeLessons(3);
  const frame = writeTemplateFrame(describe(lessons));
  const pausesOf = (speech: Brief["speech"]) =>
    composeScript({ brief: { ...brief, speech }, lessons, frame, reviews: [] })
      .tracks.flatMap(({ segments }) => segments)
      .filter(({ id }) => /^pause\d/.test(id))
      .map(({ pauseAfterMs }) => pauseAfterMs);
  const usual = pausesOf(plan);
  expect(pausesOf({ ...plan, answerTime: "usual" })).toEqual(usual);
  expect(pausesOf({ ...plan, answerTime: "long" })).toEqual(
    usual.map((pauseMs) => Math.round(pauseMs * 1.5)),
  );
});

test("an episode ends with the ideas of the day and time for a sentence about each", async () => {
  const { segments } = await orderOf({});
  expect(segments.slice(-3).map(({ kind }) => kind)).toEqual(["recall", "pause", "closing"]);
  expect(segments.at(-3)?.sentences[0]?.text).toContain("idea 0, idea 1, and idea 2");
  expect(segments.at(-2)?.pauseAfterMs).toBe(20_000);
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
  const { origins } = composeScript({
    brief,
    lessons,
    reviews: [],
    frame: { ...frame, repairedBy: gemini },
  });
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
    ["language", "ja", "words"],
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

test("where the learner stands is said in each language's own words", () => {
  const weakSubjects = [
    {
      courseTitle: "Optics",
      conceptId: "concept-0",
      subject: "Refraction",
      terms: { ja: "屈折" },
      percent: 40,
    },
  ];
  const lessons = [
    { conceptId: "concept-0", courseTitle: "Optics", terms: { en: "Refraction" }, spoken: {} },
  ];
  const frame = writeTemplateFrame({ brief: { ...brief, weakSubjects }, lessons });
  const [english, japanese] = frame.texts.map(({ recap }) => recap.join(" "));
  expect(english).toContain("Refraction");
  expect(japanese).toContain("屈折");
  expect(japanese).not.toContain("Refraction");
});
