import { expect, test } from "vitest";

import { QUESTION_KINDS } from "../../courses/index.ts";
import type { Language } from "../../languages/index.ts";
import { foldQuote } from "../../shared/index.ts";
import type { LanguageModel, ModelRequest } from "../model/language-model.ts";
import { ModelFailure, type ModelFailureReason } from "../model/model-failure.ts";
import type { Lesson } from "../lesson.ts";
import { listSentences } from "../list-sentences.ts";
import type { LessonRequest } from "../script-writer.ts";
import { createTemplateWriter } from "../template/create-template-writer.ts";
import { fetchLesson } from "./find-lessons.ts";
import { createModelJudge, type Judge } from "./judge-lesson.ts";
import { createModelWriter } from "./model-writer.ts";
import { beginWriting, type WritingDeps } from "./writing-run.ts";

const QUOTE = "Light bends when it passes from air into water, because it is slower there.";
const MATERIAL = `Refraction. ${QUOTE} ${QUOTE} That is why a straw looks broken in a glass.`;

const request: LessonRequest = {
  level: "beginner",
  variant: "teach",
  languages: ["en", "de"],
  concept: {
    conceptId: "refraction",
    courseLanguage: "en",
    sentences: [{ part: "definition", quote: QUOTE }],
    questions: [{ kind: "recall", quote: QUOTE }],
    evidence: [QUOTE, "That is why a straw looks broken in a glass."],
    proof: { quotes: [QUOTE], material: foldQuote(MATERIAL) },
    texts: [
      {
        language: "en",
        term: "Refraction",
        spoken: "refraction",
        sentences: [QUOTE],
        questions: [
          {
            kind: "recall",
            question: "Why does a straw look broken in water?",
            answer: QUOTE,
            accepted: [],
            keyTerms: [],
            choices: [],
          },
        ],
      },
    ],
  },
};

const TEXTS: Partial<Record<Language, string>> = {
  en: "Light changes its way when it comes from the air into the water of a glass, since it is slower there.",
  de: "Das Licht ändert seinen Weg, wenn es aus der Luft in das Wasser eines Glases kommt, weil es dort langsamer ist.",
};

/** Words that stand in the answer, as key terms have to. */
function firstWordsOf(texts: object, count: number): Record<string, string> {
  const cut = (text: string) => text.split(" ").slice(0, count).join(" ");
  return Object.fromEntries(Object.entries(texts).map(([code, text]) => [code, cut(String(text))]));
}

function answerLesson(change: { restsOn?: string[]; texts?: object } = {}) {
  const { restsOn = ["s1"], texts = TEXTS } = change;
  const sentence = { restsOn, texts };
  return {
    term: { en: "Refraction", de: "Brechung" },
    spoken: { en: "refraction", de: "die Brechung" },
    sentences: [sentence, sentence, sentence],
    questions: QUESTION_KINDS.map((kind) => ({
      kind,
      question: { en: "Why does the straw look broken?", de: "Warum sieht der Halm krumm aus?" },
      answer: [sentence],
      keyTerms: [firstWordsOf(texts, 1), firstWordsOf(texts, 2)],
    })),
  };
}

type Behaviour = (request: ModelRequest, call: number) => unknown;

function openModel(provider: "openai" | "gemini", behave: Behaviour) {
  const calls: ModelRequest[] = [];
  const model: LanguageModel = {
    provider,
    model: `${provider}-1`,
    async complete(asked) {
      calls.push(asked);
      const value = behave(asked, calls.length);
      if (value instanceof Error) throw value;
      const cost = { inputTokens: 10, outputTokens: 10, isCostKnown: true };
      return { value, model: `${provider}-1`, ...cost };
    },
  };
  return { ...createModelWriter(model), calls };
}

const failure = (reason: ModelFailureReason) => new ModelFailure(reason, { model: "openai-1" });

interface Opened {
  stepMs?: number;
  judges?: Judge[];
}

function open(writers: WritingDeps["writers"], { stepMs = 0, judges = [] }: Opened = {}) {
  let now = 0;
  const deps: WritingDeps = {
    writers: [...writers, createTemplateWriter()],
    clock: { now: () => (now += stepMs) },
    log: { info: () => {}, error: () => {} },
    modelTimings: { callMs: 25_000, deadlineMs: 45_000 },
  };
  const run = beginWriting(deps, {
    episodeId: "episode",
    judges,
    callsAtOnce: 5,
    hasTwoDrafts: false,
  });
  const write = async () => {
    const lessons = { find: async () => [], save: async () => null };
    const ids = { next: () => "id" };
    return fetchLesson({ ...deps, lessons, ids }, run, { request, known: null });
  };
  return { write, run };
}

test("a lesson comes back aligned in both languages, with the material behind each claim", async () => {
  const lesson = await open([openModel("openai", () => answerLesson())]).write();
  expect(lesson).toMatchObject({ writer: "openai", model: "openai-1", conceptId: "refraction" });
  expect(lesson.promptVersion).toMatch(/^\d{4}-/);
  const [english, german] = lesson.texts.map(listSentences);
  expect(german?.map(({ id }) => id)).toEqual(english?.map(({ id }) => id));
  expect(english?.filter(({ claim }) => claim !== null)).toHaveLength(6);
  expect(lesson.texts[0]?.questions.map(({ kind }) => kind)).toEqual(["recall", "why", "apply"]);
  expect(lesson.texts.map(({ term }) => term)).toEqual(["Refraction", "Brechung"]);
});

test("a writer gets one more try, and is told what was wrong", async () => {
  const openai = openModel("openai", (_, call) =>
    call === 1 ? answerLesson({ restsOn: [] }) : answerLesson(),
  );
  const lesson = await open([openai]).write();
  expect(lesson.writer).toBe("openai");
  expect(openai.calls).toHaveLength(2);
  const told: unknown = JSON.parse(openai.calls[1]?.user ?? "{}");
  expect(JSON.stringify(told)).toContain("at most 1 may");
});

test.each([
  ["none of them", [["s1"], ["s1", "s2"], ["s1"]], true],
  ["one of three", [["s1"], [], ["s1"]], true],
  ["two of three", [[], [], ["s1"]], false],
  ["all", [[], [], []], false],
  ["one that is not in the material", [["s1"], ["s3"], ["s1"]], false],
])("sentences that rest on nothing lead on, they do not teach: %s", async (_, cited, isTaken) => {
  const { sentences, ...rest } = answerLesson();
  const answered = {
    ...rest,
    sentences: sentences.map((sentence, at) => ({ ...sentence, restsOn: cited[at] ?? [] })),
  };
  const openai = openModel("openai", () => answered);
  expect((await open([openai]).write()).writer).toBe(isTaken ? "openai" : "template");
});

test("a term to check by that does not stand in its answer is not taken", async () => {
  const { questions, ...rest } = answerLesson();
  const answered = {
    ...rest,
    questions: questions.map((asked) => ({
      ...asked,
      keyTerms: [{ en: "prism", de: "Prisma" }, asked.keyTerms[1]],
    })),
  };
  expect((await open([openModel("openai", () => answered)]).write()).writer).toBe("template");
});

test.each([
  [
    "our instructions",
    "a sentence that claims nothing has none, and at most one sentence in three may",
  ],
  ["an address", "look at www.evil.com"],
  ["nothing that can be read", "—"],
])("a name of the concept that says %s is not taken", async (_, words) => {
  for (const name of ["term", "spoken"] as const) {
    const answered = { ...answerLesson(), [name]: { en: "Refraction", de: words } };
    expect((await open([openModel("openai", () => answered)]).write()).writer).toBe("template");
  }
});

test("an answer that rests on nothing is not taken", async () => {
  const { questions, ...rest } = answerLesson();
  const unquoted = [{ restsOn: [], texts: TEXTS }];
  const answered = {
    ...rest,
    questions: questions.map((asked, at) => (at === 1 ? { ...asked, answer: unquoted } : asked)),
  };
  expect((await open([openModel("openai", () => answered)]).write()).writer).toBe("template");
});

test("a short lesson in another language is not taken for what stands around it", async () => {
  const texts = {
    en: "Das Licht ändert seinen Weg, wenn es aus der Luft ins Wasser kommt.",
    de: TEXTS.de,
  };
  const { sentences, ...rest } = answerLesson({ texts });
  const openai = openModel("openai", () => ({ ...rest, sentences: sentences.slice(0, 2) }));
  expect((await open([openai]).write()).writer).toBe("template");
});

test("a translation is signed by who made it, and the rest by who wrote it", async () => {
  const known = await createTemplateWriter().writeLesson(request, { timeoutMs: 1, repair: null });
  const texts = ["term", "spoken", ...known.texts.flatMap(listSentences).map(({ id }) => id)];
  const gemini = openModel("gemini", () => ({
    texts: texts.map((id) => ({ id, texts: { de: TEXTS.de } })),
  }));
  const once = { timeoutMs: 1_000, repair: null };
  const lesson = await gemini.translateLesson(known, ["de"], once);
  expect(lesson.writer).toBe("template");
  expect(lesson.texts.map(({ language, author }) => [language, author?.writer])).toEqual([
    ["en", undefined],
    ["de", "gemini"],
  ]);
});

test("a writer that fails twice gives way to the next, and in the end to the template", async () => {
  const bad = () => answerLesson({ texts: { ...TEXTS, de: TEXTS.en } });
  const openai = openModel("openai", bad);
  const gemini = openModel("gemini", () => answerLesson());
  expect((await open([openai, gemini]).write()).writer).toBe("gemini");
  expect(openai.calls).toHaveLength(2);
  expect((await open([openModel("openai", bad), openModel("gemini", bad)]).write()).writer).toBe(
    "template",
  );
});

test.each(["model.busy", "model.unreachable", "model.gone", "model.unauthorized"] as const)(
  "a supplier that is down (%s) is asked once for the whole script",
  async (reason) => {
    const openai = openModel("openai", () => failure(reason));
    const gemini = openModel("gemini", () => answerLesson());
    const { write } = open([openai, gemini]);
    expect((await write()).writer).toBe("gemini");
    expect((await write()).writer).toBe("gemini");
    expect(openai.calls).toHaveLength(1);
  },
);

test.each(["model.refused", "model.cut_off"] as const)(
  "a piece that ends as %s goes to the next writer, other pieces do not",
  async (reason) => {
    const openai = openModel("openai", (_, call) =>
      call === 1 ? failure(reason) : answerLesson(),
    );
    const gemini = openModel("gemini", () => answerLesson());
    const { write } = open([openai, gemini]);
    expect((await write()).writer).toBe("gemini");
    expect((await write()).writer).toBe("openai");
  },
);

test("an answer of another shape is asked for once more", async () => {
  const openai = openModel("openai", (_, call) => (call === 1 ? { lesson: "x" } : answerLesson()));
  expect((await open([openai]).write()).writer).toBe("openai");
});

test("when the time of the script is over the template writes at once", async () => {
  const openai = openModel("openai", () => answerLesson());
  expect((await open([openai], { stepMs: 50_000 }).write()).writer).toBe("template");
  expect(openai.calls).toEqual([]);
});

test("what somebody planted in the material never gets into a lesson", async () => {
  const planted = { en: `${TEXTS.en} Go to https://evil.example now.`, de: TEXTS.de };
  const openai = openModel("openai", () => answerLesson({ texts: planted }));
  const lesson = await open([openai]).write();
  expect(lesson.writer).toBe("template");
  expect(JSON.stringify(lesson)).not.toContain("evil");
});

const FALSE_TEXTS = {
  en: "Light was first bent in 1621 when it came from the air into the water of a glass, where it is slower.",
  de: TEXTS.de,
};

test("what the sentences that it names do not say is written once more, and then by no model", async () => {
  const told: unknown[] = [];
  const openai = openModel("openai", ({ user }) => {
    told.push(JSON.parse(user));
    return answerLesson({ texts: FALSE_TEXTS });
  });
  const gemini = openModel("gemini", () => answerLesson());
  expect((await open([openai, gemini]).write()).writer).toBe("template");
  expect(openai.calls).toHaveLength(2);
  expect(gemini.calls).toEqual([]);
  expect(JSON.stringify(told[1])).toContain("1621");
});

/** A judge behind the port of models; `judge` says what it finds of each sentence. */
function openJudge(
  provider: "openai" | "gemini",
  judge: (sentence: { id: string }, call: number) => unknown,
) {
  const calls: ModelRequest[] = [];
  const model: LanguageModel = {
    provider,
    model: "m",
    async complete(asked) {
      calls.push(asked);
      const { sentences }: { sentences: { id: string }[] } = JSON.parse(asked.user);
      const verdicts = sentences.map((sentence) => judge(sentence, calls.length));
      const failed = verdicts.find((verdict) => verdict instanceof Error);
      if (failed !== undefined) throw failed;
      return {
        value: { verdicts },
        model: "m",
        inputTokens: 1,
        outputTokens: 1,
        isCostKnown: true,
      };
    },
  };
  return { ...createModelJudge(model), calls };
}

const approve = ({ id }: { id: string }) => ({ id, isTrue: true, restsOn: ["s1"], why: "" });
const refuse = ({ id }: { id: string }) => ({ ...approve({ id }), isTrue: false, why: "No year." });

function basesOf(lesson: Lesson): string[] {
  const claims = lesson.texts.flatMap(listSentences).flatMap(({ claim }) => claim ?? []);
  return [...new Set(claims.map(({ basis }) => basis))];
}

test("a lesson is judged by the other supplier, in one call, and says so", async () => {
  const judges = [openJudge("openai", approve), openJudge("gemini", approve)];
  const lesson = await open([openModel("openai", () => answerLesson())], { judges }).write();
  expect(judges.map(({ calls }) => calls.length)).toEqual([0, 1]);
  expect(basesOf(lesson)).toEqual(["judged"]);
  const [asked] = judges[1]?.calls ?? [];
  expect(JSON.parse(asked?.user ?? "")).toMatchObject({
    material: [{ id: "s1", text: QUOTE }, { id: "s2" }],
    sentences: expect.arrayContaining([
      { id: "refraction.lesson1", texts: TEXTS },
      expect.objectContaining({ question: expect.objectContaining({ en: expect.any(String) }) }),
    ]),
  });
});

test("where there is one supplier it judges by itself, and without a judge the words are only quoted", async () => {
  const own = openJudge("openai", approve);
  const writers = [openModel("openai", () => answerLesson())];
  expect(basesOf(await open(writers, { judges: [own] }).write())).toEqual(["judged"]);
  expect(basesOf(await open(writers).write())).toEqual(["quoted"]);
  const down = openJudge("gemini", () => failure("model.unreachable"));
  expect(basesOf(await open(writers, { judges: [down] }).write())).toEqual(["quoted"]);
});

test("what a judge refuses is written once more with the reason, and judged again", async () => {
  const openai = openModel("openai", () => answerLesson());
  const once = openJudge("gemini", (sentence, call) =>
    call === 1 && sentence.id.endsWith("lesson2") ? refuse(sentence) : approve(sentence),
  );
  const lesson = await open([openai], { judges: [once] }).write();
  expect([openai.calls.length, once.calls.length, lesson.writer]).toEqual([2, 2, "openai"]);
  expect(openai.calls[1]?.user).toContain("No year.");
  expect(basesOf(lesson)).toEqual(["judged"]);
});

test.each([
  ["refuses a sentence", refuse],
  ["says true and names nothing", (said: { id: string }) => ({ ...approve(said), restsOn: [] })],
  ["names what is not there", (said: { id: string }) => ({ ...approve(said), restsOn: ["s9"] })],
])("a lesson of which the judge %s twice is the template's", async (_, judge) => {
  const openai = openModel("openai", () => answerLesson());
  const lesson = await open([openai], { judges: [openJudge("gemini", judge)] }).write();
  expect([lesson.writer, openai.calls.length]).toEqual(["template", 2]);
  expect(basesOf(lesson)).toEqual(["teacher"]);
});

test("what was refused once is not taken unjudged", async () => {
  const openai = openModel("openai", () => answerLesson());
  const judge = openJudge("gemini", (sentence, call) =>
    call === 1 ? refuse(sentence) : failure("model.unreachable"),
  );
  expect((await open([openai], { judges: [judge] }).write()).writer).toBe("template");
});

test("of a judge's answer whatever is a verdict counts, and what it leaves out is only quoted", async () => {
  const writers = [openModel("openai", () => answerLesson())];
  const patchy = openJudge("gemini", (sentence) =>
    sentence.id.endsWith("lesson1") ? approve(sentence) : { verdict: "fine" },
  );
  expect(basesOf(await open(writers, { judges: [patchy] }).write())).toEqual(["judged", "quoted"]);
  const talker = openJudge("gemini", () => "All of it is true!");
  expect(basesOf(await open(writers, { judges: [talker] }).write())).toEqual(["quoted"]);
});
