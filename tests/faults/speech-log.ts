import { createHash } from "node:crypto";

import type { SpeechCall } from "./speech-answer.ts";
import type { SpeechFault } from "./schedule.ts";

/** Which batch of the queue called: those of one round are worked on side by side. */
export interface CallPlace {
  round: string;
  batch: string;
}

export interface LoggedCall {
  place: CallPlace;
  /** Of text, voice, format and rate: what nobody should pay for twice. */
  key: string;
  /** SHA-256 of the text, in hexadecimal. */
  text: string;
  format: SpeechCall["format"];
  characters: number;
  fault: SpeechFault | "refused" | null;
  /** A supplier bills what it answered, also where the answer broke on its way. */
  billed: boolean;
  /** The caller hung up before a good answer was sent whole. */
  abandoned: boolean;
  /** Epoch ms. */
  askedAt: number;
  answeredAt: number | null;
}

export function logCall(
  call: SpeechCall,
  { place, fault }: Pick<LoggedCall, "place" | "fault">,
): LoggedCall {
  const identity = [call.voice, call.format, call.sampleRate, call.text].join("\n");
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");
  return {
    place,
    key: hash(identity).slice(0, 24),
    text: hash(call.text),
    format: call.format,
    characters: Array.from(call.text).length,
    fault,
    billed: false,
    abandoned: false,
    askedAt: Date.now(),
    answeredAt: null,
  };
}

/** Characters of all that was billed. */
export function sumBilled(calls: readonly LoggedCall[]): number {
  return calls.reduce((sum, { billed, characters }) => sum + (billed ? characters : 0), 0);
}
