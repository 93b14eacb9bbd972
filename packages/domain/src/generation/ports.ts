import type { AbilityLevel, LearnerSettings } from "../accounts/index.ts";
import type { Episode, Track } from "../episodes/index.ts";
import type { Language } from "../shared/index.ts";
import type { SpeechMark } from "./audio/types.ts";
import type { Proof } from "./checks/find-proof.ts";
import type { Failure } from "./pipeline/failures.ts";
import type {
  Authorship,
  Brief,
  KeptLesson,
  Lesson,
  LessonVariant,
  ScriptQuestion,
} from "./types.ts";
import type { Voice } from "./voices.ts";

/** Speaks plain text of at most 2,900 characters; throws `SpeechFailure`. */
export interface Speech {
  /** MP3 at the asked rate, mono. */
  speak(request: SpeechRequest): Promise<{ bytes: Uint8Array; billedCharacters: number }>;
  /** Times of words in the same audio: a second request that is billed too. */
  mark(request: SpeechRequest): Promise<{ marks: SpeechMark[]; billedCharacters: number }>;
}

export interface SpeechRequest {
  text: string;
  voice: Voice;
  sampleRate: number;
}

/** Writes what an episode says; a language model throws `ModelFailure`. */
export interface ScriptWriter {
  name: string;
  /** Models write in every language; the others in those that the course has. */
  isModel: boolean;
  /** The shared piece of a concept, in every asked language that can be. */
  writeLesson(request: LessonRequest, attempt: Attempt): Promise<Lesson>;
  /** The lesson with further languages, sentence by sentence; of models only. */
  translateLesson(lesson: Lesson, languages: Language[], attempt: Attempt): Promise<Lesson>;
  /** What is personal around the lessons, aligned over the languages. */
  writeFrame(request: FrameRequest, attempt: Attempt): Promise<Frame>;
}

/** One try at a piece. */
export interface Attempt {
  timeoutMs: number;
  /** What was wrong with the try before; null for the first. */
  mend: { previous: unknown; faults: string[] } | null;
}

export interface LessonRequest {
  concept: ConceptSource;
  level: AbilityLevel;
  variant: LessonVariant;
  languages: Language[];
}

/** A concept with the languages it exists in; the course's own always among them. */
export interface ConceptSource {
  conceptId: string;
  courseLanguage: Language;
  quote: string;
  /** Quotes of the explanation's sentences, in their order. */
  explanationQuotes: string[];
  /** The passage of the material around the quote. */
  excerpt: string;
  /** What its claims must be quoted from. */
  proof: Proof;
  texts: {
    language: Language;
    term: string;
    question: string;
    answer: string;
    explanation: string[];
  }[];
}

export interface FrameRequest {
  brief: Brief;
  /** Of the lessons in the episode, in their order: the term in each language. */
  lessons: { conceptId: string; courseTitle: string; terms: Partial<Record<Language, string>> }[];
}

/** The lines of the frame; each list of sentences is aligned over the languages by position. */
export interface Frame extends Authorship {
  texts: FrameText[];
  /** Who wrote bridges of it that had to be replaced. */
  mendedBy?: Authorship;
}

export interface FrameText {
  language: Language;
  title: string;
  description: string;
  greeting: string[];
  recap: string[];
  /** Before the lesson at the same index; the first one may be empty. */
  bridges: string[][];
  closing: string[];
}

export interface LessonStore {
  /** The newest version of each that is not withdrawn. */
  find(request: { conceptIds: string[]; level: AbilityLevel }): Promise<KeptLesson[]>;
  /**
   * Keeps a new lesson, or with `translationOf` the further languages of one that stands, and
   * answers what stands then. Two writers of the same lesson at once end with the first, to which
   * the second adds languages only if both wrote the very same. Null when the lesson that was
   * translated was withdrawn or edited meanwhile: then nothing is kept.
   */
  save(
    lesson: Lesson & { ids: string[]; at: number; translationOf?: string },
  ): Promise<KeptLesson | null>;
}

/** What a supplier's calls came to. */
export interface Spent {
  provider: string;
  /** Of a language model; null for speech, and for calls that were never settled. */
  model: string | null;
  calls: number;
  /** Characters of speech, or tokens. */
  units: number;
  settledMicroDollars: number;
  reservedMicroDollars: number;
}

/** The same on one day of UTC, as 2026-11-21. */
export interface SpentDay extends Spent {
  date: string;
}

export interface DearLearner {
  userId: string;
  name: string;
  episodes: number;
  microDollars: number;
}

/** Costs are reserved before a call and settled after it. */
export interface SpendLedger {
  /**
   * False where the installation's budget of this month does not hold the cost: then nothing is
   * reserved, and the call must not be made. What is reserved counts as spent.
   */
  reserve(entry: {
    id: string;
    episodeId: string;
    provider: string;
    units: number;
    microDollars: number;
    at: number;
  }): Promise<boolean>;
  settle(entry: {
    id: string;
    units: number;
    microDollars: number;
    /** Of a language model: the one that answered. */
    model?: string;
    at: number;
  }): Promise<void>;
  /** Settled units of an episode on average, over all that bought something; null where none did. */
  averageUnits(of: { provider: string; since: number }): Promise<number | null>;
  /** Micro-dollars settled and reserved in the month of UTC, and the budget; null for no limit. */
  readMonth(at: number): Promise<{ spent: number; cap: number | null }>;
  /** By day, supplier and model, newest first. */
  listDays(of: { since: number }): Promise<SpentDay[]>;
  listDearest(of: { since: number; limit: number }): Promise<DearLearner[]>;
}

export interface GenerationJob {
  episode: Episode;
  /** The day that it was asked for, as 2026-11-21; a daily may be made on the evening before. */
  localDate: string;
  name: string;
  settings: LearnerSettings;
}

export type StepClaim =
  | { state: "claimed"; attempt: number }
  | { state: "done"; outputKey: string }
  | { state: "busy"; until: number };

interface HeldStep {
  episodeId: string;
  step: string;
  attempt: number;
}

export interface PublishedTrack extends Track {
  at: number;
}

/** What is asked about a concept, called by the hash of what it says. */
export interface PublishedQuestion extends Pick<ScriptQuestion, "conceptId" | "texts"> {
  id: string;
}

/**
 * The state of generations. Every write of a step holds only while its attempt is the current one,
 * and may be asked for again by who did not see the answer: the second time changes nothing.
 */
export interface GenerationStore {
  findJob(episodeId: string): Promise<GenerationJob | null>;
  claimStep(claim: {
    episodeId: string;
    step: string;
    /** Of the run that asks: its own claim, asked for twice, is the same claim. */
    runId: string;
    at: number;
    leaseUntil: number;
  }): Promise<StepClaim>;
  /** False when the step was taken over meanwhile. */
  renewStep(
    renewal: HeldStep & { leaseUntil: number; doneParts: number; totalParts: number },
  ): Promise<boolean>;
  finishStep(finish: HeldStep & { outputKey: string; at: number }): Promise<boolean>;
  /**
   * Ends the leases of steps that were claimed before then, for a worker that is known to be gone. Its attempts
   * stay what they are, so that it could write nothing even if it were not.
   */
  endLeases(end: { claimedBefore: number }): Promise<void>;
  /** Gives the lease back, so that a retry need not wait for its end. */
  releaseStep(release: HeldStep & Failure & { at: number }): Promise<void>;
  /** Why the step that failed last did. */
  findLastFailure(episodeId: string): Promise<Failure | null>;
  /** Finishes the brief: title and courses, and the first status that people see. */
  finishBrief(
    finish: HeldStep & {
      outputKey: string;
      title: string;
      description: string;
      includedCourses: string[];
      conceptIds: string[];
      at: number;
    },
  ): Promise<boolean>;
  /** Finishes the script, from now on readable. */
  finishScript(
    finish: HeldStep & {
      outputKey: string;
      scriptKey: string;
      scriptWriter: string;
      model: string | null;
      promptVersion: string | null;
      title: string;
      description: string;
      /** Of the lessons that fit, in their order. */
      conceptIds: string[];
      at: number;
    },
  ): Promise<boolean>;
  /**
   * Tracks, questions, script with cues and status in one step: all or nothing. A further try that
   * brought no new track, since the budget had ended, does not count among those that are bounded.
   */
  publish(
    publication: HeldStep & {
      scriptKey: string;
      tracks: PublishedTrack[];
      questions: PublishedQuestion[];
      /** What the finished episode lacks, and why; null where it lacks nothing. */
      note: Failure | null;
      at: number;
    },
  ): Promise<boolean>;
  /**
   * False when another run is at work on the episode, which then decides. `fromTheStart` says that
   * what its steps left is gone: trying again does all of them again. One that was finished before,
   * and waited for more audio, is finished still: what failed becomes its note.
   */
  fail(
    failure: Failure & { episodeId: string; fromTheStart: boolean; at: number },
  ): Promise<boolean>;
  /**
   * Takes unfinished episodes that nobody has worked on since `waitingSince`, each for one sweep;
   * `sweeps` counts those since work on it began. Dailies that nobody has begun merely wait their
   * turn as long as others are worked on: those are taken after `untouchedSince` only.
   */
  takeWaiting(sweep: {
    waitingSince: number;
    untouchedSince: number;
    at: number;
    limit: number;
  }): Promise<{ episodeId: string; kind: Episode["kind"]; sweeps: number }[]>;
  /** Whether an episode that somebody asked for is at work, or about to be. */
  isSomebodyWaiting(at: number): Promise<boolean>;
  /** Concepts of the learner's latest episodes, newest episode first. */
  listRecentConcepts(userId: string, episodes: number): Promise<string[][]>;
  countEpisodes(userId: string): Promise<number>;
  /**
   * Keeps a letter once, however often it is delivered; false where it was sent again meanwhile, or
   * its episode is gone for good.
   */
  keepDeadLetter(letter: {
    id: string;
    queue: string;
    body: string;
    reason: string;
    /** Null when the message names no episode. */
    episodeId: string | null;
    at: number;
  }): Promise<boolean>;
}
