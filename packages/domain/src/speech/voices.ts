import type { SpeechPlan } from "../episodes/index.ts";
import { type Engine, findVoice, type Language } from "../languages/index.ts";
import { measureOf } from "./voice-measures.ts";

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
