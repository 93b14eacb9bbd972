import { expect, test } from "vitest";

import { foldQuote } from "../../shared/index.ts";
import type { Claim } from "../../episodes/index.ts";
import type { Lesson } from "../lesson.ts";
import { ModelFailure } from "../model/model-failure.ts";
import type { Attempt, LessonRequest, ScriptWriter } from "../script-writer.ts";
import type { Judge } from "./judge-lesson.ts";
import { beginWriting, type WritingDeps } from "./writing-run.ts";
import type { Piece } from "./write-piece.ts";
import { writeBestDraft } from "./write-best-draft.ts";

const request: LessonRequest = {
  level: "beginner",
  variant: "teach",
  languages: ["en"],
  concept: {
    conceptId: "refraction",
    courseLanguage: "en",
    sentences: [],
    questions: [],
    evidence: [],
    proof: { quotes: [], material: foldQuote("Light bends.") },
    texts: [],
  },
};

const SHORT = "A beam turns at the surface.";
/** Nearer to the usual length. */
const FULL = `${SHORT} It is slower below it, and one side of it gets there first.`;

function writtenBy(writer: string, text: string): Lesson {
  const lesson = [{ id: "refraction.lesson1", text, claim: null }];
  const words = { language: "en", term: "Refraction", spoken: "refraction" } as const;
  const of = { conceptId: "refraction", level: "beginner", variant: "teach" } as const;
  const author = { writer, model: `${writer}-1`, promptVersion: "1" };
  return { ...of, ...author, texts: [{ ...words, lesson, questions: [] }] };
}

type Write = (attempt: Attempt, call: number) => string | Promise<string>;

function openWriter(name: string, write: Write) {
  const calls: Attempt[] = [];
  const refuse = () => Promise.reject(new Error("It writes lessons."));
  const writer: ScriptWriter = {
    name,
    isModel: true,
    translateLesson: refuse,
    writeFrame: refuse,
    async writeLesson(_, attempt) {
      calls.push(attempt);
      return writtenBy(name, await write(attempt, calls.length));
    },
  };
  return { ...writer, calls };
}

interface Opened {
  hasTwoDrafts?: boolean;
  now?: () => number;
  findFaults?: (lesson: Lesson) => string[];
  claims?: Piece<Lesson>["claims"];
  down?: string[];
  judges?: Judge[];
}

async function writeWith(writers: ScriptWriter[], opened: Opened = {}) {
  const { hasTwoDrafts = true, now = () => 0, findFaults = () => [], claims } = opened;
  const { down = [], judges = [] } = opened;
  const deps: WritingDeps = {
    writers,
    clock: { now },
    log: { info: () => {}, error: () => {} },
    modelTimings: { callMs: 60_000, deadlineMs: 45_000 },
  };
  const run = beginWriting(deps, { episodeId: "e", judges, callsAtOnce: 5, hasTwoDrafts });
  for (const name of down) run.down.add(name);
  const piece: Piece<Lesson> = {
    of: { kind: "lesson", conceptId: "refraction" },
    write: (writer, attempt) => writer.writeLesson(request, attempt),
    findFaults,
    ...(claims === undefined ? {} : { claims }),
  };
  return { lesson: await writeBestDraft(deps, run, { request, piece }), run };
}

const textOf = (lesson: Lesson | null) => lesson?.texts[0]?.lesson[0]?.text;
const unreachable = () => Promise.reject(new ModelFailure("model.unreachable", { model: "m" }));

test("a lesson is written once where nobody chose otherwise", async () => {
  const openai = openWriter("openai", () => SHORT);
  const gemini = openWriter("gemini", () => FULL);
  const { lesson } = await writeWith([openai, gemini], { hasTwoDrafts: false });
  expect(lesson).toMatchObject({ writer: "openai", model: "openai-1" });
  expect([openai.calls.length, gemini.calls.length]).toEqual([1, 0]);
});

test("the second draft is another supplier's, and the better one names who wrote it", async () => {
  const openai = openWriter("openai", () => SHORT);
  const gemini = openWriter("gemini", () => FULL);
  const { lesson } = await writeWith([openai, gemini]);
  expect(lesson).toMatchObject({ writer: "gemini", model: "gemini-1" });
  expect([openai.calls.length, gemini.calls.length]).toEqual([1, 1]);
});

test("one supplier alone is asked twice", async () => {
  const openai = openWriter("openai", (_, call) => (call === 1 ? SHORT : FULL));
  expect(textOf((await writeWith([openai])).lesson)).toBe(FULL);
  const other = openWriter("openai", (_, call) => (call === 1 ? FULL : SHORT));
  expect(textOf((await writeWith([other])).lesson)).toBe(FULL);
  expect(openai.calls.map(({ repair }) => repair)).toEqual([null, null]);
});

test("one draft that fails leaves the other, and costs nobody else a supplier", async () => {
  const second = await writeWith([
    openWriter("openai", () => SHORT),
    openWriter("gemini", unreachable),
  ]);
  expect(textOf(second.lesson)).toBe(SHORT);
  expect([...second.run.down]).toEqual([]);
  const alone = openWriter("gemini", () => FULL);
  const first = await writeWith([openWriter("openai", unreachable), alone]);
  expect(first.lesson).toMatchObject({ writer: "gemini" });
  expect([...first.run.down]).toEqual(["openai"]);
});

test("a first draft with faults is written again as ever, whatever became of the second", async () => {
  const openai = openWriter("openai", ({ repair }) => (repair === null ? "Faulty." : FULL));
  const gemini = openWriter("gemini", () => SHORT);
  const findFaults = (lesson: Lesson) => (textOf(lesson) === "Faulty." ? ["It is faulty."] : []);
  const { lesson } = await writeWith([openai, gemini], { findFaults });
  expect(textOf(lesson)).toBe(FULL);
  expect(openai.calls.map(({ repair }) => repair?.faults)).toEqual([undefined, ["It is faulty."]]);
  // The second is one try, which nobody repairs.
  const bad = openWriter("gemini", () => "Faulty.");
  await writeWith([openWriter("openai", () => FULL), bad], { findFaults });
  expect(bad.calls).toHaveLength(1);
  expect(
    (await writeWith([openWriter("openai", () => "Faulty.")], { findFaults })).lesson,
  ).toBeNull();
});

test("a second draft has less time than the first, and is not begun when that is over", async () => {
  const openai = openWriter("openai", () => SHORT);
  const gemini = openWriter("gemini", () => FULL);
  await writeWith([openai, gemini]);
  expect(openai.calls[0]?.timeoutMs).toBe(45_000);
  expect(gemini.calls[0]?.timeoutMs).toBe(27_000);
  let asked = 0;
  const late = openWriter("gemini", () => FULL);
  // The run begins at 0; whoever asks for the time then is at its second half.
  const now = () => ((asked += 1) === 1 ? 0 : 26_000);
  const { lesson } = await writeWith([openWriter("openai", () => SHORT), late], { now });
  expect(textOf(lesson)).toBe(SHORT);
  expect(late.calls).toEqual([]);
});

test("with every supplier down nobody is asked", async () => {
  const openai = openWriter("openai", () => SHORT);
  expect((await writeWith([openai], { down: ["openai"] })).lesson).toBeNull();
  expect(openai.calls).toEqual([]);
});

test("where a judge refused the first draft to its end, the second is taken judged only", async () => {
  const claim: Claim = { conceptId: "refraction", quotes: ["Light bends."], basis: "judged" };
  const markJudged = (lesson: Lesson): Lesson => ({
    ...lesson,
    texts: lesson.texts.map((text) => ({
      ...text,
      lesson: text.lesson.map((sentence) => ({ ...sentence, claim })),
    })),
  });
  const judgeWith = (canJudgeSecond: boolean) => ({
    findUntrue: () => [],
    async judge(piece: Lesson) {
      if (piece.writer === "openai") return { piece, faults: ["It is not so."] };
      if (!canJudgeSecond) throw new ModelFailure("model.busy", { model: "m" });
      return { piece: markJudged(piece), faults: [] };
    },
  });
  const writers = () => [openWriter("openai", () => SHORT), openWriter("gemini", () => FULL)];
  const judges: Judge[] = [{ name: "judge", judge: async () => [] }];
  const write = (canJudgeSecond: boolean) =>
    writeWith(writers(), { claims: judgeWith(canJudgeSecond), judges });
  expect((await write(true)).lesson).toMatchObject({ writer: "gemini" });
  expect((await write(false)).lesson).toBeNull();
});
