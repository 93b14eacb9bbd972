import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type axe from "axe-core";
import type { Page } from "playwright-core";

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong with the page as it stands, a line each; by all rules, or by those about colours alone. */
export async function findFaults(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  await stopColours(page);
  // The page's own policy lets no other script in; the debugger may evaluate it all the same.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(script);
  return page.evaluate(async (only) => {
    const options = only === "all" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
    const { violations } = await window.axe.run(options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}

const LOOKS = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;
const WIDTHS = [320, 390, 1280];

/** A busy machine takes its time to lay the page out for a new width. */
function doesFit(page: Page): Promise<boolean> {
  const fits = () => document.documentElement.scrollWidth <= innerWidth;
  return page.waitForFunction(fits, undefined, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

/** Ends transitions that a new look or a press began, and waits until the page was painted without them. */
export function stopColours(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const paint = () => new Promise((painted) => requestAnimationFrame(painted));
    const findMoving = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
    // What inherits a colour begins to change once that which it inherits has changed.
    for (let moving = findMoving(); moving.length > 0; moving = findMoving()) {
      for (const transition of moving) transition.finish();
      await paint();
    }
    await paint();
    await paint();
  });
}

/**
 * What axe finds in every look of the page, and where the page is wider than its window. A look changes colours alone:
 * what is in the page, and where, is judged in the first, at every width.
 */
export async function findFaultsInLooks(page: Page, widths = WIDTHS): Promise<string[]> {
  const faults: string[] = [];
  const before = page.viewportSize();
  for (const look of LOOKS) {
    // Colours that are on their way from one look to the next would be complained about.
    await page.emulateMedia({ ...look, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const fits = await doesFit(page);
      const faultsHere = await findFaults(page, look === LOOKS[0] ? "all" : "colours");
      const found = [...faultsHere, ...(fits ? [] : ["The page scrolls sideways."])];
      faults.push(...found.map((fault) => `${Object.values(look).join(" ")} ${width}: ${fault}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  if (before !== null) await page.setViewportSize(before);
  return faults;
}
