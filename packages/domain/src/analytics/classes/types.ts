import type { Language } from "../../languages/index.ts";
import type { QuestionKind } from "../../courses/index.ts";
import type { AnswerResult } from "../../episodes/index.ts";
import type { ClassMember } from "../../learning/index.ts";
import type { ListeningDay } from "../types.ts";

/** What a learner heard or read of a course's episodes on one of their own days. */
export type CourseDay = Pick<
  ListeningDay,
  "localDate" | "listenedMs" | "isRead" | "startedAt" | "endedAt"
>;

/** A learner of a class with how they listen to it. */
export interface ClassLearner extends Omit<ClassMember, "timeZone"> {
  /** Whether they listened or read in the last seven days. */
  isActive: boolean;
  /** The time of these days. */
  weekMs: number;
  /** Days in a row with the course, as a learner's own count; at most those of the weeks that are looked at. */
  streak: number;
}

/** Seven days of a class; the last one ends today, by each learner's own days. */
export interface ClassWeek {
  /** Its last day, as 2026-11-30. */
  endsOn: string;
  listenedMs: number;
  /** Learners who listened or read. */
  active: number;
}

/** A class as a whole, without names. */
export interface ClassTotals extends Pick<ClassMember, "due" | "weak" | "answers" | "overruled"> {
  learners: number;
  /** How many of them listened or read in the last seven days. */
  active: number;
}

/** How a class hears and answers the lessons of a concept. */
export interface LessonHearing {
  conceptId: string;
  term: string;
  /** Learners who heard a lesson of it. */
  listeners: number;
  /** How often it was heard, all together. */
  timesHeard: number;
  /** Answers that count, and those of them that were right. */
  answers: number;
  rights: number;
  /** Learners whose last answer was not right. */
  weak: number;
}

/** A concept of a course as one of its learners knows it. */
export interface LearnedConcept {
  conceptId: string;
  term: string;
  timesHeard: number;
  answers: number;
  rights: number;
  lastResult: AnswerResult | null;
  /** The learner's own day; null if nothing was answered yet, or if it is mastered for good. */
  dueOn: string | null;
}

/** A learner's answer to a question about a course. */
export interface CourseAnswer {
  reviewId: string;
  term: string;
  kind: QuestionKind;
  /** Empty if it was said and not written. */
  answer: string;
  result: AnswerResult;
  isOverruled: boolean;
  reviewedAt: number;
}

/** An episode that teaches the course alone, as its learner heard it. */
export interface CourseEpisode {
  episodeId: string;
  title: string;
  /** The last day on which it was heard or read, by the learner's calendar. */
  localDate: string;
  listenedMs: number;
  plays: number;
  /** The share that was ever heard, 0 to 1. */
  completion: number;
  isRead: boolean;
}

/** A learner within one course: nothing of their other courses. */
export interface LearnerInCourse {
  learner: ClassLearner;
  weeks: ClassWeek[];
  /** Those on which they listened or read, the latest first. */
  days: CourseDay[];
  /** In the order of the course. */
  concepts: LearnedConcept[];
  /** The latest first, at most a hundred. */
  answers: CourseAnswer[];
  /** The latest first, at most thirty; those that teach other courses too are left out. */
  episodes: CourseEpisode[];
}

/** A recording for a class, as its learners hear it; of what its teachers hear only the plays are counted. */
export interface ClassRecordingView {
  episodeId: string;
  title: string;
  language: Language;
  durationMs: number;
  /** The name of its picture; null for the one that is drawn from its id. */
  cover: string | null;
  /** Who uploaded it. */
  owner: { id: string; name: string };
  createdAt: number;
  /** Of at least half a minute. */
  plays: number;
  /** Learners of the course who heard something of it. */
  listeners: number;
  /** Learners who heard it to its end. */
  finished: number;
  /** The share that they heard, on average over the listeners; 0 to 1. */
  completion: number;
}
