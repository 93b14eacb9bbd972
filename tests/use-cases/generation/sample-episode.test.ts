import { env } from "#bindings";
import { SpeechFailure, sampleEpisode } from "@learnlab/domain";
import { createSilentSpeech } from "@learnlab/domain/testing";
import { parseVtt, scanMp3 } from "@learnlab/audio";
import { expect, test, vi } from "vitest";

import { openMachine } from "../../support/generation.ts";

/** A machine that counts what it has spoken, and keeps what it links to. */
function openSpeaking() {
  const speech = createSilentSpeech();
  const speak = vi.fn<typeof speech.speak>((request) => speech.speak(request));
  const machine = openMachine({ ...speech, speak });
  const read = async (url: string) => {
    const key = decodeURIComponent(new URL(url).pathname).replace(/^\/s3\/[^/]+\//, "");
    const object = await env.MEDIA.get(key);
    if (object === null) throw new Error(`Nothing is kept as ${key}.`);
    return new Uint8Array(await object.arrayBuffer());
  };
  return { machine, speak, read };
}

test.each(["en", "ja"] as const)(
  "a visitor hears in %s how an episode explains, asks, waits and answers",
  async (language) => {
    const { machine, speak, read } = openSpeaking();
    const { audioUrl, transcriptUrl } = await sampleEpisode(machine, { language });
    expect(speak).toHaveBeenCalledTimes(3);
    const { durationMs } = scanMp3(await read(audioUrl));
    const { cues } = parseVtt(new TextDecoder().decode(await read(transcriptUrl)));
    expect(cues.length).toBeGreaterThanOrEqual(6);
    expect(cues.every(({ startMs, endMs }) => startMs < endMs && endMs <= durationMs)).toBe(true);
    const asked = cues.findIndex(({ text }) => /[?]|のでしょうか/u.test(text));
    const [question, answer] = cues.slice(asked, asked + 2);
    // The silence in which one thinks.
    expect((answer?.startMs ?? 0) - (question?.endMs ?? 0)).toBeGreaterThanOrEqual(3_900);
    await sampleEpisode(machine, { language });
    expect(speak).toHaveBeenCalledTimes(3);
  },
);

test("where no voice answers, nothing half is kept, and the next visitor has it", async () => {
  const { machine, speak } = openSpeaking();
  const failing = {
    ...machine.speech,
    speak: async () => Promise.reject(new SpeechFailure("speech.unreachable")),
  };
  await env.MEDIA.list({ prefix: "samples/" }).then(({ objects }) =>
    env.MEDIA.delete(objects.map(({ key }) => key)),
  );
  await expect(sampleEpisode({ ...machine, speech: failing }, { language: "en" })).rejects.toThrow(
    SpeechFailure,
  );
  await sampleEpisode(machine, { language: "en" });
  expect(speak).toHaveBeenCalledTimes(3);
});
