import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { findFaults } from "./find-faults.ts";
import { startLab } from "./start-lab.ts";

/** On a busy machine; that it takes two seconds at the most is measured by connection.test.ts. */
const SOON = { timeout: 10_000 };

const lab = startLab();

async function open(page: Page, path: string): Promise<void> {
  await lab.signIn(page, "learner-a@demo.test");
  await page.goto(lab.origin + path);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

test("a link that is pressed offline is answered at once, and opens when the connection is back", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await open(page, "/library");
  await page.context().setOffline(true);
  await page.getByText("You are offline.").waitFor(SOON);
  await page.getByRole("link", { name: "Courses" }).click();
  await page.getByText("This page opens once you are online again.").waitFor(SOON);
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole("heading", { level: 1, name: "Courses" }).waitFor();
  await page.getByText("You are offline").waitFor({ state: "detached" });
  expect(visited.complaints).toEqual([]);
});

test("a list that has not changed is not sent again, and who signs out leaves none behind", async () => {
  await using visited = await lab.visit({ width: 390, height: 844 });
  const { page } = visited;
  await open(page, "/library");
  await page.getByText("No episodes yet").waitFor();
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const statuses = new Map<string, number>();
  const lists = new Set<string>();
  network.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) =>
    statuses.set(requestId, statusCode),
  );
  // The first page has a list too, which may be cut off when the library is opened.
  network.on("Network.requestWillBeSent", ({ requestId, request, documentURL }) => {
    const isOfLibrary = new URL(documentURL).pathname === "/library";
    if (isOfLibrary && request.url.includes("/trpc/episodes.list")) lists.add(requestId);
  });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => [...lists].map((id) => statuses.get(id))).toEqual([304]);
  const headers = { "content-type": "application/json" };
  const signOut = { method: "POST", headers, body: "{}" };
  await page.evaluate((init) => fetch("/api/auth/sign-out", init), signOut);
  lists.clear();
  await open(page, "/library");
  await expect.poll(() => [...lists].map((id) => statuses.get(id))).toEqual([200]);
  expect(visited.complaints).toEqual([]);
});

test("with the server away the page stays, says so, and goes on by itself", async () => {
  await using visited = await lab.visit({ width: 1280, height: 800 });
  const { page } = visited;
  await open(page, "/settings/tokens");
  await page.route("**/*", (route) => route.abort());
  await page.getByRole("link", { name: "Courses" }).click();
  await page.getByText("LearnLab is not responding. This page opens once it does.").waitFor(SOON);
  const looked = page.waitForRequest("**/healthz");
  await page.getByRole("link", { name: "How programs use it" }).first().click();
  await looked;
  expect(new URL(page.url()).origin).toBe(lab.origin);
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.unroute("**/*");
  await page.getByText("LearnLab is not responding").waitFor({ state: "detached" });
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/(courses|api\/docs)/);
  expect(visited.complaints).toEqual([]);
});
