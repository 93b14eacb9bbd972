import {
  createTemplateWriter,
  type LessonStore,
  type ScriptWriter,
  type Speech,
} from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";

/** How long a language model writes the script of an episode, in ms. */
export const SCRIPT_MS = 4_000;

/** How long a speech supplier takes for a text, in ms: audio and word times alike. */
export function speechMs(text: string): number {
  return 800 + Array.from(text).length / 10;
}

export interface TimedCall {
  supplierMs: number;
  characters: number;
  startedAt: number;
  endedAt: number;
}

/** Silence in valid MP3 frames after the time that a supplier takes, and a list of what was asked. */
export function createSlowSpeech(): Speech & { calls: TimedCall[] } {
  const silent = createSilentSpeech();
  const calls: TimedCall[] = [];

  async function answerLate<TAnswer>(text: string, answer: () => Promise<TAnswer>) {
    const supplierMs = speechMs(text);
    const characters = Array.from(text).length;
    const call = { supplierMs, characters, startedAt: performance.now(), endedAt: 0 };
    calls.push(call);
    await pass(supplierMs);
    call.endedAt = performance.now();
    return answer();
  }

  return {
    calls,
    speak: (request) => answerLate(request.text, () => silent.speak(request)),
    mark: (request) => answerLate(request.text, () => silent.mark(request)),
  };
}

/**
 * The frame comes after the time of a script. So does each lesson where the library is cold; where it
 * is warm they come at once, since in use they stand there.
 */
export function createSlowWriter({ isCold }: { isCold: boolean }): ScriptWriter {
  const template = createTemplateWriter();
  return {
    ...template,
    async writeFrame(...given) {
      await pass(SCRIPT_MS);
      return template.writeFrame(...given);
    },
    async writeLesson(...given) {
      if (isCold) await pass(SCRIPT_MS);
      return template.writeLesson(...given);
    },
  };
}

/** A library in which nothing stands, however much is written. */
export const emptyLibrary: LessonStore = {
  find: async () => [],
  save: async ({ ids: [id = ""], at: _, ...lesson }) => ({ ...lesson, id }),
};

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
