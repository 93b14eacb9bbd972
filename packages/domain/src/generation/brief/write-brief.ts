import type { Concept, ConceptText, Course, CourseStore } from "../../courses/index.ts";
import type { Brief, EpisodeChoice } from "../../episodes/index.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "../../installation/index.ts";
import {
  assessAbility,
  type ChoiceStore,
  findWeakSubjects,
  isExcused,
  type LearningStore,
  type MemoryStore,
  type QuizScore,
  rememberHeard,
  SCORES_READ,
  sortChoices,
} from "../../learning/index.ts";
import { stripPlanted } from "../../lessons/index.ts";
import {
  cleanText,
  type Clock,
  DomainError,
  localDate,
  type Log,
  sayName,
} from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import type { GenerationStore } from "../steps/generation-store.ts";
import type { GenerationJob } from "../steps/generation-job.ts";
import { chooseLead } from "./choose-lead.ts";
import { chooseToday } from "./choose-today.ts";
import { describeLead } from "./describe-lead.ts";
import { listLastHeard, nameHeard } from "./list-heard.ts";

const SCORES_SHOWN = 5;
/** How many recent episodes count as waiting to be heard. */
const EPISODES_WAITING = 2;
/** How many episodes in a row must begin differently. */
const OPENINGS_KNOWN = 7;
const TITLE_LIMIT = 120;

interface BriefDeps extends SpeechSettingsDeps {
  courses: CourseStore;
  learning: LearningStore;
  memories: MemoryStore;
  choices: Pick<ChoiceStore, "list">;
  media: MediaStore;
  clock: Clock;
  log: Log;
  generation: Pick<GenerationStore, "listLatest" | "countEpisodes">;
}

/** Writes the brief: courses, ability, weak subjects, scores and concepts. */
export async function writeBrief(
  deps: BriefDeps,
  request: { job: GenerationJob; at: number },
): Promise<Brief> {
  const { episode, settings, choice } = request.job;
  const facts = await gatherFacts(deps, request.job);
  const { courses, scores, weak, recentScores, recent, made, speech, concepts } = facts;
  const names = collectNames(facts);
  const { titleOf } = names;
  const ability = assessAbility(scores, settings.abilityLevel);
  const today =
    episode.kind === "daily" ? request.job.localDate : localDate(request.at, settings.timeZone);
  const about = chooseToday(facts, {
    ...request,
    names,
    localDate: today,
  });
  const { concepts: chosen } = about;
  const lead = await describeLead(deps, {
    lead: chooseLead(chosen, { episodesBefore: made, last: recent[0] ?? [] }),
    languages: episode.languages,
    courses,
    concepts,
    quoted: names.quoted,
  });
  return {
    version: 2,
    name: settings.sayMyName ? spokenName(request.job.name) : null,
    languages: episode.languages,
    outputFormat: episode.outputFormat,
    speech: {
      ...speech,
      isStandIn: deps.speechDefaults.isStandIn,
      voices: settings.voices,
      hasSecondVoice: settings.secondVoice,
    },
    localDate: today,
    courses: courses.map((course) => briefCourse(course, titleOf)),
    areCoursesChosen: isLimited(choice),
    ability,
    weakSubjects: weak.map((subject) => nameWeak(subject, names)),
    recentScores: recentScores.map((score) => nameScore(score, names)),
    ...about,
    lastTerms: (recent[0] ?? []).flatMap((conceptId) => {
      const term = names.findTerm(conceptId);
      return term === "" ? [] : [{ conceptId, term, terms: names.termsIn(conceptId) }];
    }),
    lastHeard: nameHeard(facts.memories, { now: request.at, ...names }),
    openings: facts.openings,
    episodesBefore: made,
    ...(lead === undefined ? {} : { lead }),
  };
}

/** Everything known about the learner and the courses, with the names of both. */
async function gatherFacts(deps: BriefDeps, { episode, choice }: GenerationJob) {
  const { userId, languages } = episode;
  const [enrolled, scores, latest, made, speech, memories, chosen] = await Promise.all([
    deps.courses.listEnrolled(userId),
    deps.learning.listQuizScores(userId, SCORES_READ),
    deps.generation.listLatest(userId, OPENINGS_KNOWN),
    deps.generation.countEpisodes(userId),
    readSpeechSettings(deps),
    rememberHeard(deps, userId),
    deps.choices.list(userId),
  ]);
  const choices = sortChoices(chosen);
  const courses = enrolled.filter(({ id }) => !isLimited(choice) || choice.courseIds.includes(id));
  if (courses.length === 0 && enrolled.length > 0) throw choiceGone();
  const isStudied = ({ courseId }: { courseId: string }) =>
    courses.some(({ id }) => id === courseId);
  const weakest = findWeakSubjects(scores).filter(isStudied);
  const weak = weakest.filter((subject) => !isExcused(subject, { choices, memories }));
  const notWeak = weakest.flatMap((subject) =>
    isExcused(subject, { choices, memories }) ? (subject.conceptId ?? []) : [],
  );
  const recentScores = scores.filter(isStudied).slice(0, SCORES_SHOWN);
  const tested = [...weak, ...recentScores].flatMap(({ conceptId }) => conceptId ?? []);
  const recent = latest.slice(0, EPISODES_WAITING).map(({ conceptIds }) => conceptIds);
  const openings = latest.flatMap(({ opening }) => opening);
  // The last episode may have been about a course that this one leaves out.
  const courseIds = enrolled.map(({ id }) => id);
  const named = [...new Set([...(recent[0] ?? []), ...tested, ...listLastHeard(memories)])];
  const [concepts, links, translated, texts] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    deps.courses.listLinks(courseIds),
    deps.courses.listTranslated(courseIds, languages),
    deps.courses.listConceptTexts(named, languages),
  ]);
  const percents = averageByConcept(scores);
  const learnt = { scores, weak, notWeak, recentScores, percents, memories, choices };
  return { ...learnt, courses, recent, openings, made, speech, concepts, links, translated, texts };
}

function averageByConcept(scores: readonly QuizScore[]): Map<string, number> {
  const known = scores.flatMap(({ conceptId, percent }) =>
    conceptId === null ? [] : [{ conceptId, percent }],
  );
  const byConcept = Map.groupBy(known, ({ conceptId }) => conceptId);
  return new Map(
    [...byConcept].map(([conceptId, some]) => [
      conceptId,
      Math.round(some.reduce((sum, { percent }) => sum + percent, 0) / some.length),
    ]),
  );
}

function isLimited(choice: EpisodeChoice | null): choice is EpisodeChoice {
  return choice !== null && choice.courseIds.length > 0;
}

type Names = ReturnType<typeof collectNames>;

/** The spoken names of courses and concepts. */
function collectNames(facts: { courses: Course[]; concepts: Concept[]; texts: ConceptText[] }) {
  const { courses, concepts, texts } = facts;
  const quoted = listQuotes(concepts);
  const sayTitle = (title: string) => sayWithout(title, quoted) || "…";
  const titles = new Map(courses.map(({ id, title }) => [id, sayTitle(title)]));
  const languageOf = new Map(courses.map(({ id, language }) => [id, language]));
  const own = concepts.map(({ id, courseId, spoken: said }) => ({
    conceptId: id,
    language: languageOf.get(courseId) ?? "en",
    spoken: said,
  }));
  const spoken = [...own, ...texts].map((text) => ({ ...text, term: text.spoken }));
  return {
    quoted,
    sayTitle,
    titleOf: (courseId: string) => titles.get(courseId) ?? "",
    termsIn: (conceptId: string | null) => listTerms(texts, { conceptId, quoted }),
    spokenIn: (conceptId: string | null) => listTerms(spoken, { conceptId, quoted }),
    findTerm: (conceptId: string) =>
      sayWithout(concepts.find(({ id }) => id === conceptId)?.term ?? "", quoted),
  };
}

function nameWeak(
  { conceptId, quizzes, failedAt: _, ...score }: ReturnType<typeof findWeakSubjects>[number],
  names: Names,
): Brief["weakSubjects"][number] {
  return { ...nameScore({ conceptId, ...score }, names), conceptId, quizzes };
}

function nameScore(
  { courseId, conceptId, subject, percent, takenAt }: QuizScore,
  { titleOf, sayTitle, termsIn, spokenIn }: Names,
): Brief["recentScores"][number] {
  return {
    courseTitle: titleOf(courseId),
    subject: sayTitle(subject),
    terms: termsIn(conceptId),
    spoken: spokenIn(conceptId),
    percent,
    takenAt,
  };
}

/** The text of the courses' materials: titles and terms may contain names that it contains. */
function listQuotes(concepts: Concept[]): string {
  return concepts
    .flatMap(({ sentences, questions }) => [...sentences, ...questions].map(({ quote }) => quote))
    .join("\n");
}

/** A title or term without addresses, for speaking; empty if nothing else is left. */
function sayWithout(title: string, known: string): string {
  return stripPlanted(cleanText(title, TITLE_LIMIT), known);
}

/** Friends use the given name; where the family name comes first there is often no space to tell them apart. */
function spokenName(name: string): string | null {
  const clean = sayName(name);
  const [first = ""] = clean?.split(" ") ?? [];
  return /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(first) ? first : clean;
}

function briefCourse(course: Course, titleOf: (id: string) => string): Brief["courses"][number] {
  return {
    id: course.id,
    title: titleOf(course.id),
    language: course.language,
    level: course.level,
  };
}

function listTerms(
  texts: readonly Pick<ConceptText, "conceptId" | "language" | "term">[],
  { conceptId, quoted }: { conceptId: string | null; quoted: string },
): Brief["lastTerms"][number]["terms"] {
  const named = texts
    .filter((text) => text.conceptId === conceptId)
    .map(({ language, term }) => [language, sayWithout(term, quoted)])
    .filter(([, term]) => term !== "");
  return Object.fromEntries(named);
}

/** The choice stays, so a retry would fail too. */
function choiceGone(): DomainError {
  const sentence =
    "This episode was asked for from courses that you have left since. Join them again, or make a new one.";
  return new DomainError("invalid", sentence, { reason: "brief.choice_gone" });
}
