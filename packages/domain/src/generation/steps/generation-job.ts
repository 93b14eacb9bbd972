import type { LearnerSettings } from "../../accounts/index.ts";
import type { QuestionKind } from "../../courses/index.ts";
import type { Episode, EpisodeChoice, ScriptQuestion, Step, Track } from "../../episodes/index.ts";
import type { Failure } from "./failures.ts";

export interface GenerationJob {
  episode: Episode;
  /** The requested sources, if somebody chose. */
  choice: EpisodeChoice | null;
  /** The day of the request, as 2026-11-21; a daily may be made on the evening before. */
  localDate: string;
  name: string;
  /** The tracks that are published. */
  published: Pick<Track, "id" | "language">[];
  settings: LearnerSettings;
}

export type StepClaim =
  | { state: "claimed"; attempt: number }
  | { state: "done"; outputKey: string }
  | { state: "busy"; until: number };

/** A question about a concept, named by the hash of its contents. */
export interface PublishedQuestion extends Pick<ScriptQuestion, "conceptId" | "texts"> {
  id: string;
  /** Null if an older script does not say. */
  kind: QuestionKind | null;
}

/** What later episodes need to know of an episode. */
export interface LatestEpisode {
  conceptIds: string[];
  /** Empty until its script is written. */
  opening: string[];
}

/** A step that this run works on, until another run takes it over. */
export interface HeldStep {
  episodeId: string;
  step: Step;
  attempt: number;
}

/** The progress of a step; in characters of an average voice it counts only this attempt's own work. */
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
  /** Null if the message names no episode. */
  episodeId: string | null;
  at: number;
}
