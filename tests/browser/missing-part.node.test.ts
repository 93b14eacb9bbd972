import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startLab } from "./start-lab.ts";

const lab = startLab();

const COURSES_PAGE = "**/assets/courses-page-*.js";

/** Takes the code of a page away, as a new version does, until it is called back. */
async function takeAway(page: Page, files: string): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.fulfill({ status: 404 }));
  return () => page.unroute(files);
}

/** Whoever asks for the page is told of another version than the one that is running. */
async function deployAnother(page: Page): Promise<void> {
  await page.route(`${lab.origin}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /\/assets\/index-[\w-]+\.js/,
      "/assets/index-new.js",
    );
    await route.fulfill({ response: answer, body });
  });
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("load", () => (loads += 1));
  return () => loads;
}

const visit = () => lab.visit({ width: 390, height: 844 });
const goToCourses = (page: Page) => page.getByRole("link", { name: "Courses" }).first().click();
const sayMissing = (page: Page) => page.getByText("Part of LearnLab couldn't be loaded.").waitFor();

test("a file of the client that is gone is missing, and any other address is a page", async () => {
  const gone = await fetch(`${lab.origin}/assets/home-page-gone1234.js`);
  expect(gone.status).toBe(404);
  expect(gone.headers.get("content-type")).toBe("application/problem+json");
  expect(gone.headers.get("cache-control")).toBe("no-store");
  const page = await fetch(`${lab.origin}/courses/any`);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
});

test("a page whose code is gone is loaded anew once with the new version, where somebody wanted to go", async () => {
  await using visited = await visit();
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await deployAnother(page);
  const bringBack = await takeAway(page, COURSES_PAGE);
  const loads = countLoads(page);
  await page.getByRole("link", { name: "Courses" }).first().hover();
  expect(loads()).toBe(0);
  await goToCourses(page);
  await sayMissing(page);
  expect(new URL(page.url()).pathname).toBe("/courses");
  await expect.poll(loads).toBe(1);
  await bringBack();
  await page.getByRole("button", { name: "Reload the page" }).click();
  await page.getByRole("heading", { level: 1, name: "Courses" }).waitFor();
});

test("a page that does not come while nothing is new says so at once, and leaves the rest usable", async () => {
  await using visited = await visit();
  const { page } = visited;
  await lab.signIn(page, "learner-a@demo.test");
  await takeAway(page, COURSES_PAGE);
  const loads = countLoads(page);
  await goToCourses(page);
  await sayMissing(page);
  expect(loads()).toBe(0);
  await page.getByRole("link", { name: "Settings" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
});

test.each(["index", "core"])("without the file %s the page is not blank", async (name) => {
  await using visited = await visit();
  const { page } = visited;
  const bringBack = await takeAway(page, `**/assets/${name}-*.js`);
  await page.goto(lab.origin);
  await page.getByText("LearnLab couldn't be loaded.").waitFor();
  await bringBack();
  await page.getByRole("link", { name: "Reload" }).click();
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await expect.poll(() => page.getByText("LearnLab couldn't be loaded.").isVisible()).toBe(false);
});

test("who reads Japanese reads English where the Japanese texts do not come", async () => {
  const context = await lab.browser.newContext({ locale: "ja" });
  const page = await context.newPage();
  await takeAway(page, "**/assets/texts-ja-*.js");
  await page.goto(lab.origin);
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
  await context.close();
});
