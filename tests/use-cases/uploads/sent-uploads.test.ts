import { env } from "#bindings";
import { uuidSource } from "@learnlab/adapters/runtime";
import { createRandom, varyMp3 } from "@learnlab/audio/testing";
import {
  type Actor,
  beginUpload,
  BeginUpload,
  cancelUpload,
  finishUpload,
  getPartLink,
  listUploads,
  sweepUploads,
} from "@learnlab/domain";
import { handleFailedUploads } from "@learnlab/jobs";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { AUDIO_KINDS, makeAudioFile, makeWav } from "../../support/audio-files.ts";
import { enroll, makeCourse } from "../../support/courses.ts";
import { signUp } from "../../support/people.ts";
import { makeMp3, VTT } from "../../support/rest-upload.ts";
import { openSending, type Sent, sendUpload, workOff } from "../../support/sending.ts";
import { forgetUploads, NOTHING, takeStock } from "../../support/upload-stock.ts";

const PART = 8 * 1_048_576;

let learner: Actor;
let other: Actor;
let courseId: string;
let machine: ReturnType<typeof openSending>;

beforeAll(async () => {
  const [ada, ben] = [await signUp("Ada"), await signUp("Ben")];
  learner = { userId: ada.id, role: "learner" };
  other = { userId: ben.id, role: "learner" };
  const grace = await signUp("Grace", "teacher");
  const course = await makeCourse({ title: "Optics", teacherId: grace.id });
  courseId = course.id;
  await enroll(ada.id, courseId);
});

beforeEach(async () => {
  machine = openSending();
  await forgetUploads();
});

const send = (file: Sent) => sendUpload(machine, { actor: learner, courseId }, file);
const work = (deps = machine, attempts = 1) => workOff(deps, attempts);

async function refusalOf(file: Sent) {
  await send(file);
  await work();
  const [upload] = await listUploads(machine, { actor: learner });
  if (upload !== undefined) await cancelUpload(machine, { actor: learner, uploadId: upload.id });
  return upload?.refusal ?? null;
}

async function trackOf(episodeId: string) {
  const episode = await machine.episodes.findWithTracks(episodeId);
  const [track] = episode?.tracks ?? [];
  if (episode === null || track === undefined) throw new Error("There is no episode.");
  return { episode, track };
}

// Ogg Vorbis takes an encoder that fetches, which the worker forbids: it is among the inspected ones.
test.each(AUDIO_KINDS.filter((kind) => kind !== "ogg"))(
  "a recording as %s becomes an episode of its length",
  async (kind) => {
    const bytes = await makeAudioFile(kind, 20);
    const ending = kind.slice(0, 4).trim();
    const id = await send({
      bytes,
      name: `talk.${ending}`,
      transcript: { name: "talk.vtt", text: VTT },
    });
    expect(await work()).toEqual(["ack"]);
    const { episode, track } = await trackOf(id);
    expect(episode).toMatchObject({
      kind: "uploaded",
      status: "completed",
      includedCourses: ["Optics"],
    });
    expect(episode.title).toMatch(/^(?:Why a straw looks broken|talk)$/);
    expect(Math.abs(track.durationMs - 20_000)).toBeLessThan(100);
    expect(track.audioKey).toMatch(/\.(?:m4a|aac|opus|ogg|flac|wav|webm)$/);
    expect((await machine.media.getBytes(track.audioKey))?.length).toBe(bytes.length);
    expect(await listUploads(machine, { actor: learner })).toEqual([]);
    const stock = await takeStock();
    expect(stock.objects).toEqual(stock.named);
  },
);

test("what a file is called does not matter: what is in it does", async () => {
  const bytes = await makeAudioFile("m4a", 5);
  const { track } = await trackOf(await sendAndWork({ bytes, name: "talk.mp3" }));
  expect(track.contentType).toBe("audio/mp4");
  expect(track.audioKey).toMatch(/kept\.m4a$/);
  expect(await machine.media.head(track.audioKey)).toMatchObject({ contentType: "audio/mp4" });
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
});

async function sendAndWork(file: Sent): Promise<string> {
  const id = await send(file);
  await work();
  return id;
}

test("an MP3 of many parts is kept as its frames, however it was written", async () => {
  const random = createRandom(1);
  const { bytes, frames } = varyMp3(random, makeMp3(4));
  const small = await trackOf(await sendAndWork({ bytes, name: "small.mp3" }));
  expect(small.track.durationMs).toBe(Math.round((frames * 1_152_000) / 44_100));
  const long = makeMp3(40 * 60);
  const { track } = await trackOf(await sendAndWork({ bytes: long, name: "long.mp3" }));
  const kept = await machine.media.getBytes(track.audioKey);
  expect(kept?.length).toBe(long.length + 208);
  expect(Buffer.compare(kept?.subarray(208) ?? new Uint8Array(), long)).toBe(0);
  expect(track.sizeBytes).toBe(kept?.length);
});

test("what cannot be played is refused with its kind, and takes no space", async () => {
  const page = new TextEncoder().encode("<!doctype html>".repeat(500));
  expect(await refusalOf({ bytes: page, name: "page.mp3" })).toEqual({ kind: "unknown_format" });
  const cut = (await makeAudioFile("m4a", 20)).slice(0, 3_000);
  expect(await refusalOf({ bytes: cut, name: "cut.m4a" })).toMatchObject({ kind: "no_sound" });
  expect(await refusalOf({ bytes: makeWav(0), name: "empty.wav" })).toEqual({ kind: "no_sound" });
  const torn = makeMp3(20).fill(0, 5_000, 90_000);
  expect(await refusalOf({ bytes: torn, name: "torn.mp3" })).toMatchObject({ kind: "broken" });
  for (const [entry, name] of [
    ["alac", "lossless.m4a"],
    ["drms", "purchased.m4p"],
  ] as const) {
    const bytes = Buffer.from(await makeAudioFile("m4a", 5));
    bytes.write(entry, bytes.indexOf("mp4a"));
    expect(await refusalOf({ bytes, name })).toMatchObject({ kind: "codec" });
  }
  const adpcm = makeWav(3);
  adpcm[20] = 0x11;
  expect(await refusalOf({ bytes: adpcm, name: "old.wav" })).not.toBeNull();
  const late = { name: "late.srt", text: "1\n01:00:00,000 --> 01:00:01,000\nLate\n" };
  expect(await refusalOf({ bytes: makeMp3(5), name: "a.mp3", transcript: late })).toMatchObject({
    kind: "transcript",
    fault: "late_line",
  });
  expect(await takeStock()).toEqual(NOTHING);
});

test("a refused one is told with its reason until it is dismissed, and takes no space", async () => {
  await send({ bytes: new Uint8Array(9_000), name: "zeros.mp3" });
  await work();
  expect(await listUploads(machine, { actor: learner })).toMatchObject([
    { fileName: "zeros.mp3", status: "refused", refusal: { kind: "unknown_format" } },
  ]);
  const kept = await env.DB.prepare("select size_bytes as size from upload_reservations").first();
  expect(kept).toEqual({ size: 0 });
});

test("an upload is taken back with all that came of it, also in the middle", async () => {
  const request = BeginUpload.parse({
    courseId,
    audio: { name: "a.mp3", sizeBytes: 2 * PART + 5 },
    requestKey: uuidSource.next(),
  });
  const { uploadId } = await beginUpload(machine, { ...request, actor: learner });
  const again = await beginUpload(machine, { ...request, actor: learner });
  expect(again.uploadId).toBe(uploadId);
  const asked = { actor: learner, uploadId };
  const { url } = await getPartLink(machine, { ...asked, partNumber: 3 });
  expect(url).toContain("partNumber=3");
  await expect(getPartLink(machine, { ...asked, partNumber: 4 })).rejects.toThrow("over");
  for (const actor of [other, null]) {
    const refused = { reason: actor === null ? "account.not_signed_in" : "account.forbidden" };
    await expect(getPartLink(machine, { ...asked, actor, partNumber: 1 })).rejects.toMatchObject(
      refused,
    );
    await expect(cancelUpload(machine, { ...asked, actor })).rejects.toMatchObject(refused);
  }
  await cancelUpload(machine, asked);
  await expect(cancelUpload(machine, asked)).rejects.toMatchObject({ reason: "upload.over" });
  expect(await takeStock()).toEqual(NOTHING);
});

test("a file that is larger than 500 MB, or than one's space, is refused before a byte is sent", async () => {
  const begin = (sizeBytes: number, deps = machine) =>
    beginUpload(deps, {
      ...BeginUpload.parse({
        courseId,
        audio: { name: "a.wav", sizeBytes },
        requestKey: uuidSource.next(),
      }),
      actor: learner,
    });
  await expect(begin(500 * 1_048_576 + 1)).rejects.toMatchObject({ reason: "upload.too_large" });
  const narrow = { ...machine, uploadSpace: { learnerBytes: 1_000, staffBytes: 0 } };
  await expect(begin(1_001, narrow)).rejects.toMatchObject({ reason: "upload.space_full" });
  expect(await takeStock()).toEqual(NOTHING);
});

test("an inspection that breaks off is made again, by the queue or by the sweep, and makes one episode", async () => {
  const id = await send({ bytes: makeMp3(20), name: "a.mp3" });
  const broken = {
    ...machine,
    media: { ...machine.media, putText: () => Promise.reject(new Error("R2 is away.")) },
  };
  expect(await work(broken)).toEqual(["retry"]);
  const timings = { ...machine.timings, onlyWorkerSince: 0 };
  machine.pass(120_000);
  expect(await sweepUploads({ ...machine, timings })).toEqual({ uploadsSent: 1 });
  expect(await work()).toEqual(["ack"]);
  machine.waiting.push(id, id);
  expect(await work()).toEqual(["ack", "ack"]);
  const stock = await takeStock();
  expect(stock).toMatchObject({ episodes: 1, reservations: 0 });
  expect(stock.objects).toEqual(stock.named);
});

test("one that failed too often says so, and can be sent again", async () => {
  const id = await send({ bytes: makeMp3(20), name: "a.mp3" });
  machine.waiting.splice(0);
  const message = { id, body: { uploadId: id }, attempts: 5, ack: () => {}, retry: () => {} };
  await handleFailedUploads(machine, { queue: "uploads-dead", messages: [message] });
  expect(await listUploads(machine, { actor: learner })).toMatchObject([
    { status: "refused", refusal: { kind: "gave_up" } },
  ]);
  await finishUpload(machine, { actor: learner, uploadId: id, parts: [] });
  expect(await work()).toEqual(["ack"]);
  expect((await trackOf(id)).track.durationMs).toBeGreaterThan(19_000);
});
