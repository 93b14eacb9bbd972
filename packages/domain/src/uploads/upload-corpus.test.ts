import { asciiBytes, concatBytes, createRandom, makePart, playMs } from "@learnlab/audio/testing";
import { expect, test } from "vitest";

import { DomainError } from "../shared/index.ts";
import { createMemoryMediaStore } from "../testing/index.ts";
import type { UploadedEpisode } from "./ports.ts";
import { type UploadDeps, uploadEpisode } from "./upload-episode.ts";

const FILES = 200;
const TRANSCRIPT = "WEBVTT\n\n00:00.000 --> 00:00.900\n<v Ada>Light bends.\n";
const PAGE = "<!doctype html><script>alert(document.domain)</script>";

/** What uploads need, with stores in memory; `published` has what was made. */
function openUploads() {
  const published: UploadedEpisode[] = [];
  let ids = 0;
  const course = { id: "course", title: "Optics", description: "", level: "beginner" } as const;
  const deps: UploadDeps = {
    accounts: { findSettings: async () => null },
    courses: {
      findFor: async () => ({
        ...course,
        language: "en",
        teacherId: "teacher",
        teacherIds: ["teacher"],
        isJoinOpen: true,
        archivedAt: null,
        teacherName: "Ada",
        conceptCount: 0,
        joinCode: "",
        isListed: true,
        isEnrolled: true,
      }),
    },
    uploads: {
      findMaterial: async (id) => ({ id, courseId: course.id }),
      reserve: async ({ id, trackId }) => ({ state: "reserved", place: { id, trackId } }),
      publish: async (episode) => {
        published.push(episode);
        return { id: episode.id };
      },
      withdraw: async () => true,
      findPublished: async () => null,
      replaceAudio: async () => false,
      edit: async () => ({ state: "changed" }),
    },
    media: createMemoryMediaStore(),
    // MP3 is read by ourselves.
    audioInspector: { inspect: async () => null },
    digest: { sha256: async (content) => String(content.length).padStart(64, "0") },
    clock: { now: () => 1_790_000_000_000 },
    ids: { next: () => `id-${(ids += 1)}` },
    log: { info: () => {}, error: () => {} },
    uploadSpace: { learnerBytes: 1e9, staffBytes: 1e9 },
  };
  return { deps, published };
}

type Random = () => number;

/** A place in the bytes; every other time one near to the beginning, where headers are. */
function pickAt(random: Random, { length }: Uint8Array): number {
  return Math.floor(random() * (random() < 0.5 ? Math.min(64, length) : length));
}

const MUTATIONS: Record<string, (bytes: Uint8Array, random: Random) => Uint8Array> = {
  "bits flipped": (bytes, random) => {
    const changed = bytes.slice();
    for (let flips = 0; flips < 1 + random() * 20; flips += 1) {
      const at = pickAt(random, bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return changed;
  },
  "cut short": (bytes, random) => bytes.slice(0, pickAt(random, bytes)),
  "beginning lost": (bytes, random) => bytes.slice(pickAt(random, bytes)),
  "bytes put in": (bytes, random) => {
    const at = pickAt(random, bytes);
    const noise = Uint8Array.from({ length: 1 + random() * 300 }, () => random() * 256);
    return concatBytes(bytes.slice(0, at), noise, bytes.slice(at));
  },
  "a piece twice": (bytes, random) => {
    const at = pickAt(random, bytes);
    return concatBytes(bytes.slice(0, at), bytes.slice(at >> 1));
  },
  "a tag of any length": (bytes, random) => {
    const size = Array.from({ length: 4 }, () => Math.floor(random() * 128));
    return concatBytes(asciiBytes("ID3"), Uint8Array.of(4, 0, 0, ...size), bytes);
  },
  "a page in front": (bytes) => concatBytes(asciiBytes(PAGE), bytes),
  "a page behind": (bytes) => concatBytes(bytes, asciiBytes(PAGE)),
  zeros: (bytes, random) => {
    const changed = bytes.slice();
    const at = pickAt(random, bytes);
    return changed.fill(0, at, at + random() * 2_000);
  },
  "noise alone": (bytes, random) => Uint8Array.from(bytes, () => random() * 256),
};

const parts = [
  { sampleRate: 24_000, channels: 1, bitrate: 48, durationMs: 1_500, seed: 1 },
  { sampleRate: 44_100, channels: 2, bitrate: 128, durationMs: 1_500, seed: 2 },
  { sampleRate: 44_100, channels: 1, bitrate: 64, durationMs: 3_000, seed: 3 },
] as const;

interface Sent {
  audio: Uint8Array;
  transcript: string;
  key: string;
}

/** The reason of a refusal; null where it was taken. Any other failure is the test's. */
async function send(deps: UploadDeps, { audio, transcript, key }: Sent): Promise<string | null> {
  try {
    await uploadEpisode(deps, {
      actor: { userId: "learner", role: "learner" },
      materialId: "material",
      title: "Damaged",
      description: "",
      requestKey: key,
      audio: { bytes: audio },
      transcript: { contentType: "text/vtt", name: "a.vtt", text: transcript },
    });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}

test("of two hundred damaged files each is refused with its reason, or has its right length", async () => {
  const { deps, published } = openUploads();
  const originals = await Promise.all(parts.map(makePart));
  const random = createRandom(20_261_121);
  const names = Object.keys(MUTATIONS);
  const wrong: string[] = [];
  const reasons = new Set<string>();
  let changed = 0;
  for (let file = 0; file < FILES; file += 1) {
    const name = names[file % names.length] ?? "";
    const original = originals[file % originals.length] ?? new Uint8Array();
    const audio = MUTATIONS[name]?.(original, random) ?? original;
    const refused = await send(deps, { audio, transcript: TRANSCRIPT, key: `file ${file}` });
    if (refused !== null) reasons.add(refused);
    const track = refused === null ? published.at(-1)?.track : undefined;
    if (track === undefined) continue;
    const kept = (await deps.media.getBytes(track.audioKey)) ?? new Uint8Array();
    if (kept.length !== audio.length) changed += 1;
    const offMs = track.durationMs - (await playMs(kept));
    if (Math.abs(offMs) >= 60) wrong.push(`${name}, file ${file}: ${offMs} ms`);
  }
  expect(wrong).toEqual([]);
  expect([...reasons].toSorted()).toEqual(["upload.audio_type", "upload.broken_audio"]);
  expect(published.length).toBeGreaterThan(20);
  expect(published.length).toBeLessThan(190);
  expect(changed).toBeGreaterThan(100);
});

test("damaged transcripts are refused with their reason, or nothing in them is markup any more", async () => {
  const { deps, published } = openUploads();
  const [audio = new Uint8Array()] = await Promise.all(parts.map(makePart));
  const random = createRandom(7);
  const source = asciiBytes(`${TRANSCRIPT}\n00:00.950 --> 00:01.200\n${PAGE}\n`);
  const reasons = new Set<string>();
  for (let file = 0; file < FILES; file += 1) {
    const bytes = source.slice();
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    const transcript = String.fromCharCode(...bytes);
    const refused = await send(deps, { audio, transcript, key: `text ${file}` });
    if (refused !== null) reasons.add(refused);
  }
  expect([...reasons]).toEqual(["upload.broken_transcript"]);
  expect(published.length).toBeGreaterThan(50);
  const { objects } = await deps.media.list("ep/");
  const texts = await Promise.all(
    objects
      .filter(({ key }) => key.endsWith(".vtt"))
      .map(async ({ key }) => (await deps.media.getText(key)) ?? ""),
  );
  const marked = texts.filter((text) =>
    text.replaceAll(/<\/?(?:v|lang)\b[^<>]*>/g, "").includes("<"),
  );
  expect(marked).toEqual([]);
});
