import type { Browser, Page } from "playwright-core";

export interface Visit {
  page: Page;
  /** Statuses of the answers that brought sound. */
  sounds: number[];
  /** What broke in the page, or was refused by its policy. */
  complaints: string[];
  [Symbol.asyncDispose](): Promise<void>;
}

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
  const page = await context.newPage();
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

/** Signs in with the demo's password, and waits for the home page. */
export async function signInAs(page: Page, origin: string, email: string): Promise<void> {
  await page.goto(origin);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("learnlab-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: /^Good / }).waitFor();
}

/** Where the player is, in ms. */
export async function positionOf(page: Page): Promise<number> {
  // The bar has it on phones too, where it shows a line only.
  return Number(await page.locator("section input.scrubber").inputValue());
}
