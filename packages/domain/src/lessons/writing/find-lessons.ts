import type { Language } from "../../languages/index.ts";
import type { Clock, IdSource } from "../../shared/index.ts";
import { findUntrueClaims, findStrangeQuestions } from "../checks/check-claims.ts";
import { findLessonFaults, findTranslationFaults } from "../checks/check-lesson.ts";
import type { LessonStore } from "../lesson-store.ts";
import type { KeptLesson, Lesson } from "../lesson.ts";
import { listSentences } from "../list-sentences.ts";
import type { LessonRequest } from "../script-writer.ts";
import { writeTemplateLesson } from "../template/write-lesson.ts";
import { translateLessonPrompt, writeLessonPrompt } from "./lesson-prompts.ts";
import { applyVerdicts, listJudged } from "./judge-lesson.ts";
import { numberEvidence } from "./number-evidence.ts";
import { REPAIR_TASK } from "./prompts.ts";
import type { ClaimChecks } from "./weigh-claims.ts";
import { writeBestDraft } from "./write-best-draft.ts";
import { type Piece, writeByModel, writeLast } from "./write-piece.ts";
import type { WritingDeps, WritingRun } from "./writing-run.ts";

export interface LessonDeps extends WritingDeps {
  lessons: LessonStore;
  clock: Clock;
  ids: IdSource;
}

/** A wanted lesson, with what the library has of it. */
export interface LessonWanted {
  request: LessonRequest;
  /** Null if nobody has written it yet. */
  known: KeptLesson | null;
}

/** Requested languages that the lesson lacks. */
export function listLacking({ texts }: Lesson, { languages }: LessonRequest): Language[] {
  return languages.filter((language) => !texts.some((text) => text.language === language));
}

/**
 * The wanted lesson in as many languages as possible: from the library, translated, or newly written. New
 * texts are stored in the library.
 */
export async function fetchLesson(
  deps: LessonDeps,
  run: WritingRun,
  { request, known }: LessonWanted,
): Promise<Lesson> {
  if (known === null) {
    const written = await writeLessonByModel(deps, run, request);
    const lesson = written ?? (await writeLast(deps, describeLesson(request)));
    return keepLesson(deps, request, { lesson });
  }
  const languages = listLacking(known, request);
  if (languages.length === 0) return known;
  const translationOf = known.id;
  const lesson = await translateLesson(deps, run, { request: { ...request, languages }, known });
  if (lesson !== null) return keepLesson(deps, request, { lesson, translationOf });
  const template = writeTemplateLesson(request);
  if (isSameWriting(known, template)) {
    return keepLesson(deps, request, { lesson: template, translationOf });
  }
  return listLacking(template, request).length < languages.length ? template : known;
}

// The template's sentences only combine with the template's, while nobody has edited them.
function isSameWriting(known: Lesson, { texts }: Lesson): boolean {
  const wordsOf = (text: Lesson["texts"][number]) =>
    JSON.stringify([text.language, listSentences(text).map((sentence) => sentence.text)]);
  const written = new Set(texts.map(wordsOf));
  return known.texts.every((text) => written.has(wordsOf(text)));
}

/** A new lesson that is not stored yet; null if no model wrote one that passes its checks. */
export function writeLessonByModel(
  deps: WritingDeps,
  run: WritingRun,
  request: LessonRequest,
): Promise<Lesson | null> {
  return writeBestDraft(deps, run, { request, piece: describeLesson(request) });
}

function describeLesson(request: LessonRequest): Piece<Lesson> {
  const instructions = `${writeLessonPrompt(request).system}\n${REPAIR_TASK}`;
  return {
    of: { kind: "lesson", conceptId: request.concept.conceptId },
    write: (writer, attempt) => writer.writeLesson(request, attempt),
    findFaults: (lesson) => findLessonFaults(lesson, { request, instructions }),
    claims: checkClaims(request),
  };
}

/** Checks only the requested languages: the others were checked before, or are a teacher's. */
function checkClaims({ concept, languages }: LessonRequest): ClaimChecks<Lesson> {
  const material = numberEvidence(concept);
  return {
    findUntrue({ texts, ...rest }) {
      const asked = texts.filter(({ language }) => languages.includes(language));
      const lesson = { ...rest, texts: asked };
      return [...findUntrueClaims(lesson, concept), ...findStrangeQuestions(lesson, concept)];
    },
    async judge(lesson, judge, timeoutMs) {
      const sentences = listJudged(lesson, languages);
      if (sentences.length === 0) return { piece: lesson, faults: [] };
      const verdicts = await judge.judge({ material, sentences }, timeoutMs);
      return applyVerdicts(lesson, { languages, material, verdicts });
    },
  };
}

/** Adds the requested languages to the lesson; null if no model did. */
function translateLesson(
  deps: LessonDeps,
  run: WritingRun,
  { request, known }: { request: LessonRequest; known: KeptLesson },
): Promise<Lesson | null> {
  const { languages } = request;
  const asked = translateLessonPrompt({ languages, texts: [] }).system;
  const instructions = `${asked}\n${REPAIR_TASK}`;
  return writeByModel(deps, run, {
    of: { kind: "translation", conceptId: known.conceptId },
    write: (writer, attempt) => writer.translateLesson(known, languages, attempt),
    findFaults: (lesson) => findTranslationFaults(lesson, { request, instructions }),
    claims: checkClaims(request),
  });
}

/** The library's lesson, unless it lacks a language that this one has. */
async function keepLesson(
  deps: LessonDeps,
  request: LessonRequest,
  { lesson, translationOf }: { lesson: Lesson; translationOf?: string },
): Promise<Lesson> {
  const ids = [deps.ids.next(), ...lesson.texts.map(() => deps.ids.next())];
  const at = deps.clock.now();
  const of = translationOf === undefined ? {} : { translationOf };
  const standing = await deps.lessons.save({ ...lesson, ...of, ids, at });
  if (standing === null) return lesson;
  return listLacking(standing, request).length > listLacking(lesson, request).length
    ? lesson
    : standing;
}
