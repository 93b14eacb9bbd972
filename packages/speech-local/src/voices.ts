import type { LanguageCode } from "./languages.ts";

export const engines = ["standard", "neural", "long-form", "generative"] as const;
export type Engine = (typeof engines)[number];

/** A Polly voice; `variant` and `pitch` (0-99, 50 is the variant's own) choose its stand-in. */
export type Voice = {
  id: string;
  name: string;
  gender: "Female" | "Male";
  language: LanguageCode;
  engines: readonly Engine[];
  variant: string;
  pitch: number;
};

const all: readonly Engine[] = ["standard", "neural", "generative"];
const older: readonly Engine[] = ["standard"];
const newer: readonly Engine[] = ["neural"];
const both: readonly Engine[] = ["standard", "neural"];
const newest: readonly Engine[] = ["neural", "generative"];

// Measured pitch: about 210, 170 and 240 Hz for the women, 105 and 80 Hz for the men.
const high = { gender: "Female", variant: "f3", pitch: 50 } as const;
const low = { gender: "Female", variant: "f1", pitch: 44 } as const;
const clear = { gender: "Female", variant: "Annie", pitch: 50 } as const;
const steady = { gender: "Male", variant: "m3", pitch: 50 } as const;
const deep = { gender: "Male", variant: "m4", pitch: 32 } as const;

/** The voices of AWS's lists for these languages, with the engines that each has there. */
export const voices: readonly Voice[] = [
  { id: "Joanna", name: "Joanna", language: "en-US", engines: all, ...high },
  { id: "Matthew", name: "Matthew", language: "en-US", engines: all, ...steady },
  { id: "Ruth", name: "Ruth", language: "en-US", engines: newest, ...low },
  { id: "Stephen", name: "Stephen", language: "en-US", engines: newer, ...deep },
  { id: "Mizuki", name: "Mizuki", language: "ja-JP", engines: older, ...high },
  { id: "Takumi", name: "Takumi", language: "ja-JP", engines: both, ...steady },
  { id: "Kazuha", name: "Kazuha", language: "ja-JP", engines: newer, ...clear },
  { id: "Tomoko", name: "Tomoko", language: "ja-JP", engines: newer, ...low },
  { id: "Conchita", name: "Conchita", language: "es-ES", engines: older, ...low },
  { id: "Enrique", name: "Enrique", language: "es-ES", engines: older, ...deep },
  { id: "Lucia", name: "Lucia", language: "es-ES", engines: all, ...high },
  { id: "Sergio", name: "Sergio", language: "es-ES", engines: newest, ...steady },
  { id: "Celine", name: "Céline", language: "fr-FR", engines: older, ...low },
  { id: "Lea", name: "Léa", language: "fr-FR", engines: all, ...high },
  { id: "Mathieu", name: "Mathieu", language: "fr-FR", engines: older, ...deep },
  { id: "Remi", name: "Rémi", language: "fr-FR", engines: newest, ...steady },
  { id: "Marlene", name: "Marlene", language: "de-DE", engines: older, ...low },
  { id: "Vicki", name: "Vicki", language: "de-DE", engines: all, ...high },
  { id: "Hans", name: "Hans", language: "de-DE", engines: older, ...deep },
  { id: "Daniel", name: "Daniel", language: "de-DE", engines: newest, ...steady },
  { id: "Carla", name: "Carla", language: "it-IT", engines: older, ...low },
  { id: "Bianca", name: "Bianca", language: "it-IT", engines: all, ...high },
  { id: "Giorgio", name: "Giorgio", language: "it-IT", engines: older, ...deep },
  { id: "Adriano", name: "Adriano", language: "it-IT", engines: newer, ...steady },
  { id: "Camila", name: "Camila", language: "pt-BR", engines: all, ...high },
  { id: "Vitoria", name: "Vitória", language: "pt-BR", engines: both, ...low },
  { id: "Ricardo", name: "Ricardo", language: "pt-BR", engines: older, ...deep },
  { id: "Thiago", name: "Thiago", language: "pt-BR", engines: newer, ...steady },
  { id: "Tatyana", name: "Tatyana", language: "ru-RU", engines: older, ...high },
  { id: "Maxim", name: "Maxim", language: "ru-RU", engines: older, ...steady },
  { id: "Seoyeon", name: "Seoyeon", language: "ko-KR", engines: all, ...high },
  { id: "Jihye", name: "Jihye", language: "ko-KR", engines: newer, ...low },
];

export function findVoice(id: string): Voice | null {
  return voices.find((voice) => voice.id === id) ?? null;
}
