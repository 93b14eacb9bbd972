import type { EspeakWorker } from "@echogarden/espeak-ng-emscripten";

import { engineSampleRate, joinSamples, type Sound, trimEnd } from "./engine-sound.ts";
import type { LanguageCode } from "./languages.ts";
import type { JapaneseReader } from "./read-japanese.ts";
import { readWords, type SpokenPiece, type WordRange } from "./read-words.ts";
import { speakEspeak } from "./speak-espeak.ts";
import type { SpeakFlite } from "./speak-flite.ts";
import type { Letter } from "./speech-items.ts";
import type { Voice } from "./voices.ts";

export type TimedWord = WordRange & { timeMs: number };
export type Utterance = { samples: Int16Array; words: TimedWord[] };
export type SpeakLetters = (letters: readonly Letter[], voice: Voice) => Utterance;

/** What speaks; `flite` is there where a voice wants it, and speaks the English of that voice. */
export type SpeakerParts = {
  engine: EspeakWorker;
  japanese: JapaneseReader;
  flite: SpeakFlite | null;
};

/** One sentence or less of one rate, spoken at once; Latin words in kana are given an English voice. */
export function createSpeaker(parts: SpeakerParts): SpeakLetters {
  return (letters, voice) => {
    const first = letters[0];
    if (first === undefined) return { samples: new Int16Array(), words: [] };
    const { pieces, words } = readWords(letters, parts.japanese);
    const manner = { voice, language: first.language, ratePercent: first.ratePercent };
    const sound = joinSounds(
      splitByEngine(pieces, voice.flite !== null).map((run) => speakRun(parts, run, manner)),
    );
    const durationMs = toMs(sound.samples.length);
    const times = words.map((_, index) => sound.times[index] ?? null);
    return { samples: sound.samples, words: timeWords(words, times, durationMs) };
  };
}

type Run = { pieces: SpokenPiece[]; isFlite: boolean };

/** Flite knows English alone; silent pieces stay with what they follow. */
function splitByEngine(pieces: readonly SpokenPiece[], hasFlite: boolean): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const isFlite = hasFlite && piece.language === "en-US";
    if (last !== undefined && (piece.say.trim() === "" || last.isFlite === isFlite)) {
      last.pieces.push(piece);
    } else {
      runs.push({ pieces: [piece], isFlite });
    }
  }
  return runs;
}

function speakRun(
  { engine, flite }: SpeakerParts,
  run: Run,
  manner: { voice: Voice; language: LanguageCode; ratePercent: number },
): Sound & { words: number[] } {
  const words = [...new Set(run.pieces.flatMap(({ word }) => (word === null ? [] : [word])))];
  const pieces = run.pieces.map((piece) => ({
    ...piece,
    word: piece.word === null ? null : words.indexOf(piece.word),
  }));
  const { voice, ratePercent } = manner;
  const base = findMainLanguage(pieces) ?? manner.language;
  const { samples, times } =
    run.isFlite && flite !== null && voice.flite !== null
      ? flite(pieces, { voice: voice.flite, ratePercent })
      : speakEspeak(engine, pieces, { voice, base, ratePercent });
  return { samples: trimEnd(samples), times, words };
}

/** The one language of all pieces; null when there are several. */
function findMainLanguage(pieces: readonly SpokenPiece[]): LanguageCode | null {
  const spoken = pieces.filter(({ say }) => say.trim() !== "").map(({ language }) => language);
  const [first = null] = spoken;
  return spoken.every((language) => language === first) ? first : null;
}

/** One after the other; a word that two engines share begins with the first of them. */
function joinSounds(sounds: readonly (Sound & { words: number[] })[]): Sound {
  const times: (number | null)[] = [];
  let length = 0;
  for (const sound of sounds) {
    for (const [index, word] of sound.words.entries()) {
      const time = sound.times[index] ?? null;
      times[word] ??= time === null ? null : time + toMs(length);
    }
    length += sound.samples.length;
  }
  return { samples: joinSamples(sounds.map(({ samples }) => samples)), times };
}

function toMs(samples: number): number {
  return (samples / engineSampleRate) * 1000;
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
