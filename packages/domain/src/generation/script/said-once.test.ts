import { expect, test } from "vitest";

import { type Lesson, writeTemplateFrame } from "../../lessons/index.ts";
import {
  brief,
  describe,
  makeLessons,
  MATERIAL,
  prove,
  SENTENCE,
} from "./testing/example-lessons.ts";
import { checkScript } from "./check-script.ts";
import { composeScript, composeWhole } from "./compose-script.ts";

test("that another language comes is said once, be it at the warm-up, and is no stray sentence", async () => {
  const lessons = await makeLessons(4);
  const reviews = (await makeLessons(1)).map((lesson) => ({ lesson, kind: "recall" as const }));
  const frame = writeTemplateFrame(describe(lessons));
  const script = composeScript({ brief, lessons, frame, reviews });
  const notices = (script.tracks[1]?.segments ?? []).flatMap(({ kind, sentences }) =>
    sentences.filter(({ text }) => text.includes("英語")).map(() => kind),
  );
  expect(notices).toEqual(["warm_up"]);
  const checks = checkScript({ script, brief, proofs: prove(MATERIAL) });
  expect(checks.find(({ kind }) => kind === "alignment")).toMatchObject({ passed: true });
});

test("nothing that stands around lessons and answers is said twice in an episode", async () => {
  const askTwice = (lesson: Lesson): Lesson => ({
    ...lesson,
    texts: lesson.texts.map((text) => ({
      ...text,
      questions: (["recall", "why"] as const).flatMap((kind) =>
        text.questions.map((question) => ({ ...question, kind, keyTerms: ["idea", "time"] })),
      ),
    })),
  });
  const lessons = (await makeLessons(3)).map(askTwice);
  const older = (await makeLessons(2)).map((lesson) => ({
    lesson: askTwice(lesson),
    kind: "recall" as const,
  }));
  for (const reviews of [[], older.slice(0, 1), older]) {
    for (let episodesBefore = 0; episodesBefore < 20; episodesBefore += 1) {
      const day = { ...brief, episodesBefore };
      const frame = writeTemplateFrame({ ...describe(lessons), brief: day });
      const { tracks, questions } = composeWhole({ brief: day, lessons, frame, reviews });
      expect(questions).toHaveLength(5);
      const said = (tracks[0]?.segments ?? []).flatMap(({ kind, sentences }) =>
        kind === "lesson" || kind === "question"
          ? []
          : sentences.flatMap(({ text }) => (text === SENTENCE ? [] : text.replace(/\d/g, ""))),
      );
      expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    }
  }
});
