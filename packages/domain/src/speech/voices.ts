import type { Segment, SegmentKind, SpeechPlan } from "../episodes/index.ts";
import {
  chooseEngine,
  type Engine,
  findSecondVoice,
  findVoice,
  type Language,
  type VoiceListing,
} from "../languages/index.ts";
import { measureOf } from "./voice-measures.ts";

export interface Voice {
  id: string;
  language: Language;
  /** Polly's language code. */
  languageCode: string;
  engine: Engine;
  /** Characters per second over whole paragraphs, including the pauses between sentences. */
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

/** The segments that a second voice speaks, if there is one. */
const ASKING: readonly SegmentKind[] = ["question", "answer", "recall"];

/** The voice of a language: the learner's choice if the installation has it. */
export function pickVoice(plan: SpeechPlan, language: Language): Voice {
  const listed = findVoice(language, plan.engine, plan.voices[language]);
  return describeVoice(plan, { listed, engine: chooseEngine(listed, plan.engine) });
}

/** The voice of a segment. */
export function pickVoiceOf(
  plan: SpeechPlan,
  { kind, language }: Pick<Segment, "kind" | "language">,
): Voice {
  const first = findVoice(language, plan.engine, plan.voices[language]);
  const asks = plan.hasSecondVoice === true && ASKING.includes(kind);
  const second = asks ? findSecondVoice(first, plan.engine) : null;
  return describeVoice(plan, {
    listed: second ?? first,
    engine: chooseEngine(first, plan.engine),
  });
}

function describeVoice(
  { isStandIn }: SpeechPlan,
  { listed: { id, language }, engine }: { listed: VoiceListing; engine: Engine },
): Voice {
  return {
    id,
    language,
    languageCode: languageCodes[language],
    engine,
    ...measureOf({ id, language, engine, isStandIn }),
  };
}

/** The estimated length of a text in ms, before it is spoken. */
export function estimateSpeechMs(text: string, voice: Voice): number {
  return Math.round((Array.from(text).length / voice.charactersPerSecond) * 1000);
}
