import type { Brief, BriefConcept, BriefLink } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";
import { createSpeaker, type Speaker } from "./create-speaker.ts";
import { fillHoles } from "./fill-line.ts";
import { sayAgo } from "./say-ago.ts";
import { writeTitle } from "./write-title.ts";

const GOOD_PERCENT = 60;
/** Praise that is said in every episode is no longer heard. */
const NOW_AND_THEN = 3;

/** How many terms are read out in a list before it tires the ear. */
const TERMS_SAID = 4;

/** The personal part of an episode: it varies by day, by what was heard, and by the scores. */
export function writeTemplateFrame(request: FrameRequest): Frame {
  const texts = request.brief.languages.map((language) => writeText(request, language));
  return { writer: "template", model: null, promptVersion: null, texts };
}

function writeText(request: FrameRequest, language: Language): FrameText {
  const { brief, lessons } = request;
  const speaker = createSpeaker(brief, language);
  const { book } = speaker;
  const courses = book.joinList(brief.courses.map(({ title }) => book.quoteTitle(title)));
  const spoken = lessons.map((lesson) => wordIn(lesson.spoken, language));
  return {
    language,
    title: writeTitle(request, language),
    description: fillHoles(book.description, { courses }),
    greeting: writeGreeting(speaker, { brief, courses, spoken }),
    recap: writeRecap(speaker, request, language),
    bridges: lessons.map((_, index) => writeBridge(speaker, request, { index, language })),
    closing: writeClosing(speaker, { brief, names: lessons.map(nameIn(speaker, language)) }),
  };
}

function wordIn(words: Partial<Record<Language, string>>, language: Language): string {
  return words[language] ?? Object.values(words)[0] ?? "";
}

/** Where a language puts it in quotes it stands as its heading. */
function nameIn({ book }: Speaker, language: Language) {
  return ({ terms, spoken }: FrameRequest["lessons"][number]) =>
    wordIn(book.quotesTerms ? terms : spoken, language);
}

function writeGreeting(
  { book, say }: Speaker,
  { brief, courses, spoken }: { brief: Brief; courses: string; spoken: string[] },
): string[] {
  return [
    brief.name === null ? say("helloAll") : say("hello", { name: brief.name }),
    say("courses", { courses }),
    say("plan", { terms: book.joinList(spoken.slice(0, TERMS_SAID)) }),
    say(brief.outputFormat === "text" ? "howtoRead" : "howto"),
  ];
}

/** One thing about where the learner stands, and nothing where there is nothing to say. */
function writeRecap(
  { book, say }: Speaker,
  { brief, lessons }: FrameRequest,
  language: Language,
): string[] {
  const [finished] = brief.finishedCourses ?? [];
  if (finished !== undefined) return [say("courseDone", { course: book.quoteTitle(finished) })];
  if (brief.episodesBefore === 0) return [say("firstTime")];
  const taught = new Set<string | null>(lessons.map(({ conceptId }) => conceptId));
  // What is weak is spoken of on the days on which something is done about it.
  const weak = brief.weakSubjects.find(({ conceptId }) => taught.has(conceptId));
  if (weak !== undefined) return [say("weak", percentHoles(weak, language))];
  const good = brief.recentScores.filter(({ percent }) => percent >= GOOD_PERCENT);
  const score = good[Math.floor(brief.episodesBefore / NOW_AND_THEN) % good.length];
  const isNowAndThen = brief.episodesBefore % NOW_AND_THEN === 0;
  return score !== undefined && isNowAndThen ? [say("strong", percentHoles(score, language))] : [];
}

function percentHoles(
  { subject, terms, percent }: Brief["recentScores"][number] | Brief["weakSubjects"][number],
  language: Language,
) {
  return { subject: terms[language] ?? subject, percent: String(percent) };
}

function writeBridge(
  speaker: Speaker,
  request: FrameRequest,
  { index, language }: { index: number; language: Language },
): string[] {
  const { book, say } = speaker;
  const lesson = request.lessons[index];
  const before = request.lessons[index - 1];
  const concept = request.brief.concepts.find(({ conceptId }) => conceptId === lesson?.conceptId);
  if (lesson === undefined || concept === undefined) return [];
  const course = book.quoteTitle(lesson.courseTitle);
  const link = findLink(request, index)?.texts[language];
  // What connects an idea with another is reason enough.
  const reason = link === undefined ? writeReason(say, concept, { turn: index, language }) : [link];
  if (before === undefined) {
    return [say("bridgeFirst", { course, term: wordIn(lesson.spoken, language) }), ...reason];
  }
  const term = nameIn(speaker, language)(lesson);
  const crossing =
    before.courseTitle === lesson.courseTitle
      ? say("bridgeSame", { course, term }, index)
      : say("bridgeOther", { from: book.quoteTitle(before.courseTitle), course, term }, index);
  return [crossing, ...reason];
}

/** How an idea is related to one that is known: heard before, or taught earlier today. */
function findLink({ brief, lessons }: FrameRequest, index: number): BriefLink | undefined {
  const taught = lessons.slice(0, index).map(({ conceptId }) => conceptId);
  return brief.links?.find(
    ({ fromId, toId, isKnown }) =>
      fromId === lessons[index]?.conceptId && (isKnown || taught.includes(toId)),
  );
}

/** Why an idea is here, as far as it is known; what is new needs no reason. */
function writeReason(
  say: Speaker["say"],
  { reason, percent, lastResult, heardDaysAgo }: BriefConcept,
  { turn, language }: { turn: number; language: Language },
): string[] {
  if (reason === "chosen") return [say("bridgeChosen", {}, turn)];
  if (lastResult === "missed") return [say("bridgeMissed", {}, turn)];
  if (percent !== null) return [say("bridgeWeak", { percent: String(percent) }, turn)];
  if (typeof heardDaysAgo !== "number" || heardDaysAgo < 1) return [];
  return [say("bridgeAgain", { ago: sayAgo(heardDaysAgo, language) }, turn)];
}

function writeClosing(
  { say }: Speaker,
  { brief, names }: { brief: Brief; names: string[] },
): string[] {
  return [
    say("task", { term: names[brief.episodesBefore % names.length] ?? "" }),
    brief.name === null ? say("byeAll") : say("bye", { name: brief.name }),
  ];
}
