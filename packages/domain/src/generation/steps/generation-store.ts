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
 * The state of generations. Every write of a step requires that its attempt is the current one, and may be
 * repeated by a caller that did not see the answer: the second time changes nothing.
 */
export interface GenerationStore {
  findJob(episodeId: string): Promise<GenerationJob | null>;
  claimStep(claim: {
    episodeId: string;
    step: Step;
    /** The run that claims: repeating its own claim is the same claim. */
    runId: string;
    at: number;
    leaseUntil: number;
  }): Promise<StepClaim>;
  /** False if the step was taken over in the meantime. */
  renewStep(renewal: HeldStep & PartsDone & { leaseUntil: number }): Promise<boolean>;
  finishStep(finish: HeldStep & { outputKey: string; at: number }): Promise<boolean>;
  /**
   * Ends the leases of steps that were claimed before then, for a worker that is known to be gone. Its
   * attempt numbers stay, so it could write nothing even if it were alive.
   */
  endLeases(end: { claimedBefore: number }): Promise<void>;
  /** Releases the lease, so that a retry need not wait for its end. */
  releaseStep(release: HeldStep & Failure & { at: number }): Promise<void>;
  /** Why the last failed step failed. */
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
  /** Finishes the script and, of an episode that never was finished, publishes it instead of an earlier one. */
  finishScript(
    finish: HeldStep & {
      outputKey: string;
      scriptKey: string;
      scriptWriter: string;
      model: string | null;
      promptVersion: string | null;
      title: string;
      description: string;
      /** The concepts of the chosen lessons, in order. */
      conceptIds: string[];
      why: Why | null;
      opening: string[];
      at: number;
    },
  ): Promise<boolean>;
  /**
   * Finishes the assembly of a language and publishes it, whatever happens to the others. Its objects exist
   * already.
   */
  publishTrack(
    publication: HeldStep & { outputKey: string; track: PublishedTrack; at: number },
  ): Promise<boolean>;
  /**
   * Publishes new tracks, questions, script with cues and status in one transaction. A retry that brought
   * no new track, because the budget ran out, does not count towards the limit of retries.
   */
  publish(
    publication: HeldStep & {
      scriptKey: string;
      tracks: PublishedTrack[];
      questions: PublishedQuestion[];
      /** What the finished episode lacks, and why; null for nothing. */
      note: Failure | null;
      at: number;
    },
  ): Promise<boolean>;
  /**
   * False if another run is working on the episode, which then decides. `fromTheStart` says that the
   * results of its steps are gone, so a retry does all of them again. An episode that was finished and
   * waited for more audio stays finished: the failure becomes its note.
   */
  fail(
    failure: Failure & { episodeId: string; fromTheStart: boolean; at: number },
  ): Promise<boolean>;
  /**
   * Claims unfinished episodes that nobody has worked on since `waitingSince`, each for one sweep; `sweeps`
   * counts those since work on it began. Dailies that nobody has begun wait their turn while others are
   * being made: they are claimed only after `untouchedSince`.
   */
  takeWaiting(sweep: {
    waitingSince: number;
    untouchedSince: number;
    at: number;
    limit: number;
  }): Promise<{ episodeId: string; kind: Episode["kind"]; sweeps: number }[]>;
  /** Whether a requested episode is being made, or about to be. */
  isSomebodyWaiting(at: number): Promise<boolean>;
  /** The learner's latest episodes, newest first, with their concepts and openings. */
  listLatest(userId: string, limit: number): Promise<LatestEpisode[]>;
  countEpisodes(userId: string): Promise<number>;
  /**
   * Stores a failed message once, however often it is delivered; false if it was resent in the meantime, or
   * its episode is gone for good.
   */
  keepFailedMessage(message: GivenUpMessage): Promise<boolean>;
}
