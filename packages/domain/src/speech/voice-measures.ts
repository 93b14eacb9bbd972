import type { Engine, Language } from "../languages/index.ts";

/** The measurements of a voice by `pnpm measure:voices`. */
export interface VoiceMeasure {
  charactersPerSecond: number;
  gainSteps: number;
}

/** A natural pace of reading aloud, for voices without a measurement. */
const usualRates: Record<Language, number> = {
  en: 14.65,
  ja: 8,
  es: 14.8,
  fr: 14.74,
  de: 14.79,
  it: 14.77,
  pt: 14.51,
  ru: 12.3,
  ko: 7.3,
};

/**
 * The local voices by `<id>`, or by `<id>/<engine>` where engines differ: measured on 2026-11-28 with `pnpm
 * measure:voices`, over two to three minutes of the demo's lessons at 44.1 kHz. Whole episodes differ from
 * lessons: over 17 episodes German was 0.95 and French 0.94 times as fast; English, Japanese and Korean
 * have the pace of one episode each with a second voice. In one episode per language on 2026-11-29, Lucia,
 * Tatyana, Remi, Kazuha and voices with the same pace were more than three percent off, so they have the
 * pace of that episode.
 */
const standIn: Record<string, VoiceMeasure> = {
  Joanna: { charactersPerSecond: 13.81, gainSteps: 2 },
  Matthew: { charactersPerSecond: 13.08, gainSteps: 2 },
  Ruth: { charactersPerSecond: 13.27, gainSteps: 2 },
  Stephen: { charactersPerSecond: 12.71, gainSteps: 2 },
  Mizuki: { charactersPerSecond: 7.49, gainSteps: 2 },
  Takumi: { charactersPerSecond: 7.62, gainSteps: 2 },
  Kazuha: { charactersPerSecond: 7.8, gainSteps: 2 },
  Tomoko: { charactersPerSecond: 7.48, gainSteps: 2 },
  Lucia: { charactersPerSecond: 14.25, gainSteps: 2 },
  Sergio: { charactersPerSecond: 14.57, gainSteps: 2 },
  Conchita: { charactersPerSecond: 14.23, gainSteps: 2 },
  Enrique: { charactersPerSecond: 14.57, gainSteps: 2 },
  Lea: { charactersPerSecond: 13.54, gainSteps: 2 },
  Remi: { charactersPerSecond: 14.28, gainSteps: 2 },
  Celine: { charactersPerSecond: 13.53, gainSteps: 2 },
  Mathieu: { charactersPerSecond: 14.28, gainSteps: 2 },
  Vicki: { charactersPerSecond: 13.33, gainSteps: 2 },
  Daniel: { charactersPerSecond: 13.6, gainSteps: 2 },
  Marlene: { charactersPerSecond: 13.31, gainSteps: 2 },
  Hans: { charactersPerSecond: 13.6, gainSteps: 2 },
  Bianca: { charactersPerSecond: 14.57, gainSteps: 2 },
  Adriano: { charactersPerSecond: 14.62, gainSteps: 2 },
  Carla: { charactersPerSecond: 14.55, gainSteps: 2 },
  Giorgio: { charactersPerSecond: 14.62, gainSteps: 2 },
  Camila: { charactersPerSecond: 14.6, gainSteps: 2 },
  Vitoria: { charactersPerSecond: 14.56, gainSteps: 2 },
  Thiago: { charactersPerSecond: 14.57, gainSteps: 2 },
  Ricardo: { charactersPerSecond: 14.57, gainSteps: 2 },
  Tatyana: { charactersPerSecond: 11.96, gainSteps: 2 },
  Maxim: { charactersPerSecond: 12.67, gainSteps: 2 },
  Seoyeon: { charactersPerSecond: 6.88, gainSteps: 2 },
  Jihye: { charactersPerSecond: 6.59, gainSteps: 2 },
};

/** Polly's voices, by the same keys: empty until somebody measures them with a key. */
const polly: Record<string, VoiceMeasure> = {};

/** The pace and gain of a voice; without a measurement, the usual pace and no gain. */
export function measureOf(voice: {
  id: string;
  language: Language;
  engine: Engine;
  isStandIn: boolean;
}): VoiceMeasure {
  const table = voice.isStandIn ? standIn : polly;
  const measured = table[`${voice.id}/${voice.engine}`] ?? table[voice.id];
  return measured ?? { charactersPerSecond: usualRates[voice.language], gainSteps: 0 };
}
