import type {
  ConceptReason,
  Authorship,
  Brief,
  Piece,
  PieceOrigin,
  Script,
  ScriptQuestion,
  ScriptTrack,
  Segment,
  SegmentKind,
  Sentence,
} from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import {
  fillHoles,
  fillLine,
  type Frame,
  type Lesson,
  type LessonText,
  PHRASE_BOOKS,
} from "../../lessons/index.ts";

export const QUESTIONS = 3;

const FRAME: Piece = { kind: "frame", conceptId: null };

/** Silence after a segment before the length is fitted. */
const GAP_MS = 700;
const THINK_MS = 8_000;

interface Parts {
  brief: Brief;
  lessons: Lesson[];
  frame: Frame;
}

/** Puts lessons and frame together: one track a language, with the same segments and sentence ids. */
export function composeScript(parts: Parts): Pick<Script, "tracks" | "questions" | "origins"> {
  const asked = chooseAsked(parts);
  const tracks = parts.brief.languages.map((language, index) =>
    composeTrack(parts, { language, index, asked }),
  );
  return {
    tracks,
    questions: listQuestions(parts, asked),
    origins: [
      ...[parts.frame, parts.frame.repairedBy ?? []]
        .flat()
        .map((author) => ({ piece: FRAME, ...authorOf(author) })),
      ...parts.lessons.flatMap((lesson) => listAuthors(lesson, parts.brief.languages)),
    ],
  };
}

/** Who wrote what of a lesson is said; its languages may have come one after the other. */
function listAuthors(lesson: Lesson, languages: Language[]): PieceOrigin[] {
  const piece: Piece = { kind: "lesson", conceptId: lesson.conceptId };
  const said = [...new Set(languages.map((language) => textIn(lesson, language)))];
  const written = said.map((text) => ({
    language: text.language,
    author: authorOf(text.author ?? lesson),
  }));
  const byAuthor = [...Map.groupBy(written, ({ author }) => JSON.stringify(author)).values()];
  return byAuthor.flatMap((texts) =>
    texts.slice(0, 1).map(({ author }) => ({
      piece,
      ...author,
      ...(byAuthor.length === 1 ? {} : { languages: texts.map(({ language }) => language) }),
    })),
  );
}

function authorOf({ writer, model, promptVersion }: Authorship): Authorship {
  return { writer, model, promptVersion };
}

/**
 * After which lessons the three questions come: spread evenly, the last one at the end. What was asked
 * for, and what the learner is weak in, is asked in any case, in the place of the nearest.
 */
function chooseAsked({ brief, lessons }: Pick<Parts, "brief" | "lessons">): Set<number> {
  const count = Math.min(QUESTIONS, lessons.length);
  const even = Array.from(
    { length: count },
    (_, index) => Math.ceil((lessons.length * (index + 1)) / count) - 1,
  );
  const placesOf = (wanted: ConceptReason) => {
    const ids = brief.concepts.flatMap(({ reason, conceptId }) =>
      reason === wanted ? [conceptId] : [],
    );
    return lessons.flatMap(({ conceptId }, at) => (ids.includes(conceptId) ? [at] : []));
  };
  const urgent = [...placesOf("chosen"), ...placesOf("weak")].slice(0, count);
  const asked = urgent.reduce(askInstead, even);
  return new Set(asked.toSorted((one, other) => one - other));

  function askInstead(chosen: number[], wanted: number): number[] {
    if (chosen.includes(wanted)) return chosen;
    const free = chosen.filter((at) => !urgent.includes(at));
    const nearest = free.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    return chosen.map((at) => (at === nearest ? wanted : at));
  }
}

interface TrackContext {
  language: Language;
  index: number;
  asked: Set<number>;
}

function composeTrack(parts: Parts, context: TrackContext): ScriptTrack {
  const frame = parts.frame.texts[context.index];
  if (frame === undefined) throw new TypeError(`The frame lacks ${context.language}.`);
  const { language } = context;
  const titles = PHRASE_BOOKS[language].chapters;
  const own = (kind: SegmentKind, id: string, texts: string[]): Segment[] =>
    texts.length === 0
      ? []
      : [
          {
            id,
            kind,
            language,
            title: fillHoles(titles[kind], {}),
            sentences: texts.map((text, at) => ({ id: `${id}.${at + 1}`, text, claim: null })),
            pauseAfterMs: GAP_MS,
            conceptId: null,
            isShared: false,
          },
        ];
  const middle = parts.lessons.flatMap((lesson, at) => {
    const text = textIn(lesson, language);
    const notice = noticeOf(text, language);
    return [
      ...own("bridge", `bridge${at + 1}`, [...(frame.bridges[at] ?? []), ...notice]),
      ...lessonSegments({ lesson, text, at, titles }, context),
    ];
  });
  return {
    language,
    title: frame.title,
    description: frame.description,
    segments: [
      ...own("greeting", "greeting", frame.greeting),
      ...own("recap", "recap", frame.recap),
      ...middle,
      ...own("closing", "closing", frame.closing),
    ],
  };
}

/** The text in the asked language, or in the course's own where there is no translation. */
function textIn(lesson: Lesson, language: Language): LessonText {
  const text = lesson.texts.find((candidate) => candidate.language === language) ?? lesson.texts[0];
  if (text === undefined) throw new TypeError(`Lesson ${lesson.conceptId} has no text.`);
  return text;
}

function noticeOf(text: LessonText, language: Language): string[] {
  if (text.language === language) return [];
  const book = PHRASE_BOOKS[language];
  const name = book.languageNames[text.language];
  return [fillLine(book, { name: "otherLanguage", variant: 0 }, { language: name })];
}

interface LessonPlace {
  lesson: Lesson;
  text: LessonText;
  at: number;
  titles: (typeof PHRASE_BOOKS)["en"]["chapters"];
}

function lessonSegments(
  { lesson, text, at, titles }: LessonPlace,
  context: TrackContext,
): Segment[] {
  const shared = (kind: SegmentKind, title: string, sentences: Sentence[]): Segment => ({
    id: `${kind}${at + 1}`,
    kind,
    language: text.language,
    title,
    sentences,
    pauseAfterMs: kind === "pause" ? THINK_MS : GAP_MS,
    conceptId: lesson.conceptId,
    isShared: true,
    ...(text.take === undefined ? {} : { take: text.take }),
  });
  const taught = shared("lesson", fillHoles(titles.lesson, { term: text.term }), text.lesson);
  if (!context.asked.has(at)) return [taught];
  const number = [...context.asked].indexOf(at) + 1;
  return [
    taught,
    shared("question", fillHoles(titles.question, { number: String(number) }), text.question),
    shared("pause", titles.pause, []),
    shared("answer", titles.answer, text.answer),
  ];
}

function listQuestions({ brief, lessons }: Parts, asked: Set<number>): ScriptQuestion[] {
  return [...asked].flatMap((at, index) => {
    const lesson = lessons[at];
    if (lesson === undefined) return [];
    return [
      {
        number: index + 1,
        conceptId: lesson.conceptId,
        questionSegmentId: `question${at + 1}`,
        answerSegmentId: `answer${at + 1}`,
        texts: brief.languages.map((language) => {
          const text = textIn(lesson, language);
          return { language, question: text.bareQuestion, answer: text.bareAnswer };
        }),
      },
    ];
  });
}
