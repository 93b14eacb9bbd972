import type { Language } from "./languages.ts";

export const ENGINES = ["standard", "neural"] as const;
export type Engine = (typeof ENGINES)[number];

/** A Polly voice that LearnLab offers. */
export interface VoiceListing {
  id: string;
  /** The name for people. */
  name: string;
  gender: "female" | "male";
  language: Language;
  engines: readonly Engine[];
}

const both = ["neural", "standard"] as const;
const neural = ["neural"] as const;
const standard = ["standard"] as const;

/**
 * The first voice of a language that an engine has is its default: Joanna and Mizuki are those of the
 * original design for standard. Engines as in AWS's list of voices (2026-07); Russian only has standard
 * ones.
 */
export const VOICES: readonly VoiceListing[] = [
  { id: "Joanna", name: "Joanna", gender: "female", language: "en", engines: both },
  { id: "Matthew", name: "Matthew", gender: "male", language: "en", engines: both },
  { id: "Ruth", name: "Ruth", gender: "female", language: "en", engines: neural },
  { id: "Stephen", name: "Stephen", gender: "male", language: "en", engines: neural },
  { id: "Mizuki", name: "Mizuki", gender: "female", language: "ja", engines: standard },
  { id: "Takumi", name: "Takumi", gender: "male", language: "ja", engines: both },
  { id: "Kazuha", name: "Kazuha", gender: "female", language: "ja", engines: neural },
  { id: "Tomoko", name: "Tomoko", gender: "female", language: "ja", engines: neural },
  { id: "Lucia", name: "Lucía", gender: "female", language: "es", engines: both },
  { id: "Sergio", name: "Sergio", gender: "male", language: "es", engines: neural },
  { id: "Conchita", name: "Conchita", gender: "female", language: "es", engines: standard },
  { id: "Enrique", name: "Enrique", gender: "male", language: "es", engines: standard },
  { id: "Lea", name: "Léa", gender: "female", language: "fr", engines: both },
  { id: "Remi", name: "Rémi", gender: "male", language: "fr", engines: neural },
  { id: "Celine", name: "Céline", gender: "female", language: "fr", engines: standard },
  { id: "Mathieu", name: "Mathieu", gender: "male", language: "fr", engines: standard },
  { id: "Vicki", name: "Vicki", gender: "female", language: "de", engines: both },
  { id: "Daniel", name: "Daniel", gender: "male", language: "de", engines: neural },
  { id: "Marlene", name: "Marlene", gender: "female", language: "de", engines: standard },
  { id: "Hans", name: "Hans", gender: "male", language: "de", engines: standard },
  { id: "Bianca", name: "Bianca", gender: "female", language: "it", engines: both },
  { id: "Adriano", name: "Adriano", gender: "male", language: "it", engines: neural },
  { id: "Carla", name: "Carla", gender: "female", language: "it", engines: standard },
  { id: "Giorgio", name: "Giorgio", gender: "male", language: "it", engines: standard },
  { id: "Camila", name: "Camila", gender: "female", language: "pt", engines: both },
  { id: "Vitoria", name: "Vitória", gender: "female", language: "pt", engines: both },
  { id: "Thiago", name: "Thiago", gender: "male", language: "pt", engines: neural },
  { id: "Ricardo", name: "Ricardo", gender: "male", language: "pt", engines: standard },
  { id: "Tatyana", name: "Tatyana", gender: "female", language: "ru", engines: standard },
  { id: "Maxim", name: "Maxim", gender: "male", language: "ru", engines: standard },
  { id: "Seoyeon", name: "Seoyeon", gender: "female", language: "ko", engines: both },
  { id: "Jihye", name: "Jihye", gender: "female", language: "ko", engines: neural },
];

/** Whether an engine offers the voice: neural installations also offer the standard voices. */
export function isOffered({ engines }: VoiceListing, engine: Engine): boolean {
  return engine === "neural" || engines.includes("standard");
}

/** The engine with which a voice speaks, given the installation's choice. */
export function chooseEngine({ engines }: VoiceListing, engine: Engine): Engine {
  return engines.includes(engine) ? engine : "standard";
}

/** The voice of a language: the wanted one if it is offered, else the engine's default. */
export function findVoice(language: Language, engine: Engine, wanted?: string): VoiceListing {
  const offered = VOICES.filter((voice) => voice.language === language && isOffered(voice, engine));
  const voice =
    offered.find(({ id }) => id === wanted) ??
    offered.find(({ engines }) => engines.includes(engine)) ??
    offered[0];
  if (voice === undefined) throw new TypeError(`No voice speaks ${language}.`);
  return voice;
}

/**
 * The second voice, which asks and answers: of the other gender if possible, and of the first voice's
 * engine, so that both cost the same and sound alike in quality; null if there is none.
 */
export function findSecondVoice(first: VoiceListing, engine: Engine): VoiceListing | null {
  const others = VOICES.filter(
    ({ id, language, engines }) =>
      language === first.language &&
      id !== first.id &&
      engines.includes(chooseEngine(first, engine)),
  );
  return others.find(({ gender }) => gender !== first.gender) ?? others[0] ?? null;
}
