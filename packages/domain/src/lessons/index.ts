/** The shared lessons: writing, checking, storing and editing. */
export { checkAddresses, leaveOutAddresses, listNames } from "./checks/check-addresses.ts";
export { listOpenings } from "./checks/check-openings.ts";
export { findUnfit } from "./checks/check-lesson.ts";
export type { Cited, Doubt } from "./claims/find-doubt.ts";
export { findFrameFaults } from "./checks/check-pieces.ts";
export { judgeLanguage } from "./checks/detect-language.ts";
export { findPlantedWords, stripPlanted } from "./checks/find-planted-text.ts";
export { isFounded } from "./checks/find-proof.ts";
export { foldText } from "./fold-text.ts";
export type { LessonStore } from "./lesson-store.ts";
export { LONGEST_SENTENCE } from "./sentence-limit.ts";
export type { KeptLesson, Lesson, LessonQuestion, LessonText } from "./lesson.ts";
export { joinSentences, listSentences } from "./list-sentences.ts";
export { type FillDeps, fillLessons, LIBRARY } from "./library/fill-lessons.ts";
export {
  findLessonForHearing,
  type HearingDeps,
  type LessonForHearing,
  writeLessonForHearing,
} from "./library/lesson-for-hearing.ts";
export {
  CourseLessons,
  EditLesson,
  editLesson,
  LessonRef,
  listLessons,
  restoreLesson,
  revoiceLesson,
  withdrawLesson,
} from "./library/manage-lessons.ts";
export type {
  LessonAudience,
  LessonLibrary,
  WritingRequest,
  WritingRequestStore,
  LibraryLesson,
} from "./library/ports.ts";
export { type FillingPrice, PriceFilling, priceFilling } from "./library/price-filling.ts";
export {
  describeSupply,
  type LessonSupply,
  requestBetterLessons,
  requestLessons,
} from "./library/request-lessons.ts";
export type { LanguageModel, ModelAnswer, ModelRequest } from "./model/language-model.ts";
export type { TokenPrice } from "./model/model-price.ts";
export { ModelFailure, type ModelFailureReason } from "./model/model-failure.ts";
export type { Frame, FrameRequest, Proof, ScriptWriter } from "./script-writer.ts";
export { runProposing, type RunDeps, type RunOutcome } from "./proposing/run-proposing.ts";
export { ProposeConcepts, proposeConcepts, stopProposing } from "./proposing/start-proposing.ts";
export { sweepRuns, type SweepRunsDeps } from "./proposing/sweep-runs.ts";
export { TranslateConcept, translateConcept } from "./translating/translate-concept.ts";
export { createTemplateWriter } from "./template/create-template-writer.ts";
export { createSpeaker } from "./template/create-speaker.ts";
export { fillHoles, fillLine } from "./template/fill-line.ts";
export { PHRASE_BOOKS } from "./template/phrases/index.ts";
export { writeTemplateFrame } from "./template/write-frame.ts";
export { writeTemplateLesson } from "./template/write-lesson.ts";
export { writeLeadTitle } from "./template/write-title.ts";
export { type StoredLessonText, upgradeLessonText } from "./upgrade-lesson.ts";
export { createAnswerJudge } from "./verdicts/create-answer-judge.ts";
export { adaptFrame, isStillTrue, type WrittenFrame } from "./writing/adapt-frame.ts";
export { fetchLesson, type LessonDeps } from "./writing/find-lessons.ts";
export type { Judge, Verdict } from "./writing/judge-lesson.ts";
export { listJudges, listWriters } from "./writing/list-writers.ts";
export {
  type LessonPlan,
  pickFaultless,
  planLessons,
  planReviews,
} from "./writing/plan-lessons.ts";
export { describeWriting } from "./writing/describe-writing.ts";
export { mayWriteTwice } from "./writing/may-write-twice.ts";
export { writeFramePrompt } from "./writing/frame-prompt.ts";
export { REPAIR_TASK } from "./writing/prompts.ts";
export { readProofs, readSources } from "./writing/read-sources.ts";
export { writePiece } from "./writing/write-piece.ts";
export { beginWriting, type WritingDeps, type WritingRun } from "./writing/writing-run.ts";
export type * from "./model/reasons.ts";
export type * from "./reasons.ts";
