import { Mp3Error, type Mp3Scan, scanMp3 } from "@learnlab/audio";

import type { SpeechRequest } from "./speech.ts";
import { estimateSpeechMs } from "./voices.ts";

/** Speech shorter than this share of the estimate was cut off; short texts get some tolerance. */
const LEAST_SHARE = 0.65;
const SLACK_MS = 200;
/** The same short length this often is no accident: the voice is faster than estimated. */
const TIMES_SHORT = 3;

/**
 * The fault of a text's audio; null if it is usable. `shortAnswers` holds the sizes of earlier answers to
 * the same text that were too short, and gets this one added.
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
