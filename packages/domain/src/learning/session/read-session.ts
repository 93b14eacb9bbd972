import {
  type AccountStore,
  type Actor,
  getSettings,
  type LearnerSettings,
  requirePermission,
} from "../../accounts/index.ts";
import type { Concept, Course, CourseStore, QuestionKind } from "../../courses/index.ts";
import type { AskedText } from "../../episodes/index.ts";
import { type Language, LANGUAGE_FACTS } from "../../languages/index.ts";
import { type Clock, localDate, type Log, MINUTE_MS } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import { askNext } from "../memory/ask-next.ts";
import { countDaysIn } from "../memory/find-due.ts";
import { recallHeard } from "../memory/recall-heard.ts";
import type { Memory, MemoryStore } from "../memory/types.ts";
import type { LearningStore } from "../types.ts";
import { estimateCardMs, estimateHeardMs, takeWithin } from "./estimate-card.ts";
import { isAskedNow, listMet, type MetConcept } from "./list-due.ts";
import { sortChoices } from "../choices/obey-choices.ts";
import type { ChoiceStore } from "../choices/types.ts";
import { findKind, readQuestion, type SpokenConcept } from "./read-question.ts";

/** The estimated length of a session is at most ten minutes. */
const SESSION_MS = 10 * MINUTE_MS;
/** More do not fit: a question takes at least a fifth of a minute. */
const MOST_CARDS = 50;

/** A due concept with everything shown before and after its answer. */
export interface ReviewCard {
  conceptId: string;
  /** The number of the concept's next review, from 1: the answer repeats it, so that it counts once. */
  number: number;
  kind: QuestionKind;
  term: string;
  courseTitle: string;
  /** In the learner's languages that the concept has, the primary one first. */
  texts: AskedText[];
  /** The lesson's text, in the language of the first text. */
  explanation: string;
  source: { title: string; quotes: string[]; language: Language };
  /** An episode of the learner's own with its lesson. */
  heardIn: string | null;
  estimatedMs: number;
}

export interface ReviewSession {
  /** Missed ones first, then the longest due; at most ten minutes. */
  cards: ReviewCard[];
  /** How many more are due. */
  left: number;
  /** About how long they take by ear, in ms; what was never spoken included. */
  heardMs: number;
}

export interface SessionDeps {
  accounts: Pick<AccountStore, "findSettings">;
  courses: Pick<
    CourseStore,
    "listEnrolled" | "listConcepts" | "listConceptTexts" | "listMaterials"
  >;
  memories: Pick<MemoryStore, "list" | "listChanged">;
  choices: Pick<ChoiceStore, "list">;
  learning: Pick<LearningStore, "listTaught">;
  media: MediaStore;
  clock: Clock;
  log: Log;
}

/** The questions of a session: the actor's due concepts, for at most ten minutes. */
export async function readSession(
  deps: SessionDeps,
  { actor }: { actor: Actor | null },
): Promise<ReviewSession> {
  requirePermission(actor, "reviews.session");
  const { userId } = actor;
  return dealSession(deps, { userId, settings: await getSettings(deps, userId) });
}

/** The same without a permission check. */
export async function dealSession(
  deps: SessionDeps,
  { userId, settings }: { userId: string; settings: LearnerSettings },
): Promise<ReviewSession> {
  const { timeZone, languages } = settings;
  const [courses, memories, chosen] = await Promise.all([
    deps.courses.listEnrolled(userId),
    recallHeard(deps, userId),
    deps.choices.list(userId),
  ]);
  const concepts = await deps.courses.listConcepts(courses.map(({ id }) => id));
  const days = countDaysIn(timeZone, localDate(deps.clock.now(), timeZone));
  const due = listMet(concepts, { memories, choices: sortChoices(chosen), days }).filter(
    (one) => isAskedNow(one, days) && one.concept.questions.length > 0,
  );
  const cards = await describeCards(deps, {
    userId,
    languages,
    courses,
    due: due.slice(0, MOST_CARDS),
  });
  const taken = takeWithin(cards, SESSION_MS);
  const heardMs = taken
    .flatMap(({ texts }) => texts.slice(0, 1))
    .reduce((sum, text) => sum + estimateHeardMs(text), 0);
  return { cards: taken, left: due.length - taken.length, heardMs };
}

interface Dealt {
  userId: string;
  languages: Language[];
  courses: Course[];
  due: MetConcept<Concept>[];
}

async function describeCards(
  deps: SessionDeps,
  { userId, languages, courses, due }: Dealt,
): Promise<ReviewCard[]> {
  if (due.length === 0) return [];
  const conceptIds = due.map(({ concept }) => concept.id);
  const courseIds = [...new Set(due.map(({ concept }) => concept.courseId))];
  const [texts, materials, taught] = await Promise.all([
    deps.courses.listConceptTexts(conceptIds, languages),
    deps.courses.listMaterials(courseIds),
    deps.learning.listTaught({ userId, conceptIds }),
  ]);
  return due.flatMap(({ concept, memory }): ReviewCard[] => {
    const course = courses.find(({ id }) => id === concept.courseId);
    if (course === undefined) return [];
    const own = texts.filter(({ conceptId }) => conceptId === concept.id);
    const spoken = { concept, texts: own, language: course.language };
    const asked = askConcept(spoken, { memory, languages });
    if (asked === null) return [];
    const material = materials.find(({ id }) => id === concept.materialId);
    const quotes = listQuotes(concept, asked.kind);
    return [
      {
        conceptId: concept.id,
        number: (memory.schedule?.reps ?? 0) + 1,
        courseTitle: course.title,
        ...asked,
        source: { title: material?.title ?? "", quotes, language: course.language },
        heardIn: taught.find(({ conceptId }) => conceptId === concept.id)?.episodeId ?? null,
      },
    ];
  });
}

/** The concept's current question and the lesson's text, in the learner's language. */
function askConcept(
  spoken: SpokenConcept,
  { memory, languages }: { memory: Memory; languages: Language[] },
): Pick<ReviewCard, "kind" | "texts" | "term" | "explanation" | "estimatedMs"> | null {
  const { concept, texts } = spoken;
  const kind = findKind(concept, askNext(memory, concept));
  const asked = kind === null ? [] : readQuestion(spoken, { kind, languages });
  const [first] = asked;
  if (kind === null || first === undefined) return null;
  const { language } = first;
  const translated = texts.find(
    (text) => language !== spoken.language && text.language === language,
  );
  const said = translated?.sentences ?? concept.sentences.map(({ text }) => text);
  return {
    kind,
    texts: asked,
    term: translated?.term ?? concept.term,
    explanation: said.join(LANGUAGE_FACTS[language].betweenSentences),
    estimatedMs: estimateCardMs(first),
  };
}

/** The quotes that support the answer, then those of the lesson; each once. */
function listQuotes({ questions, sentences }: Concept, kind: QuestionKind): string[] {
  const ofAnswer = questions.filter((question) => question.kind === kind);
  return [...new Set([...ofAnswer, ...sentences].map(({ quote }) => quote))].filter(
    (quote) => quote !== "",
  );
}
