import type { EspeakEvent, EspeakWorker } from "@echogarden/espeak-ng-emscripten";

import { engineSampleRate, joinSamples, type Sound } from "./engine-sound.ts";
import { languages, type LanguageCode } from "./languages.ts";
import type { SpokenPiece } from "./read-words.ts";
import type { Voice } from "./voices.ts";
import { writeEngineText, type EngineText } from "./write-engine-text.ts";

// The engine accepts 80 to 450 words a minute.
const rateRange = { lowest: 80, highest: 450 };
const longestSeconds = 600;

/** Speaks pieces of any language with eSpeak NG; `base` is the one that is not wrapped. */
export function speakEspeak(
  engine: EspeakWorker,
  pieces: readonly SpokenPiece[],
  manner: { voice: Voice; base: LanguageCode; ratePercent: number },
): Sound {
  const engineText = writeEngineText(pieces, manner.base);
  prepareEngine(engine, manner);
  const { samples, events } = runEngine(engine, engineText.text);
  return { samples, times: findTimes(engineText, events) };
}

function prepareEngine(
  engine: EspeakWorker,
  { voice, base, ratePercent }: { voice: Voice; base: LanguageCode; ratePercent: number },
): void {
  const { espeak, wordsPerMinute } = languages[base];
  const name = `${espeak}+${voice.variant}`;
  // An unknown voice is no error to the engine, it goes on with the one before.
  if (engine.set_voice(name) !== 0) throw new Error(`eSpeak NG has no voice ${name}`);
  const rate = Math.round((wordsPerMinute * ratePercent) / 100);
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
  return { samples: joinSamples(chunks), events };
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
