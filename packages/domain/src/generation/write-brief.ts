import type { Concept, ConceptText, Course, CourseStore } from "../courses/index.ts";
import { assessAbility, findWeakSubjects, type LearningStore } from "../learning/index.ts";
import { cleanText, DomainError, localDate } from "../shared/index.ts";
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
  const { courses, scores, weak, recentScores, recent, made, speech, ...known } = await gatherFacts(
    deps,
    episode,
  );
  const { concepts, texts } = known;
  if (courses.length === 0 || concepts.length < 3) throw nothingToTeach();
  const titles = new Map(courses.map(({ id, title }) => [id, sayTitle(title)]));
  const titleOf = (courseId: string) => titles.get(courseId) ?? "";
  return {
    version: 2,
    name: settings.sayMyName ? spokenName(request.job.name) : null,
    languages: episode.languages,
    outputFormat: episode.outputFormat,
    speech: { ...speech, isStandIn: deps.speechDefaults.isStandIn, voices: settings.voices },
    localDate:
      episode.kind === "daily" ? request.job.localDate : localDate(request.at, settings.timeZone),
    courses: courses.map((course) => briefCourse(course, titleOf)),
    ability: assessAbility(scores, settings.abilityLevel),
    weakSubjects: weak.map(({ courseId, conceptId, subject, percent }) => ({
      courseTitle: titleOf(courseId),
      conceptId,
      subject: sayTitle(subject),
      terms: termsIn(texts, conceptId),
      percent,
    })),
    recentScores: recentScores.map(({ courseId, conceptId, subject, percent, takenAt }) => ({
      courseTitle: titleOf(courseId),
      subject: sayTitle(subject),
      terms: termsIn(texts, conceptId),
      percent,
      takenAt,
    })),
    concepts: chooseConcepts({
      courses,
      concepts,
      weak,
      recent,
      titleOf,
      translated: new Set(known.translated),
    }),
    lastTerms: termsOf({ concepts, texts }, recent[0] ?? []),
    episodesBefore: made,
  };
}

/** What is known of the learner, of the courses, and of what both name. */
async function gatherFacts(deps: BriefDeps, { userId, languages }: GenerationJob["episode"]) {
  const [courses, scores, recent, made, speech] = await Promise.all([
    deps.courses.listEnrolled(userId),
    deps.learning.listQuizScores(userId, SCORES_READ),
    deps.generation.listRecentConcepts(userId, EPISODES_REMEMBERED),
    deps.generation.countEpisodes(userId),
    readSpeechSettings(deps),
  ]);
  const courseIds = courses.map(({ id }) => id);
  const isStudied = ({ courseId }: { courseId: string }) => courseIds.includes(courseId);
  const weak = findWeakSubjects(scores).filter(isStudied);
  const recentScores = scores.filter(isStudied).slice(0, SCORES_SHOWN);
  const tested = [...weak, ...recentScores].flatMap(({ conceptId }) => conceptId ?? []);
  const [concepts, translated, texts] = await Promise.all([
    deps.courses.listConcepts(courseIds),
    deps.courses.listTranslated(courseIds, languages),
    deps.courses.listConceptTexts([...(recent[0] ?? []), ...tested], languages),
  ]);
  return { courses, scores, weak, recentScores, recent, made, speech, concepts, translated, texts };
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
    const term = cleanText(concept.term, TITLE_LIMIT);
    return [{ conceptId, term, terms: termsIn(texts, conceptId) }];
  });
}

function termsIn(
  texts: ConceptText[],
  conceptId: string | null,
): Brief["lastTerms"][number]["terms"] {
  const named = texts
    .filter((text) => text.conceptId === conceptId)
    .map(({ language, term }) => [language, cleanText(term, TITLE_LIMIT)]);
  return Object.fromEntries(named);
}

function nothingToTeach(): DomainError {
  return new DomainError(
    "invalid",
    "Your courses have too little material for an episode yet. Join another one, or ask your teacher.",
    { reason: "brief.nothing_to_teach" },
  );
}
