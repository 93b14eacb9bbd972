import { createAudioInspector } from "@learnlab/adapters/audio";
import { UnreadableAudio } from "@learnlab/domain";
import { expect, test } from "vitest";

import { AUDIO_KINDS, makeAudioFile, makeWav } from "../support/audio-files.ts";

const inspector = createAudioInspector();

const sourceOf = (bytes: Uint8Array) => ({
  sizeBytes: bytes.length,
  read: async (from: number, to: number) => bytes.subarray(from, to),
});

test.each(AUDIO_KINDS)("%s is known by what is in it, and measured", async (kind) => {
  const bytes = await makeAudioFile(kind, 12);
  const found = await inspector.inspect(sourceOf(bytes));
  if (found === null || found === "silent") throw new Error("It is audio.");
  expect(kind).toContain({ mp4: "m4a", ogg: "o" }[String(found.container)] ?? found.container);
  expect(Math.abs(found.durationMs - 12_000)).toBeLessThan(90);
  expect(["aac", "opus", "vorbis", "flac", "pcm-s16"]).toContain(found.codec);
});

test.each(AUDIO_KINDS)("of %s that is cut off nothing is made up", async (kind) => {
  const bytes = await makeAudioFile(kind, 12);
  const half = bytes.subarray(0, bytes.length / 2);
  const measured = await inspector.inspect(sourceOf(half)).then(
    (found) => (found === null || found === "silent" ? 0 : found.durationMs),
    (error: unknown) => (error instanceof UnreadableAudio ? 0 : Promise.reject(error)),
  );
  expect(measured).toBeLessThan(7_000);
});

test.each(["alac", "drms", "enca", "aavd"])(
  "what stands as %s in an M4A has no codec that is played, whatever else is said of it",
  async (entry) => {
    const bytes = Buffer.from(await makeAudioFile("m4a", 5));
    bytes.write(entry, bytes.indexOf("mp4a"));
    const found = await inspector.inspect(sourceOf(bytes));
    expect(found).toMatchObject({ container: "mp4", codec: null, durationMs: 0 });
  },
);

test("a document is no audio, and what the store fails at is no fault of the file", async () => {
  const page = new TextEncoder().encode("<!doctype html>".repeat(300));
  expect(await inspector.inspect(sourceOf(page))).toBeNull();
  expect(
    await inspector.inspect(sourceOf(Buffer.from(`PK\u0003\u0004${"x".repeat(900)}`))),
  ).toBeNull();
  const read = () => Promise.reject(new Error("R2 is away."));
  await expect(inspector.inspect({ sizeBytes: 900, read })).rejects.toThrow("R2 is away.");
});

test("a large file is inspected by few of its bytes", async () => {
  const head = makeWav(0);
  const sizeBytes = 300 * 2 ** 20;
  new DataView(head.buffer).setUint32(4, sizeBytes - 8, true);
  new DataView(head.buffer).setUint32(40, sizeBytes - 44, true);
  let bytesRead = 0;
  const read = async (from: number, to: number) => {
    bytesRead += to - from;
    const window = new Uint8Array(to - from);
    if (from < head.length) window.set(head.subarray(from));
    return window;
  };
  const found = await inspector.inspect({ sizeBytes, read });
  expect(found).toMatchObject({ durationMs: ((sizeBytes - 44) / 16_000) * 1_000 });
  expect(bytesRead).toBeLessThan(4 * 2 ** 20);
});
