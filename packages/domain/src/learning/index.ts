/** What a learner knows: answers, scores, ability and weak subjects, each with its reason. */
export {
  type AnswerProgress,
  Answers,
  type AnswersWithOutcomes,
  describeAnswers,
  getAnswerProgress,
  getAnswers,
  type SubmittedAnswers,
  SubmitAnswers,
  submitAnswers,
} from "./answers.ts";
export {
  assessAbility,
  findWeakSubjects,
  levelOf,
  SCORES_NEEDED,
  SCORES_READ,
  WEAK_BELOW,
} from "./assess-ability.ts";
export { ChooseConcept, chooseConcept, listConceptChoices } from "./choices/choose-concept.ts";
export { ListWithdrawn, listWithdrawn } from "./choices/list-withdrawn.ts";
export {
  type Choices,
  isExcused,
  isNotWeak,
  isSkipped,
  isWantedMore,
  isWantedNow,
  obeyChoice,
  sortChoices,
} from "./choices/obey-choices.ts";
export type { ChoiceKind, ChoiceStore, ConceptChoice } from "./choices/types.ts";
export { readCoursePrivacy } from "./classes/course-privacy.ts";
export { listAttention, listMissed } from "./classes/list-needs.ts";
export type {
  ClassMember,
  ClassStore,
  CourseAttention,
  DaysByZone,
  MissedQuestion,
} from "./classes/types.ts";
export { type CourseStudy, describeStudy, type StudiedConcept } from "./describe-study.ts";
export type {
  AskedQuestion,
  EpisodeRecord,
  EpisodeRecordStore,
  RecordedEpisode,
  GivenAnswer,
  RecordedTrack,
} from "./episode-records.ts";
export { permitRecord } from "./permit-record.ts";
export { askNext } from "./memory/ask-next.ts";
export type { AnswerJudge, GradedQuestion, AnswerVerdict } from "./grading/types.ts";
export {
  countDaysIn,
  findDueDay,
  isDue,
  isHeard,
  isMissed,
  lastMetAt,
  type LearnerDays,
  REST,
} from "./memory/find-due.ts";
export { isMastered, type ReviewedDay, type Schedule, SCHEDULER } from "./memory/schedule.ts";
export { rememberHeard } from "./memory/remember-heard.ts";
export type { HeardEpisode, HeardPiece, Memory, MemoryStore } from "./memory/types.ts";
export {
  describeMadeEpisode,
  getWholeEpisode,
  listWholeEpisodes,
  type ReadableEpisode,
  type WholeEpisode,
} from "./read-records.ts";
export { MarkAnswer, markAnswer, type MarkedAnswer } from "./reviews/mark-answer.ts";
export { listOverruled, OverruleAnswer, overruleAnswer } from "./reviews/overrule-answer.ts";
export type {
  JudgedAnswer,
  OverruledReview,
  Review,
  ReviewSource,
  StoredVerdict,
  ReviewStore,
} from "./reviews/types.ts";
export {
  AnswerReview,
  answerReview,
  overruleInSession,
  OverruleReview,
  type ReviewedAnswer,
} from "./session/answer-review.ts";
export {
  type ReviewCard,
  type ReviewSession,
  dealSession,
  readSession,
  type SessionDeps,
} from "./session/read-session.ts";
export { timeToAnswer } from "./session/time-to-answer.ts";
export { describeDue, type DueReviews } from "./session/describe-due.ts";
export type { LearningStore, QuizScore } from "./types.ts";
export {
  CorrectQuizScore,
  correctQuizScore,
  listQuizScores,
  removeQuizScore,
  type ScoreBook,
} from "./quizzes/manage-scores.ts";
export { type CsvPreview, PreviewQuizCsv, previewQuizCsv } from "./quizzes/preview-csv.ts";
export {
  LONGEST_SUBJECT,
  MOST_SCORES,
  type SavedScore,
  SaveQuizScores,
  saveQuizScores,
} from "./quizzes/save-scores.ts";
export type { CourseLearner, CourseScore, EnteredScore, QuizScoreStore } from "./quizzes/types.ts";
export {
  describeState,
  type LearnerState,
  listStates,
  readStates,
} from "./state/describe-state.ts";
export { MergeConcepts, mergeConcepts } from "./merging/merge-concepts.ts";
export type { MergedConcepts, MergedSchedule, MergeStore } from "./merging/types.ts";
export type * from "./reasons.ts";
