import type { VoiceChoices } from "../accounts/index.ts";
import { type Engine, findVoice, type Language } from "../shared/index.ts";
import { measureOf } from "./voice-measures.ts";

/** How an episode is spoken: fixed in its brief, so that a run that goes on later speaks alike. */
export interface SpeechPlan {
  engine: Engine;
  /** Hz, one for all parts. */
  sampleRate: number;
  /** Whether lessons get exact word times, at the price of a second request. */
  wordMarks: boolean;
  /** Whether the local stand-in speaks in Polly's place. */
  isStandIn: boolean;
  voices: VoiceChoices;
}

export interface Voice {
  id: string;
  language: Language;
  /** Polly's language code. */
  languageCode: string;
  engine: Engine;
  /** Characters spoken in a second, over paragraphs with their sentence pauses. */
  charactersPerSecond: number;
  /** Steps of 1.505 dB that bring this voice to the common loudness. */
  gainSteps: number;
}

const languageCodes: Record<Language, string> = {
  en: "en-US",
  ja: "ja-JP",
  es: "es-ES",
  fr: "fr-FR",
  de: "de-DE",
  it: "it-IT",
  pt: "pt-BR",
  ru: "ru-RU",
  ko: "ko-KR",
};

/** The voice that speaks a language: the learner's own choice where the installation has it. */
export function pickVoice(plan: SpeechPlan, language: Language): Voice {
  const { id, engines } = findVoice(language, plan.engine, plan.voices[language]);
  const engine = engines.includes(plan.engine) ? plan.engine : "standard";
  return {
    id,
    language,
    languageCode: languageCodes[language],
    engine,
    ...measureOf({ id, language, engine, isStandIn: plan.isStandIn }),
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
