import type { LearnerSettings } from "../../accounts/index.ts";
import type { Episode, EpisodeChoice, ScriptQuestion } from "../../episodes/index.ts";

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
}
