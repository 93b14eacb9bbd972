import { z } from "zod";

import type { Asked, Behaviour, FakeSupplier } from "../support/models/fake-supplier.ts";
import { startGemini } from "../support/models/start-gemini.ts";
import { startOpenAi } from "../support/models/start-openai.ts";
import { addToTexts, writeAnswer } from "./model-answer.ts";
import { type LoggedModelCall, MODEL_KEY, MODEL_TIMES } from "./model-log.ts";
import {
  type ModelProvider,
  modelProviders,
  type ModelSchedule,
  type ModelSchedules,
} from "./model-schedule.ts";
import { makeUntrue, setStyle, STYLES, UNTRUTHS } from "./model-style.ts";
import { OBEDIENT, ORDER } from "./planted-titles.ts";
import { createRandom } from "./seeded-random.ts";

/** Longer than any call may take. */
const LATE_MS = 2 * Number(MODEL_TIMES.MODEL_TIMEOUT_MS);
/** More than 32 characters for each of the 2,000 tokens that we ask for. */
const OVERSIZED = 70_000;
const ECHOED_WORDS = 20;

/** The suppliers of models of one run, each with its schedule, its address and its log. */
export interface ModelRun {
  /** Those that are started; the schedules may change, the suppliers stay. */
  follow(schedules: ModelSchedules): Promise<Partial<Record<ModelProvider, string>>>;
  log(): LoggedModelCall[];
  close(): Promise<void>;
}

interface Started {
  supplier: FakeSupplier;
  schedule: ModelSchedule;
  faults: Map<number, LoggedModelCall["fault"]>;
}

export function createModelRun(): ModelRun {
  const started = new Map<ModelProvider, Started>();

  async function start(provider: ModelProvider, schedule: ModelSchedule): Promise<void> {
    const known = started.get(provider);
    if (known !== undefined) {
      known.schedule = schedule;
      return;
    }
    const faults: Started["faults"] = new Map();
    const fateOf = (asked: Asked) => {
      const fate = drawFate(started.get(provider)?.schedule ?? schedule, asked);
      faults.set(asked.number, fate.fault);
      return fate;
    };
    const supplier = await starters[provider]({
      apiKey: MODEL_KEY,
      behave: (asked) => behave(fateOf(asked)),
      answer: (asked) => answer(fateOf(asked), asked),
    });
    started.set(provider, { supplier, schedule, faults });
  }

  return {
    async follow(schedules) {
      for (const provider of modelProviders) {
        const schedule = schedules[provider];
        if (schedule !== undefined) await start(provider, schedule);
      }
      return Object.fromEntries(
        [...started].map(([provider, { supplier }]) => [provider, supplier.origin]),
      );
    },
    log: () => [...started].flatMap(([provider, one]) => readLog(provider, one)),
    async close() {
      await Promise.all([...started.values()].map(({ supplier }) => supplier.close()));
    },
  };
}

const starters = { openai: startOpenAi, gemini: startGemini };

function readLog(provider: ModelProvider, { supplier, faults }: Started): LoggedModelCall[] {
  return supplier.calls.map(({ asked, kind, complaint, inputTokens, outputTokens }) => ({
    provider,
    fault: asked === null ? null : (faults.get(asked.number) ?? null),
    complaint,
    // For a prompt that is blocked, Gemini bills nothing but the prompt.
    units: inputTokens + (provider === "gemini" && kind === "refusal" ? 0 : outputTokens),
    system: asked?.system ?? "",
    ...readTask(asked?.user ?? "{}"),
  }));
}

const Task = z.looseObject({
  previous: z.unknown().optional(),
  faults: z.array(z.string()).optional(),
});

/** What was asked for, the same for the first and the second try, and what was wrong with the first. */
function readTask(user: string): Pick<LoggedModelCall, "task" | "faults"> {
  const { previous: _, faults = [], ...task } = Task.parse(JSON.parse(user));
  return { task: JSON.stringify(task), faults };
}

interface ModelFate {
  fault: LoggedModelCall["fault"];
  latencyMs: number;
  /** 0 up to 1, for choosing among the forms of a fault, and where it strikes. */
  form: number;
  place: number;
}

/** The same fate for the same seed and number, however often it is asked for. */
function drawFate(schedule: ModelSchedule, asked: Asked): ModelFate {
  const { seed, latencyMs, rate, faults, isObedient } = schedule;
  const random = createRandom(`${seed} call ${asked.number}`);
  const latency = random.between(latencyMs.least, latencyMs.most);
  const isStruck = random.chance(rate);
  const [first, ...rest] = faults;
  const drawn = first === undefined || !isStruck ? null : random.pick([first, ...rest]);
  const isOrdered = isObedient && ORDER.test(asked.user);
  return {
    fault: drawn ?? (isOrdered ? "obedient" : null),
    latencyMs: latency,
    form: random.next(),
    place: random.next(),
  };
}

function behave({ fault, latencyMs, form }: ModelFate): Behaviour {
  switch (fault) {
    case "overdrawn":
      return { kind: "busy", isOverdrawn: true };
    case "broken":
      return { kind: "broken", status: form < 0.5 ? 500 : 503 };
    case "late":
      return { kind: "answer", latencyMs: LATE_MS };
    case "oversized":
      return { kind: "oversized", characters: OVERSIZED };
    case "busy":
    case "hang":
    case "stall":
    case "drop":
    case "truncated":
    case "prose":
    case "length":
    case "refusal":
    case "filtered":
    case "gone":
    case "page":
      return { kind: fault };
    case "foreign":
    case "ungrounded":
    case "echo":
    case "obedient":
    case "half":
    case "invented":
    case "history":
    case "long":
    case "curly":
    case "capitals":
    case "bold":
    case null:
      return { kind: "answer", latencyMs };
    case "fenced":
      return { kind: "fenced" };
  }
}

function answer({ fault, form, place }: ModelFate, asked: Asked): unknown {
  const written = writeAnswer(asked, {
    isForeign: fault === "foreign",
    isUngrounded: fault === "ungrounded",
  });
  const style = STYLES.find((one) => one === fault);
  if (style !== undefined) return setStyle(written, style);
  const untruth = UNTRUTHS.find((one) => one === fault);
  if (untruth !== undefined) return makeUntrue(written, { asked, untruth });
  if (fault === "echo") return addToTexts(written, { words: copyWords(asked.system, form), place });
  if (fault !== "obedient") return written;
  const said = [...OBEDIENT, copyWords(asked.system, form)];
  return addToTexts(written, { words: said[Math.floor(form * said.length)] ?? "", place });
}

function copyWords(system: string, form: number): string {
  const words = system.split(/\s+/);
  const from = Math.floor(form * Math.max(0, words.length - ECHOED_WORDS));
  return words.slice(from, from + ECHOED_WORDS).join(" ");
}
