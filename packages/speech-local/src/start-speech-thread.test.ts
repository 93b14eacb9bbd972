import { expect, test } from "vitest";

import type { SpeechJob } from "./create-studio.ts";
import { startSpeechThread } from "./start-speech-thread.ts";

const mortal = new URL("./testing/mortal-worker.ts", import.meta.url);

function aJob(text: string): SpeechJob {
  const source = { text, textType: "text", language: "en-US" } as const;
  return { source, voiceId: "Joanna", output: { format: "mp3", sampleRate: 24000 } };
}

test("a thread that dies fails its own job only", async () => {
  const thread = await startSpeechThread(mortal);
  const answers = ["one", "throw", "two", "exit", "three", "refuse", "four"].map((text) =>
    thread.produce(aJob(text)).then((body) => Buffer.from(body).toString(), String),
  );
  expect(await Promise.all(answers)).toEqual([
    "one",
    "Error: a fatal text",
    "two",
    "Error: The speech thread ended with code 3.",
    "three",
    "Error: no such text",
    "four",
  ]);
  await thread.close();
});

test("closing refuses what still waits, at once", async () => {
  const thread = await startSpeechThread(mortal);
  const waiting = [thread.produce(aJob("sleep")), thread.produce(aJob("two"))];
  const closed = thread.close();
  const answers = await Promise.allSettled(waiting);
  await closed;
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
