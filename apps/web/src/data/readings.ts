import { revalidate } from "@solidjs/router";

import { api, type Failure } from "../api.ts";
import { loadProgress } from "./episode.ts";
import { refreshEpisodes } from "./episodes.ts";
import { makeOutbox } from "./make-outbox.ts";
import { readingList, type Reading } from "./reading-list.ts";

const outbox = makeOutbox<Reading, void>({
  list: readingList,
  keyOf: ({ id }) => id,
  send,
  onRefused: (failure) => tellRefused(failure),
});

async function send({ id, episodeId, readAt }: Reading): Promise<void> {
  await api.listening.finishReading.mutate({ episodeId, id, readAt, sentAt: Date.now() });
  await Promise.all([revalidate(loadProgress.keyFor(episodeId)), refreshEpisodes()]);
}

/** Records that the learner has finished it: at once, or as soon as it can be sent. Throws if it is refused. */
export async function finishReading(personId: string, episodeId: string): Promise<void> {
  const reading = { id: crypto.randomUUID(), episodeId, readAt: Date.now() };
  const sending = await outbox.add(personId, reading, (kept) => kept.episodeId === episodeId);
  if (sending.kind === "refused") throw sending.error;
}

/** Whether it was finished on this device, which nobody else knows yet. */
export function waitsAsRead(personId: string, episodeId: string): boolean {
  return outbox.waiting(personId).some((reading) => reading.episodeId === episodeId);
}

let tellRefused: (failure: Failure) => void = () => {};

/** Registers who shows why something that was finished long ago is not accepted. */
export function whenReadingRefused(tell: (failure: Failure) => void): void {
  tellRefused = tell;
}

/** Sends what still waits. */
export async function sendReadings(personId: string): Promise<void> {
  await outbox.flush(personId);
}
