import { type Style, STYLES, UNTRUTHS } from "./model-style.ts";
import { createRandom, type SeededRandom } from "./seeded-random.ts";

export const modelProviders = ["openai", "gemini"] as const;

export type ModelProvider = (typeof modelProviders)[number];

/**
 * What a supplier of models can do wrong: say that it is busy or that the money is gone, break inside,
 * answer nothing, half an answer with the line open or cut, an answer that comes too late, broken JSON,
 * prose, a text without an end, a refusal, a block, a model that is gone, far too much, a page of a proxy.
 */
const SUPPLIER_FAULTS = [
  "busy",
  "overdrawn",
  "broken",
  "hang",
  "stall",
  "drop",
  "late",
  "truncated",
  "prose",
  "length",
  "refusal",
  "filtered",
  "gone",
  "oversized",
  "page",
] as const;

/**
 * What a model can write wrong: another language or half of it, a quote of nothing, our own instructions, what is not so,
 * a sentence without an end.
 */
const WRITER_FAULTS = ["foreign", "ungrounded", "echo", ...UNTRUTHS] as const;

/** A style is none; it is drawn like one. */
export type ModelFault = (typeof SUPPLIER_FAULTS)[number] | (typeof WRITER_FAULTS)[number] | Style;

export interface ModelSchedule {
  seed: string;
  latencyMs: { least: number; most: number };
  /** Share of the calls that a fault strikes. */
  rate: number;
  faults: ModelFault[];
  /** Whether it does what a title orders it to do. */
  isObedient: boolean;
}

/** A supplier that is left out is not set up. */
export type ModelSchedules = Partial<Record<ModelProvider, ModelSchedule>>;

export const CALM_MODEL: ModelSchedule = {
  seed: "calm",
  latencyMs: { least: 1, most: 5 },
  rate: 0,
  faults: [],
  isObedient: false,
};

/** In a third of the runs no supplier is set up, in a third one of them, in a third both. */
export function drawModels(seed: number): ModelSchedules {
  const random = createRandom(`models ${seed}`);
  const [first, second] = random.shuffle(modelProviders);
  const count = random.whole(0, 2);
  const drawn: ModelSchedules = {};
  for (const provider of [first, second].slice(0, count)) {
    if (provider !== undefined) drawn[provider] = drawModel(`${provider} ${seed}`, random);
  }
  return drawn;
}

/** The same suppliers, who do nothing wrong. */
export function calmModels(schedules: ModelSchedules): ModelSchedules {
  return Object.fromEntries(
    Object.entries(schedules).map(([provider, schedule]) => [
      provider,
      { ...CALM_MODEL, seed: schedule.seed },
    ]),
  );
}

function drawModel(seed: string, random: SeededRandom): ModelSchedule {
  const all = [...SUPPLIER_FAULTS, ...WRITER_FAULTS, ...STYLES];
  const some = all.filter(() => random.chance(0.4));
  return {
    seed,
    latencyMs: { least: 5, most: random.pick([40, 40, 150]) },
    rate: random.chance(0.1) ? 1 : Math.round(random.between(0, 0.5) * 1000) / 1000,
    faults: some.length === 0 ? all : some,
    isObedient: random.chance(0.5),
  };
}
