import type { LearnerSettings } from "../accounts/index.ts";
import type { Concept, ConceptText, Course, CourseStore } from "../courses/index.ts";
import { assessAbility, findWeakSubjects, type LearningStore } from "../learning/index.ts";
import { cleanText, DomainError } from "../shared/index.ts";
import type { GenerationJob, GenerationStore } from "./ports.ts";
import { stripAddresses } from "./checks/find-planted-text.ts";
import { chooseConcepts } from "./choose-concepts.ts";
import { readSpeechSettings, type SpeechSettingsDeps } from "./speech-settings.ts";
import type { Brief } from "./types.ts";

const SCORES_READ = 20;
const SCORES_SHOWN = 5;
const EPISODES_REMEMBERED = 8;
const TITLE_LIMIT = 120;

interface BriefDeps extends SpeechSettingsDeps {
  courses: CourseStore;
  learning: LearningStore;
  generation: Pick<GenerationStore, "listRecentConcepts" | "countEpisodes">;
}

/** Gathers what the episode is made from: courses, ability, weak subjects, scores and concepts. */
export async function writeBrief(
  deps: BriefDeps,
  request: { job: GenerationJob; at: number },
): Promise<Brief> {
  const { episode, settings } = request.job;
  const { userId } = episode;
  const [courses, scores, recent, made, speech] = await Promise.all([
    deps.courses.listEnrolled(userId),
    deps.learning.listQuizScores(userId, SCORES_READ),
    deps.generation.listRecentConcepts(userId, EPISODES_REMEMBERED),
    deps.generation.countEpisodes(userId),
    readSpeechSettings(deps),
  ]);
  const courseIds = courses.map(({ id }) => id);
  const [concepts, translated, lastTexts] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    deps.courses.listTranslated(courseIds, episode.languages),
    deps.courses.listConceptTexts(recent[0] ?? [], episode.languages),
  ]);
  if (courses.length === 0 || concepts.length < 3) throw nothingToTeach();
  const titles = new Map(courses.map(({ id, title }) => [id, sayTitle(title)]));
  const titleOf = (courseId: string) => titles.get(courseId) ?? "";
  const weak = findWeakSubjects(scores).filter(({ courseId }) => titles.has(courseId));
  return {
    version: 2,
    name: settings.sayMyName ? spokenName(request.job.name) : null,
    languages: episode.languages,
    outputFormat: episode.outputFormat,
    speech: { ...speech, isStandIn: deps.speechDefaults.isStandIn, voices: settings.voices },
    localDate: localDate(request.at, settings),
    courses: courses.map((course) => briefCourse(course, titleOf)),
    ability: assessAbility(scores, settings.abilityLevel),
    weakSubjects: weak.map(({ courseId, subject, percent }) => ({
      courseTitle: titleOf(courseId),
      subject: sayTitle(subject),
      percent,
    })),
    recentScores: scores
      .filter(({ courseId }) => titles.has(courseId))
      .slice(0, SCORES_SHOWN)
      .map(({ courseId, subject, percent, takenAt }) => ({
        courseTitle: titleOf(courseId),
        subject: sayTitle(subject),
        percent,
        takenAt,
      })),
    concepts: chooseConcepts({
      courses,
      concepts,
      weak,
      recent,
      titleOf,
      translated: new Set(translated),
    }),
    lastTerms: termsOf({ concepts, texts: lastTexts }, recent[0] ?? []),
    episodesBefore: made,
  };
}

/** A title as it may be said aloud: without addresses, and never empty. */
function sayTitle(title: string): string {
  const clean = cleanText(title, TITLE_LIMIT);
  const said = stripAddresses(clean);
  return said === "" ? "…" : said;
}

/** Friends say the given name; where the family's comes first, there is often no space to go by. */
function spokenName(name: string): string | null {
  const clean = cleanText(name, 40);
  const [first = ""] = clean.split(" ");
  const spoken = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(first) ? first : clean;
  return spoken === "" ? null : spoken;
}

function briefCourse(course: Course, titleOf: (id: string) => string): Brief["courses"][number] {
  return {
    id: course.id,
    title: titleOf(course.id),
    language: course.language,
    level: course.level,
  };
}

function termsOf(
  { concepts, texts }: { concepts: Concept[]; texts: ConceptText[] },
  ids: string[],
): Brief["lastTerms"] {
  return ids.flatMap((conceptId) => {
    const concept = concepts.find(({ id }) => id === conceptId);
    if (concept === undefined) return [];
    const terms = texts
      .filter((text) => text.conceptId === conceptId)
      .map(({ language, term }) => [language, cleanText(term, TITLE_LIMIT)]);
    const term = cleanText(concept.term, TITLE_LIMIT);
    return [{ conceptId, term, terms: Object.fromEntries(terms) }];
  });
}

/** The learner's own day at an instant, as 2026-11-21. */
function localDate(at: number, settings: Pick<LearnerSettings, "timeZone">): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: settings.timeZone }).format(new Date(at));
}

function nothingToTeach(): DomainError {
  return new DomainError(
    "invalid",
    "Your courses have too little material for an episode yet. Join another one, or ask your teacher.",
    { reason: "brief.nothing_to_teach" },
  );
}
