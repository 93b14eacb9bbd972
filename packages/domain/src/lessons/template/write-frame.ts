import type { Brief, BriefConcept, BriefLink } from "../../episodes/index.ts";
import type { Language } from "../../languages/index.ts";
import { DAY_MS } from "../../shared/index.ts";
import { firstWordsOf } from "../checks/check-openings.ts";
import { listSayableLinks } from "../list-sayable-links.ts";
import { NAME_HOLE } from "../name-hole.ts";
import type { Frame, FrameRequest, FrameText } from "../script-writer.ts";
import { createSpeaker, type Speaker } from "./create-speaker.ts";
import { fillHoles } from "./fill-line.ts";
import { LINE_VARIANTS, type PhraseLine } from "./phrase-book.ts";
import { sayAgo } from "./say-ago.ts";
import { writeTitle } from "./write-title.ts";

const GOOD_PERCENT = 60;
/** Listeners stop noticing praise in every episode. */
const NOW_AND_THEN = 3;
/** How long a score is news. */
const SCORE_NEWS_MS = 14 * DAY_MS;
/** After this many episodes a learner knows how questions work, and is reminded in every seventh. */
const HOWTO = { first: 4, every: 7 };

/** A longer list of terms tires the ear. */
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
  // Two courses may use the same name for a concept.
  const spoken = [...new Set(lessons.map((lesson) => wordIn(lesson.spoken, language)))];
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

/** Languages that quote it use its heading. */
function nameIn({ book }: Speaker, language: Language) {
  return ({ terms, spoken }: FrameRequest["lessons"][number]) =>
    wordIn(book.quotesTerms ? terms : spoken, language);
}

function writeGreeting(
  { book, say }: Speaker,
  { brief, courses, spoken }: { brief: Brief; courses: string; spoken: string[] },
): string[] {
  return [
    sayHello(brief, say),
    say("courses", { courses }),
    say("plan", { terms: book.joinList(spoken.slice(0, TERMS_SAID)) }),
    ...(isHowtoDue(brief) ? [say(brief.outputFormat === "text" ? "howtoRead" : "howto")] : []),
  ];
}

function sayHello(brief: Brief, say: Speaker["say"]): string {
  const { name } = brief;
  const turn = findFreshHello(brief);
  return name === null ? say("helloAll", {}, turn) : say("hello", { name }, turn);
}

/** The next hello with which none of the latest episodes began. */
function findFreshHello(brief: Brief): number {
  const { say } = createSpeaker(brief, brief.languages[0] ?? "en");
  const known = (brief.openings ?? []).map(firstWordsOf);
  const turns = Array.from({ length: LINE_VARIANTS.hello.variants }, (_, turn) => turn);
  const line = brief.name === null ? "helloAll" : "hello";
  const isFresh = (turn: number) =>
    !known.includes(firstWordsOf(say(line, { name: NAME_HOLE }, turn)));
  return turns.find(isFresh) ?? 0;
}

function isHowtoDue({ episodesBefore }: Brief): boolean {
  return episodesBefore < HOWTO.first || episodesBefore % HOWTO.every === 0;
}

/** One statement about the learner, or nothing. */
function writeRecap({ book, say }: Speaker, request: FrameRequest, language: Language): string[] {
  const { brief } = request;
  const [finished] = brief.finishedCourses ?? [];
  if (finished !== undefined) return [say("courseDone", { course: book.quoteTitle(finished) })];
  if (brief.episodesBefore === 0) return [say("firstTime")];
  const weak = findWeak(request);
  if (weak !== undefined) return [say("weak", percentHoles(weak, { book, language }))];
  const good = listGoodScores(brief);
  const score = good[Math.floor(brief.episodesBefore / NOW_AND_THEN) % good.length];
  const isNowAndThen = brief.episodesBefore % NOW_AND_THEN === 0;
  return score !== undefined && isNowAndThen
    ? [say("strong", percentHoles(score, { book, language }))]
    : [];
}

/** The weak subject in the recap, on days on which the episode works on it. */
function findWeak({ brief, lessons }: FrameRequest): Brief["weakSubjects"][number] | undefined {
  const isSilent = (brief.finishedCourses ?? []).length > 0 || brief.episodesBefore === 0;
  if (isSilent) return undefined;
  const taught = new Set<string | null>(lessons.map(({ conceptId }) => conceptId));
  return brief.weakSubjects.find(({ conceptId }) => taught.has(conceptId));
}

/** The newest score of each subject, if it is good and recent. */
function listGoodScores({ recentScores, localDate }: Brief): Brief["recentScores"] {
  const since = Date.parse(localDate) - SCORE_NEWS_MS;
  const isNewest = ({ courseTitle, subject }: Brief["recentScores"][number], at: number) =>
    recentScores.findIndex(
      (other) => other.courseTitle === courseTitle && other.subject === subject,
    ) === at;
  return recentScores
    .filter(isNewest)
    .filter(({ percent, takenAt }) => percent >= GOOD_PERCENT && takenAt >= since);
}

/** Languages that quote it use its heading. */
function percentHoles(
  {
    subject,
    terms,
    spoken = {},
    percent,
  }: Brief["recentScores"][number] | Brief["weakSubjects"][number],
  { book, language }: { book: Speaker["book"]; language: Language },
) {
  const names = book.quotesTerms ? terms : { ...terms, ...spoken };
  return { subject: names[language] ?? subject, percent: String(percent) };
}

function writeBridge(
  speaker: Speaker,
  request: FrameRequest,
  { index, language }: { index: number; language: Language },
): string[] {
  const { book, say } = speaker;
  const lesson = request.lessons[index];
  const before = request.lessons[index - 1];
  if (lesson === undefined || findConcept(request, index) === undefined) return [];
  const course = book.quoteTitle(lesson.courseTitle);
  const reason = writeReason(speaker, request, { index, language });
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

/** The link to a known concept, heard before or taught earlier today; each link once per day. */
function findLink(request: FrameRequest, index: number): BriefLink | undefined {
  const links = listSayableLinks(request);
  const said = new Set<string>();
  for (let at = 0; at < index; at += 1) {
    const before = links.find((link) => link.at === at && !said.has(nameLink(link)));
    if (before !== undefined) said.add(nameLink(before));
  }
  return links.find((link) => link.at === index && !said.has(nameLink(link)));
}

/** The same name in both directions. */
function nameLink({ fromId, toId }: Pick<BriefLink, "fromId" | "toId">): string {
  return [fromId, toId].toSorted().join(" ");
}

function findConcept({ brief, lessons }: FrameRequest, index: number): BriefConcept | undefined {
  return brief.concepts.find(({ conceptId }) => conceptId === lessons[index]?.conceptId);
}

/** Why a concept is here, if there is a reason; a new concept needs none. */
function writeReason(
  { say }: Speaker,
  request: FrameRequest,
  { index, language }: { index: number; language: Language },
): string[] {
  const link = findLink(request, index)?.texts[language];
  // A link to another concept is reason enough, except for a missed one, whose learner should know why.
  const isMissed = findReason(request, { at: index, language })?.line === "bridgeMissed";
  if (link !== undefined && !isMissed) return [link];
  const reasons = [...request.lessons.keys()].map((at) => findReason(request, { at, language }));
  const reason = reasons[index];
  if (reason === undefined || reason === null) return [];
  // The same reason a second time is worded differently, and left out once there is no other wording.
  const turn = reasons.slice(0, index).filter((before) => before?.line === reason.line).length;
  const hasWords = turn < LINE_VARIANTS[reason.line].variants;
  return [
    ...(hasWords ? [say(reason.line, reason.holes, turn)] : []),
    ...(link === undefined ? [] : [link]),
  ];
}

interface Reason {
  line: PhraseLine;
  holes: Record<string, string>;
}

function findReason(
  request: FrameRequest,
  { at, language }: { at: number; language: Language },
): Reason | null {
  const concept = findConcept(request, at);
  if (concept === undefined) return null;
  const { conceptId, reason, percent, lastResult, heardDaysAgo } = concept;
  if (reason === "chosen") return { line: "bridgeChosen", holes: {} };
  if (reason === "more") return { line: "bridgeMore", holes: {} };
  if (lastResult === "missed") return { line: "bridgeMissed", holes: {} };
  // What the recap said about it is not repeated.
  if (percent !== null && findWeak(request)?.conceptId !== conceptId) {
    return { line: "bridgeWeak", holes: { percent: String(percent) } };
  }
  if (typeof heardDaysAgo !== "number" || heardDaysAgo < 1) return null;
  return { line: "bridgeAgain", holes: { ago: sayAgo(heardDaysAgo, language) } };
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
