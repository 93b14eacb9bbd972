/** How an episode is made: brief, script, speech, audio, publication. And what is left of it. */
export type { Cue, SpeechMark } from "./audio/types.ts";
export * from "./cleanup/index.ts";
export { type AccuracyReport, checkAccuracy } from "./check-accuracy.ts";
export { giveUp } from "./give-up.ts";
export { makeAudio } from "./make-audio.ts";
export * from "./operations/index.ts";
export { ModelFailure, type ModelFailureReason } from "./model/model-failure.ts";
export { modelPrice } from "./model/model-price.ts";
export type { LanguageModel, ModelAnswer, ModelRequest } from "./model/ports.ts";
export type { GenerationDeps, GenerationTimings } from "./pipeline/deps.ts";
export type { Failure } from "./pipeline/failures.ts";
export type { BriefedDocument, EpisodeDocument } from "./document.ts";
export { type GenerationOutcome, runGeneration } from "./pipeline/run-generation.ts";
export type {
  GenerationJob,
  GenerationStore,
  LessonStore,
  ScriptWriter,
  SpeechRequest,
  SpendLedger,
  Speech,
  StepClaim,
} from "./ports.ts";
export * from "./daily/index.ts";
export { describeSpend, type SpendDescription } from "./describe-spend.ts";
export * from "./notify/index.ts";
export {
  describeMadeEpisode,
  getWholeEpisode,
  listWholeEpisodes,
  type ReadableEpisode,
  type WholeEpisode,
} from "./read-records.ts";
export { readScript } from "./read-script.ts";
export * from "./upload/index.ts";
export { sweepWaiting } from "./sweep-waiting.ts";
export { createTemplateWriter } from "./template/index.ts";
export type { Brief, KeptLesson, Lesson, LessonText, Script, Segment, Sentence } from "./types.ts";
export {
  describeSpeech,
  saveSpeechSettings,
  SpeechSettings,
  type SpeechSettingsDeps,
} from "./speech-settings.ts";
export {
  CourseLessons,
  EditLesson,
  editLesson,
  LessonRef,
  listLessons,
  revoiceLesson,
  withdrawLesson,
} from "./library/manage-lessons.ts";
export type {
  LessonAudience,
  LessonLibrary,
  LessonWish,
  LessonWishStore,
  LibraryLesson,
} from "./library/ports.ts";
export { type FillDeps, fillLessons } from "./library/fill-lessons.ts";
export { describeSupply, type LessonSupply, wishForLessons } from "./library/wish-for-lessons.ts";
export { listVoices, SampleVoice, sampleVoice } from "./offer-voices.ts";
export { SpeechFailure, type SpeechFailureReason } from "./speech-failure.ts";
export { createFlights } from "./pipeline/share-flights.ts";
export { pickVoice, type SpeechPlan, type Voice } from "./voices.ts";
