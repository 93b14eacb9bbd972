import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { stopColours } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const lab = startLab();
const shots = process.env["SHOTS"] ?? "";

/** A picture for people, in both themes and on both sizes. */
async function shoot(page: Page, name: string): Promise<void> {
  if (shots === "") return;
  await mkdir(shots, { recursive: true });
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await stopColours(page);
      await page.screenshot({
        path: join(shots, `${name}.${width}.${colorScheme}.png`),
        fullPage: true,
      });
    }
  }
  if (before !== null) await page.setViewportSize(before);
}

test("a teacher makes a course and shares its link; a learner without an account opens it and is in", async () => {
  await using teaching = await lab.visit({ width: 1280, height: 800 });
  const { page } = teaching;
  await lab.signIn(page, "teacher@demo.test");
  await page.goto(`${lab.origin}/teach`);
  await shoot(page, "teach");
  await page.getByRole("link", { name: "Create a course" }).click();
  await page.getByRole("heading", { level: 1, name: "Create a course" }).waitFor();
  await shoot(page, "new-course");
  await page.getByLabel("Title").fill("Birds of the sea");
  await page.getByLabel("Description").fill("Who flies far out, and how they find back.");
  await page.getByRole("button", { name: "Create the course" }).click();
  await page.getByRole("heading", { level: 1, name: "Birds of the sea" }).waitFor();
  await shoot(page, "overview");
  await page.getByRole("link", { name: "Sharing" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  expect(link).toMatch(/\/join\/[2-9BCDFGHJKMNP-TV-Z]{10}$/);
  await page.getByRole("img", { name: "QR code of the link to Birds of the sea" }).waitFor();
  await shoot(page, "sharing");

  await using joining = await lab.visit({ width: 390, height: 844 });
  const visitor = joining.page;
  await visitor.goto(link);
  await visitor.getByRole("heading", { level: 1, name: "Join Birds of the sea" }).waitFor();
  await shoot(visitor, "join");
  await visitor.getByRole("link", { name: "Create an account and join" }).click();
  await visitor.getByLabel("Name").fill("Noor");
  await visitor.getByLabel("Email address").fill("noor@sea.test");
  await visitor.getByLabel("Password", { exact: true }).fill("a-password-of-noor");
  await visitor.getByRole("button", { name: "Create my account" }).click();
  await visitor.waitForURL(/\/welcome\?course=/);
  await visitor.getByRole("button", { name: "Continue" }).click();
  await visitor.getByRole("button", { name: "Go to the course" }).click();
  await visitor.waitForURL(/\/courses\/[^/]+$/);
  await visitor.getByRole("heading", { level: 1, name: "Birds of the sea" }).waitFor();
  await visitor.getByRole("tab", { name: "Overview" }).waitFor();

  await page.getByRole("switch", { name: /People can join/ }).click();
  await page.getByText("Nobody can join at the moment.").waitFor();
  await using late = await lab.visit({ width: 390, height: 844 });
  await late.page.goto(link);
  await late.page.getByRole("heading", { level: 1, name: "This link no longer works" }).waitFor();
  await late.page.getByText("Ask its teacher to open it.").waitFor();
  for (const { complaints } of [teaching, joining, late]) expect(complaints).toEqual([]);
});
