import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { makePng } from "../support/pictures.ts";
import { makeMp3, VTT } from "../support/rest-upload.ts";
import { withTags } from "../support/tagged-mp3.ts";
import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const LEARNER = "learner-a@demo.test";
const WINDOW = { width: 390, height: 844 };
const TAG = {
  title: "How light bends",
  artist: "Ada Lovelace",
  album: "Optics",
  chapters: [
    { startMs: 0, endMs: 30_000, title: "Water" },
    { startMs: 30_000, endMs: 60_000, title: "A straw" },
  ],
};

const lab = startLab();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "learnlab-told-"));
});

afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

async function choose(
  page: Page,
  button: string,
  file: { name: string; bytes: Uint8Array | string },
) {
  const path = join(folder, file.name);
  await writeFile(path, file.bytes);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(path);
}

/** Whether a picture with this address is on the page, and can be loaded. */
function isShown(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const images = [...document.querySelectorAll("svg image")];
    const href = images.map((one) => one.getAttribute("href")).find((one) => one?.includes(wanted));
    if (href === undefined || href === null) return false;
    const image = new Image();
    image.src = href;
    await image.decode();
    return image.naturalWidth > 0;
  }, address);
}

test("a recording tells its title, its chapters and its picture, and is changed later", async () => {
  await using visited = await lab.visit(WINDOW);
  const { page, complaints } = visited;
  await lab.signIn(page, LEARNER);
  await page.goto(`${lab.origin}/library/uploads`);
  const bytes = withTags(makeMp3(60), { ...TAG, picture: makePng(600, 400, 90) });
  await choose(page, "Choose a recording", { name: "talk.mp3", bytes });
  await page.getByText("Filled in from the file. It has 2 chapters.").waitFor();
  await expect.poll(() => page.getByLabel("Title").inputValue()).toBe("How light bends");
  await expect
    .poll(() => page.getByLabel("Description").inputValue())
    .toBe("Ada Lovelace · Optics");
  await expect.poll(() => isShown(page, "data:image/png")).toBe(true);
  expect(await findFaultsInLooks(page)).toEqual([]);
  await page.getByRole("button", { name: "Upload", exact: true }).click();
  await page.getByRole("link", { name: "Open the episode" }).click({ timeout: 60_000 });
  await page.getByRole("heading", { level: 1, name: "How light bends" }).waitFor();
  await expect.poll(() => isShown(page, "/api/covers/")).toBe(true);
  await page.getByText("A straw").first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "More about this episode" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByText("It has no transcript.").waitFor();
  expect(await findFaultsInLooks(page)).toEqual([]);
  await page.getByLabel("Title").fill("Why a straw looks broken");
  await choose(page, "Choose a transcript", { name: "talk.vtt", bytes: VTT });
  await choose(page, "Choose a picture", { name: "other.png", bytes: makePng(64, 64, 200) });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The transcript follows the voice").waitFor();
  await page.getByRole("heading", { level: 1, name: "Why a straw looks broken" }).waitFor();
  await page.getByText("Light bends where water begins.").first().waitFor();
  await page.goto(`${lab.origin}/library`);
  await page.getByText("Why a straw looks broken").first().waitFor();
  await expect.poll(() => isShown(page, "/api/covers/")).toBe(true);
  expect(complaints).toEqual([]);
});
