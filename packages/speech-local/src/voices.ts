import type { LanguageCode } from "./languages.ts";
import type { FliteVoice } from "./speak-flite.ts";

export const engines = ["standard", "neural", "long-form", "generative"] as const;
export type Engine = (typeof engines)[number];

/**
 * A Polly voice; `variant` and `pitch` (0-99, 50 is the variant's own) choose its stand-in, `levelDb`
 * brings that to -19 LUFS with its peaks limited, as `pnpm measure:voices` finds it.
 */
export type Voice = {
  id: string;
  name: string;
  gender: "Female" | "Male";
  language: LanguageCode;
  engines: readonly Engine[];
  variant: string;
  pitch: number;
  /** Speaks English in place of that variant, which then has the words of other languages alone. */
  flite: FliteVoice | null;
  levelDb: number;
};

const all: readonly Engine[] = ["standard", "neural", "generative"];
const older: readonly Engine[] = ["standard"];
const newer: readonly Engine[] = ["neural"];
const both: readonly Engine[] = ["standard", "neural"];
const newest: readonly Engine[] = ["neural", "generative"];

// eSpeak NG's variants, by what a recogniser understands of them (docs/decisions/0017).
const high = { gender: "Female", variant: "f2", pitch: 50, flite: null } as const;
const low = { gender: "Female", variant: "f2", pitch: 35, flite: null } as const;
const clear = { gender: "Female", variant: "f5", pitch: 50, flite: null } as const;
const steady = { gender: "Male", variant: "edward", pitch: 50, flite: null } as const;
const deep = { gender: "Male", variant: "edward", pitch: 35, flite: null } as const;
// Flite's, for English alone.
const joanna = { ...high, flite: { name: "slt", stretch: 1.2 } } as const;
const ruth = { ...low, flite: { name: "slt", stretch: 1.25, pitchHz: 150 } } as const;
const matthew = { ...steady, flite: { name: "rms", stretch: 1.1 } } as const;
const stephen = { ...deep, flite: { name: "rms", stretch: 1.15, size: 0.9 } } as const;

/** The voices of AWS's lists for these languages, with the engines that each has there. */
export const voices: readonly Voice[] = [
  { id: "Joanna", name: "Joanna", language: "en-US", engines: all, levelDb: -5.3, ...joanna },
  { id: "Matthew", name: "Matthew", language: "en-US", engines: all, levelDb: -0.1, ...matthew },
  { id: "Ruth", name: "Ruth", language: "en-US", engines: newest, levelDb: -3.4, ...ruth },
  { id: "Stephen", name: "Stephen", language: "en-US", engines: newer, levelDb: -0.1, ...stephen },
  { id: "Mizuki", name: "Mizuki", language: "ja-JP", engines: older, levelDb: -3.1, ...high },
  { id: "Takumi", name: "Takumi", language: "ja-JP", engines: both, levelDb: -2.0, ...steady },
  { id: "Kazuha", name: "Kazuha", language: "ja-JP", engines: newer, levelDb: -1.7, ...clear },
  { id: "Tomoko", name: "Tomoko", language: "ja-JP", engines: newer, levelDb: -2.5, ...low },
  { id: "Conchita", name: "Conchita", language: "es-ES", engines: older, levelDb: -1.5, ...low },
  { id: "Enrique", name: "Enrique", language: "es-ES", engines: older, levelDb: 0.2, ...deep },
  { id: "Lucia", name: "Lucia", language: "es-ES", engines: all, levelDb: -2.1, ...high },
  { id: "Sergio", name: "Sergio", language: "es-ES", engines: newest, levelDb: -0.6, ...steady },
  { id: "Celine", name: "Céline", language: "fr-FR", engines: older, levelDb: -0.7, ...low },
  { id: "Lea", name: "Léa", language: "fr-FR", engines: all, levelDb: -1.3, ...high },
  { id: "Mathieu", name: "Mathieu", language: "fr-FR", engines: older, levelDb: 0.0, ...deep },
  { id: "Remi", name: "Rémi", language: "fr-FR", engines: newest, levelDb: -0.8, ...steady },
  { id: "Marlene", name: "Marlene", language: "de-DE", engines: older, levelDb: -2.5, ...low },
  { id: "Vicki", name: "Vicki", language: "de-DE", engines: all, levelDb: -2.9, ...high },
  { id: "Hans", name: "Hans", language: "de-DE", engines: older, levelDb: -0.2, ...deep },
  { id: "Daniel", name: "Daniel", language: "de-DE", engines: newest, levelDb: -1.2, ...steady },
  { id: "Carla", name: "Carla", language: "it-IT", engines: older, levelDb: -0.7, ...low },
  { id: "Bianca", name: "Bianca", language: "it-IT", engines: all, levelDb: -1.3, ...high },
  { id: "Giorgio", name: "Giorgio", language: "it-IT", engines: older, levelDb: 1.1, ...deep },
  { id: "Adriano", name: "Adriano", language: "it-IT", engines: newer, levelDb: 0.2, ...steady },
  { id: "Camila", name: "Camila", language: "pt-BR", engines: all, levelDb: -2.7, ...high },
  { id: "Vitoria", name: "Vitória", language: "pt-BR", engines: both, levelDb: -2.1, ...low },
  { id: "Ricardo", name: "Ricardo", language: "pt-BR", engines: older, levelDb: -0.4, ...deep },
  { id: "Thiago", name: "Thiago", language: "pt-BR", engines: newer, levelDb: -1.3, ...steady },
  { id: "Tatyana", name: "Tatyana", language: "ru-RU", engines: older, levelDb: -1.7, ...high },
  { id: "Maxim", name: "Maxim", language: "ru-RU", engines: older, levelDb: -0.1, ...steady },
  { id: "Seoyeon", name: "Seoyeon", language: "ko-KR", engines: all, levelDb: -3.5, ...high },
  { id: "Jihye", name: "Jihye", language: "ko-KR", engines: newer, levelDb: -2.9, ...low },
];

export function findVoice(id: string): Voice | null {
  return voices.find((voice) => voice.id === id) ?? null;
}
