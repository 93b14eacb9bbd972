import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { askForEpisode, readStatus } from "../faults/follow-episode.ts";
import { LOOK_EVERY_MS } from "../machine/started-learnlab.ts";
import { findFaults } from "./find-faults.ts";
import { startMovableLab } from "./start-lab.ts";
import { uploadEpisode } from "./upload-episode.ts";
import { settle } from "./visit.ts";

/** Who opens what, by the path of the route, in its further states by their queries; `:id` is filled in below. */
const PAGES: Record<string, string[]> = {
  nobody: [
    "/sign-in",
    "/sign-up",
    "/reset",
    "/invitation/:token",
    "/join/:code",
    "/confirm-email",
    "/account-deleted",
  ],
  "learner-a": [
    "/",
    "/welcome",
    "/make",
    "/make?course=:id&concept=:concept",
    "/episodes/:id",
    "/library",
    "/library/uploads",
    "/library/bookmarks",
    "/library/uploads/:id",
    "/courses",
    "/courses/:id",
    "/materials/:id",
    "/concepts/:concept/material?quote=nobody%20says%20this",
    "/courses/:id?tab=concepts",
    "/courses/:id?tab=episodes",
    "/progress",
    "/progress/review",
    "/settings",
    "/settings/listening",
    "/settings/voices",
    "/settings/daily",
    "/settings/app",
    "/settings/tokens",
    "/settings/account",
    "/settings/account/delete",
  ],
  teacher: [
    "/teach",
    "/teach/new",
    "/teach/:id",
    "/teach/:id/learners",
    "/teach/:id/learners/:learner",
    "/teach/:id/results",
    "/teach/:id/concepts",
    "/teach/:id/materials",
    "/teach/:id/lessons",
    "/teach/:id/lessons/:lesson",
    "/teach/:id/recordings",
    "/teach/:id/approvals",
    "/teach/:id/approvals/:episode/script",
    "/teach/:id/sharing",
  ],
  admin: [
    "/run",
    "/run/people",
    "/run/people?state=invited",
    "/run/people/import",
    "/run/people/:id",
    "/run/people/:id/delete",
    "/run/episodes",
    "/run/episodes?status=failed",
    "/run/episodes/:id",
    "/run/episodes/:id/script",
    "/run/episodes/:id/script?at=60000&language=en",
    "/run/class",
    "/run/class/:order",
    "/run/scheduled",
    "/run/problems",
    "/run/costs",
    "/run/jobs",
    "/run/settings",
    "/run/audit",
  ],
};

/** Each page is looked at in these, one after another; with SHOTS=<folder> a picture of each is kept. */
const LOOKS = [
  { name: "phone", size: { width: 390, height: 844 }, media: { colorScheme: "light" } },
  { name: "desktop-dark", size: { width: 1280, height: 800 }, media: { colorScheme: "dark" } },
  {
    name: "narrow-forced",
    size: { width: 320, height: 640 },
    media: { colorScheme: "light", forcedColors: "active" },
  },
] as const;

const shots = process.env["SHOTS"] ?? "";

/** In these a page has the same boxes and colours that were looked at: pictures for people only. */
const SHOWN_LOOKS = [
  { name: "phone-dark", size: { width: 390, height: 844 }, media: { colorScheme: "dark" } },
  { name: "desktop", size: { width: 1280, height: 800 }, media: { colorScheme: "light" } },
] as const;
// An episode with sound is there at once.
const lab = startMovableLab();
const ids: Record<string, string> = {};

beforeAll(async () => {
  if (shots !== "") await mkdir(shots, { recursive: true });
  ids["course"] = demoId("django-fundamentals");
  ids["token"] = "an-invitation-that-nobody-wrote";
  ids["/episodes"] = await makeEpisode();
  ids["/run/episodes"] = ids["/episodes"];
  ids["waiting"] = await makeWaiting();
  const recording = { email: "learner-a@demo.test", title: "A talk on keys", minutes: 1 };
  ids["/library/uploads"] = await uploadEpisode(lab, recording);
  ids["/materials"] = demoId("django-fundamentals material");
  ids["/run/people"] = demoId("learner-a");
  ids["lesson"] = await findLesson();
});

/** An episode with sound, so that the pages have something to show. */
async function makeEpisode(): Promise<string> {
  const learner = await lab.callAs("learner-a@demo.test");
  const courses = await learner.query<{ id: string; concepts: { id: string }[] }[]>(
    "episodes.choices",
    {},
  );
  ids["concept"] = courses.find(({ id }) => id === ids["course"])?.concepts[0]?.id ?? "";
  const id = await askForEpisode(learner, { languages: ["en"], outputFormat: "both" });
  while ((await readStatus(learner, id)) !== "completed") await pause(LOOK_EVERY_MS);
  return id;
}

/** An episode that waits for the course's teachers. */
async function makeWaiting(): Promise<string> {
  const [teacher, learner] = await Promise.all(
    ["teacher", "learner-a"].map((name) => lab.callAs(`${name}@demo.test`)),
  );
  const setRule = (isRequired: boolean) =>
    teacher?.mutate("approvals.require", { courseId: ids["course"], isRequired });
  if (learner === undefined) throw new TypeError("Nobody learns.");
  await setRule(true);
  const id = await askForEpisode(learner, { languages: ["en", "ja"], outputFormat: "text" });
  while ((await readStatus(learner, id)) !== "awaiting_review") await pause(LOOK_EVERY_MS);
  await setRule(false);
  return id;
}

async function findLesson(): Promise<string> {
  const teacher = await lab.callAs("teacher@demo.test");
  interface Lesson {
    conceptId: string;
    level: string;
    variant: string;
  }
  const lessons = await teacher.query<Lesson[]>("lessons.list", { courseId: ids["course"] });
  return (
    lessons.map(({ conceptId, level, variant }) => [conceptId, level, variant].join("."))[0] ?? ""
  );
}

function fillIn(path: string): string {
  const room =
    /^\/(?:episodes|library\/uploads|materials|run\/people|run\/episodes)/.exec(path)?.[0] ?? "";
  const id = ids[room] ?? ids["course"];
  return path
    .replace(":token", ids["token"] ?? "")
    .replace(":code", "DJANGO24")
    .replace(":lesson", ids["lesson"] ?? "")
    .replace(":episode", ids["waiting"] ?? "")
    .replace(":learner", demoId("learner-a"))
    .replace(":concept", ids["concept"] ?? "")
    .replace(":order", "01930000-0000-7000-8000-000000000001")
    .replace(":id", id ?? "");
}

/** What is wider than its window, which a phone would have to scroll sideways for. */
function findOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

interface Visited {
  path: string;
  look: (typeof LOOKS | typeof SHOWN_LOOKS)[number];
  who: string;
}

/** What is wrong with a page in one of the looks, a line each. */
async function findFaultsIn(page: Page, { path, look, who }: Visited): Promise<string[]> {
  await page.setViewportSize(look.size);
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce", ...look.media });
  // A colour on its way from one theme to the other has the contrast of neither.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (one) => one.playState !== "running" || one.effect?.getTiming().iterations === Infinity,
      ),
  );
  if (shots !== "") {
    const file = `${who}${path.replaceAll(/[/:]+/g, "-")}.${look.name}.png`;
    await page.screenshot({ path: join(shots, file), fullPage: true });
  }
  const [faults, overflow] = [await findFaults(page), await findOverflow(page)];
  if (overflow > 0) faults.push(`${overflow} px wider than the window`);
  return faults.map((fault) => `${path} ${look.name}: ${fault}`);
}

/** The addresses of every route; those within another begin with its own. */
function listPaths(routes: string): string[] {
  const around: string[] = [];
  const paths: string[] = [];
  for (const [tag, written = "", end = ""] of routes.matchAll(
    /<Route(?: path=("[^"*]*"|\{\[[^\]]*\]\}))?[^>]*?(\/?)>|<\/Route>/g,
  )) {
    if (tag === "</Route>") {
      around.pop();
      continue;
    }
    const own = [...written.matchAll(/"([^"]*)"/g)].map(([, path = ""]) => path);
    paths.push(...own.map((path) => [...around, path].join("").replace(/(?<=.)\/$/, "")));
    if (end === "") around.push(own[0] ?? "");
  }
  return paths;
}

test("every route that has a page is visited below", async () => {
  const read = (name: string) =>
    readFile(new URL(`../../apps/web/src/${name}.tsx`, import.meta.url), "utf8");
  const [, all = ""] =
    /function AppRoutes[\s\S]*?<Router([\s\S]*?)<\/Router>/.exec(await read("routes")) ?? [];
  const [, ofStaff = ""] =
    /function StaffRoutes[\s\S]*?<>([\s\S]*?)<\/>/.exec(await read("staff-routes")) ?? [];
  const paths = [...listPaths(all), ...listPaths(ofStaff)];
  expect(paths.length).toBeGreaterThan(25);
  const visited = Object.values(PAGES).flat();
  expect(new Set(visited.map((path) => path.split("?")[0]))).toEqual(new Set(paths));
});

/** An admin has some thirty pages, each seen in several looks. */
const LONG = { timeout: 300_000 };

test.each(Object.keys(PAGES))(
  "pages of %s: a heading, no fault of axe, nothing wider than the window, no complaint",
  LONG,
  async (who) => {
    await using visited = await lab.visit(LOOKS[0].size);
    const { page, complaints } = visited;
    const refused: string[] = [];
    const faults: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 500) refused.push(`${response.status()} ${response.url()}`);
    });
    if (who !== "nobody") await lab.signIn(page, `${who}@demo.test`);
    for (const path of PAGES[who] ?? []) {
      await page.goto(`${lab.origin}${fillIn(path)}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await settle(page);
      const looks = shots === "" ? LOOKS : [...LOOKS, ...SHOWN_LOOKS];
      for (const look of looks) faults.push(...(await findFaultsIn(page, { path, look, who })));
      await page.setViewportSize(LOOKS[0].size);
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    expect(refused).toEqual([]);
  },
);

test("a message stands above the bar that saves, and covers none of its buttons", async () => {
  await using visited = await lab.visit(LOOKS[0].size);
  const { page } = visited;
  await lab.signIn(page, "teacher@demo.test");
  await page.goto(`${lab.origin}${fillIn("/teach/:id/lessons/:lesson")}`);
  await page.getByRole("button", { name: "Record again" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Record again" }).click();
  const message = page.getByText("The next episode will have it recorded again.");
  await message.waitFor();
  await page.getByRole("button", { name: "Edit in English" }).click();
  const save = page.getByRole("button", { name: "Save" });
  await save.waitFor();
  await page.waitForFunction(
    () => document.documentElement.style.getPropertyValue("--bar-rise") !== "",
  );
  const [said, button] = await Promise.all([message.boundingBox(), save.boundingBox()]);
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThan(button?.y ?? 0);
});
