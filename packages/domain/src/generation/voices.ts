import { DomainError, type Language } from "../shared/index.ts";

export type Engine = "standard" | "neural";

export interface Voice {
  id: string;
  language: Language;
  /** Polly's language code. */
  languageCode: string;
  engine: Engine;
  /** Characters spoken in a second, over a paragraph with its sentence pauses. */
  charactersPerSecond: number;
  /** Steps of 1.505 dB that bring this voice to the common loudness. */
  gainSteps: number;
}

type VoiceRow = Pick<Voice, "id" | "charactersPerSecond">;

// Neural where Polly has it; Russian has standard voices only. Joanna and Mizuki are the seeds'
// choice for standard. The rates are those of the local speech, tuned to natural reading speed.
const table: Record<Language, { code: string; neural: VoiceRow | null; standard: VoiceRow }> = {
  en: {
    code: "en-US",
    neural: { id: "Joanna", charactersPerSecond: 14.65 },
    standard: { id: "Joanna", charactersPerSecond: 14.65 },
  },
  ja: {
    code: "ja-JP",
    neural: { id: "Takumi", charactersPerSecond: 6.53 },
    standard: { id: "Mizuki", charactersPerSecond: 6.49 },
  },
  es: {
    code: "es-ES",
    neural: { id: "Lucia", charactersPerSecond: 14.8 },
    standard: { id: "Lucia", charactersPerSecond: 14.8 },
  },
  fr: {
    code: "fr-FR",
    neural: { id: "Lea", charactersPerSecond: 14.74 },
    standard: { id: "Lea", charactersPerSecond: 14.74 },
  },
  de: {
    code: "de-DE",
    neural: { id: "Vicki", charactersPerSecond: 14.79 },
    standard: { id: "Vicki", charactersPerSecond: 14.79 },
  },
  it: {
    code: "it-IT",
    neural: { id: "Bianca", charactersPerSecond: 14.77 },
    standard: { id: "Bianca", charactersPerSecond: 14.77 },
  },
  pt: {
    code: "pt-BR",
    neural: { id: "Camila", charactersPerSecond: 14.51 },
    standard: { id: "Camila", charactersPerSecond: 14.51 },
  },
  ru: { code: "ru-RU", neural: null, standard: { id: "Tatyana", charactersPerSecond: 13.21 } },
  ko: {
    code: "ko-KR",
    neural: { id: "Seoyeon", charactersPerSecond: 6.52 },
    standard: { id: "Seoyeon", charactersPerSecond: 6.52 },
  },
};

/** The voice of a language for the installation's engine; standard where neural does not exist. */
export function pickVoice(language: Language, engine: Engine): Voice {
  const { code, neural, standard } = table[language];
  const row = engine === "neural" ? (neural ?? standard) : standard;
  return {
    ...row,
    language,
    languageCode: code,
    engine: row === neural && engine === "neural" ? "neural" : "standard",
    gainSteps: 0,
  };
}

/** How long a voice speaks a text, in ms, before it is spoken. */
export function estimateSpeechMs(text: string, voice: Voice): number {
  return Math.round((Array.from(text).length / voice.charactersPerSecond) * 1000);
}

/** Price of a million characters in micro-dollars, from Polly's price list of July 2026. */
const pricePerMillion: Record<Engine, number> = { standard: 4_000_000, neural: 16_000_000 };

export function speechPrice(characters: number, engine: Engine): number {
  return Math.ceil((characters * pricePerMillion[engine]) / 1_000_000);
}

export function speechFailed(
  message: string,
  details: { retryable: boolean; cause?: unknown },
): DomainError {
  return new DomainError("supplier_failed", message, { reason: "speech.failed", ...details });
}
