import { engineSampleRate, joinSamples } from "./engine-sound.ts";
import { planSpeech } from "./plan-speech.ts";
import type { NamedMark } from "./speech-items.ts";
import { readSpeechText, type SpeechText } from "./read-speech-text.ts";
import type { SpeakLetters, TimedWord } from "./speak-letters.ts";
import type { Voice } from "./voices.ts";

export const markTypes = ["sentence", "ssml", "word"] as const;
export type MarkType = (typeof markTypes)[number];

/** `start` and `end` are UTF-16 offsets into the request's text. */
export type SpeechMark = {
  timeMs: number;
  type: MarkType;
  start: number;
  end: number;
  value: string;
};
export type Narration = { samples: Int16Array; marks: SpeechMark[] };

// Polly cuts its output after ten minutes.
const longestSamples = 600 * engineSampleRate;
// So that parts joined without a pause do not run into each other.
const lastSilenceMs = 120;

/** Speaks a whole request at the engine's rate and notes when each word, sentence and mark begins. */
export function narrate(source: SpeechText, voice: Voice, speak: SpeakLetters): Narration {
  const chunks: Int16Array[] = [];
  const marks: SpeechMark[] = [];
  let length = 0;
  const append = (samples: Int16Array) => {
    const kept = samples.subarray(0, Math.max(0, longestSamples - length));
    chunks.push(kept);
    length += kept.length;
  };
  const note = (type: MarkType, timeMs: number, range: { start: number; end: number }) => {
    const value = source.text.slice(range.start, range.end);
    marks.push({ timeMs, type, start: range.start, end: range.end, value });
  };
  const noteNamed = (mark: NamedMark, timeMs: number) =>
    marks.push({ timeMs, type: "ssml", start: mark.start, end: mark.end, value: mark.name });
  for (const step of planSpeech(readSpeechText(source))) {
    if (length >= longestSamples) break;
    const nowMs = toMs(length);
    switch (step.kind) {
      case "sentence":
        note("sentence", nowMs, step);
        break;
      case "pause":
        append(createSilence(step.milliseconds));
        break;
      case "mark":
        noteNamed(step.mark, nowMs);
        break;
      case "speak": {
        const { samples, words } = speak(step.letters, voice);
        for (const word of words) note("word", nowMs + word.timeMs, word);
        for (const mark of step.marks) {
          noteNamed(mark, nowMs + findMarkTime(mark, words, toMs(samples.length)));
        }
        append(samples);
        break;
      }
    }
  }
  append(createSilence(lastSilenceMs));
  return { samples: joinSamples(chunks), marks: orderMarks(marks, toMs(length)) };
}

function findMarkTime(mark: NamedMark, words: readonly TimedWord[], endMs: number): number {
  return words.find((word) => word.start >= mark.end)?.timeMs ?? endMs;
}

/** By time; at one time in the order of the text, a sentence before its first word. */
function orderMarks(marks: readonly SpeechMark[], endMs: number): SpeechMark[] {
  return marks
    .filter(({ timeMs }) => timeMs < endMs)
    .map((mark) => ({ ...mark, timeMs: Math.floor(mark.timeMs) }))
    .toSorted((a, b) => a.timeMs - b.timeMs || a.start - b.start || b.end - a.end);
}

function createSilence(milliseconds: number): Int16Array {
  return new Int16Array(Math.round((milliseconds * engineSampleRate) / 1000));
}

function toMs(samples: number): number {
  return (samples / engineSampleRate) * 1000;
}
