import type { Language } from "../../languages/index.ts";
import type { Lesson } from "../lesson.ts";
import type { LanguageModel } from "../model/language-model.ts";
import type { Attempt, FrameRequest, LessonRequest, ScriptWriter } from "../script-writer.ts";
import { askModel } from "./ask-model.ts";
import { FRAME_PROMPT_VERSION, writeFramePrompt } from "./frame-prompt.ts";
import {
  LESSON_PROMPT_VERSION,
  translateLessonPrompt,
  writeLessonPrompt,
} from "./lesson-prompts.ts";
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
      const { answer, model: name } = await askModel(model, {
        attempt,
        name: "lesson",
        prompt: writeLessonPrompt(request),
        maxOutputTokens: MOST_TOKENS,
        schema: lessonAnswer(request),
      });
      const author = { writer: model.provider, model: name, promptVersion: LESSON_PROMPT_VERSION };
      return { ...readLesson(request, answer), ...author };
    },
    async translateLesson(lesson: Lesson, languages: Language[], attempt: Attempt) {
      const base = lesson.texts[0];
      if (base === undefined) throw new TypeError(`Lesson ${lesson.conceptId} has no text.`);
      const texts = listTranslatable(base);
      const { answer, model: name } = await askModel(model, {
        attempt,
        name: "translation",
        prompt: translateLessonPrompt({ languages, texts }),
        maxOutputTokens: MOST_TOKENS,
        schema: translationAnswer(languages, texts.length),
      });
      const author = { writer: model.provider, model: name, promptVersion: LESSON_PROMPT_VERSION };
      const added = languages.map((language) =>
        readTranslation(lesson, { base, language, answer, author }),
      );
      return { ...lesson, texts: [...lesson.texts, ...added] };
    },
    async writeFrame(request: FrameRequest, attempt: Attempt) {
      const { answer, model: name } = await askModel(model, {
        attempt,
        name: "frame",
        prompt: writeFramePrompt(request),
        maxOutputTokens: MOST_TOKENS,
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
