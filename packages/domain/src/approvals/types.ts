import type { Episode, SegmentKind } from "../episodes/index.ts";
import type { Language } from "../languages/index.ts";

export type ApprovalState = "waiting" | "approved" | "rejected";

/** Whether a course's teachers approve its episodes, and how many wait. */
export interface ApprovalRule {
  isRequired: boolean;
  waiting: number;
}

/** The word of a course on an episode. */
export interface CourseApproval {
  courseId: string;
  course: string;
  state: ApprovalState;
}

/** An episode in the queue of a course. */
export interface WaitingEpisode extends Pick<
  Episode,
  "id" | "kind" | "title" | "languages" | "outputFormat"
> {
  /** Of the primary track; null if there is no audio. */
  durationMs: number | null;
  /** Null where teachers see only the class as a whole. */
  learnerName: string | null;
  /** Every course that was asked, this one included. */
  courses: CourseApproval[];
  /** Whether somebody edited it and it is being spoken again: then it cannot be decided on yet. */
  isBeingMade: boolean;
  /** Since when it waits. */
  createdAt: number;
}

/** What a teacher reads and hears before the learner does. */
export interface WaitingContent {
  title: string;
  /** The primary language first; the texts are there without audio too. */
  tracks: WaitingTrack[];
}

export interface WaitingTrack {
  language: Language;
  /** Null without audio. */
  audio: { durationMs: number; audioUrl: string; vttUrl: string } | null;
  segments: WaitingSegment[];
}

export interface WaitingSegment {
  id: string;
  kind: SegmentKind;
  language: Language;
  /** Where it begins in the audio; null without audio. */
  startMs: number | null;
  sentences: { text: string; quotes: string[] }[];
}
