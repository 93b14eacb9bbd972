import { demoId } from "@learnlab/demo";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaultsInLooks } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

const LEARNER = `/run/people/${demoId("learner-a")}`;
const PAGES = [
  "/run/jobs",
  "/run/costs",
  "/run/audit",
  "/run/settings",
  LEARNER,
  `${LEARNER}/delete`,
];
const PHONE = { width: 390, height: 844 };
const FAILED = {
  message: "It broke.",
  code: -32_603,
  data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, reason: null, details: null },
};

/** A machine that does much else takes several times as long. */
const STORY = { timeout: 240_000 };

const lab = startLab();

/** Answers what the page itself asks for with a failure, or not at all. Who is signed in is known. */
async function withhold(page: Page, how: "fails" | "hangs"): Promise<void> {
  await page.route("**/trpc/**", (route) => {
    if (route.request().url().includes("session.current")) return route.continue();
    if (how === "hangs") return undefined;
    const calls = new URL(route.request().url()).pathname.split(",").length;
    const body = JSON.stringify(Array.from({ length: calls }, () => ({ error: FAILED })));
    return route.fulfill({ status: 500, contentType: "application/json", body });
  });
}

test(
  "while what an admin's page asks for is on its way, it has a heading and no fault",
  STORY,
  async () => {
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    await lab.signIn(page, "admin@demo.test");
    await withhold(page, "hangs");
    for (const path of PAGES) {
      await page.goto(`${lab.origin}${path}`);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      expect(await findFaultsInLooks(page, [390]), path).toEqual([]);
    }
    expect(visited.complaints).toEqual([]);
  },
);

test("a page that failed is there after another try", STORY, async () => {
  await using visited = await lab.visit(PHONE);
  const { page } = visited;
  await lab.signIn(page, "admin@demo.test");
  await withhold(page, "fails");
  await page.goto(`${lab.origin}${LEARNER}`);
  const again = page.getByRole("button", { name: "Try again" }).first();
  await again.waitFor({ timeout: 20_000 });
  expect(await findFaultsInLooks(page, [390, 1280])).toEqual([]);
  await page.unroute("**/trpc/**");
  await again.click();
  await page.getByText("Signed in on").waitFor();
  expect(visited.complaints).toEqual([]);
});

test(
  "whoever deletes their account with a wrong password is told, and keeps it",
  STORY,
  async () => {
    await using visited = await lab.visit(PHONE);
    const { page } = visited;
    await lab.signIn(page, "learner-b@demo.test");
    await page.goto(`${lab.origin}/settings/account/delete`);
    const remove = page.getByRole("button", { name: "Delete my account" });
    await remove.click();
    expect(await findFaultsInLooks(page, [390])).toEqual([]);
    await page.getByLabel("Current password").fill("not-my-password");
    await remove.click();
    await page.getByText("This is not your current password.").first().waitFor();
    expect(await findFaultsInLooks(page, [390, 1280])).toEqual([]);
    await page.getByRole("link", { name: "Keep my account" }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(visited.complaints).toEqual([]);
  },
);
