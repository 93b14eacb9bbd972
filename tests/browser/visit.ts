import { setTimeout as pause } from "node:timers/promises";

import { DEMO_PASSWORD } from "@learnlab/demo";
import type { Browser, Locator, Page, Request } from "playwright-core";

export interface Visit {
  page: Page;
  /** Statuses of the answers that brought sound. */
  sounds: number[];
  /** What broke in the page, or was refused by its policy. */
  complaints: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** What a page has asked for: how often, and what has not come yet. */
const asked = new WeakMap<Page, { count: number; coming: Set<Request> }>();

/**
 * A window of one's own, with a fresh memory. Without the service worker, unless it is asked for, since
 * tests cannot intercept its requests.
 */
export async function openVisit(
  browser: Browser,
  options: { width: number; height: number; colorScheme?: "dark"; serviceWorkers?: "allow" },
): Promise<Visit> {
  const { width, height, colorScheme = "light", serviceWorkers = "block" } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    serviceWorkers,
    locale: "en",
  });
  // A machine that does much else takes several times as long; whoever is not there fails the test all the same.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  countRequests(page);
  const sounds: number[] = [];
  const complaints: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes(".mp3")) sounds.push(response.status());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  return { page, sounds, complaints, [Symbol.asyncDispose]: () => context.close() };
}

function countRequests(page: Page): void {
  const requests = { count: 0, coming: new Set<Request>() };
  asked.set(page, requests);
  page.on("request", (request) => {
    requests.count += 1;
    requests.coming.add(request);
  });
  page.on("requestfinished", (request) => requests.coming.delete(request));
  page.on("requestfailed", (request) => requests.coming.delete(request));
}

/** Waits until all that a visit's page has asked for is there, and the page does nothing more with it. */
export async function settle(page: Page): Promise<void> {
  const requests = asked.get(page);
  if (requests === undefined) throw new Error("The page is not a visit's.");
  for (let quiet = 0; quiet < 2;) {
    const before = requests.count;
    await page.evaluate(async () => {
      const rest = () => new Promise((rested) => requestIdleCallback(rested));
      await rest();
      await new Promise((painted) => requestAnimationFrame(painted));
      await rest();
    });
    quiet = requests.coming.size === 0 && requests.count === before ? quiet + 1 : 0;
    if (requests.coming.size > 0) await pause(10);
  }
}

/** Signs in with the demo's password, as its form does, and opens the home page. */
export async function signInAs(page: Page, origin: string, email: string): Promise<void> {
  const answer = await page.context().request.post(`${origin}/api/auth/sign-in/email`, {
    headers: { origin },
    data: { email, password: DEMO_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()} ${await answer.text()}`);
  await page.goto(origin);
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
}

/** The message that undoes what was just done: with the focus in it, it stays however long a test looks around. */
export async function keepUndo(page: Page): Promise<Locator> {
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.focus();
  return undo;
}

/** Where the player is, in ms. */
export async function positionOf(page: Page): Promise<number> {
  // The bar has it on phones too, where it shows a line only.
  return Number(await page.locator("section input.scrubber").inputValue());
}
