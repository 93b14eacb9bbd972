import type { QuestionKind } from "../../courses/index.ts";
import type {
  Brief,
  Script,
  ScriptQuestion,
  ScriptTrack,
  Segment,
  SegmentKind,
} from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import {
  createSpeaker,
  fillHoles,
  type Frame,
  joinSentences,
  type Lesson,
  PHRASE_BOOKS,
} from "../../lessons/index.ts";
import { createNotice, type SayNotice } from "./create-notice.ts";
import {
  findQuestion,
  GAP_MS,
  lessonSegment,
  questionSegments,
  textIn,
} from "./compose-question.ts";
import { estimateSpokenMs, isTooShort, spanOf } from "./fit-length.ts";
import { listOrigins } from "./list-origins.ts";
import {
  countAskable,
  hasQuestion,
  MORE_QUESTIONS,
  placeQuestions,
  QUESTIONS,
} from "./place-questions.ts";

/** Time for a sentence about each of the day's concepts. */
const RECALL_MS = 20_000;
/** People do not keep more in mind at once. */
const TERMS_RECALLED = 3;

export interface Parts {
  brief: Brief;
  lessons: Lesson[];
  frame: Frame;
  /** What is asked about without a lesson today; the first before the first lesson. */
  reviews: Review[];
}

export interface Review {
  lesson: Lesson;
  kind: QuestionKind;
}

type Composed = Pick<Script, "tracks" | "questions" | "origins"> & { askable: number };

/** A script of everything there is to teach, with more questions if it is too short for an episode. */
export function composeWhole(parts: Parts): Composed {
  const composed = composeScript(parts);
  const isShort = composed.tracks.some((track) =>
    isTooShort(spanOf(track, estimateSpokenMs(track, parts.brief.speech))),
  );
  return isShort ? composeScript(parts, QUESTIONS + MORE_QUESTIONS) : composed;
}

/** Combines lessons and frame: one track per language, with the same segments and sentence ids. */
export function composeScript(parts: Parts, questions = QUESTIONS): Composed {
  const asked = listAsked(parts, questions);
  const { brief } = parts;
  return {
    tracks: brief.languages.map((language, index) =>
      composeTrack(parts, { language, index, asked }),
    ),
    questions: asked.map((one) => toQuestion(one, brief.languages)),
    askable: countAskable(parts.lessons),
    origins: listOrigins(parts, brief.languages),
  };
}

/** A question with its number in the episode; the warm-up belongs to none of the day's lessons. */
interface Asked {
  number: number;
  lesson: Lesson;
  kind: QuestionKind;
  place: { at: number; isBefore: boolean } | null;
}

/** At most this many about the day's lessons, plus the reviews unless there are more than usual. */
function listAsked(parts: Parts, questions: number): Asked[] {
  const { lessons } = parts;
  const reviews = parts.reviews.filter(({ lesson }) => hasQuestion(lesson));
  const [warmUp, ...between] = reviews;
  const most = QUESTIONS + MORE_QUESTIONS - reviews.length;
  const today = placeQuestions(parts, Math.min(questions, most)).flatMap(
    ({ lessonAt, kind, placeAt, isBefore }) => {
      const lesson = lessons[lessonAt];
      return lesson === undefined ? [] : [{ lesson, kind, place: { at: placeAt, isBefore } }];
    },
  );
  const place = { at: findQuietLesson(lessons.length, today), isBefore: false };
  const placed = [...today, ...between.map((review) => ({ ...review, place }))].toSorted(
    (one, other) =>
      one.place.at - other.place.at || Number(other.place.isBefore) - Number(one.place.isBefore),
  );
  const first = warmUp === undefined ? [] : [{ ...warmUp, place: null }];
  return [...first, ...placed].map((one, index) => ({ ...one, number: index + 1 }));
}

/** The last lesson without a question after it: two questions in a row feel like an exam. */
function findQuietLesson(lessons: number, asked: { place: { at: number; isBefore: boolean } }[]) {
  const isQuiet = (at: number) => asked.every(({ place }) => place.isBefore || place.at !== at);
  return [...Array.from({ length: lessons }).keys()].findLast(isQuiet) ?? lessons - 1;
}

interface TrackContext {
  language: Language;
  index: number;
  asked: Asked[];
}

function composeTrack(parts: Parts, context: TrackContext): ScriptTrack {
  const { brief } = parts;
  const { language } = context;
  const frame = parts.frame.texts[context.index];
  if (frame === undefined) throw new TypeError(`The frame lacks ${language}.`);
  const own = createOwn(language);
  const notice = createNotice(language);
  return {
    language,
    title: frame.title,
    description: frame.description,
    segments: [
      ...own("greeting", { id: "greeting", texts: frame.greeting }),
      ...context.asked
        .filter(({ place }) => place === null)
        .flatMap((asked) => [
          ...own("warm_up", {
            id: "warm-up",
            texts: [leadTo(brief, { asked, language, line: "warmUp" })],
            notice: notice(textIn(asked.lesson, language)),
          }),
          ...ask(brief, asked, language),
        ]),
      ...own("recap", { id: "recap", texts: frame.recap }),
      ...parts.lessons.flatMap((lesson, at) =>
        teach(parts, { ...context, notice, lesson, at, bridge: frame.bridges[at] ?? [] }),
      ),
      ...recall(parts, language),
      ...own("closing", { id: "closing", texts: frame.closing }),
    ],
  };
}

interface OwnWords {
  id: string;
  texts: string[];
  /** Occurs in one track only, so its id never equals another language's sentence. */
  notice?: string | null;
}

/** Creates the learner's own segments; none without text. */
function createOwn(language: Language) {
  const titles = PHRASE_BOOKS[language].chapters;
  return (
    kind: Exclude<SegmentKind, "chapter">,
    { id, texts, notice = null }: OwnWords,
  ): Segment[] => {
    const told = texts.map((text, at) => ({ id: `${id}.${at + 1}`, text, claim: null }));
    const added = notice === null ? [] : [{ id: `${id}.notice`, text: notice, claim: null }];
    const sentences = [...told, ...added];
    if (sentences.length === 0) return [];
    return [
      {
        id,
        kind,
        language,
        title: fillHoles(titles[kind], {}),
        sentences,
        pauseAfterMs: GAP_MS,
        conceptId: null,
        isShared: false,
      },
    ];
  };
}

interface LessonPlace extends TrackContext {
  notice: SayNotice;
  lesson: Lesson;
  at: number;
  bridge: string[];
}

/** A lesson with its bridge and questions. */
function teach({ brief, lessons }: Parts, place: LessonPlace): Segment[] {
  const { lesson, at, language, asked, bridge, notice } = place;
  const own = createOwn(language);
  const text = textIn(lesson, language);
  const standing = asked.filter((one) => one.place?.at === at);
  return [
    ...own("bridge", { id: `bridge${at + 1}`, texts: bridge, notice: notice(text) }),
    ...standing
      .filter((one) => one.place?.isBefore === true)
      .flatMap((one) => ask(brief, one, language)),
    lessonSegment(lesson, { number: at + 1, language }),
    ...standing
      .filter((one) => one.place?.isBefore === false)
      .flatMap((one) => [
        ...own("bridge", {
          id: `lead${one.number}`,
          texts: [leadTo(brief, { asked: one, language, line: lineTo(one, lessons) })],
        }),
        ...ask(brief, one, language),
      ]),
  ];
}

/** Leads back to a lesson of today, or to a concept of an earlier day. */
function lineTo({ lesson }: Asked, lessons: readonly Lesson[]): Lead["line"] {
  return lessons.includes(lesson) ? "askLead" : "review";
}

function ask(brief: Brief, { lesson, kind, number }: Asked, language: Language): Segment[] {
  return questionSegments({ lesson, kind, number, language, plan: brief.speech });
}

interface Lead {
  asked: Asked;
  language: Language;
  line: "warmUp" | "askLead" | "review";
}

/** Leads back to a question's concept, by its name in the track's language. */
function leadTo(brief: Brief, { asked, language, line }: Lead): string {
  const term = textIn(asked.lesson, language).spoken;
  return createSpeaker(brief, language).say(line, { term }, asked.number);
}

/** The day's concepts once more, with time for a sentence about each. */
function recall({ brief, lessons }: Parts, language: Language): Segment[] {
  const { book, say } = createSpeaker(brief, language);
  // Two courses may use the same name for a concept.
  const spoken = new Set(lessons.map((lesson) => textIn(lesson, language).spoken));
  const terms = book.joinList([...spoken].slice(0, TERMS_RECALLED));
  const own = createOwn(language);
  const [asked] = own("recall", { id: "recall", texts: [say("recall", { terms })] });
  if (asked === undefined) return [];
  const silence: Segment = {
    ...asked,
    id: "recall-pause",
    kind: "pause",
    title: book.chapters.pause,
    sentences: [],
    pauseAfterMs: RECALL_MS,
  };
  return [asked, silence];
}

function toQuestion({ lesson, kind, number }: Asked, languages: Language[]): ScriptQuestion {
  return {
    number,
    conceptId: lesson.conceptId,
    kind,
    questionSegmentId: `question${number}`,
    answerSegmentId: `answer${number}`,
    texts: languages.map((language) => {
      const { question, answer, accepted, keyTerms, choices } = findQuestion(
        textIn(lesson, language),
        kind,
      );
      return {
        language,
        question: joinSentences(question),
        answer: joinSentences(answer),
        accepted,
        keyTerms,
        choices,
      };
    }),
  };
}
