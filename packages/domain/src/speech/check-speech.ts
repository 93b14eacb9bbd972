import { Mp3Error, type Mp3Scan, scanMp3 } from "@learnlab/audio";

import type { SpeechRequest } from "./speech.ts";
import { estimateSpeechMs } from "./voices.ts";

/** Speech shorter than this share of the estimate was cut off; short texts get some slack. */
const LEAST_SHARE = 0.65;
const SLACK_MS = 200;
/** What comes as short as often as this is no accident: the voice is quicker than thought. */
const TIMES_SHORT = 3;

/**
 * What is wrong with the audio of a text; null when it can be used. `shortAnswers` are the sizes of
 * earlier answers to the same text that were too short, to which this one is added.
 */
export function findSpeechFault(
  bytes: Uint8Array,
  request: SpeechRequest,
  shortAnswers: number[],
): string | null {
  const scan = scanOrFault(bytes);
  if (typeof scan === "string") return scan;
  if (scan.sampleRate !== request.sampleRate) {
    return `${scan.sampleRate} Hz came where ${request.sampleRate} Hz were asked for.`;
  }
  if (scan.channels !== 1) return "Two channels came where one is asked for.";
  const leastMs = estimateSpeechMs(request.text, request.voice) * LEAST_SHARE - SLACK_MS;
  if (scan.durationMs >= leastMs) return null;
  shortAnswers.push(bytes.length);
  if (shortAnswers.filter((size) => size === bytes.length).length >= TIMES_SHORT) return null;
  return `${Math.round(scan.durationMs)} ms came where at least ${Math.round(leastMs)} ms are needed.`;
}

function scanOrFault(bytes: Uint8Array): Mp3Scan | string {
  try {
    return scanMp3(bytes);
  } catch (error) {
    if (error instanceof Mp3Error) return error.message;
    throw error;
  }
}
