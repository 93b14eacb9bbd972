import type { Track } from "../../episodes/index.ts";
import type { Interval } from "../../listening/index.ts";
import type { ZonedListen } from "../types.ts";
import type {
  ClassRecordingView,
  CourseAnswer,
  CourseDay,
  CourseEpisode,
  LessonHearing,
  LearnedConcept,
} from "../classes/types.ts";

/** A learner of a course. */
export interface OfLearner {
  courseId: string;
  userId: string;
}

/** What was played of a track. */
export type KeptListen = Pick<
  ZonedListen,
  "language" | "fromMs" | "toMs" | "speed" | "startedAt" | "wallMs"
>;

/** A recording for a class with what each of its learners heard of it. */
export interface HeardRecording extends Pick<Track, "language" | "durationMs" | "audioKey"> {
  scriptKey: string | null;
  plays: number;
  /** The first thousand of those who heard something; what they heard is not united. */
  listeners: { userId: string; heard: Interval[]; isFinished: boolean }[];
  /** What they played since a moment; at most ten thousand stretches. */
  listens: (KeptListen & { userId: string })[];
}

/** How courses and episodes are heard; of a class, its first thousand learners. */
export interface HearingStore {
  /** The days since then of each learner who listened or read, or of one, a row for each episode. */
  listDays(of: {
    courseId: string;
    userId: string | null;
    since: string;
  }): Promise<{ userId: string; days: CourseDay[] }[]>;
  /** Each concept with how the course's learners heard and answered it, in the order of the course. */
  listLessons(courseId: string): Promise<LessonHearing[]>;
  listConcepts(of: OfLearner): Promise<LearnedConcept[]>;
  /** The latest first. */
  listAnswers(of: OfLearner, limit: number): Promise<CourseAnswer[]>;
  /** The learner's episodes that teach this course alone and were heard or read, the latest first. */
  listEpisodes(of: OfLearner, limit: number): Promise<CourseEpisode[]>;
  /** Whether it is such an episode of the learner's. */
  hasEpisode(of: OfLearner & { episodeId: string }): Promise<boolean>;
  /** The recordings for a class, the newest first, with how its learners hear them, and how many these are. */
  listRecordings(
    courseId: string,
    limit: number,
  ): Promise<{ learners: number; recordings: ClassRecordingView[] }>;
  /** Null unless it is a recording for the class of this course. */
  findRecording(of: {
    courseId: string;
    episodeId: string;
    since: number;
  }): Promise<HeardRecording | null>;
  /** What a learner played of an episode from a moment on; at most a thousand stretches. */
  listListens(of: { userId: string; episodeId: string; since: number }): Promise<KeptListen[]>;
}
