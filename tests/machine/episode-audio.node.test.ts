import { parseVtt } from "@learnlab/audio";
import { decodeMp3, findLag, measureRms } from "@learnlab/audio/testing";
import { runGeneration, type Segment, type Track, txtKeyOf, vttKeyOf } from "@learnlab/domain";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import {
  type MadeEpisode,
  makeEpisode,
  openWholeMachine,
  type WholeMachine,
} from "./open-whole-machine.ts";

/** LAME delays by 576 samples and every decoder by 529: a part alone declares neither. */
const PART_DELAY = 576 + 529;
const WINDOW = 8_000;

let whole: WholeMachine;
let made: MadeEpisode[] = [];

beforeAll(async () => {
  whole = await openWholeMachine();
  const request = { learner: "learner-a", outputFormat: "both" } as const;
  const english = await makeEpisode(whole, { ...request, languages: ["en"] });
  const others = await makeEpisode(whole, { ...request, languages: ["ja", "de"] });
  made = [english, others];
});

afterAll(async () => {
  await whole.close();
});

interface HeardTrack {
  episode: MadeEpisode;
  track: Track;
  segments: Segment[];
  name: string;
}

function listTracks(): HeardTrack[] {
  return made.flatMap((episode) =>
    episode.tracks.map((track) => {
      const written = episode.document.script.tracks.find(
        ({ language }) => language === track.language,
      );
      return { episode, track, segments: written?.segments ?? [], name: track.language };
    }),
  );
}

async function readBytes(key: string): Promise<Uint8Array> {
  const bytes = await whole.machine.media.getBytes(key);
  if (bytes === null) throw new Error(`There is no ${key}.`);
  return bytes;
}

async function readText(key: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(key));
}

/** The pieces as they were bought, with their place in the assembled track. */
async function listParts({ episode, track }: HeardTrack) {
  const key = `work/${episode.id}/speech-${track.language}-1.json`;
  const spoken: { parts: { segmentId: string; audioKey: string }[] } = JSON.parse(
    await readText(key),
  );
  const placed = episode.document.tracks.find(({ language }) => language === track.language);
  return spoken.parts.map(({ segmentId, audioKey }) => {
    const startMs = placed?.segments.find(({ id }) => id === segmentId)?.startMs;
    if (startMs === undefined) throw new Error(`${segmentId} has no place.`);
    return { segmentId, audioKey, startMs };
  });
}

/** Where the part first speaks up: in silence, every lag fits. */
function findLoudStart(samples: Float32Array): number {
  const wanted = measureRms(samples);
  for (let at = 0; at + WINDOW < samples.length; at += 441) {
    if (measureRms(samples.subarray(at, at + WINDOW)) >= wanted) return at;
  }
  return 0;
}

test("every episode is completed, and a second run finds nothing to do", async () => {
  expect(made.map(({ episode }) => [episode?.status, episode?.error])).toEqual([
    ["completed", null],
    ["completed", null],
  ]);
  expect(made.map(({ outcome }) => outcome)).toEqual([
    { state: "completed" },
    { state: "completed" },
  ]);
  expect(listTracks().map(({ name }) => name)).toEqual(["en", "ja", "de"]);
  for (const { id } of made) {
    expect(await runGeneration(whole.machine, { episodeId: id })).toEqual({
      state: "nothing_to_do",
    });
  }
});

test("what a decoder plays is as long as the track says, and about six minutes", async () => {
  for (const { track, name } of listTracks()) {
    const { samples, sampleRate } = await decodeMp3(await readBytes(track.audioKey));
    const heardMs = (samples.length * 1000) / sampleRate;
    expect(Math.abs(heardMs - track.durationMs), `${name}, ms off`).toBeLessThanOrEqual(30);
    expect(track.durationMs, name).toBeGreaterThanOrEqual(306_000);
    expect(track.durationMs, name).toBeLessThanOrEqual(414_000);
    expect(measureRms(samples), `${name} is heard`).toBeGreaterThan(0.01);
    process.stdout.write(`${name}: ${(heardMs / 1000).toFixed(1)} s, ${track.sizeBytes} bytes\n`);
  }
});

test("every part is heard within ten milliseconds of where its segment is said to start", async () => {
  for (const heard of listTracks()) {
    const { samples, sampleRate } = await decodeMp3(await readBytes(heard.track.audioKey));
    const parts = await listParts(heard);
    const spoken = heard.segments.filter(({ sentences }) => sentences.length > 0);
    expect(parts.map(({ segmentId }) => segmentId).toSorted()).toEqual(
      spoken.map(({ id }) => id).toSorted(),
    );
    let worst = 0;
    for (const { audioKey, segmentId, startMs } of parts) {
      const alone = (await decodeMp3(await readBytes(audioKey))).samples.subarray(PART_DELAY);
      const from = findLoudStart(alone);
      const around = from + Math.round((startMs * sampleRate) / 1000);
      const { lag, likeness } = findLag(samples, alone.subarray(from, from + WINDOW), {
        around,
        reach: Math.round(sampleRate / 50),
      });
      const offMs = (Math.abs(lag - around) * 1000) / sampleRate;
      worst = Math.max(worst, offMs);
      expect(likeness, `${heard.name} ${segmentId}, likeness`).toBeGreaterThan(0.99);
      expect(offMs, `${heard.name} ${segmentId}, ms off`).toBeLessThanOrEqual(10);
    }
    process.stdout.write(`${heard.name}: ${parts.length} parts, ${worst.toFixed(2)} ms off\n`);
  }
});

function runFfmpeg(args: string[]) {
  return spawnSync("ffmpeg", ["-v", "warning", ...args], { encoding: "utf8" });
}

test.skipIf(spawnSync("ffmpeg", ["-version"]).status !== 0)(
  "ffmpeg plays every track without a warning",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "learnlab-ffmpeg-"));
    try {
      for (const { track, name } of listTracks()) {
        // From a pipe, whose size it cannot know, ffmpeg warns of every MP3 with a header.
        const file = join(folder, `${name}.mp3`);
        writeFileSync(file, await readBytes(track.audioKey));
        const { status, stderr } = runFfmpeg(["-i", file, "-f", "null", "-"]);
        expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: "" });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test("the transcript follows the audio, cue after cue, and ends within it", async () => {
  for (const { track, segments, episode, name } of listTracks()) {
    const cues = parseVtt(await readText(vttKeyOf(track))).cues;
    expect(cues.length, name).toBeGreaterThan(40);
    for (const [index, cue] of cues.entries()) {
      expect(cue.endMs, name).toBeGreaterThan(cue.startMs);
      expect(cue.startMs, name).toBeGreaterThanOrEqual(cues[index - 1]?.endMs ?? 0);
    }
    expect(cues.at(-1)?.endMs, name).toBeLessThanOrEqual(track.durationMs);
    const stored = episode.document.tracks.find(({ language }) => language === track.language);
    expect(cues.map(({ startMs }) => startMs)).toEqual(stored?.cues.map(({ startMs }) => startMs));
    const text = await readText(txtKeyOf(track));
    for (const sentence of segments[0]?.sentences ?? []) expect(text).toContain(sentence.text);
    expect(segments[0]?.kind).toBe("greeting");
  }
});

test("three questions are asked, each with time to think and an answer, and each course is named", () => {
  for (const { segments, episode, name } of listTracks()) {
    const kinds = segments.map(({ kind }) => kind);
    const asked = kinds.flatMap((kind, index) => (kind === "question" ? [index] : []));
    expect(
      asked.map((index) => kinds.slice(index, index + 3)),
      name,
    ).toEqual(Array.from({ length: 3 }, () => ["question", "pause", "answer"]));
    expect(episode.document.script.questions, name).toHaveLength(3);
    const text = segments
      .flatMap(({ sentences }) => sentences.map((sentence) => sentence.text))
      .join(" ");
    const courses = episode.document.receipt?.courses ?? [];
    expect(courses, name).toHaveLength(3);
    for (const { title } of courses) expect(text).toContain(title);
  }
});

test("every piece of speech that was reserved is settled", async () => {
  const { results } = await whole.db
    .prepare("select episode_id from spend")
    .all<{ episode_id: string }>();
  const open = await whole.db.prepare("select count(*) from spend_reservations").first("count(*)");
  expect(open).toBe(0);
  expect(results.map(({ episode_id: id }) => id).toSorted()).toEqual(
    made.map(({ id }) => id).toSorted(),
  );
});
