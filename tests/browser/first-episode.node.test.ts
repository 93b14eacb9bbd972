import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { startLab } from "./start-lab.ts";
import { keepUndo, positionOf } from "./visit.ts";

const lab = startLab();

test("a learner presses one button and listens to an episode of their courses", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await page.getByRole("button", { name: "Make today's episode" }).click();
  await page.waitForURL(/\/episodes\//);
  await page
    .getByRole("article", { name: "Transcript" })
    .getByText(/Django Fundamentals/)
    .first()
    .waitFor();
  // How soon people are promised it is measured where nothing runs beside: tests/machine/alone/start.node.test.ts.
  await page.getByRole("button", { name: "Listen", exact: true }).click({ timeout: 90_000 });
  const player = page.getByRole("region", { name: "Player" });
  await player.waitFor();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(1_500);
  await page.getByText("Chapters", { exact: true }).first().click();
  await page.getByRole("button", { name: /Question 2/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(120_000);
  expect(visited.sounds).toContain(206);

  await player.getByRole("button", { name: "Pause" }).click();
  await page.locator("body").press(" ");
  await player.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByText("Courses in this episode").waitFor();
  await page.getByRole("button", { name: "Why and sources" }).click();
  await page.getByText(/from your last quizzes/).waitFor();

  await page.getByRole("link", { name: "Today" }).click();
  await page.getByText("Continue listening").waitFor();
  await player.waitFor();
  expect(visited.complaints).toEqual([]);
});

test("where a learner stopped is where they go on, a little earlier", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800, colorScheme: "dark" });
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await page.getByRole("heading", { level: 2 }).first().getByRole("link").click();
  await page.getByRole("button", { name: /^Resume at/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(110_000);
  expect(visited.complaints).toEqual([]);
});

test("a deleted episode comes back with undo", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800 });
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  const link = page.getByRole("heading", { level: 2 }).first().getByRole("link");
  const title = await link.innerText();
  await link.click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.getByRole("button", { name: "More about this episode" }).click();
  await page.getByRole("menuitem", { name: "Delete episode" }).click();
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
  const listed = page.getByRole("heading", { level: 2, name: title });
  const undo = await keepUndo(page);
  await listed.waitFor({ state: "detached" });
  await undo.click();
  await listed.waitFor();
  expect(visited.complaints).toEqual([]);
});

test("somebody new answers three questions and gets a first episode", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await page.goto(`${lab.origin}/sign-up`);
  await page.getByLabel("Name").fill("Ada Lovelace");
  await page.getByLabel("Email address").fill("ada@browser.test");
  await page.getByLabel("Password", { exact: true }).fill("a-long-password");
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("heading", { name: "What do you study?" }).waitFor();
  await page.getByText("Database Design").click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "Which language do you want to listen in?" }).waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("heading", { name: "How much do you know already?" }).waitFor();
  await page.getByRole("button", { name: "Make my first episode" }).click();
  await page.waitForURL(/\/episodes\//);
  await page.getByRole("article", { name: "Transcript" }).getByText(/Ada/).first().waitFor();
  expect(visited.complaints).toEqual([]);
});

test("a voice is heard before it is chosen, and it stays chosen", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  await page.goto(`${lab.origin}/settings`);
  await page.getByRole("link", { name: /^Voices/ }).click();
  const english = page.getByRole("group", { name: "English" });
  await english.getByRole("button", { name: "Hear Matthew" }).click();
  await english.getByRole("button", { name: "Stop Matthew", disabled: false }).waitFor();
  await expect.poll(() => visited.sounds.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await english.getByRole("button", { name: "Hear Joanna" }).click();
  await english.getByRole("button", { name: "Hear Matthew" }).waitFor();
  await english.getByRole("button", { name: "Stop Joanna" }).click();
  await english.getByText("Matthew").click();
  await page.getByText("Saved", { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => english.getByRole("radio", { name: /^Matthew/ }).isChecked()).toBe(true);
  await expect.poll(() => english.getByRole("radio", { name: /Default/ }).isChecked()).toBe(false);
  expect(visited.sounds.every((status) => status === 200 || status === 206)).toBe(true);
  expect(visited.complaints).toEqual([]);
});

test("an episode to read is read to its end, and nothing promises a sound", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  await page.getByRole("link", { name: /Choose language and format|Make another/ }).click();
  await page.getByText("A script to read, without audio.").click();
  await page.getByRole("button", { name: "Write my episode" }).click();
  await page.waitForURL(/\/episodes\//);
  await page
    .getByRole("article", { name: "Transcript" })
    .getByText(/Question 3/)
    .waitFor();
  await page.getByRole("button", { name: "Show the answer" }).first().click();
  await page.getByRole("heading", { name: "Answer" }).waitFor();
  const promises = page.getByText(/voice|Speaking|Listen$/).filter({ visible: true });
  await expect.poll(() => promises.allInnerTexts()).toEqual([]);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await page.getByText("You have finished this episode").waitFor();
  await page.getByRole("link", { name: "Go to your episodes" }).click();
  await page.getByText("Finished", { exact: true }).waitFor();
  await page.getByRole("link", { name: "Read again" }).click();
  await page.getByText("You have finished this episode").waitFor();
  expect(visited.sounds).toEqual([]);
  expect(visited.complaints).toEqual([]);
});

test("two languages stand beside each other, the first is heard while the second is made, and changing what is heard keeps the sentence", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800 });
  const { page } = visited;
  await lab.signIn(page, "learner-b@demo.test");
  const learner = await lab.callAs("learner-b@demo.test");
  const { id } = await learner.mutate<{ id: string }>("episodes.request", {
    languages: ["en", "ja"],
    outputFormat: "both",
    requestKey: crypto.randomUUID(),
  });
  await page.goto(`${lab.origin}/episodes/${id}`);
  await page.getByText("English is ready. Japanese follows.").waitFor({ timeout: 90_000 });
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  const player = page.getByRole("region", { name: "Player" });
  await player.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByRole("button", { name: /Question 2/ }).click();
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(100_000);
  // The second language comes, and what plays goes on.
  await page.locator("section").getByText("Your episode is ready.").waitFor({ timeout: 90_000 });
  const atMs = await positionOf(page);
  expect(atMs).toBeGreaterThan(100_000);
  await expect.poll(() => positionOf(page), { timeout: 20_000 }).toBeGreaterThan(atMs ?? 0);
  await player.getByRole("button", { name: "Pause" }).waitFor();

  const playing = await hear(page, "Japanese");
  await expect.poll(() => saidNow(page)).toEqual({ sentence: playing, language: "ja" });
  await player.getByRole("button", { name: "Pause" }).waitFor();
  await player.getByRole("button", { name: "Pause" }).click();
  const paused = await hear(page, "English");
  await expect.poll(() => saidNow(page)).toEqual({ sentence: paused, language: "en" });
  await expect
    .poll(() => player.getByRole("button", { name: "Play", exact: true }).count())
    .toBe(1);

  await page.getByRole("button", { name: "Both languages" }).click();
  await expect.poll(() => describePlaces(page)).toBe("beside");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => describePlaces(page)).toBe("below");
  await page.reload();
  await page.getByRole("button", { name: "Both languages", pressed: true }).waitFor();
  expect(visited.complaints).toEqual([]);
});

/** Chooses the language that is heard; answers the sentence that was said at that moment. */
function hear(page: Page, language: string): Promise<string | null> {
  return page.getByRole("radio", { name: language }).evaluate((choice: HTMLInputElement) => {
    const said = document.querySelector('[aria-current="true"][data-sentence]');
    choice.click();
    return said?.getAttribute("data-sentence") ?? null;
  });
}

async function saidNow(page: Page): Promise<{ sentence: string | null; language: string | null }> {
  return page.evaluate(() => {
    const said = document.querySelector('[aria-current="true"][data-sentence]');
    const language = said?.closest("[lang]")?.getAttribute("lang") ?? null;
    return { sentence: said?.getAttribute("data-sentence") ?? null, language };
  });
}

/** Where the first sentence of the second language stands, seen from that of the first. */
async function describePlaces(page: Page): Promise<"beside" | "below" | "elsewhere"> {
  const article = page.getByRole("article", { name: "Transcript" });
  const [english, japanese] = await Promise.all(
    ["en", "ja"].map((language) => article.locator(`p[lang=${language}]`).first().boundingBox()),
  );
  if (!english || !japanese) return "elsewhere";
  if (japanese.y === english.y && japanese.x > english.x + english.width) return "beside";
  const isBelow = japanese.x === english.x && japanese.y >= english.y + english.height;
  return isBelow ? "below" : "elsewhere";
}
