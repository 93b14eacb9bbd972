import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { writeSeaBook, writeSeaPage } from "../support/documents/sea-book.ts";
import { findFaults } from "./find-faults.ts";
import { openSheet, seekTo, waitUntilBetween } from "./questions/answer-in-player.ts";
import { chooseFiles, dropFile, writeUnfitFiles } from "./send-materials.ts";
import { startLab } from "./start-lab.ts";
import { positionOf } from "./visit.ts";

/** One LearnLab for all that a teacher does to bring a course. */
const lab = startLab();
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Two minutes are promised; a machine that is busy with other tests gets three times that. */
const ALLOWED_MS = 360_000;

/** For a whole story, if each of its steps is slow. */
const STORY_MS = 480_000;
/** For a page of a machine under load. */
const PATIENCE_MS = 180_000;

/** How long each part took, so that a slow one can be seen. */
function createClock() {
  const from = performance.now();
  const laps: string[] = [];
  return {
    lap: (what: string) =>
      void laps.push(`${what} ${Math.round((performance.now() - from) / 100) / 10} s`),
    passed: () => performance.now() - from,
    say: (title: string) => process.stdout.write(`${title}: ${laps.join(", ")}\n`),
  };
}

async function inviteTeacher(email: string): Promise<string> {
  const admin = await lab.callAs("admin@demo.test");
  const { link } = await admin.mutate<{ link: string }>("invitations.create", {
    email,
    role: "teacher",
  });
  return link;
}

async function signUpAsTeacher(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Name").fill("Marina Okafor");
  await page.getByLabel("Password", { exact: true }).fill("a-password-of-marina");
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("heading", { level: 1, name: "Your courses" }).waitFor();
}

async function createCourse(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: "Create your first course" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Create the course" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Text in a field, or a file in the browser's own chooser. */
type Bring = (page: Page) => Promise<void>;

const pasteAPage: Bring = async (page) => {
  await page.getByRole("button", { name: "Paste text" }).click();
  await page.getByLabel("Text", { exact: true }).fill(writeSeaPage());
  await page.getByRole("button", { name: "Read this text" }).click();
};

const sendABook: Bring = (page) =>
  chooseFiles(page, [{ name: "The sea.pdf", bytes: writeSeaBook() }]);

/** From the overview of a course to proposals of what was brought. */
async function findConcepts(page: Page, bring: Bring): Promise<void> {
  await page.getByRole("link", { name: "Add a material" }).click();
  await bring(page);
  await page.getByRole("link", { name: "See what it could teach" }).click();
  await page.getByRole("button", { name: "Look for concepts" }).click();
  await page.getByRole("listitem", { name: "Tide", exact: true }).waitFor();
}

/** The hands stay on the keyboard from here: to the list, over four rows, and yes. */
async function approveByKeyboard(page: Page): Promise<void> {
  const isInList = () =>
    page.evaluate(() => document.activeElement?.matches("li[tabindex]") ?? false);
  await page.getByRole("button", { name: "Select all" }).focus();
  while (!(await isInList())) await page.keyboard.press("Tab");
  for (let row = 1; row < 4; row += 1) await page.keyboard.press("Shift+J");
  await page.keyboard.press("a");
  await page.getByText("4 concepts approved.").waitFor();
}

async function readJoinLink(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Sharing" }).click();
  return page.getByLabel("Link", { exact: true }).inputValue();
}

async function joinAsLearner(page: Page, { link, email }: { link: string; email: string }) {
  await page.goto(link);
  await page.getByRole("link", { name: "Create an account and join" }).click();
  await page.getByLabel("Name").fill("Noor");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("a-password-of-noor");
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.waitForURL(/\/welcome\?course=/);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Make my first episode" }).click();
}

/** Where the first lesson is heard, in ms. */
async function findLesson(page: Page): Promise<number> {
  const input = JSON.stringify({ episodeId: new URL(page.url()).pathname.split("/").at(-1) });
  const answer = await page.request.get(
    `${lab.origin}/trpc/episodes.script?input=${encodeURIComponent(input)}`,
  );
  const { result } = (await answer.json()) as { result: { data: Document } };
  const { script, tracks } = result.data;
  const lesson = script.tracks[0]?.segments.find(({ kind }) => kind === "lesson");
  const heard = tracks[0]?.segments.find(({ id }) => id === lesson?.id);
  if (heard === undefined) throw new Error("There is no lesson in it.");
  return heard.startMs;
}

interface Document {
  script: { tracks: { segments: { id: string; kind: string }[] }[] };
  tracks: { segments: { id: string; startMs: number }[] }[];
}

/** The greeting at the beginning, then from a moment before the first lesson into it. */
async function listenToALesson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expect.poll(() => positionOf(page), { timeout: 60_000 }).toBeGreaterThan(1_000);
  const from = await findLesson(page);
  await openSheet(page);
  await seekTo(page, from - 1_500);
  await waitUntilBetween(page, from + 1_000, from + 60_000);
}

test.each([
  { what: "a pasted page", bring: pasteAPage, at: "page" },
  { what: "a PDF of 30 pages", bring: sendABook, at: "book" },
])(
  "from the sign-up of a teacher with $what to the first lesson heard by a learner",
  async ({ what, bring, at }) => {
    const link = await inviteTeacher(`teacher@${at}.test`);
    await using teaching = await lab.visit(DESKTOP);
    const { page } = teaching;
    page.setDefaultTimeout(PATIENCE_MS);
    const clock = createClock();
    await signUpAsTeacher(page, link);
    clock.lap("teacher signed up");
    await createCourse(page, `The sea by ${at}`);
    clock.lap("course made");
    await findConcepts(page, bring);
    clock.lap("concepts found");
    await approveByKeyboard(page);
    clock.lap("approved");
    const joinLink = await readJoinLink(page);
    await using joining = await lab.visit(PHONE);
    joining.page.setDefaultTimeout(PATIENCE_MS);
    await joinAsLearner(joining.page, { link: joinLink, email: `noor@${at}.test` });
    clock.lap("learner joined");
    await listenToALesson(joining.page);
    clock.lap("lesson heard");
    clock.say(what);
    expect(clock.passed()).toBeLessThan(ALLOWED_MS);
    for (const { complaints } of [teaching, joining]) expect(complaints).toEqual([]);
    expect(joining.sounds).toContain(206);
  },
  STORY_MS,
);

/** The materials of the demo's course, as its teacher sees them. */
async function openMaterials(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  await lab.signIn(page, "teacher@demo.test");
  await page.goto(`${lab.origin}/teach/${demoId("django-fundamentals")}/materials`);
  await page.getByRole("button", { name: "Add a file" }).waitFor();
}

test(
  "files that cannot be taken say why and what to do, beside what is typed, and go from the list",
  async () => {
    await using visited = await lab.visit(PHONE);
    const { page, complaints } = visited;
    await openMaterials(page);
    await page.getByRole("button", { name: "Paste text" }).click();
    await page.getByLabel("Text", { exact: true }).fill("# Half a page");
    const unfit = writeUnfitFiles();
    await chooseFiles(page, unfit);
    for (const { says } of unfit) await page.getByText(says).waitFor();
    expect(await findFaults(page)).toEqual([]);
    const dismiss = page.getByRole("button", { name: "Remove from the list" });
    for (let left = unfit.length; left > 0; left -= 1) {
      await expect.poll(() => dismiss.count()).toBe(left);
      await dismiss.first().click();
      await expect.poll(() => dismiss.count(), { timeout: 60_000 }).toBe(left - 1);
    }
    await expect
      .poll(() => page.getByLabel("Text", { exact: true }).inputValue())
      .toBe("# Half a page");
    await page.reload();
    await expect
      .poll(() => page.getByLabel("Text", { exact: true }).inputValue())
      .toBe("# Half a page");
    expect(complaints).toEqual([]);
  },
  STORY_MS,
);

test(
  "a file that is dropped is sent again after the network was cut, goes on beside other pages, and may be called off",
  async () => {
    await using visited = await lab.visit(DESKTOP);
    const { page, complaints } = visited;
    await openMaterials(page);
    await page.route("**/s3/**", (route) => route.abort("internetdisconnected"));
    await dropFile(page, { name: "Ebb.md", text: "# Ebb\n\nAn ebb is the fall of the sea." });
    await page.getByText("Ebb.md was not sent").waitFor();
    await page.unroute("**/s3/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Ebb", exact: true }).waitFor();

    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await page.route("**/s3/**", async (route) => {
      await held;
      await route.continue();
    });
    await dropFile(page, { name: "Flood.md", text: "# Flood\n\nA flood is the rise of the sea." });
    await dropFile(page, { name: "Unwanted.md", text: "# Unwanted\n\nNobody reads this." });
    await page.getByText(/^Uploading Flood\.md: \d+%$/).waitFor();
    await page.getByText(/^Uploading Unwanted\.md: \d+%$/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).last().click();
    await page.getByText(/Unwanted\.md/).waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Concepts" }).click();
    goOn();
    await page.getByRole("link", { name: "Materials" }).click();
    await page.getByRole("link", { name: "Flood", exact: true }).waitFor();
    await expect.poll(() => page.getByText(/Unwanted/).count()).toBe(0);
    expect(complaints).toEqual([]);
  },
  STORY_MS,
);
