import type { Episode, PublishedTrack, Step, Why } from "../../episodes/index.ts";
import type { Failure } from "./failures.ts";
import type {
  GenerationJob,
  GivenUpMessage,
  HeldStep,
  LatestEpisode,
  PartsDone,
  PublishedQuestion,
  StepClaim,
} from "./generation-job.ts";

/**
 * The state of generations. Every write of a step holds only while its attempt is the current one,
 * and may be asked for again by who did not see the answer: the second time changes nothing.
 */
export interface GenerationStore {
  findJob(episodeId: string): Promise<GenerationJob | null>;
  claimStep(claim: {
    episodeId: string;
    step: Step;
    /** Of the run that asks: its own claim, asked for twice, is the same claim. */
    runId: string;
    at: number;
    leaseUntil: number;
  }): Promise<StepClaim>;
  /** False when the step was taken over meanwhile. */
  renewStep(renewal: HeldStep & PartsDone & { leaseUntil: number }): Promise<boolean>;
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
      why: Why | null;
      at: number;
    },
  ): Promise<boolean>;
  /** Finishes the script, from now on readable; what was spoken of one before it is not heard any more. */
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
      why: Why | null;
      opening: string[];
      at: number;
    },
  ): Promise<boolean>;
  /**
   * Finishes the assembly of a language: from now on it is heard, whatever becomes of the others. Its
   * objects are there before.
   */
  publishTrack(
    publication: HeldStep & { outputKey: string; track: PublishedTrack; at: number },
  ): Promise<boolean>;
  /**
   * Tracks that are not published yet, questions, script with cues and status in one step: all or nothing. A
   * further try that brought no new track, since the budget had ended, does not count among those that are bounded.
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
  /** The learner's latest episodes, newest first: what they teach, and how they begin. */
  listLatest(userId: string, limit: number): Promise<LatestEpisode[]>;
  countEpisodes(userId: string): Promise<number>;
  /**
   * Keeps a failed message once, however often it is delivered; false where it was sent again meanwhile, or
   * its episode is gone for good.
   */
  keepFailedMessage(message: GivenUpMessage): Promise<boolean>;
}
