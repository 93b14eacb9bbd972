/** Voices, their texts, and the times of the spoken words. */
export {
  type AssembledTrack,
  assembleTrack,
  type TrackPart,
  type TrackSegment,
} from "./assemble-track.ts";
export { findSpeechFault } from "./check-speech.ts";
export { makeCues } from "./cues.ts";
export { listVoices } from "./list-voices.ts";
export { nameSpeaker } from "./name-speaker.ts";
export { SpeechFailure, type SpeechFailureReason } from "./speech-failure.ts";
export type { SpeechMark } from "./speech-marks.ts";
export { LONGEST_SEGMENT, type Speech, type SpeechRequest } from "./speech.ts";
export { timeSentences } from "./time-sentences.ts";
export { estimateSpeechMs, pickVoice, pickVoiceOf, type Voice } from "./voices.ts";
export type * from "./reasons.ts";
