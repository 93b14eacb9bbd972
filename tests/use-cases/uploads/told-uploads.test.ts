import { withId3 } from "@learnlab/audio";
import { asciiBytes } from "@learnlab/audio/testing";
import { type Actor, readCover, readDocument } from "@learnlab/domain";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { enroll, makeCourse } from "../../support/courses.ts";
import { signUp } from "../../support/people.ts";
import { makePng } from "../../support/pictures.ts";
import { makeMp3, VTT } from "../../support/rest-upload.ts";
import { openSending, type Sent, sendUpload, workOff } from "../../support/sending.ts";
import { withPicture } from "../../support/tagged-mp3.ts";
import { forgetUploads, takeStock } from "../../support/upload-stock.ts";

let learner: Actor;
let other: Actor;
let courseId: string;
let machine: ReturnType<typeof openSending>;

beforeAll(async () => {
  const [ada, ben] = [await signUp("Ada"), await signUp("Ben")];
  learner = { userId: ada.id, role: "learner" };
  other = { userId: ben.id, role: "learner" };
  const grace = await signUp("Grace", "teacher");
  courseId = (await makeCourse({ title: "Optics", teacherId: grace.id })).id;
  await enroll(ada.id, courseId);
});

beforeEach(async () => {
  machine = openSending();
  await forgetUploads();
});

async function becomeEpisode(file: Omit<Sent, "name">) {
  const id = await sendUpload(machine, { actor: learner, courseId }, { ...file, name: "talk.mp3" });
  expect(await workOff(machine)).toEqual(["ack"]);
  const episode = await machine.episodes.findWithTracks(id);
  const scriptKey = episode?.scriptKey ?? null;
  if (episode === null || scriptKey === null) throw new Error("There is no episode.");
  return { episode, document: await readDocument(machine.media, scriptKey) };
}

const TAG = {
  title: "How light bends",
  artist: "Ada Lovelace",
  album: "Optics, spring",
  chapters: [
    { startMs: 0, endMs: 4_200, title: "Water" },
    { startMs: 4_200, endMs: 15_000, title: "A straw" },
    { startMs: 15_000, endMs: 20_000, title: "Questions" },
  ],
};

test("a recording tells its title and description where nobody gave one", async () => {
  const bytes = withId3(makeMp3(20), TAG);
  const { episode } = await becomeEpisode({ bytes });
  expect(episode).toMatchObject({
    title: "How light bends",
    description: "Ada Lovelace · Optics, spring",
  });
  const given = await becomeEpisode({ bytes, title: "My talk", description: "In class" });
  expect(given.episode).toMatchObject({ title: "My talk", description: "In class" });
});

test("its chapters stand over what is said in them, and without a transcript alone", async () => {
  const bytes = withId3(makeMp3(20), TAG);
  const chaptersOf = ({ document }: Awaited<ReturnType<typeof becomeEpisode>>) => {
    const [track] = document.script.tracks;
    const [times] = document.tracks;
    return (track?.segments ?? []).map(({ id, kind, title, sentences }) => ({
      kind,
      title,
      startMs: times?.segments.find((one) => one.id === id)?.startMs,
      said: sentences.map(({ text }) => text),
      cues: times?.cues.filter(({ segment }) => segment === id).length,
    }));
  };
  const silent = await becomeEpisode({ bytes });
  expect(chaptersOf(silent)).toMatchObject([
    { kind: "chapter", title: "Water", startMs: 0, said: [] },
    { kind: "chapter", title: "A straw", startMs: 4_200, said: [] },
    { kind: "chapter", title: "Questions", startMs: 15_000, said: [] },
  ]);
  const told = await becomeEpisode({ bytes, transcript: { name: "talk.vtt", text: VTT } });
  expect(chaptersOf(told)).toEqual([
    {
      kind: "chapter",
      title: "Water",
      startMs: 0,
      said: ["Light bends where water begins."],
      cues: 1,
    },
    {
      kind: "chapter",
      title: "A straw",
      startMs: 4_200,
      said: ["That is why a straw looks broken."],
      cues: 1,
    },
    { kind: "bridge", title: "", startMs: 12_000, said: ["How far does it bend?"], cues: 1 },
    { kind: "chapter", title: "Questions", startMs: 15_000, said: [], cues: 0 },
  ]);
});

test("its picture is kept and shown to those who may hear it; one that was sent comes first", async () => {
  const bytes = withPicture(makeMp3(20), makePng(300, 200));
  const { episode } = await becomeEpisode({ bytes });
  expect(episode.cover).toMatch(/^cover-[0-9a-f]{16}\.png$/);
  const asked = { episodeId: episode.id, name: episode.cover ?? "" };
  const read = await readCover(machine, { ...asked, actor: learner });
  expect(read).toEqual({ bytes: makePng(300, 200), mediaType: "image/png" });
  await expect(readCover(machine, { ...asked, actor: other })).rejects.toThrow("don't have access");
  await expect(readCover(machine, { ...asked, actor: null })).rejects.toThrow("sign in");
  const elsewhere = { ...asked, name: "cover-0123456789abcdef.png" };
  await expect(readCover(machine, { ...elsewhere, actor: learner })).rejects.toThrow("not exist");
  const chosen = await becomeEpisode({ bytes, cover: makePng(64, 64, 3) });
  expect(chosen.episode.cover).not.toBe(episode.cover);
  const stock = await takeStock();
  expect(stock.objects).toEqual(stock.named);
});

test("a picture in a file that cannot be shown is left out; one that was sent is refused", async () => {
  const large = makePng(3_001, 2);
  const { episode } = await becomeEpisode({ bytes: withPicture(makeMp3(20), large) });
  expect(episode.cover).toBeNull();
  const page = asciiBytes("<svg onload='alert(1)'/>".padEnd(80));
  for (const [cover, fault] of [
    [large, "too_many_pixels"],
    [page, "no_picture"],
  ] as const) {
    const sent = { bytes: makeMp3(20), name: "talk.mp3", cover };
    const id = await sendUpload(machine, { actor: learner, courseId }, sent);
    await workOff(machine);
    expect((await machine.sentUploads.find(id))?.refusal).toEqual({ kind: "cover", fault });
  }
});
