import { drawModels, type ModelSchedules } from "./model-schedule.ts";
import { createRandom, type SeededRandom } from "./seeded-random.ts";

/**
 * What can be wrong with an answer: refused for now, broken inside, never given, half of it with the
 * line cut, half of it with a clean end, at another sample rate.
 */
const FAULTS = ["throttled", "failing", "hanging", "cut", "short", "wrong-rate"] as const;

export type SpeechFault = (typeof FAULTS)[number];

export interface SpeechSchedule {
  seed: string;
  latencyMs: { least: number; most: number };
  /** Share of the calls that a fault strikes. */
  rate: number;
  faults: SpeechFault[];
  /** The call, from 0, that is refused for good. */
  hopelessAt: number | null;
}

export interface Schedule {
  seed: number;
  /** Classmates who each ask for an episode at the same moment. */
  learners: number;
  languages: ("en" | "ja" | "es" | "de")[];
  outputFormat: "text" | "audio" | "both";
  /** Whether somebody has heard the same lessons before. */
  courses: "cold" | "warm";
  speech: SpeechSchedule;
  /** The suppliers of models that are set up. */
  models: ModelSchedules;
  /** Whether the titles of new courses give orders to whoever reads them. */
  titles: "plain" | "planted";
  /** Shares of the calls that fail; half of them after they were done. */
  database: number;
  media: number;
  queue: number;
  /** Share of the messages that arrive more than once. */
  duplicates: number;
}

export function drawSchedule(seed: number): Schedule {
  const random = createRandom(`schedule ${seed}`);
  return {
    seed,
    learners: random.chance(1 / 3) ? random.whole(2, 3) : 1,
    languages: random.pick([["en"], ["en"], ["en"], ["ja", "en"], ["en", "es"], ["de"]]),
    outputFormat: random.pick(["both", "both", "both", "audio", "audio", "text"]),
    courses: random.chance(0.4) ? "warm" : "cold",
    speech: drawSpeech(seed, random),
    models: drawModels(seed),
    titles: createRandom(`titles ${seed}`).chance(0.5) ? "planted" : "plain",
    database: drawRate(random, 0.1),
    media: drawRate(random, 0.1),
    queue: drawRate(random, 0.5),
    duplicates: random.chance(0.6) ? random.between(0.2, 1) : 0,
  };
}

/** Nothing goes wrong, and nobody is slow. */
export function calmSpeech(seed: string): SpeechSchedule {
  return { seed, latencyMs: { least: 1, most: 5 }, rate: 0, faults: [], hopelessAt: null };
}

/** One learner, one language, and nothing goes wrong. */
export const CALM: Schedule = {
  seed: 0,
  learners: 1,
  languages: ["en"],
  outputFormat: "both",
  courses: "warm",
  speech: calmSpeech("calm"),
  models: {},
  titles: "plain",
  database: 0,
  media: 0,
  queue: 0,
  duplicates: 0,
};

function drawSpeech(seed: number, random: SeededRandom): SpeechSchedule {
  const some = FAULTS.filter(() => random.chance(0.5));
  const calls = { seed: `speech ${seed}`, latencyMs: { least: 5, most: 60 } };
  if (random.chance(0.05)) {
    return { ...calls, rate: 1, faults: ["throttled", "failing"], hopelessAt: null };
  }
  return {
    ...calls,
    rate: drawRate(random, 0.25),
    faults: some.length === 0 ? [...FAULTS] : some,
    hopelessAt: random.chance(0.08) ? random.whole(0, 30) : null,
  };
}

function drawRate(random: SeededRandom, most: number): number {
  return random.chance(0.7) ? Math.round(random.between(0, most) * 1000) / 1000 : 0;
}
