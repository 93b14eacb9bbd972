import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { joinMp3 } from "@learnlab/audio";
import {
  concatBytes,
  createRandom,
  makePart,
  makeVbrPart,
  repairMp3,
  varyMp3,
} from "@learnlab/audio/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { launchBrowser } from "./launch-browser.ts";

const server = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/html" });
  response.end("<!doctype html><title>sound</title>");
});
let page: Page;
let close = async () => {};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchBrowser();
  close = () => browser.close();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterAll(async () => {
  await close();
  server.close();
});

/** How long the browser's decoder and its player say that a file is, in ms. */
function listen(bytes: Uint8Array, type: string): Promise<{ decoded: number; played: number }> {
  return page.evaluate(
    async ({ base64, mediaType }) => {
      const data = Uint8Array.fromBase64(base64);
      const audio = new Audio(URL.createObjectURL(new Blob([data], { type: mediaType })));
      const played = await new Promise<number>((resolve, reject) => {
        audio.ondurationchange = () => resolve(audio.duration * 1_000);
        audio.onerror = () => reject(new Error(audio.error?.message));
      });
      const context = new OfflineAudioContext(1, 1, 44_100);
      const { duration } = await context.decodeAudioData(data.buffer);
      return { decoded: duration * 1_000, played };
    },
    { base64: Buffer.from(bytes).toString("base64"), mediaType: type },
  );
}

const mono24 = {
  sampleRate: 24_000,
  channels: 1,
  bitrate: 48,
  durationMs: 3_000,
  seed: 1,
} as const;
const stereo44 = { ...mono24, sampleRate: 44_100, channels: 2, bitrate: 128, seed: 2 } as const;

test("the browser plays a kept MP3 as long as we say, however it was written", async () => {
  const parts = await Promise.all([makePart(mono24), makePart(stereo44), makeVbrPart(stereo44)]);
  parts.push(joinMp3([{ kind: "part", bytes: parts[1] ?? new Uint8Array() }]).bytes);
  const random = createRandom(18);
  const wrong: string[] = [];
  for (let round = 0; round < 60; round += 1) {
    const { bytes, kinds } = varyMp3(random, parts[round % parts.length] ?? new Uint8Array());
    const kept = repairMp3(bytes);
    const { decoded, played } = await listen(kept.bytes, "audio/mpeg");
    const off = [decoded, played].map((ms) => Math.round(ms - kept.durationMs));
    if (off.some((ms) => Math.abs(ms) > 30)) wrong.push(`${kinds.join(", ")}: ${off.join(", ")}`);
  }
  expect(wrong).toEqual([]);
});

test("what players measure wrongly as it came is measured rightly once it is kept", async () => {
  const [part, vbr] = await Promise.all([makePart(stereo44), makeVbrPart(stereo44)]);
  const joined = joinMp3([{ kind: "part", bytes: part }]).bytes;
  const noise = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7_919) % 251);
  const files = {
    "a variable rate without a header": [vbr, 3_000],
    "a header that declares half of the frames": [concatBytes(joined, part), 6_000],
    "noise behind the last frame": [concatBytes(part, noise), 3_000],
  } as const;
  for (const [name, [bytes, durationMs]] of Object.entries(files)) {
    const kept = repairMp3(bytes);
    const heard = await listen(kept.bytes, "audio/mpeg");
    for (const ms of Object.values(heard)) {
      expect(Math.abs(ms - kept.durationMs), name).toBeLessThanOrEqual(30);
    }
    expect(Math.abs(kept.durationMs - durationMs), name).toBeLessThan(150);
  }
});
