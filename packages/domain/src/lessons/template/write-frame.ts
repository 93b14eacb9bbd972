import type { Brief, BriefConcept } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";
import { createLinePicker, fillHoles, fillLine, type LinePicker } from "./fill-line.ts";
import type { PhraseBook, PhraseLine } from "./phrase-book.ts";
import { PHRASE_BOOKS } from "./phrases/index.ts";
import { writeTitle } from "./write-title.ts";

const GOOD_PERCENT = 60;
/** What is said in every episode is no longer heard: praise, and the level. */
const NOW_AND_THEN = 3;

/** How many terms are read out in a list before it tires the ear. */
const TERMS_SAID = 4;

/** The personal part of an episode: it varies by day, by what was heard, and by the scores. */
export function writeTemplateFrame(request: FrameRequest): Frame {
  const { brief } = request;
  const lines = createLinePicker(brief.episodesBefore, brief.localDate.slice(0, 7));
  const texts = brief.languages.map((language) => writeText(request, { language, lines }));
  return { writer: "template", model: null, promptVersion: null, texts };
}

interface Voice {
  book: PhraseBook;
  say: (name: PhraseLine, holes?: Record<string, string>, turn?: number) => string;
}

function writeText(
  request: FrameRequest,
  { language, lines }: { language: Language; lines: LinePicker },
): FrameText {
  const book = PHRASE_BOOKS[language];
  const voice: Voice = {
    book,
    say: (name, holes = {}, turn = 0) =>
      fillLine(book, { name, variant: lines.variantOf(name, turn) }, holes),
  };
  const terms = request.lessons.map((lesson) => termIn(lesson.terms, language));
  const courses = book.joinList(request.brief.courses.map(({ title }) => book.quoteTitle(title)));
  return {
    language,
    title: writeTitle(request, language),
    description: fillHoles(book.description, { courses }),
    greeting: writeGreeting(voice, { brief: request.brief, courses, terms }),
    recap: writeRecap(voice, request, language),
    bridges: request.lessons.map((_, index) => writeBridge(voice, request, { index, language })),
    closing: writeClosing(voice, { brief: request.brief, terms }),
  };
}

function termIn(terms: Partial<Record<Language, string>>, language: Language): string {
  return terms[language] ?? Object.values(terms)[0] ?? "";
}

function writeGreeting(
  { book, say }: Voice,
  { brief, courses, terms }: { brief: Brief; courses: string; terms: string[] },
): string[] {
  const { courses: studied, episodesBefore } = brief;
  const first = studied[episodesBefore % studied.length];
  const second = studied[(episodesBefore + 1) % studied.length];
  return [
    brief.name === null ? say("helloAll") : say("hello", { name: brief.name }),
    say("courses", { courses }),
    say("plan", { terms: book.joinList(terms.slice(0, TERMS_SAID)) }),
    ...(first === undefined || second === undefined || first === second
      ? []
      : [
          say("connection", {
            first: book.quoteTitle(first.title),
            second: book.quoteTitle(second.title),
          }),
        ]),
    say(brief.outputFormat === "text" ? "howtoRead" : "howto"),
  ];
}

const levelLines = {
  beginner: "levelBeginner",
  intermediate: "levelIntermediate",
  advanced: "levelAdvanced",
} as const;

function writeRecap(
  { book, say }: Voice,
  { brief, lessons }: FrameRequest,
  language: Language,
): string[] {
  const taught = new Set<string | null>(lessons.map(({ conceptId }) => conceptId));
  const last = brief.lastTerms.slice(0, 3).map(({ term, terms }) => terms[language] ?? term);
  // What is weak is spoken of on the days on which something is done about it.
  const weak = brief.weakSubjects.find(({ conceptId }) => taught.has(conceptId));
  const good = brief.recentScores.filter(({ percent }) => percent >= GOOD_PERCENT);
  const score = good[Math.floor(brief.episodesBefore / NOW_AND_THEN) % good.length];
  const isNowAndThen = brief.episodesBefore % NOW_AND_THEN === 0;
  return [
    last.length === 0 ? say("firstTime") : say("lastTime", { terms: book.joinList(last) }),
    ...(weak === undefined ? [] : [say("weak", percentHoles(weak, language))]),
    ...(weak === undefined && score !== undefined && isNowAndThen
      ? [say("strong", percentHoles(score, language))]
      : []),
    ...(isNowAndThen ? [say(levelLines[brief.ability.level])] : []),
  ];
}

function percentHoles(
  { subject, terms, percent }: Brief["recentScores"][number] | Brief["weakSubjects"][number],
  language: Language,
) {
  return { subject: terms[language] ?? subject, percent: String(percent) };
}

function writeBridge(
  { book, say }: Voice,
  request: FrameRequest,
  { index, language }: { index: number; language: Language },
): string[] {
  const lesson = request.lessons[index];
  const before = request.lessons[index - 1];
  const concept = request.brief.concepts.find(({ conceptId }) => conceptId === lesson?.conceptId);
  if (lesson === undefined || before === undefined || concept === undefined) return [];
  const course = book.quoteTitle(lesson.courseTitle);
  const term = termIn(lesson.terms, language);
  const crossing =
    before.courseTitle === lesson.courseTitle
      ? say("bridgeSame", { course, term }, index)
      : say("bridgeOther", { from: book.quoteTitle(before.courseTitle), course, term }, index);
  return [crossing, ...writeReason(say, concept, index)];
}

function writeReason(say: Voice["say"], concept: BriefConcept, turn: number): string[] {
  if (concept.percent !== null)
    return [say("bridgeWeak", { percent: String(concept.percent) }, turn)];
  switch (concept.reason) {
    case "chosen":
      return [say("bridgeChosen", {}, turn)];
    case "next":
      return [say("bridgeNew", {}, turn)];
    case "weak":
    case "again":
      return [];
  }
}

function writeClosing(
  { book, say }: Voice,
  { brief, terms }: { brief: Brief; terms: string[] },
): string[] {
  return [
    say("summary", { terms: book.joinList(terms.slice(0, TERMS_SAID)) }),
    say("task", { term: terms[brief.episodesBefore % terms.length] ?? "" }),
    brief.name === null ? say("byeAll") : say("bye", { name: brief.name }),
  ];
}
