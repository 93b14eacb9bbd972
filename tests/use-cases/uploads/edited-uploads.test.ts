import { env } from "#bindings";
import { withId3 } from "@learnlab/audio";
import {
  type Actor,
  EditUpload,
  editUpload,
  getTrackLinks,
  getUploaded,
  linkEdit,
  readDocument,
  saveProgress,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { signUp } from "../../support/people.ts";
import { makePng } from "../../support/pictures.ts";
import { makeMp3, TEXT, VTT } from "../../support/rest-upload.ts";
import { openSending, sendUpload, workOff } from "../../support/sending.ts";
import { forgetUploads, takeStock } from "../../support/upload-stock.ts";

let learner: Actor;
let other: Actor;
let courseId: string;
let elsewhere: string;
let machine: ReturnType<typeof openSending>;
let episodeId: string;

beforeAll(async () => {
  const [ada, ben] = [await signUp("Ada"), await signUp("Ben")];
  learner = { userId: ada.id, role: "learner" };
  other = { userId: ben.id, role: "learner" };
  const grace = await signUp("Grace", "teacher");
  courseId = (await makeCourse({ title: "Optics", teacherId: grace.id })).id;
  elsewhere = (await makeCourse({ title: "Waves", teacherId: grace.id })).id;
  await enroll(ada.id, courseId);
});

const CHAPTERS = [
  { startMs: 0, endMs: 4_200, title: "Water" },
  { startMs: 4_200, endMs: 20_000, title: "A straw" },
];

beforeEach(async () => {
  machine = openSending();
  await forgetUploads();
  const bytes = withId3(makeMp3(20), { title: "A talk", chapters: CHAPTERS });
  const transcript = { name: "talk.txt", text: TEXT };
  const sent = { bytes, name: "talk.mp3", transcript, cover: makePng(64, 64) };
  episodeId = await sendUpload(machine, { actor: learner, courseId }, sent);
  await workOff(machine);
});

type Edit = Partial<Parameters<typeof editUpload>[1]>;

async function edit(change: Edit, actor = learner) {
  const told = { title: "A better talk", description: "", language: "en", courseId };
  const request = EditUpload.parse({ episodeId, ...told, ...change });
  return editUpload(machine, { ...request, actor });
}

async function readNow() {
  const episode = await machine.episodes.findWithTracks(episodeId);
  const scriptKey = episode?.scriptKey ?? null;
  if (episode === null || scriptKey === null) throw new Error("There is no episode.");
  return { episode, document: await readDocument(machine.media, scriptKey) };
}

test("what is told of a recording is changed everywhere, and what stood is gone", async () => {
  await edit({ title: "Light", description: "In class", language: "ja" });
  const { episode, document } = await readNow();
  expect(episode).toMatchObject({ title: "Light", description: "In class", languages: ["ja"] });
  expect(episode.tracks).toMatchObject([{ language: "ja" }]);
  expect(document.script.tracks).toMatchObject([{ title: "Light", language: "ja" }]);
  expect(document.tracks[0]?.cues.every(({ language }) => language === "ja")).toBe(true);
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
  const total = (await env.MEDIA.list({ prefix: "ep/" })).objects;
  const stored = await env.DB.prepare("select stored_bytes as size from episodes").first();
  expect(stored).toEqual({ size: total.reduce((sum, { size }) => sum + size, 0) });
});

test("what was heard of it stays, under its new language", async () => {
  const sentAt = machine.clock.now();
  await saveProgress(machine, {
    language: "en",
    positionMs: 9_000,
    speed: 1,
    heard: [[0, 9_000]],
    actor: learner,
    episodeId,
    happenedAt: sentAt,
    sentAt,
  });
  await edit({ language: "fr" });
  const progress = await machine.progress.find(learner.userId, episodeId);
  expect(progress).toMatchObject({ language: "fr", positionMs: 9_000 });
  expect(Object.keys(progress?.coverage ?? {})).toEqual(["fr"]);
});

test("another transcript takes the place of the first, under the chapters that there are", async () => {
  const before = await getUploaded(machine, { episodeId, actor: learner });
  expect(before).toMatchObject({ transcriptStatus: "txt_only", hasTranscript: true });
  const links = await linkEdit(machine, {
    episodeId,
    actor: learner,
    transcriptBytes: VTT.length,
    coverBytes: null,
  });
  expect(links).toEqual({ transcriptUrl: expect.stringContaining("http"), coverUrl: null });
  await machine.media.putText(`ep/${episodeId}/new-transcript`, VTT, { contentType: "text/plain" });
  const edited = await edit({ transcriptName: "talk.vtt" });
  expect(edited.transcript).toMatchObject({ status: "synchronized", repaired: 0, skipped: 0 });
  const { episode, document } = await readNow();
  expect(document.script.tracks[0]?.segments.map(({ title }) => title)).toEqual([
    "Water",
    "A straw",
    "",
  ]);
  expect(document.tracks[0]?.cues.map(({ startMs }) => startMs)).toEqual([1_000, 4_500, 12_000]);
  const [track] = episode.tracks;
  const key = track?.audioKey.replace(/\.mp3$/, ".vtt") ?? "";
  expect(await machine.media.getText(key)).toContain("00:04.500");
  await getTrackLinks(machine, { episodeId, language: "en", actor: learner });
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
});

test("another picture takes the place of the first, or none", async () => {
  const first = (await readNow()).episode.cover;
  await machine.media.put(`ep/${episodeId}/new-cover`, makePng(32, 32, 9), { contentType: "" });
  await edit({ cover: "sent" });
  const second = (await readNow()).episode.cover;
  expect(second).toMatch(/^cover-/);
  expect(second).not.toBe(first);
  await edit({ cover: "remove", description: "Without a picture" });
  expect((await readNow()).episode.cover).toBeNull();
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
});

test("what cannot be taken changes nothing", async () => {
  const before = await readNow();
  await expect(edit({ cover: "sent" })).rejects.toMatchObject({
    reason: "media.upload_incomplete",
  });
  await machine.media.putText(`ep/${episodeId}/new-cover`, "<svg/>".padEnd(80), {
    contentType: "",
  });
  await expect(edit({ cover: "sent" })).rejects.toMatchObject({ reason: "upload.broken_cover" });
  await machine.media.putText(`ep/${episodeId}/new-transcript`, " ", { contentType: "" });
  await expect(edit({ transcriptName: "empty.txt" })).rejects.toMatchObject({
    reason: "upload.broken_transcript",
  });
  await expect(edit({ courseId: elsewhere })).rejects.toMatchObject({
    reason: "account.forbidden",
  });
  for (const actor of [other, { ...other, role: "admin" as const }]) {
    await expect(edit({}, actor)).rejects.toMatchObject({ reason: "account.forbidden" });
  }
  expect(await readNow()).toEqual(before);
});

test("a change that somebody else was faster with is refused", async () => {
  const uploads = {
    ...machine.uploads,
    async edit(change: Parameters<typeof machine.uploads.edit>[0]) {
      await edit({ title: "First" });
      return machine.uploads.edit(change);
    },
  };
  const told = { title: "Late", description: "", language: "en", courseId };
  const request = EditUpload.parse({ episodeId, ...told });
  await expect(editUpload({ ...machine, uploads }, { ...request, actor: learner })).rejects.toThrow(
    "in the meantime",
  );
  expect((await readNow()).episode.title).toBe("First");
});

test("a save that is cut short leaves the old files, and the next one makes it good", async () => {
  const [track] = (await readNow()).episode.tracks;
  const key = track?.audioKey.replace(/\.mp3$/, ".vtt") ?? "";
  const before = await machine.media.getText(key);
  await machine.media.putText(`ep/${episodeId}/new-transcript`, VTT, { contentType: "text/plain" });
  const told = { title: "A talk", description: "", language: "en", courseId };
  const request = EditUpload.parse({ episodeId, ...told, transcriptName: "talk.vtt" });
  const media = { ...machine.media, replaceText: () => Promise.reject(new Error("Cut short.")) };
  await expect(editUpload({ ...machine, media }, { ...request, actor: learner })).rejects.toThrow(
    "Cut short.",
  );
  expect(await machine.media.getText(key)).toBe(before);
  await edit({});
  expect(await machine.media.getText(key)).toContain("00:04.500");
});
