import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { parseSrt, parseVtt } from "@learnlab/audio";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { AUDIO_KINDS, type AudioKind, makeAudioFile, makeWav } from "../support/audio-files.ts";
import { makeMp3, VTT } from "../support/rest-upload.ts";
import { startLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

const LEARNER = "learner-a@demo.test";
const WINDOW = { width: 390, height: 844 };
/** Longer than two parts. */
const LONG_MINUTES = 40;

const lab = startLab();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-uploads-"));
});

afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

async function writeAudio(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function choose(page: Page, button: string, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(path);
}

async function openUploads(page: Page): Promise<void> {
  await page.goto(`${lab.origin}/library/uploads`);
  await page.getByRole("button", { name: "Choose a recording" }).waitFor();
}

/** Uploads a file from the page, and answers the link to its episode. */
async function upload(page: Page, path: string, title: string): Promise<string> {
  await choose(page, "Choose a recording", path);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  const link = page.getByRole("listitem").filter({ hasText: title }).getByRole("link");
  await link.waitFor({ timeout: 60_000 });
  return (await link.getAttribute("href")) ?? "";
}

test("a recording with its transcript is uploaded, opened and heard", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page, complaints } = visited;
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/library`);
  await page.getByRole("link", { name: "Upload a recording" }).click();
  const path = await writeAudio("talk.mp3", makeMp3(120));
  await choose(page, "Choose a recording", path);
  await choose(page, "Add a transcript", await writeAudio("talk.vtt", VTT));
  await page.getByRole("button", { name: "Remove talk.vtt" }).waitFor();
  await page.getByLabel("Title").fill("A talk on light");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByRole("link", { name: "Open the episode" }).click();
  await page.getByRole("heading", { level: 1, name: "A talk on light" }).waitFor();
  await page.getByText("Light bends where water begins.").first().waitFor();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_000);
  expect(complaints).toEqual([]);
});

test("a text gets its times, and what is downloaded as SubRip and as WebVTT says the same", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page, complaints } = visited;
  await lab.signIn(page, LEARNER);
  await openUploads(page);
  const text = "Dr. Miller says: a < b & c > d. Is it 3.5 metres?\n\n42 x --> y, R&D.";
  await choose(page, "Choose a recording", await writeAudio("text.mp3", makeMp3(60)));
  await choose(page, "Add a transcript", await writeAudio("talk.txt", text));
  await page.getByRole("button", { name: "Remove talk.txt" }).waitFor();
  await page.getByLabel("Title").fill("A talk as text");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByRole("link", { name: "Open the episode" }).click();
  await page.getByRole("heading", { level: 1, name: "A talk as text" }).waitFor();
  const save = async (name: string) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    return readFile(await (await coming).path(), "utf8");
  };
  const timesOf = ({ cues }: ReturnType<typeof parseSrt>) =>
    cues.map(({ startMs, endMs, text: said }) => [startMs, endMs, said]);
  const read = timesOf(parseSrt(await save("Subtitles (SRT)")));
  expect(read).toEqual(timesOf(parseVtt(await save("Subtitles (VTT)"))));
  expect(read.map(([, , said]) => said).join(" ")).toBe(text.replace("\n\n", " "));
  expect(read[0]?.[0]).toBe(0);
  expect(Math.abs(Number(read.at(-1)?.[1]) - 60_000)).toBeLessThan(100);
  expect(complaints).toEqual([]);
});

/** What the browser that runs here cannot decode: it comes without the codecs that cost something. */
async function canPlay(page: Page, type: string): Promise<boolean> {
  return page.evaluate((mediaType) => new Audio().canPlayType(mediaType) !== "", type);
}

const TYPES: Record<AudioKind, string> = {
  m4a: 'audio/mp4; codecs="mp4a.40.2"',
  "m4a in pieces": 'audio/mp4; codecs="mp4a.40.2"',
  aac: "audio/aac",
  opus: 'audio/ogg; codecs="opus"',
  ogg: 'audio/ogg; codecs="vorbis"',
  flac: "audio/flac",
  wav: "audio/wav",
  webm: 'audio/webm; codecs="opus"',
};

test("each format is uploaded, and plays as long as its page says", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  const wrong: string[] = [];
  for (const kind of AUDIO_KINDS) {
    await openUploads(page);
    const ending = kind.slice(0, 4).trim();
    const bytes = await makeAudioFile(kind, 12);
    const href = await upload(page, await writeAudio(`talk.${ending}`, bytes), `As ${kind}`);
    const visitor = await lab.callAs(LEARNER);
    const episodeId = href.split("/").at(-1);
    const episode = await visitor.query<{ tracks: { durationMs: number }[] }>("episodes.get", {
      episodeId,
    });
    const { audioUrl } = await visitor.query<{ audioUrl: string }>("episodes.audio", {
      episodeId,
      language: "en",
    });
    if (!(await canPlay(page, TYPES[kind]))) continue;
    const playedMs = await page.evaluate(async (url) => {
      const answer = await fetch(url);
      const context = new OfflineAudioContext(1, 1, 48_000);
      return (await context.decodeAudioData(await answer.arrayBuffer())).duration * 1_000;
    }, audioUrl);
    const off = (episode.tracks[0]?.durationMs ?? 0) - playedMs;
    if (Math.abs(off) > 30) wrong.push(`${kind}: ${off} ms`);
  }
  expect(wrong).toEqual([]);
});

test("an upload goes on where it was when its page was closed in the middle", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await openUploads(page);
  const path = await writeAudio("lecture.mp3", makeMp3(LONG_MINUTES * 60));
  // The second part and those after it do not get through.
  await page.route(/partNumber=[2-9]/, (route) => route.abort());
  const firstPart = page.waitForResponse(/partNumber=1&/);
  await choose(page, "Choose a recording", path);
  await page.getByLabel("Title").fill("A long lecture");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  expect((await firstPart).status()).toBe(200);
  await page.getByText(/^Uploading: [1-9]\d*%$/).waitFor();
  // The closed page still sends until it is gone: the way is free for the next one alone.
  await openUploads(page);
  await page.getByText("The upload stopped before the end.").waitFor();
  await page.unrouteAll();
  const sent: string[] = [];
  page.on("request", (request) => {
    const [, number] = /partNumber=(\d+)/.exec(request.url()) ?? [];
    if (request.method() === "PUT" && number !== undefined) sent.push(number);
  });
  await choose(page, "Choose the file again", await writeAudio("other.mp3", makeMp3(5)));
  await page.getByRole("alert").filter({ hasText: "lecture.mp3" }).waitFor();
  await choose(page, "Choose the file again", path);
  await page.getByRole("link", { name: "Open the episode" }).waitFor({ timeout: 60_000 });
  expect(sent.toSorted()).toEqual(["2", "3"]);
});

test("a network that is cut in the middle and comes back ends nothing", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await openUploads(page);
  await page.route(/partNumber=1&/, async (route) => {
    await page.context().setOffline(true);
    await route.abort();
  });
  const path = await writeAudio("cut.mp3", makeMp3(60));
  await choose(page, "Choose a recording", path);
  await page.getByLabel("Title").fill("Cut and back");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByText("Uploading: 0%").waitFor();
  await expect.poll(() => page.evaluate(() => navigator.onLine), { timeout: 10_000 }).toBe(false);
  await page.unrouteAll({ behavior: "wait" });
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "Open the episode" }).waitFor({ timeout: 60_000 });
});

test("what cannot be taken says why and what to do, and leaves when it is dismissed", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await openUploads(page);
  await choose(page, "Choose a recording", await writeAudio("notes.docx", "PK"));
  await page.getByText("Files of this kind can't be played.").waitFor();
  const noSound = await writeAudio("page.mp3", "<!doctype html>".repeat(400));
  await choose(page, "Choose a recording", noSound);
  await page.getByLabel("Title").fill("No sound at all");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByText("No sound at all was not accepted").waitFor({ timeout: 30_000 });
  await page.getByText("Its content is not audio").waitFor();
  await page.getByRole("button", { name: "Remove from the list" }).click();
  await page.getByText("No sound at all was not accepted").waitFor({ state: "detached" });
  const visitor = await lab.callAs(LEARNER);
  await expect.poll(() => visitor.query("uploads.list", {})).toEqual([]);
});

test("an upload is called off in the middle", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page } = visited;
  await lab.signIn(page, LEARNER);
  await openUploads(page);
  await page.route(/partNumber=/, () => {});
  await choose(page, "Choose a recording", await writeAudio("wrong.wav", makeWav(60)));
  await page.getByLabel("Title").fill("The wrong file");
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByText("Uploading: 0%").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText("The wrong file").waitFor({ state: "detached" });
  const visitor = await lab.callAs(LEARNER);
  await expect.poll(() => visitor.query("uploads.list", {})).toEqual([]);
});
