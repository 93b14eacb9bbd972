import { createRandom, type SeededRandom } from "./seeded-random.ts";
import { calmSpeech, type SpeechSchedule } from "./schedule.ts";
import type { SpeechCall } from "./speech-answer.ts";
import { type CallPlace, type LoggedCall, logCall } from "./speech-log.ts";

/** What happens to a call. */
export interface Fate {
  latencyMs: number;
  fault: LoggedCall["fault"];
  /** 0 up to 1, for choosing among the forms of a fault. */
  form: number;
}

/** The supplier's side of a run: its schedule, and the log of what was asked and answered. */
export interface SpeechRun {
  calls: LoggedCall[];
  follow(schedule: SpeechSchedule): void;
  /** The next call meets its fate: the same one for the same seed and number. */
  enter(call: SpeechCall, place: CallPlace): { fate: Fate; entry: LoggedCall };
}

export function createSpeechRun(name: string): SpeechRun {
  let schedule = calmSpeech(name);
  let fates = openFates(schedule);
  let entered = 0;
  const calls: LoggedCall[] = [];
  return {
    calls,
    follow(next) {
      schedule = next;
      fates = openFates(next);
      entered = 0;
    },
    enter(call, place) {
      const isHopeless = entered === schedule.hopelessAt;
      entered += 1;
      const drawn = drawFate(schedule, { call, random: fates[call.format] });
      const fault = isHopeless ? "refused" : drawn.fault;
      const entry = logCall(call, { place, fault });
      calls.push(entry);
      return { fate: { ...drawn, fault }, entry };
    },
  };
}

function openFates({ seed }: SpeechSchedule): Record<SpeechCall["format"], SeededRandom> {
  return { mp3: createRandom(`${seed} mp3`), json: createRandom(`${seed} json`) };
}

function drawFate(
  { latencyMs, rate, faults }: SpeechSchedule,
  { call, random }: { call: SpeechCall; random: SeededRandom },
): Fate {
  const latency = random.between(latencyMs.least, latencyMs.most);
  const isStruck = random.chance(rate);
  const [first, ...rest] = faults;
  const fault = first === undefined ? null : random.pick([first, ...rest]);
  // Speech marks have no sample rate.
  const fits = call.format === "mp3" || fault !== "wrong-rate";
  return { latencyMs: latency, fault: isStruck && fits ? fault : null, form: random.next() };
}
