import { env } from "#bindings";
import { withId3 } from "@learnlab/audio";
import {
  type Actor,
  EditUpload,
  editUpload,
  getTrackLinks,
  getUploaded,
  listUploads,
  readDocument,
  removeEpisode,
  saveProgress,
} from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { signUp } from "../../support/people.ts";
import { makePng } from "../../support/pictures.ts";
import { makeMp3, TEXT, VTT } from "../../support/rest-upload.ts";
import { openSending, type Sent, sendUpload, workOff } from "../../support/sending.ts";
import { forgetUploads, takeStock } from "../../support/upload-stock.ts";

let teacher: Actor;
let ada: Actor;
let courseId: string;
let episodeId: string;
let machine: ReturnType<typeof openSending>;

beforeAll(async () => {
  const named = async (name: string, role: Actor["role"]): Promise<Actor> => ({
    userId: (await signUp(name, role)).id,
    role,
  });
  teacher = await named("Grace", "teacher");
  ada = await named("Ada", "learner");
  courseId = (await makeCourse({ title: "Optics", teacherId: teacher.userId })).id;
  await enroll(ada.userId, courseId);
});

beforeEach(async () => {
  machine = openSending();
  await forgetUploads();
  const transcript = { name: "talk.vtt", text: VTT };
  const sent = { bytes: makeMp3(60), name: "talk.mp3", title: "Light", cover: makePng(64, 64) };
  episodeId = await send({ ...sent, transcript, description: "In class" }, null);
  await workOff(machine);
});

function send(sent: Sent, replaces: string | null = episodeId, actor = teacher): Promise<string> {
  const as = { actor, courseId, isForClass: true };
  return sendUpload(machine, replaces === null ? as : { ...as, replaces }, sent);
}

const NEW = { bytes: makeMp3(30), name: "better.mp3" };

async function readNow() {
  const episode = await machine.episodes.findWithTracks(episodeId);
  const [track] = episode?.tracks ?? [];
  const scriptKey = episode?.scriptKey ?? null;
  if (episode === null || scriptKey === null || track === undefined) {
    throw new Error("There is no episode.");
  }
  return { episode, track, document: await readDocument(machine.media, scriptKey) };
}

async function hear(toMs: number): Promise<void> {
  const sentAt = machine.clock.now() + 3_600_000;
  await saveProgress(
    { ...machine, clock: { now: () => sentAt } },
    {
      actor: ada,
      episodeId,
      language: "en",
      positionMs: toMs,
      speed: 1,
      heard: [[0, toMs]],
      startedAt: sentAt - toMs,
      happenedAt: sentAt,
      sentAt,
    },
  );
}

test("the old recording is heard until the new one is ready, and then nothing of it is left", async () => {
  const before = await readNow();
  const id = await send(NEW);
  expect(await listUploads(machine, { actor: teacher })).toMatchObject([
    { id, replaces: episodeId, title: "Light", status: "inspecting" },
  ]);
  expect((await readNow()).track).toEqual(before.track);
  expect(await workOff(machine)).toEqual(["ack"]);
  const { episode, track } = await readNow();
  expect(episode).toMatchObject({
    id: episodeId,
    title: "Light",
    description: "In class",
    cover: before.episode.cover,
    isForClass: true,
    createdAt: before.episode.createdAt,
  });
  expect(track.id).not.toBe(before.track.id);
  expect(track.audioKey).not.toBe(before.track.audioKey);
  expect(Math.abs(track.durationMs - 30_000)).toBeLessThan(60);
  const links = await getTrackLinks(machine, { actor: ada, episodeId, language: "en" });
  expect(links.audioUrl).toContain(track.id);
  const stock = await takeStock();
  expect(stock).toMatchObject({ episodes: 1, tracks: 1, reservations: 0 });
  expect(stock.objects).toEqual(stock.named);
  const stored = await env.DB.prepare("select stored_bytes as size from episodes").first();
  const { objects } = await env.MEDIA.list({ prefix: "ep/" });
  expect(stored).toEqual({ size: objects.reduce((sum, { size }) => sum + size, 0) });
});

test("what was heard begins anew for everyone, the place stays as far as there is one, and listens stay", async () => {
  await hear(50_000);
  const listens = await env.DB.prepare("select count(*) as count from listens").first();
  await send(NEW);
  await workOff(machine);
  expect(await machine.progress.find(ada.userId, episodeId)).toMatchObject({
    positionMs: (await readNow()).track.durationMs,
    coverage: {},
    completion: 0,
    completedAt: null,
  });
  expect(await env.DB.prepare("select count(*) as count from listens").first()).toEqual(listens);
  await hear(20_000);
  expect(await machine.progress.find(ada.userId, episodeId)).toMatchObject({
    coverage: { en: [[0, 20_000]] },
  });
});

test("its transcript stays with estimated times, unless another one comes along", async () => {
  const before = await readNow();
  expect(await getUploaded(machine, { actor: teacher, episodeId })).toMatchObject({
    transcriptStatus: "synchronized",
  });
  await send(NEW);
  await workOff(machine);
  expect(await getUploaded(machine, { actor: teacher, episodeId })).toMatchObject({
    transcriptStatus: "txt_only",
    hasTranscript: true,
  });
  const wordsOf = (now: typeof before) =>
    (now.document.tracks[0]?.cues ?? []).map(({ text }) => text).join(" ");
  const now = await readNow();
  expect(wordsOf(now)).toBe(wordsOf(before));
  const last = now.document.tracks[0]?.cues.at(-1);
  expect(last?.endMs).toBeLessThanOrEqual(now.track.durationMs);
  await send({ ...NEW, transcript: { name: "new.txt", text: TEXT } });
  await workOff(machine);
  expect(wordsOf(await readNow())).toContain(TEXT.split("\n")[0]?.slice(0, 20) ?? "none");
});

test("the chapters are those of the new file", async () => {
  const chapters = [
    { startMs: 0, endMs: 10_000, title: "Water" },
    { startMs: 10_000, endMs: 30_000, title: "A straw" },
  ];
  await send({ ...NEW, bytes: withId3(makeMp3(30), { title: "Ignored", chapters }) });
  await workOff(machine);
  const { document, episode } = await readNow();
  expect(episode.title).toBe("Light");
  const titled = document.script.tracks[0]?.segments.filter(({ kind }) => kind === "chapter");
  expect(titled?.map(({ title }) => title)).toEqual(["Water", "A straw"]);
});

test("one that is refused leaves the old one, and whoever may not change it does not replace it", async () => {
  const before = await readNow();
  const page = new TextEncoder().encode("<!doctype html>".repeat(500));
  await send({ bytes: page, name: "page.mp3" });
  expect(await workOff(machine)).toEqual(["ack"]);
  expect(await readNow()).toEqual(before);
  expect(await listUploads(machine, { actor: teacher })).toMatchObject([
    { status: "refused", refusal: { kind: "unknown_format" } },
  ]);
  await expect(send(NEW, episodeId, ada)).rejects.toMatchObject({ code: "forbidden" });
  const tight = { ...machine, uploadSpace: { learnerBytes: 0, staffBytes: 500_000 } };
  const as = { actor: teacher, courseId, replaces: episodeId };
  await expect(sendUpload(tight, as, NEW)).rejects.toMatchObject({ reason: "upload.space_full" });
});

test("an episode that was deleted meanwhile gets no other audio, and one that was changed gets it next", async () => {
  await send(NEW);
  const [id = ""] = machine.waiting;
  // While it is inspected, somebody saves other words.
  const told = { title: "Refraction", description: "", language: "en", courseId };
  const interrupted = {
    ...machine,
    uploads: {
      ...machine.uploads,
      replaceAudio: async (change: Parameters<typeof machine.uploads.replaceAudio>[0]) => {
        const asked = EditUpload.parse({ episodeId, ...told });
        await editUpload(machine, { ...asked, actor: teacher });
        return machine.uploads.replaceAudio(change);
      },
    },
  };
  expect(await workOff(interrupted)).toEqual(["retry"]);
  machine.waiting.push(id);
  expect(await workOff(machine)).toEqual(["ack"]);
  const { episode, track } = await readNow();
  expect(episode.title).toBe("Refraction");
  expect(track.durationMs).toBeLessThan(31_000);
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
  await send(NEW);
  await removeEpisode(machine, { actor: teacher, episodeId });
  await workOff(machine);
  expect(await listUploads(machine, { actor: teacher })).toMatchObject([
    { status: "refused", refusal: { kind: "episode_gone" } },
  ]);
});
