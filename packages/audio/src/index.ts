/** Formats of sound and of its text: MP3, ID3, WebVTT and SubRip, on bytes and text alone. */
export { type Id3Chapter, type Id3Tag, withId3 } from "./id3/id3.ts";
export { changeGain, decibelsPerGainStep } from "./mp3/change-gain.ts";
export { joinMp3, type JoinPiece } from "./mp3/join-mp3.ts";
export { type KeptMp3, keepMp3, layOutMp3, patchBytes } from "./mp3/keep-mp3.ts";
export { Mp3Reader } from "./mp3/read-mp3.ts";
export { Mp3Error, type Mp3ErrorCode } from "./mp3/mp3-error.ts";
export { type Mp3Scan, scanMp3 } from "./mp3/scan-mp3.ts";
export { findTick } from "./mp3/tick.ts";
export {
  type AudioTags,
  describeTags,
  type TagChapter,
  type TagSource,
} from "./tags/audio-tags.ts";
export { inspectPicture, type Picture, type PictureType } from "./tags/picture.ts";
export { readMp3Tags } from "./tags/read-mp3-tags.ts";
export { toSubRip } from "./vtt/other-timed-texts.ts";
export { splitLongText, type TextRange } from "./vtt/break-text.ts";
export { cleanText } from "./vtt/clean-text.ts";
export { joinText } from "./vtt/join-text.ts";
export {
  looksLikeSrt,
  type ParsedCue,
  type ParsedTranscript,
  parseSrt,
  parseVtt,
} from "./vtt/parse-timed-text.ts";
export type { TimedWord } from "./vtt/vtt-cue.ts";
export { VttError, type VttErrorCode } from "./vtt/vtt-error.ts";
export { writeVtt } from "./vtt/write-vtt.ts";
