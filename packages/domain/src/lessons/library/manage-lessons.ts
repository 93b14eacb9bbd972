import { z } from "zod";

import {
  type Actor,
  type AuditDeps,
  type AuditedAction,
  type Operation,
  recordAction,
} from "../../accounts/index.ts";
import { type CourseStore, findTaught } from "../../courses/index.ts";
import type { Sentence } from "../../episodes/index.ts";
import { Language } from "../../languages/index.ts";
import { cleanText, DomainError } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { judgeLanguage } from "../checks/detect-language.ts";
import { findPlantedWords } from "../checks/find-planted-text.ts";
import type { Lesson, LessonText } from "../lesson.ts";
import { listSentences } from "../list-sentences.ts";
import type { LessonLibrary, LibraryLesson } from "./ports.ts";
import { LONGEST_SENTENCE } from "../sentence-limit.ts";

export const CourseLessons = z.strictObject({ courseId: z.uuid() });
export const LessonRef = z.strictObject({ lessonId: z.uuid() });
export const EditLesson = z.strictObject({
  lessonId: z.uuid(),
  language: Language,
  /** The new text of some sentences; the others stay. */
  sentences: z
    .array(
      z.strictObject({
        id: z.string().max(120),
        text: z
          .string()
          .trim()
          .min(1, "A sentence cannot be empty.")
          .max(LONGEST_SENTENCE, {
            error: `A sentence has at most ${LONGEST_SENTENCE} characters.`,
          }),
      }),
    )
    .min(1)
    .max(40),
});

type Change = z.infer<typeof EditLesson>["sentences"][number];

interface LibraryDeps extends AuditDeps {
  courses: CourseStore;
  library: LessonLibrary;
}

/** The current lessons of a course. */
export async function listLessons(
  deps: Pick<LibraryDeps, "courses" | "library">,
  request: { actor: Actor | null; courseId: string },
): Promise<LibraryLesson[]> {
  await requireTeacher(deps, { ...request, operation: "lessons.list" });
  return deps.library.list(request.courseId);
}

/** Edits a lesson for future episodes; existing ones stay as they were. */
export async function editLesson(
  deps: LibraryDeps & { media: MediaStore },
  request: z.infer<typeof EditLesson> & { actor: Actor | null },
): Promise<void> {
  const lesson = await findLesson(deps, { ...request, operation: "lessons.edit" });
  const material = await readMaterial(deps, lesson);
  const words = new Map(
    request.sentences.map((change) => [change.id, readWords(change, material)]),
  );
  const known = new Set(lesson.texts.filter(isIn(request.language)).flatMap(listIds));
  const unknown = [...words.keys()].filter((id) => !known.has(id));
  if (unknown.length > 0) throw noSentence();
  const texts = lesson.texts.map((text) =>
    text.language === request.language
      ? reword(text, { words, conceptId: lesson.conceptId })
      : text,
  );
  const isForeign = texts.some(
    (text, at) => !isInItsLanguage(text) && isInItsLanguage(lesson.texts[at] ?? text),
  );
  if (isForeign) {
    throw new DomainError("invalid", "This is in another language than the lesson.", {
      reason: "lesson.other_language",
    });
  }
  await follow(deps, request.actor, { lesson, texts, action: "lessons.edit" });
}

/** Records the same words anew for future episodes. */
export async function revoiceLesson(
  deps: LibraryDeps,
  request: { actor: Actor | null; lessonId: string },
): Promise<void> {
  const lesson = await findLesson(deps, { ...request, operation: "lessons.revoice" });
  const texts = lesson.texts.map((text) => ({ ...text, take: (text.take ?? 0) + 1 }));
  await follow(deps, request.actor, { lesson, texts, action: "lessons.revoice" });
}

/** Withdraws a lesson: the next episode that needs it has it rewritten. */
export async function withdrawLesson(
  deps: LibraryDeps,
  request: { actor: Actor | null; lessonId: string },
): Promise<void> {
  const lesson = await findLesson(deps, { ...request, operation: "lessons.withdraw" });
  const at = deps.clock.now();
  if (!(await deps.library.withdraw({ lessonId: lesson.id, at }))) throw changedMeanwhile();
  await record(deps, request.actor, { lesson, action: "lessons.withdraw" });
}

/** Takes a withdrawal back, as long as nothing stands in the lesson's place and its concept is the same. */
export async function restoreLesson(
  deps: LibraryDeps,
  request: { actor: Actor | null; lessonId: string },
): Promise<void> {
  const version = await deps.library.findVersion(request.lessonId);
  const lesson = await requireLesson(deps, version, { ...request, operation: "lessons.restore" });
  const at = deps.clock.now();
  if (!(await deps.library.restore({ lessonId: lesson.id, at }))) throw changedMeanwhile();
  await record(deps, request.actor, { lesson, action: "lessons.restore" });
}

async function follow(
  deps: LibraryDeps,
  actor: Actor | null,
  change: { lesson: TaughtLesson; texts: LessonText[]; action: AuditedAction },
): Promise<void> {
  const { id, conceptId, level, variant, writer, model, promptVersion } = change.lesson;
  const at = deps.clock.now();
  const next: Lesson = {
    conceptId,
    level,
    variant,
    writer,
    model,
    promptVersion,
    texts: change.texts,
  };
  const isReplaced = await deps.library.replace({
    lessonId: id,
    next,
    ids: [deps.ids.next(), ...next.texts.map(() => deps.ids.next())],
    editedBy: actor?.userId ?? "",
    at,
  });
  if (!isReplaced) throw changedMeanwhile();
  await record(deps, actor, change);
}

async function record(
  deps: AuditDeps,
  actor: Actor | null,
  { lesson, action }: { lesson: TaughtLesson; action: AuditedAction },
): Promise<void> {
  await recordAction(deps, { actor, action, subjectId: lesson.id, personId: lesson.teacherId });
}

type TaughtLesson = LibraryLesson & { teacherId: string };

async function findLesson(
  deps: Pick<LibraryDeps, "courses" | "library">,
  request: { actor: Actor | null; lessonId: string; operation: Operation },
): Promise<TaughtLesson> {
  return requireLesson(deps, await deps.library.find(request.lessonId), request);
}

async function requireLesson(
  deps: Pick<LibraryDeps, "courses">,
  lesson: LibraryLesson | null,
  request: { actor: Actor | null; operation: Operation },
): Promise<TaughtLesson> {
  if (lesson === null) {
    throw new DomainError("not_found", "This lesson does not exist any more.", {
      reason: "lesson.not_found",
    });
  }
  const teacherId = await requireTeacher(deps, { ...request, courseId: lesson.courseId });
  return { ...lesson, teacherId };
}

/** Returns the id of the course's teacher. */
async function requireTeacher(
  deps: Pick<LibraryDeps, "courses">,
  request: { actor: Actor | null; courseId: string; operation: Operation },
): Promise<string> {
  return (await findTaught(deps, request, request.operation)).teacherId;
}

const isIn = (language: Language) => (text: LessonText) => text.language === language;

function listIds(text: LessonText): string[] {
  return listSentences(text).map(({ id }) => id);
}

function isInItsLanguage(text: LessonText): boolean {
  const words = listSentences(text).map((sentence) => sentence.text);
  return judgeLanguage(text.language, words).isRight;
}

/** The course's material, whose names and code may be said. */
async function readMaterial(
  deps: { courses: CourseStore; media: MediaStore },
  { courseId }: LibraryLesson,
): Promise<string> {
  const materials = await deps.courses.listMaterials([courseId]);
  const texts = await Promise.all(materials.map(({ textKey }) => deps.media.getText(textKey)));
  return texts.join("\n");
}

function readWords({ id: sentenceId, text }: Change, material: string): string {
  const words = cleanText(text, LONGEST_SENTENCE);
  if (words === "") {
    throw new DomainError("invalid", "A sentence cannot be empty.", {
      reason: "lesson.sentence_empty",
      details: { sentenceId },
    });
  }
  const word = findPlantedWords(text, material);
  if (word === null) return words;
  const sentence = `This cannot be read aloud: ${JSON.stringify(word)}.`;
  throw new DomainError("invalid", sentence, {
    reason: "lesson.word_forbidden",
    details: { sentenceId, word },
  });
}

/** A teacher's sentence is the teacher's claim, with the existing quotes. */
function reword(
  text: LessonText,
  { words, conceptId }: { words: Map<string, string>; conceptId: string },
): LessonText {
  const ask = (sentence: Sentence): Sentence => {
    return { ...sentence, text: words.get(sentence.id) ?? sentence.text };
  };
  const say = ({ id, text: before, claim }: Sentence): Sentence => {
    const said = words.get(id);
    if (said === undefined) return { id, text: before, claim };
    return { id, text: said, claim: { quotes: [], ...claim, conceptId, basis: "teacher" } };
  };
  return {
    ...text,
    lesson: text.lesson.map(say),
    questions: text.questions.map((asked) => ({
      ...asked,
      question: asked.question.map(ask),
      answer: asked.answer.map(say),
    })),
  };
}

function noSentence(): DomainError {
  return new DomainError("invalid", "This lesson has no such sentence.", {
    reason: "lesson.no_sentence",
  });
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "Somebody else changed this lesson in the meantime. Load it again.",
    {
      reason: "lesson.changed",
    },
  );
}
