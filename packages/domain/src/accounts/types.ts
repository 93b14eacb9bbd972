import { z } from "zod";

import { EpisodeLanguages, Language, VOICES } from "../languages/index.ts";
import { INTERFACE_LANGUAGES } from "./interface-languages.ts";
import type { Scope } from "./scopes.ts";

export const Role = z.enum(["learner", "teacher", "admin"]);
export type Role = z.infer<typeof Role>;

/** The signed-in person who acts; `null` for nobody. */
export interface Actor {
  userId: string;
  role: Role;
  /** The scopes of the access token; without a token, everything that the person may do. */
  scopes?: readonly Scope[];
  /** The admin who looks at LearnLab as this person, and can change nothing. */
  lookedAtBy?: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  createdAt: number;
}

/** A person as admins see them. */
export interface SeenPerson extends Person {
  /** When they last used a session, to the quarter of an hour; null if they never signed in. */
  lastSeenAt: number | null;
}

export const AbilityLevel = z.enum(["beginner", "intermediate", "advanced"]);
export type AbilityLevel = z.infer<typeof AbilityLevel>;

export const OutputFormat = z.enum(["text", "audio", "both"], {
  error: "Choose text, audio or both.",
});
export type OutputFormat = z.infer<typeof OutputFormat>;

/** The learner's preferred voice per language; the default speaks in others. */
export const VoiceChoices = z
  .partialRecord(Language, z.string().max(40))
  .refine(
    (choices) =>
      Object.entries(choices).every(([language, id]) =>
        VOICES.some((voice) => voice.id === id && voice.language === language),
      ),
    { error: "This voice does not speak the language it was chosen for." },
  );
export type VoiceChoices = z.infer<typeof VoiceChoices>;

/**
 * How an episode treats questions: `play` keeps the silence, `pause` waits on the screen, and `hands_free`
 * takes marks from headphone keys while it plays.
 */
export const QuestionMode = z.enum(["play", "pause", "hands_free"]);
export type QuestionMode = z.infer<typeof QuestionMode>;

const MOST_COURSE_SPEEDS = 100;
const Speed = z.number().min(0.5).max(3);

const Speeds = z
  .record(z.string().min(1).max(200), Speed)
  .refine((speeds) => Object.keys(speeds).length <= MOST_COURSE_SPEEDS, {
    error: `At most ${MOST_COURSE_SPEEDS} courses have a speed of their own.`,
  });
/** From 0.5 to 3, by the titles of courses. */
export type Speeds = z.infer<typeof Speeds>;

export const LearnerSettings = z.object({
  timeZone: z.string().min(1).max(64),
  languages: EpisodeLanguages,
  outputFormat: OutputFormat,
  abilityLevel: AbilityLevel,
  sayMyName: z.boolean(),
  dailyEnabled: z.boolean(),
  /** The minute of the local day at which the daily should be ready. */
  dailyMinute: z.int().min(0).max(1439),
  emailEnabled: z.boolean(),
  defaultSpeed: Speed,
  /** By the titles of courses, as episodes name them. */
  courseSpeeds: Speeds,
  voices: VoiceChoices,
  /** A second voice asks and answers, in languages that have one. */
  secondVoice: z.boolean(),
  questionMode: QuestionMode,
  interfaceLanguage: z.enum(INTERFACE_LANGUAGES.map(({ value }) => value)),
  onboarded: z.boolean(),
});
export type LearnerSettings = z.infer<typeof LearnerSettings>;

export const DEFAULT_SETTINGS: LearnerSettings = {
  timeZone: "UTC",
  languages: ["en"],
  outputFormat: "both",
  abilityLevel: "beginner",
  sayMyName: true,
  dailyEnabled: true,
  dailyMinute: 420,
  emailEnabled: true,
  defaultSpeed: 1,
  courseSpeeds: {},
  voices: {},
  secondVoice: true,
  questionMode: "play",
  interfaceLanguage: "en",
  onboarded: false,
};
