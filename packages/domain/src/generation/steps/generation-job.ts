import type { LearnerSettings } from "../../accounts/index.ts";
import type { QuestionKind } from "../../courses/index.ts";
import type { Episode, EpisodeChoice, ScriptQuestion, Step } from "../../episodes/index.ts";
import type { Failure } from "./failures.ts";

export interface GenerationJob {
  episode: Episode;
  /** What it is to be made from, where somebody chose. */
  choice: EpisodeChoice | null;
  /** The day that it was asked for, as 2026-11-21; a daily may be made on the evening before. */
  localDate: string;
  name: string;
  settings: LearnerSettings;
}

export type StepClaim =
  | { state: "claimed"; attempt: number }
  | { state: "done"; outputKey: string }
  | { state: "busy"; until: number };

/** What is asked about a concept, called by the hash of what it says. */
export interface PublishedQuestion extends Pick<ScriptQuestion, "conceptId" | "texts"> {
  id: string;
  /** Null where an older script does not say. */
  kind: QuestionKind | null;
}

/** What of an episode those after it go by. */
export interface LatestEpisode {
  conceptIds: string[];
  /** Empty until its script is written. */
  opening: string[];
}

/** A step that this run works on, until somebody else takes it over. */
export interface HeldStep {
  episodeId: string;
  step: Step;
  attempt: number;
}

/** How far a step is; in characters of a usual voice it is what this attempt has to do itself. */
export interface PartsDone {
  doneParts: number;
  totalParts: number;
  doneCharacters: number;
  totalCharacters: number;
}

/** A message that failed too often. */
export interface GivenUpMessage extends Failure {
  id: string;
  queue: string;
  body: string;
  /** Null when the message names no episode. */
  episodeId: string | null;
  at: number;
}
