import type { EspeakEvent, EspeakWorker } from "@echogarden/espeak-ng-emscripten";

import { languages, type LanguageCode } from "./languages.ts";
import type { JapaneseReader } from "./read-japanese.ts";
import { readWords, type SpokenPiece, type WordRange } from "./read-words.ts";
import type { Letter } from "./speech-items.ts";
import type { Voice } from "./voices.ts";
import { writeEngineText, type EngineText } from "./write-engine-text.ts";

/** The engine's own sample rate; it has no other. */
export const engineSampleRate = 22_050;

export type TimedWord = WordRange & { timeMs: number };
export type Utterance = { samples: Int16Array; words: TimedWord[] };
export type SpeakLetters = (letters: readonly Letter[], voice: Voice) => Utterance;

// The engine accepts 80 to 450 words a minute.
const rateRange = { lowest: 80, highest: 450 };
const inaudible = 24;
// A last sound fades below the threshold before it ends.
const fadeSamples = 220;
const longestSeconds = 600;

/** One sentence or less of one rate, spoken at once; Latin words in kana are given an English voice. */
export function createSpeaker(engine: EspeakWorker, japanese: JapaneseReader): SpeakLetters {
  return (letters, voice) => {
    const first = letters[0];
    if (first === undefined) return { samples: new Int16Array(), words: [] };
    const { pieces, words } = readWords(letters, japanese);
    const base = findMainLanguage(pieces) ?? first.language;
    const engineText = writeEngineText(pieces, base);
    prepareEngine(engine, voice, { base, ratePercent: first.ratePercent });
    const { samples, events } = runEngine(engine, engineText.text);
    const durationMs = (samples.length / engineSampleRate) * 1000;
    return { samples, words: timeWords(words, findTimes(engineText, events), durationMs) };
  };
}

/** The one language of all pieces; null when there are several. */
function findMainLanguage(pieces: readonly SpokenPiece[]): LanguageCode | null {
  const spoken = pieces.filter(({ say }) => say.trim() !== "").map(({ language }) => language);
  const [first = null] = spoken;
  return spoken.every((language) => language === first) ? first : null;
}

function prepareEngine(
  engine: EspeakWorker,
  voice: Voice,
  manner: { base: LanguageCode; ratePercent: number },
): void {
  const { espeak, wordsPerMinute } = languages[manner.base];
  const name = `${espeak}+${voice.variant}`;
  // An unknown voice is no error to the engine, it goes on with the one before.
  if (engine.set_voice(name) !== 0) throw new Error(`eSpeak NG has no voice ${name}`);
  const rate = Math.round((wordsPerMinute * manner.ratePercent) / 100);
  engine.set_rate(Math.min(rateRange.highest, Math.max(rateRange.lowest, rate)));
  engine.set_pitch(voice.pitch);
}

function runEngine(engine: EspeakWorker, text: string) {
  const chunks: Int16Array[] = [];
  const events: EspeakEvent[] = [];
  let length = 0;
  engine.synthesize(text, (samples, found) => {
    if (samples !== null) {
      chunks.push(samples);
      length += samples.length;
    }
    events.push(...found.filter(({ type }) => type === "word"));
    return length > longestSeconds * engineSampleRate;
  });
  const samples = new Int16Array(length);
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return { samples: trimEnd(samples), events };
}

function trimEnd(samples: Int16Array): Int16Array {
  const last = samples.findLastIndex((sample) => Math.abs(sample) > inaudible);
  return samples.subarray(0, Math.min(samples.length, last + 1 + fadeSamples));
}

/** The first event of each word; an event just before a word (a quote, a tag) belongs to it. */
function findTimes({ ranges }: EngineText, events: readonly EspeakEvent[]): (number | null)[] {
  const times = ranges.map((): number | null => null);
  for (const event of events) {
    const word = ranges.findIndex(({ to }) => to > event.text_position - 1);
    if (word !== -1) times[word] ??= event.audio_position;
  }
  return times;
}

/** Never earlier than the word before; words without an event share the time between neighbours. */
function timeWords(
  words: readonly WordRange[],
  times: readonly (number | null)[],
  durationMs: number,
): TimedWord[] {
  const timed: TimedWord[] = [];
  let before = 0;
  words.forEach((word, index) => {
    const own = times[index] ?? null;
    const timeMs = own ?? interpolate({ times, index, before, durationMs });
    before = Math.min(Math.max(before, timeMs), durationMs);
    timed.push({ ...word, timeMs: before });
  });
  return timed;
}

function interpolate(gap: {
  times: readonly (number | null)[];
  index: number;
  before: number;
  durationMs: number;
}): number {
  const next = gap.times.findIndex((time, index) => index > gap.index && time !== null);
  const end = next === -1 ? gap.durationMs : (gap.times[next] ?? gap.durationMs);
  const missing = (next === -1 ? gap.times.length : next) - gap.index;
  return gap.index === 0 ? 0 : gap.before + Math.max(0, end - gap.before) / (missing + 1);
}
