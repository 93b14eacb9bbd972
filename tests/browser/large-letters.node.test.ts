import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { startLab } from "./start-lab.ts";

const ADMIN = "admin@demo.test";
/** With all three workspaces, eight names stand on a phone. */
const PLACES = [
  { path: "/", language: "en", last: "Progress" },
  { path: "/run", language: "en", last: "More" },
  { path: "/", language: "ja", last: "進み具合" },
  { path: "/run", language: "ja", last: "その他" },
] as const;

const lab = startLab();

/** Names in the navigation that are cut, stand on another one or over the edge, with how they do. */
function listFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll("nav > a, nav > button")].filter(
      (one) => one.getClientRects().length > 0,
    );
    const boxes = named.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      const { left, right, height } = range.getBoundingClientRect();
      return { one, text: one.textContent ?? "", left, right, height };
    });
    return boxes.flatMap(({ one, text, left, right, height }, at) => {
      const box = one.getBoundingClientRect();
      const next = boxes[at + 1];
      const isNextBeside = next !== undefined && next.one.parentElement === one.parentElement;
      const isCut = one.scrollWidth > one.clientWidth || height > box.height;
      const isOver = left < box.left || right > box.right || box.left < 0 || box.right > innerWidth;
      const isTouching = isNextBeside && next.left - right < 4;
      const faults = { isCut, isOver, isTouching };
      return Object.entries(faults).flatMap(([name, is]) => (is ? [`${text} ${name}`] : []));
    });
  });
}

test(
  "with letters twice and three times as large every name of the phone's bars can be read, in both languages",
  { timeout: 240_000 },
  async () => {
    await using visited = await lab.visit({ width: 390, height: 844 });
    const { page } = visited;
    await lab.signIn(page, ADMIN);
    const admin = await lab.callAs(ADMIN);
    for (const { path, language, last } of PLACES) {
      await admin.mutate("settings.save", { interfaceLanguage: language });
      await page.goto(`${lab.origin}${path}`);
      await page.locator("nav.tabs").getByText(last, { exact: true }).waitFor();
      for (const size of ["100%", "200%", "300%"]) {
        await page.evaluate((letters) => (document.documentElement.style.fontSize = letters), size);
        for (const width of [390, 320]) {
          await page.setViewportSize({ width, height: 844 });
          await expect.poll(() => listFaults(page)).toEqual([]);
        }
      }
    }
    await page.locator("nav.tabs button").click();
    const list = page.locator("nav.tabs [popover]");
    await list.waitFor();
    const { x = -1, width = 0 } = (await list.boundingBox()) ?? {};
    expect([x >= 0, x + width <= 320]).toEqual([true, true]);
    expect(visited.complaints).toEqual([]);
  },
);
