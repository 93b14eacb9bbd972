import type { Language } from "../shared/index.ts";

/** What `pnpm measure:voices` finds out about a voice. */
export interface VoiceMeasure {
  charactersPerSecond: number;
  gainSteps: number;
}

/** Reading aloud at a natural pace; a voice that was measured has its own rate. */
const usualRates: Record<Language, number> = {
  en: 14.65,
  ja: 6.5,
  es: 14.8,
  fr: 14.74,
  de: 14.79,
  it: 14.77,
  pt: 14.51,
  ru: 13.21,
  ko: 6.52,
};

/** The local stand-in's voices, measured on the demo's lessons in 2026-11. */
const standIn: Record<string, VoiceMeasure> = {};

/** Polly's own voices: none until somebody measures them with a key. */
const polly: Record<string, VoiceMeasure> = {};

/** Rate and gain of a voice; one that nobody measured speaks at the usual rate, as it is. */
export function measureOf(voice: {
  id: string;
  language: Language;
  isStandIn: boolean;
}): VoiceMeasure {
  const measured = (voice.isStandIn ? standIn : polly)[voice.id];
  return measured ?? { charactersPerSecond: usualRates[voice.language], gainSteps: 0 };
}
