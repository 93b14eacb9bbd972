import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { type Delivery, handleGenerationBatch } from "@learnlab/jobs";
import { compose } from "@learnlab/worker/compose";
import { createSilentSpeech } from "@learnlab/domain/testing";
import {
  type GenerationDeps,
  layOutMail,
  type Mail,
  type Mailer,
  type NewEpisode,
  type NotifyDeps,
} from "@learnlab/domain";

import { ORIGIN } from "./people.ts";

/** The worker's own machine on the real D1 and R2, with a silent voice and a clock of its own. */
export function openMachine(speech = createSilentSpeech()) {
  const machine = compose(env, ORIGIN);
  let now = Date.parse("2026-11-21T09:00:00Z");
  const sent: string[] = [];
  const mails: (Mail & ReturnType<typeof layOutMail>)[] = [];
  const mailer: Mailer = {
    send: async (mail) => void mails.push({ ...mail, ...layOutMail(mail.content, null) }),
  };
  return {
    ...machine,
    speech,
    sent,
    mails,
    mailer,
    clock: { now: () => (now += 1) },
    /** Lets time go by. */
    pass: (ms: number) => (now += ms),
    queue: {
      send: async ({ episodeId }: { episodeId: string }) => void sent.push(episodeId),
      sendMany: async (messages: { episodeId: string }[]) =>
        void sent.push(...messages.map(({ episodeId }) => episodeId)),
    },
    random: () => 0.5,
    wait: async () => {},
    log: { info: () => {}, error: () => {} },
  };
}

export type TestMachine = ReturnType<typeof openMachine>;

/** A pending episode of the person. */
export async function makePending(
  machine: Pick<TestMachine, "episodes" | "clock">,
  episode: { userId: string } & Partial<Pick<NewEpisode, "languages" | "outputFormat" | "choice">>,
): Promise<string> {
  const { id } = await machine.episodes.create({
    id: uuidSource.next(),
    kind: "requested",
    languages: ["en"],
    outputFormat: "both",
    localDate: "2026-11-21",
    requestKey: uuidSource.next(),
    at: machine.clock.now(),
    ...episode,
  });
  return id;
}

/** Makes a failed episode pending again. */
export function retry(machine: TestMachine, episodeId: string) {
  const bounds = { perDay: 5, unfinished: 3, retries: 5 };
  return machine.episodes.retry({ episodeId, at: machine.clock.now() }, bounds);
}

/** Delivers a message as the queue would, and says how it was answered. */
export async function deliver(
  machine: GenerationDeps & NotifyDeps,
  body: unknown,
  attempts = 1,
): Promise<"ack" | "retry" | "unanswered"> {
  let answer: "ack" | "retry" | "unanswered" = "unanswered";
  const delivery: Delivery = {
    id: uuidSource.next(),
    body,
    attempts,
    ack: () => (answer = "ack"),
    retry: () => (answer = "retry"),
  };
  await handleGenerationBatch(machine, { queue: "generation-now", messages: [delivery] });
  return answer;
}
