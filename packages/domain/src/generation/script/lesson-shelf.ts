import type { Brief, BriefConcept, ConceptReason, ScriptTrack } from "../../episodes/index.ts";
import {
  fetchLesson,
  findUnfit,
  joinSentences,
  type Frame,
  type FrameRequest,
  type Lesson,
  type LessonDeps,
  type LessonPlan,
  listSentences,
  pickFaultless,
  writeTemplateLesson,
  type WritingRun,
} from "../../lessons/index.ts";
import { MOST_LESSONS } from "./most-lessons.ts";
import { settleAll } from "../steps/settle-all.ts";
import { composeScript, type Review } from "./compose-script.ts";
import { estimateSpokenMs, isNearer, type Span, spanOf } from "./fit-length.ts";
import { FEWEST_LESSONS, fitEpisode, type Fit } from "./fit-lessons.ts";

/** A lesson that could be taught, written or still to be written. */
interface Candidate {
  plan: LessonPlan;
  lesson: Lesson;
  /** Held lessons were chosen before, and stay as long as they fit. */
  state: "offered" | "unwritten" | "held";
}

export type FramedLesson = FrameRequest["lessons"][number];
export type FrameMaker = (lessons: FramedLesson[]) => Frame;

/** Lessons in teaching order, what a frame needs to know about them, and further questions. */
export interface ChosenLessons {
  lessons: Lesson[];
  framed: FramedLesson[];
  reviews: Review[];
}

export interface LessonShelf {
  /** Chooses the likely lessons before any is written; they are then held. */
  choose(frameFor: FrameMaker): ChosenLessons & { write(): Promise<void> };
  /** Chooses the lessons that make six minutes in this frame: fewer than those held, or more. */
  settle(frameFor: FrameMaker): Promise<ChosenLessons>;
}

interface ShelfDeps {
  deps: LessonDeps;
  run: WritingRun;
  brief: Brief;
  /** What is asked about without its lesson, if there is time. */
  reviews: Review[];
}

// Models are asked for 5 to 7 sentences of 12 to 25 words and stay in the lower half: about 95 words,
// at 155 spoken words per minute.
const MODEL_LESSON_MS = 37_000;

/** The last few new concepts have no others to replace them: each would wait forever behind what is due. */
const LAST_NEW = 2;

/** Concepts that do not give way to shorter ones: the purpose of this day, and the last new ones. */
function listUrgent({ concepts }: Brief): Set<string> {
  const isLast = concepts.filter(({ reason }) => reason === "next").length <= LAST_NEW;
  const isUrgent = (reason: ConceptReason, at: number) => {
    if (reason === "chosen" || reason === "missed") return true;
    if (reason === "next") return isLast;
    return reason !== "again" && at < FEWEST_LESSONS;
  };
  return new Set(
    concepts.filter(({ reason }, at) => isUrgent(reason, at)).map(({ conceptId }) => conceptId),
  );
}

/** Known concepts after the last new one, which only fill the time. */
function listSpare({ concepts }: Brief): Set<string> {
  const last = concepts.findLastIndex(({ reason }) => reason === "next");
  const behind = last === -1 ? [] : concepts.slice(last + 1);
  return new Set(behind.map(({ conceptId }) => conceptId));
}

/** The lessons of one episode, from the plans to what is taught. */
export function createLessonShelf(parts: ShelfDeps, plans: LessonPlan[]): LessonShelf {
  let shelf = plans.map((plan): Candidate => {
    const state = plan.ready === null ? "unwritten" : "offered";
    // A lesson that only lacks a translation has a known length.
    return { plan, lesson: plan.ready ?? plan.known ?? plan.draft, state };
  });

  const most = MOST_LESSONS[parts.brief.ability.level];
  const urgent = listUrgent(parts.brief);
  const spare = listSpare(parts.brief);
  const known = new Set(parts.brief.concepts.filter(isKnown).map(({ conceptId }) => conceptId));

  const fit = (frameFor: FrameMaker, isWanted: Fit<Candidate>["isWanted"]) =>
    fitEpisode(shelf, parts.reviews, (reviews) => ({
      measure: (some) => measure({ ...parts, reviews }, some, frameFor),
      isWanted,
      isUrgent: ({ lesson }) => urgent.has(lesson.conceptId),
      isSpare: ({ lesson }) => spare.has(lesson.conceptId),
      most,
      shorten,
      remind: (one) => (known.has(one.lesson.conceptId) ? remind(one) : one),
    }));

  async function write(chosen: Candidate[]): Promise<void> {
    const written = await settleAll(chosen.map((candidate) => writeCandidate(parts, candidate)));
    const plansOf = new Set(written.map(({ plan }) => plan));
    // Held lessons come first, so that others are added after them.
    shelf = [
      ...shelf.filter(({ state }) => state === "held"),
      ...written,
      ...shelf.filter(({ plan, state }) => state !== "held" && !plansOf.has(plan)),
    ];
  }

  return {
    choose(frameFor) {
      const { chosen, reviews } = fit(frameFor, (_, tracks) =>
        isNearer(tracks.with, tracks.without),
      );
      return { ...describe(parts.brief, chosen), reviews, write: () => write(chosen) };
    },

    async settle(frameFor) {
      for (;;) {
        const { chosen, reviews } = fit(frameFor, ({ state }) => state === "held");
        const unwritten = chosen.filter(({ state }) => state === "unwritten");
        if (unwritten.length === 0) return { ...describe(parts.brief, chosen), reviews };
        await write(unwritten);
      }
    },
  };
}

async function writeCandidate(
  { deps, run }: ShelfDeps,
  { plan, lesson, state }: Candidate,
): Promise<Candidate> {
  if (state !== "unwritten") return { plan, lesson, state: "held" };
  const fetched = await fetchLesson(deps, run, plan);
  // A lesson that somebody else wrote in the meantime was not checked here.
  const faultless = pickFaultless(plan.request.concept, [fetched, plan.draft]);
  return { plan, lesson: faultless, state: "held" };
}

/** The template's version, if another one is too long for any episode. */
function shorten({ plan, lesson }: Candidate): Candidate | null {
  const { draft, request } = plan;
  const isShorter = countCharacters(draft) < countCharacters(lesson);
  if (!isShorter || findUnfit(draft, request.concept).length > 0) return null;
  return { plan, lesson: draft, state: "held" };
}

/** A concept that is only recalled and was not missed. */
function isKnown({ reason, lastResult = null }: BriefConcept): boolean {
  return reason === "due" || (reason === "weak" && lastResult !== null);
}

/** Asked as usual, and then taught in short. */
function remind(candidate: Candidate): Candidate {
  const { request } = candidate.plan;
  const short = writeTemplateLesson({ ...request, variant: "quick" });
  if (request.variant !== "again" || findUnfit(short, request.concept).length > 0) return candidate;
  return { ...candidate, lesson: { ...short, variant: request.variant }, state: "held" };
}

function countCharacters({ texts }: Lesson): number {
  const lengths = texts.map((text) => joinSentences(listSentences(text)).length);
  return Math.max(0, ...lengths);
}

function measure(
  { brief, deps, reviews }: ShelfDeps,
  chosen: Candidate[],
  frameFor: FrameMaker,
): Span[] {
  const { lessons, framed } = describe(brief, chosen);
  const hasModels = deps.writers.some(({ isModel }) => isModel);
  const unwritten = new Set<string | null>(
    chosen
      .filter(({ plan, state }) => hasModels && state === "unwritten" && plan.known === null)
      .map(({ lesson }) => lesson.conceptId),
  );
  const isGuessed = ({ kind, conceptId }: ScriptTrack["segments"][number]) =>
    kind === "lesson" && unwritten.has(conceptId);
  const { tracks } = composeScript({ brief, lessons, reviews, frame: frameFor(framed) });
  return tracks.map((track) => {
    const known = track.segments.filter((segment) => !isGuessed(segment));
    const spoken = estimateSpokenMs({ ...track, segments: known }, brief.speech);
    return spanOf(track, spoken + (track.segments.length - known.length) * MODEL_LESSON_MS);
  });
}

function describe(brief: Brief, chosen: Candidate[]): Omit<ChosenLessons, "reviews"> {
  const titleOf = (lesson: Lesson) =>
    brief.concepts.find(({ conceptId }) => conceptId === lesson.conceptId)?.courseTitle ?? "";
  const wordsOf = (lesson: Lesson, name: "term" | "spoken") =>
    Object.fromEntries(lesson.texts.map((text) => [text.language, text[name]]));
  return {
    lessons: chosen.map(({ lesson }) => lesson),
    framed: chosen.map(({ plan, lesson }) => ({
      conceptId: lesson.conceptId,
      courseTitle: titleOf(lesson),
      // The draft has the course's own terms for languages that the lesson may lack.
      terms: { ...wordsOf(plan.draft, "term"), ...wordsOf(lesson, "term") },
      spoken: { ...wordsOf(plan.draft, "spoken"), ...wordsOf(lesson, "spoken") },
      gist: lesson.texts[0]?.lesson[0]?.text ?? "",
    })),
  };
}
