import { pause } from "../follow-episode.ts";
import type { Writer } from "./open-writer.ts";
import { askForEpisode, changeTokens, QUICK_WRITES, upload } from "./writes.ts";

const QUICK_EVERY_MS = { least: 50, most: 250 };
const TOKEN_EVERY_MS = { least: 1_000, most: 4_000 };
/** A person may upload a few dozen a day. */
const UPLOAD_EVERY_MS = { least: 5_000, most: 45_000 };
const EPISODE_EVERY_MS = { least: 6_000, most: 12_000 };

/** Constant writes of every kind; each of a person's loops does one thing at a time. */
export function keepWriting(writers: readonly Writer[]) {
  let isOver = false;
  const loop = async (
    writer: Writer,
    pace: { least: number; most: number },
    write: () => Promise<void>,
  ) => {
    while (!isOver) {
      await pause(writer.random.between(pace.least, pace.most));
      await write();
    }
  };
  const loops = writers.flatMap((writer) => [
    loop(writer, QUICK_EVERY_MS, () => writer.random.pick(QUICK_WRITES)(writer)),
    loop(writer, TOKEN_EVERY_MS, () => changeTokens(writer)),
    loop(writer, UPLOAD_EVERY_MS, () => upload(writer)),
    loop(writer, EPISODE_EVERY_MS, () => askForEpisode(writer)),
  ]);
  return {
    /** Ends when everything that was begun is answered. */
    async stop(): Promise<void> {
      isOver = true;
      await Promise.all(loops);
    },
  };
}
