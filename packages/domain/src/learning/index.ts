/** What a learner knows: scores, ability and weak subjects, each with its reason. */
export {
  type AnswerProgress,
  Answers,
  getAnswerProgress,
  getAnswers,
  SubmitAnswers,
  submitAnswers,
  writeAnswers,
} from "./answers.ts";
export type {
  AskedQuestion,
  EpisodeRecord,
  EpisodeRecordStore,
  GivenAnswer,
  RecordedTrack,
  TranscriptStatus,
} from "./episode-records.ts";
export { nameQuestions } from "./name-questions.ts";
export {
  assessAbility,
  findWeakSubjects,
  levelOf,
  SCORES_NEEDED,
  SCORES_READ,
} from "./assess-ability.ts";
export type { Ability, LearningStore, QuizScore } from "./types.ts";
