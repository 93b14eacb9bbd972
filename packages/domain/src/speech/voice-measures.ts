import type { Engine, Language } from "../languages/index.ts";

/** What `pnpm measure:voices` finds out about a voice. */
export interface VoiceMeasure {
  charactersPerSecond: number;
  gainSteps: number;
}

/** Reading aloud at a natural pace; a voice that was measured has its own rate. */
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
 * The local stand-in's voices by `<id>`, or by `<id>/<engine>` where engines differ: measured on
 * 2026-11-21 by `pnpm measure:voices`, over two to three minutes of the demo's lessons at 44.1 kHz;
 * the rates of Japanese, Korean, German and French by the 17 whole episodes in each, which say more
 * titles and names than lessons do.
 */
const standIn: Record<string, VoiceMeasure> = {
  Joanna: { charactersPerSecond: 14.14, gainSteps: 2 },
  Matthew: { charactersPerSecond: 14.5, gainSteps: 2 },
  Ruth: { charactersPerSecond: 13.75, gainSteps: 2 },
  Stephen: { charactersPerSecond: 13.38, gainSteps: 2 },
  Mizuki: { charactersPerSecond: 7.89, gainSteps: 2 },
  Takumi: { charactersPerSecond: 8.03, gainSteps: 2 },
  Kazuha: { charactersPerSecond: 8.04, gainSteps: 2 },
  Tomoko: { charactersPerSecond: 7.95, gainSteps: 2 },
  Lucia: { charactersPerSecond: 14.47, gainSteps: 2 },
  Sergio: { charactersPerSecond: 14.77, gainSteps: 2 },
  Conchita: { charactersPerSecond: 14.12, gainSteps: 2 },
  Enrique: { charactersPerSecond: 13.66, gainSteps: 2 },
  Lea: { charactersPerSecond: 13.83, gainSteps: 2 },
  Remi: { charactersPerSecond: 14.13, gainSteps: 2 },
  Celine: { charactersPerSecond: 13.44, gainSteps: 2 },
  Mathieu: { charactersPerSecond: 13.0, gainSteps: 2 },
  Vicki: { charactersPerSecond: 13.54, gainSteps: 2 },
  Daniel: { charactersPerSecond: 13.74, gainSteps: 2 },
  Marlene: { charactersPerSecond: 13.3, gainSteps: 2 },
  Hans: { charactersPerSecond: 12.96, gainSteps: 2 },
  Bianca: { charactersPerSecond: 14.28, gainSteps: 2 },
  Adriano: { charactersPerSecond: 14.4, gainSteps: 2 },
  Carla: { charactersPerSecond: 14.17, gainSteps: 2 },
  Giorgio: { charactersPerSecond: 13.8, gainSteps: 2 },
  Camila: { charactersPerSecond: 14.25, gainSteps: 2 },
  Vitoria: { charactersPerSecond: 14.12, gainSteps: 2 },
  Thiago: { charactersPerSecond: 14.57, gainSteps: 2 },
  Ricardo: { charactersPerSecond: 13.79, gainSteps: 2 },
  Tatyana: { charactersPerSecond: 12.25, gainSteps: 2 },
  Maxim: { charactersPerSecond: 12.47, gainSteps: 2 },
  Seoyeon: { charactersPerSecond: 7.31, gainSteps: 2 },
  Jihye: { charactersPerSecond: 7.28, gainSteps: 2 },
};

/** Polly's own voices, by the same keys: none until somebody measures them with a key. */
const polly: Record<string, VoiceMeasure> = {};

/** Rate and gain of a voice; one that nobody measured speaks at the usual rate, as it is. */
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
