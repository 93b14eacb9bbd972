import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { makeMp3, VTT } from "../support/rest-upload.ts";
import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";
import { keepUndo, positionOf } from "./visit.ts";

const WINDOW = { width: 390, height: 844 };
const TITLE = "A lecture on joins";
/** A folder for pictures of what is seen; none are taken without it. */
const shots = process.env["SHOTS"] ?? "";

const lab = startLab();
const courseId = demoId("django-fundamentals");
const recordings = () => `${lab.origin}/teach/${courseId}/recordings`;
let folder = "";
let shot = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-class-"));
});

afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

async function look(page: Page, name: string): Promise<void> {
  if (shots === "") return;
  shot += 1;
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const path = join(shots, `${shot}-${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(WINDOW);
}

async function choose(page: Page, button: string, file: { name: string; bytes: Uint8Array }) {
  const path = join(folder, file.name);
  await writeFile(path, file.bytes);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(path);
}

/** Plays it from the library for some seconds, and waits until that is kept. */
async function hear(page: Page, name: string): Promise<void> {
  await page.goto(`${lab.origin}/library`);
  await page.getByRole("link", { name: TITLE }).waitFor();
  await look(page, `library-${name}`);
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  await page.getByRole("link", { name: TITLE }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await page.getByText("Light bends where water begins.").first().waitFor();
  await look(page, `episode-${name}`);
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(2_000);
  const saved = page.waitForResponse((answer) => answer.url().includes("listening.saveProgress"));
  await page.getByRole("button", { name: "Pause" }).first().click();
  expect((await saved).status()).toBe(200);
}

async function download(page: Page): Promise<void> {
  await page.goto(`${lab.origin}/library`);
  await page.getByRole("button", { name: `More for ${TITLE}` }).click();
  await page.getByRole("menuitem", { name: /^Download/ }).click();
  await page.getByRole("listitem").getByText("Downloaded").first().waitFor({ timeout: 20_000 });
}

/** Recordings on the device. */
function countKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("kept-"));
    const sizes = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  });
}

test("a teacher uploads for the class, two hear it for themselves, and one who leaves loses it", async () => {
  await using teaching = await lab.visit(WINDOW);
  const { page } = teaching;
  await lab.signIn(page, "teacher@demo.test");
  await page.goto(recordings());
  await page.getByText("Give your class something to hear").waitFor();
  await look(page, "none");
  await page.getByRole("link", { name: "Upload a recording" }).click();
  await choose(page, "Choose a recording", { name: "talk.mp3", bytes: makeMp3(120) });
  await choose(page, "Add a transcript", {
    name: "talk.vtt",
    bytes: new TextEncoder().encode(VTT),
  });
  await page.getByLabel("Title").fill(TITLE);
  await expect
    .poll(() => page.getByRole("switch", { name: "For the class" }).isChecked())
    .toBe(true);
  await look(page, "form");
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByText("Ready to play, for the whole class").waitFor({ timeout: 60_000 });
  await look(page, "ready");

  await using first = await lab.visit(WINDOW);
  await lab.signIn(first.page, "learner-a@demo.test");
  await hear(first.page, "a");
  await first.page.goto(`${lab.origin}/courses/${courseId}?tab=episodes`);
  await first.page.getByRole("link", { name: TITLE }).waitFor();
  await look(first.page, "course");

  await first.page.goto(`${lab.origin}/library`);
  await first.page.getByLabel("Search titles and transcripts").fill("straw looks");
  const line = first.page.getByRole("button", { name: "That is why a straw looks broken." });
  await line.waitFor();
  await look(first.page, "found");
  await line.click();
  // The line is said at 4.5 s.
  await expect.poll(() => positionOf(first.page), { timeout: 20_000 }).toBeGreaterThan(4_500);
  await first.page.getByRole("button", { name: "Pause" }).first().click();

  await using second = await lab.visit(WINDOW);
  await lab.signIn(second.page, "learner-b@demo.test");
  const visitor = await lab.callAs("learner-b@demo.test");
  await hear(second.page, "b");

  await page.goto(recordings());
  await page.getByText("2 of 2 learners listened").waitFor();
  await page.getByText("How it was heard").click();
  await page.getByRole("heading", { name: "Where learners stopped" }).waitFor();
  await page.getByText("As a table").click();
  await look(page, "heard");
  expect(await findFaultsInLooks(page)).toEqual([]);

  const href = second.page.url();
  await download(second.page);
  await expect.poll(() => countKept(second.page)).toBe(1);
  await visitor.mutate("courses.leave", { courseId });
  await second.page.goto(`${lab.origin}/library`);
  await second.page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => second.page.getByRole("link", { name: TITLE }).count()).toBe(0);
  // What was downloaded of it leaves the device.
  await expect.poll(() => countKept(second.page), { timeout: 20_000 }).toBe(0);
  await second.page.goto(href);
  await second.page.getByRole("heading", { name: "This is someone else's episode" }).waitFor();
  await look(second.page, "left");

  await page.goto(recordings());
  await page.getByText("1 of 1 learner listened").waitFor();
  await page.getByRole("button", { name: `Actions for ${TITLE}` }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const undo = await keepUndo(page);
  await page.getByText("1 learner no longer hears it.").waitFor();
  await page.getByText("Give your class something to hear").waitFor();
  await undo.click();
  await page.getByRole("link", { name: TITLE }).waitFor();
  await visitor.mutate("courses.join", { courseId });
  const findPosition = async () => {
    const episodeId = href.split("/").at(-1);
    const again = await visitor.query<{ positionMs: number }>("listening.progress", { episodeId });
    return again.positionMs;
  };
  await expect.poll(findPosition).toBeGreaterThan(2_000);
  for (const { complaints } of [teaching, first, second]) expect(complaints).toEqual([]);
});

test("another recording takes the place of the first, and those who listened find it there", async () => {
  await using teaching = await lab.visit(WINDOW);
  const { page } = teaching;
  await lab.signIn(page, "teacher@demo.test");
  await page.goto(recordings());
  await page.getByRole("button", { name: `Actions for ${TITLE}` }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByRole("heading", { name: "Another recording" }).waitFor();
  await look(page, "edit");
  await choose(page, "Replace the recording", { name: "better.mp3", bytes: makeMp3(90) });
  await page.getByText("The transcript stays with estimated times").waitFor();
  await look(page, "replace");
  expect(await findFaultsInLooks(page, [390])).toEqual([]);
  await page.getByRole("button", { name: "Replace", exact: true }).click();
  await page.getByText("The new recording is in place").waitFor({ timeout: 60_000 });
  await look(page, "replaced");
  await page.getByRole("link", { name: "Open the episode" }).click();
  await page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  const visitor = await lab.callAs("learner-b@demo.test");
  const { episodes } = await visitor.query<{ episodes: { title: string; durationMs: number }[] }>(
    "episodes.list",
    {},
  );
  const heard = episodes.find(({ title }) => title === TITLE);
  expect(Math.abs((heard?.durationMs ?? 0) - 90_000)).toBeLessThan(100);
  expect(teaching.complaints).toEqual([]);
});
