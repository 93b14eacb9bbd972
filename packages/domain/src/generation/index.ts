/** How an episode is made: brief, script, speech, audio, publication. */
export type { Cue, SpeechMark } from "./audio/types.ts";
export { giveUp } from "./give-up.ts";
export type { GenerationDeps, GenerationTimings } from "./pipeline/deps.ts";
export type { Failure } from "./pipeline/failures.ts";
export type { EpisodeDocument } from "./pipeline/publish.ts";
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
export { readScript } from "./read-script.ts";
export { sweepWaiting } from "./sweep-waiting.ts";
export { createTemplateWriter } from "./template/index.ts";
export type { Brief, Lesson, LessonText, Script, Segment, Sentence } from "./types.ts";
export {
  describeSpeech,
  saveSpeechSettings,
  SpeechSettings,
  type SpeechSettingsDeps,
} from "./speech-settings.ts";
export { listVoices, SampleVoice, sampleVoice } from "./offer-voices.ts";
export { SpeechFailure, type SpeechFailureReason } from "./speech-failure.ts";
export { createFlights } from "./pipeline/share-flights.ts";
export { pickVoice, type SpeechPlan, type Voice } from "./voices.ts";
