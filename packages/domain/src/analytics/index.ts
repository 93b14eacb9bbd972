/** How much people listen: their days out of what they played, totals, and streaks. */
export {
  type DayTotals,
  getEpisodeTotals,
  getListeningTotals,
  type ListeningTotals,
} from "./listening-totals.ts";
export { type CourseTotals, describeCourses } from "./describe-courses.ts";
export { describeListening } from "./describe-listening.ts";
export { describeWeek } from "./describe-week.ts";
export { type DigestDeps, sendDigests } from "./digests/send-digests.ts";
export { DayRange } from "./day-range.ts";
export type { ListeningDayStore, RollupQueue, ToRoll } from "./ports.ts";
export type { StudyDay } from "./join-studied.ts";
export { type LearningReport, reportLearning } from "./report-learning.ts";
export { REPORT_TABLES, type ReportTable } from "./report-tables.ts";
export type * from "./reasons.ts";
export {
  describeRecount,
  type Recount,
  recountDays,
  type RecountDeps,
  RecountFrom,
  type RecountPreview,
  requireRecountable,
} from "./recount-days.ts";
export { requestRollups, ROLL_REACH_MS, type RollupDeps, rollUpLearner } from "./roll-up.ts";
export type { CourseName, CourseShare, StudyDayStore } from "./study-days.ts";
export type { ListeningDay, ListeningSums, ReviewDay, ZonedListen } from "./types.ts";
export {
  type ClassView,
  describeClass,
  describeLearnerInCourse,
  ClassLearnerRef,
  listHeardLessons,
} from "./classes/describe-class.ts";
export { listRecordings } from "./classes/list-recordings.ts";
export {
  ClassRecordingRef,
  describeRecording,
  type RecordingHearing,
} from "./classes/describe-recording.ts";
export { ClassEpisodeRef, describeClassEpisode } from "./classes/describe-class-episode.ts";
export type { HearingStore, HeardRecording, KeptListen } from "./hearing/ports.ts";
export type {
  ClassLearner,
  ClassRecordingView,
  ClassTotals,
  ClassWeek,
  CourseAnswer,
  CourseDay,
  CourseEpisode,
  LessonHearing,
  LearnedConcept,
  LearnerInCourse,
} from "./classes/types.ts";
export { describeHearing, type EpisodeHearing } from "./hearing/describe-hearing.ts";
