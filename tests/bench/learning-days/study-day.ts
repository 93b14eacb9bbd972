import type {
  AnswerResult,
  Concept,
  ConceptLink,
  Course,
  EpisodeDocument,
  Language,
  QuizScore,
} from "@learnlab/domain";

import type { ConceptName } from "./find-names.ts";

/** What the learner knows of their own history with a concept; kept beside the product's rows, not read from them. */
export interface Known {
  timesHeard: number;
  /** Epoch ms; null where it was only asked about. */
  lastHeardAt: number | null;
  timesAsked: number;
  lastResult: AnswerResult | null;
}

export type Diary = ReadonlyMap<string, Known>;

/** A review that the product's rows call due. */
export interface Due {
  conceptId: string;
  /** The learner's day, as 2026-11-21. */
  dueOn: string;
}

export interface GivenResult {
  conceptId: string;
  result: AnswerResult;
}

/** One day of a simulated learner, as it was when its episode was made. */
export interface StudyDay {
  /** From 1. */
  day: number;
  /** Epoch ms at which the episode was made, or the day rested. */
  at: number;
  /** Null on a day that rested. */
  document: EpisodeDocument | null;
  /** What was known before this episode. */
  diary: Diary;
  scores: readonly QuizScore[];
  due: readonly Due[];
  /** Ids of the segments that were heard. */
  heard: ReadonlySet<string>;
  /** What was answered in it. */
  results: readonly GivenResult[];
}

/** What all days have in common. */
export interface Study {
  languages: Language[];
  /** Of the learner. */
  timeZone: string;
  courses: readonly Course[];
  concepts: readonly Concept[];
  links: readonly ConceptLink[];
  /** What concepts are called, in the languages of the study. */
  names: readonly ConceptName[];
  days: readonly StudyDay[];
}
