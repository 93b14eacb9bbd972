import { setTimeout as pause } from "node:timers/promises";

import { decodeMp3, measureLoudness } from "@learnlab/audio/testing";
import { beforeAll, expect, test } from "vitest";

import { askForEpisode, readStatus } from "../faults/follow-episode.ts";
import { LOOK_EVERY_MS } from "../machine/started-learnlab.ts";
import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const LEARNER = "learner-a@demo.test";
const SOON = { timeout: 60_000 };
const CORRECTED = "And that is the corrected sentence of this lesson.";
/** Of one voice in one episode, before and after: what is not edited is the same audio. */
const LOUDER_BY_MOST = 1.5;

const lab = startLab();
let episodeId = "";

interface Cue {
  text: string;
  startMs: number;
  segment: string;
}
interface Document {
  script: {
    tracks: {
      segments: { id: string; kind: string; conceptId: string | null; pauseAfterMs: number }[];
    }[];
  };
  tracks: { cues: Cue[]; segments: { id: string; startMs: number; endMs: number }[] }[];
}

beforeAll(async () => {
  const learner = await lab.callAs(LEARNER);
  episodeId = await askForEpisode(learner, { languages: ["en"], outputFormat: "both" });
  while ((await readStatus(learner, episodeId)) !== "completed") await pause(LOOK_EVERY_MS);
});

async function readDocument(): Promise<Document> {
  return (await lab.callAs(LEARNER)).query<Document>("episodes.script", { episodeId });
}

/** The audio with the times of its segments. */
async function readAudio() {
  const learner = await lab.callAs(LEARNER);
  const asked = { episodeId, language: "en" };
  const { audioUrl } = await learner.query<{ audioUrl: string }>("episodes.audio", asked);
  const answer = await fetch(new URL(audioUrl, lab.origin));
  return { bytes: new Uint8Array(await answer.arrayBuffer()), document: await readDocument() };
}

/** How long it is, how loud it is heard, and what lies between the times of its segments, in ms. */
async function measureAudio({ bytes, document }: Awaited<ReturnType<typeof readAudio>>) {
  const { samples, sampleRate } = await decodeMp3(bytes);
  const times = document.tracks[0]?.segments ?? [];
  const gaps = times
    .slice(0, -1)
    .map(({ endMs }, at) => Math.abs((times[at + 1]?.startMs ?? endMs) - endMs));
  const { lufs, truePeakDb } = measureLoudness(samples, sampleRate);
  return { durationMs: (samples.length * 1_000) / sampleRate, lufs, truePeakDb, gaps };
}

/** A sentence of the first lesson, with the moment at which it is said. */
async function findLine() {
  const { script, tracks } = await readDocument();
  const lesson = script.tracks[0]?.segments.find(({ kind }) => kind === "lesson");
  const cue = tracks[0]?.cues.findLast(({ segment }) => segment === lesson?.id);
  if (lesson === undefined || cue === undefined) throw new TypeError("It teaches nothing.");
  return { segmentId: lesson.id, positionMs: cue.startMs + 50, text: cue.text };
}

test("a reported line is corrected, spoken again, and answered where it was reported", async () => {
  const line = await findLine();
  const heardBefore = await readAudio();
  const learner = await lab.callAs(LEARNER);
  await learner.mutate("problems.report", {
    problemId: crypto.randomUUID(),
    episodeId,
    language: "en",
    kind: "fact",
    note: "My book says otherwise.",
    positionMs: line.positionMs,
  });

  await using staff = await lab.visit({ width: 1280, height: 860 });
  const { page } = staff;
  await lab.signIn(page, "admin@demo.test");
  await page.goto(`${lab.origin}/run/problems`);
  await page.getByText("My book says otherwise.").waitFor();
  expect(await findFaultsInLooks(page, [320, 390, 1280])).toEqual([]);

  await page.getByRole("link", { name: "Correct the lesson" }).click();
  await page.waitForURL(/\/lessons\?concept=/);
  await page
    .getByRole("link", { name: /Version 1/ })
    .first()
    .waitFor();
  await page.goBack();
  await page.getByRole("link", { name: "Edit this episode's script" }).click();
  const field = page.locator("[id^=segment-] textarea").last();
  await field.waitFor();
  await expect
    .poll(() => field.evaluate((one) => one.closest("li")?.id))
    .toBe(`segment-${line.segmentId}`);
  await field.fill("Read it at https://evil.example today.");
  await page.getByRole("button", { name: "Record what changed" }).click();
  await page.getByText("can't be read aloud").waitFor();
  await field.fill(CORRECTED);
  expect(await findFaultsInLooks(page, [320, 390, 1280])).toEqual([]);
  await page.getByRole("button", { name: "Record what changed" }).click();
  await page.getByText("The new version is ready.").waitFor(SOON);

  await page.goto(`${lab.origin}/run/problems`);
  await page.getByLabel("Answer to the learner").fill("Your book is right. Thank you.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByText("The report stays open.").waitFor();
  await page.getByRole("tab", { name: /^Answered/ }).click();
  await page.getByRole("button", { name: /^Close the report/ }).click();
  await page.getByText("The report is closed.").waitFor();

  await using home = await lab.visit({ width: 390, height: 844 });
  await lab.signIn(home.page, LEARNER);
  await home.page.goto(`${lab.origin}/episodes/${episodeId}`);
  await home.page.getByText("Answer: Your book is right. Thank you.").waitFor(SOON);
  await home.page.getByText("It has been corrected.").waitFor();
  await home.page.getByText(CORRECTED).first().waitFor();
  const told = (await readDocument()).tracks[0]?.cues.map(({ text }) => text).join(" ");
  expect(told).toContain("corrected sentence of this lesson");

  // Measured once nothing is asked any more: it keeps the process busy for long.
  const heardAfter = await readAudio();
  const [before, after] = [await measureAudio(heardBefore), await measureAudio(heardAfter)];
  process.stdout.write(
    [before, after]
      .map(({ durationMs, lufs, truePeakDb, gaps }) =>
        [
          `${(durationMs / 1_000).toFixed(1)} s`,
          `${lufs.toFixed(2)} LUFS`,
          `${truePeakDb.toFixed(2)} dBTP`,
          `at most ${Math.max(...gaps).toFixed(0)} ms between segments\n`,
        ].join(", "),
      )
      .join(""),
  );
  expect(after.durationMs).toBeGreaterThanOrEqual(306_000);
  expect(after.durationMs).toBeLessThanOrEqual(414_000);
  expect(Math.abs(after.lufs - before.lufs)).toBeLessThanOrEqual(LOUDER_BY_MOST);
  expect(after.truePeakDb).toBeLessThanOrEqual(Math.max(-1, before.truePeakDb));
  expect(Math.max(...after.gaps)).toBeLessThanOrEqual(1);
  expect(staff.complaints).toEqual([]);
  expect(home.complaints).toEqual([]);
}, 300_000);
