import { z } from "zod";

import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../lesson.ts";
import type { LanguageModel } from "../model/language-model.ts";
import { ModelFailure } from "../model/model-failure.ts";
import type { Attempt, FrameRequest, LessonRequest, ScriptWriter } from "../script-writer.ts";
import { FRAME_PROMPT_VERSION, writeFramePrompt } from "./frame-prompt.ts";
import {
  LESSON_PROMPT_VERSION,
  translateLessonPrompt,
  writeLessonPrompt,
} from "./lesson-prompts.ts";
import { type Prompt, repairPrompt } from "./prompts.ts";
import { frameAnswer, readFrame } from "./read-frame.ts";
import { lessonAnswer, readLesson } from "./read-lesson.ts";
import { listTranslatable, readTranslation, translationAnswer } from "./translate-lesson.ts";

/** The limit for one answer; a piece that needs more is too long to hear. */
const MOST_TOKENS = 2_000;

/** A language model as a script writer: requests a piece and parses the answer. */
export function createModelWriter(model: LanguageModel): ScriptWriter {
  return {
    name: model.provider,
    isModel: true,
    async writeLesson(request: LessonRequest, attempt: Attempt) {
      const { answer, model: name } = await ask(model, {
        attempt,
        name: "lesson",
        prompt: writeLessonPrompt(request),
        schema: lessonAnswer(request),
      });
      const author = { writer: model.provider, model: name, promptVersion: LESSON_PROMPT_VERSION };
      return { ...readLesson(request, answer), ...author };
    },
    async translateLesson(lesson: Lesson, languages: Language[], attempt: Attempt) {
      const base = lesson.texts[0];
      if (base === undefined) throw new TypeError(`Lesson ${lesson.conceptId} has no text.`);
      const texts = listTranslatable(base);
      const { answer, model: name } = await ask(model, {
        attempt,
        name: "translation",
        prompt: translateLessonPrompt({ languages, texts }),
        schema: translationAnswer(languages, texts.length),
      });
      const author = { writer: model.provider, model: name, promptVersion: LESSON_PROMPT_VERSION };
      const added = languages.map((language) =>
        readTranslation(lesson, { base, language, answer, author }),
      );
      return { ...lesson, texts: [...lesson.texts, ...added] };
    },
    async writeFrame(request: FrameRequest, attempt: Attempt) {
      const { answer, model: name } = await ask(model, {
        attempt,
        name: "frame",
        prompt: writeFramePrompt(request),
        schema: frameAnswer(request),
      });
      return {
        writer: model.provider,
        model: name,
        promptVersion: FRAME_PROMPT_VERSION,
        texts: readFrame(request, answer),
      };
    },
  };
}

interface Question<TAnswer> {
  attempt: Attempt;
  name: string;
  prompt: Prompt;
  schema: z.ZodType<TAnswer>;
}

/** Throws `ModelFailure`; an answer with the wrong shape is `model.invalid`. */
async function ask<TAnswer>(
  model: LanguageModel,
  { attempt, name, prompt, schema }: Question<TAnswer>,
): Promise<{ answer: TAnswer; model: string }> {
  const { system, user } = attempt.repair === null ? prompt : repairPrompt(prompt, attempt.repair);
  const { $schema: _, ...shape } = z.toJSONSchema(schema);
  const answered = await model.complete({
    system,
    user,
    schema: { name, schema: shape },
    maxOutputTokens: MOST_TOKENS,
    timeoutMs: attempt.timeoutMs,
  });
  const parsed = schema.safeParse(answered.value);
  if (parsed.success) return { answer: parsed.data, model: answered.model };
  // The cost is settled already, because the call itself succeeded.
  throw new ModelFailure("model.invalid", { model: answered.model, cause: parsed.error });
}
